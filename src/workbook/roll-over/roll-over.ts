import type { Finding } from "../../records/finding";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { planRollOver } from "../../templates/roll-over/plan-roll-over";
import type {
  RollOverOptions,
  RollOverPlan,
  RollOverPlanning,
} from "../../templates/roll-over/roll-over-plan";
import { throwIfAborted } from "../office-error";
import { RoundTrips } from "../round-trips";
import { typedCell, writeTypedCells } from "./cell-snapshot";
import type { TypedCell } from "./cell-snapshot";
import { appendHistory, createHistory } from "./history-sheet";
import { readRollOverInput } from "./read-roll-over-input";
import type { RollOverReading } from "./read-roll-over-input";
import { changesSince, restore } from "./roll-over-undo";
import type { RollOverSnapshot } from "./roll-over-undo";

export interface RollOverStage {
  report?(progress: { step: "read" | "history" | "roll" | "restore"; done: number; total: number }): void;
  /** Heeded until the first cell is written. */
  signal?: AbortSignal;
}

export interface RollOverOutcome {
  /** Whether anything was changed. */
  done: boolean;
  /** What was carried out. */
  plan?: RollOverPlan;
  findings: Finding[];
}

/** The last roll-over of this runtime, as long as it can be taken back. */
let last: RollOverSnapshot | undefined;

export function canUndoRollOver(): boolean {
  return last !== undefined;
}

/** Reads the workbook and says what a roll-over would do; changes nothing. */
export async function previewRollOver(options: RollOverOptions = {}): Promise<RollOverPlanning> {
  return Excel.run(async (context) => {
    const reading = await readRollOverInput(new RoundTrips(context));
    return planned(reading, options);
  });
}

/** Closes the period and opens the next one: all of it or nothing. */
export async function rollOver(
  options: RollOverOptions = {},
  { report, signal }: RollOverStage = {},
): Promise<RollOverOutcome> {
  return Excel.run(async (context) => {
    report?.({ step: "read", done: 0, total: 3 });
    const reading = await readRollOverInput(new RoundTrips(context));
    const planning = planned(reading, options);
    if (!planning.ready) return { done: false, findings: planning.findings };
    throwIfAborted(signal);

    const { plan } = planning;
    const { history } = reading.input;
    const snapshot = snapshotOf(reading, plan);
    try {
      report?.({ step: "history", done: 1, total: 3 });
      if (plan.history.create) await createHistory(context, plan.history.appended);
      else if (history && plan.history.appended.length > 0) {
        const below = { ...history, row: history.row + history.values.length };
        await appendHistory(context, below, plan.history.textColumns, plan.history.appended);
      }
      report?.({ step: "roll", done: 2, total: 3 });
      await writeTypedCells(context, snapshot.after);
    } catch (error) {
      report?.({ step: "restore", done: 2, total: 3 });
      await putBack(snapshot);
      throw error;
    }
    last = snapshot;
    return { done: true, plan, findings: plan.findings };
  });
}

/** Takes the last roll-over back. Where its cells were filled in since, it says so and waits to be told again. */
export async function undoRollOver({ evenIfChanged = false } = {}): Promise<RollOverOutcome> {
  const snapshot = last;
  if (!snapshot) return { done: false, findings: [] };
  return Excel.run(async (context) => {
    const changes = await changesSince(context, snapshot);
    const gone = changes.some(({ kind }) => kind === "goneSince");
    if (gone || (changes.length > 0 && !evenIfChanged)) return { done: false, findings: changes };
    await restore(context, snapshot);
    last = undefined;
    return { done: true, findings: [] };
  });
}

/** In a batch of its own: the failed one answers nothing any more. */
async function putBack(snapshot: RollOverSnapshot): Promise<void> {
  await Excel.run((context) => restore(context, snapshot));
}

function planned(reading: RollOverReading, options: RollOverOptions): RollOverPlanning {
  const planning = planRollOver(reading.input, options);
  if (!planning.ready) return planning;
  const obstacles = obstaclesTo(planning.plan, reading);
  return obstacles.length > 0 ? { ready: false, from: planning.plan.from, findings: obstacles } : planning;
}

/** What Excel would refuse, found before anything is written. */
function obstaclesTo(plan: RollOverPlan, reading: RollOverReading): Finding[] {
  const written = new Set([...plan.writes.map(({ sheet }) => sheet), HISTORY_TABLE.name]);
  const findings: Finding[] = reading.protectedSheets
    .filter((sheet) => written.has(sheet) || sheet === reading.input.history?.sheet)
    .map((sheet) => ({
      severity: "error",
      kind: "sheetProtected",
      parameters: { sheet },
      place: { sheet, address: "A1" },
    }));
  if (!plan.history.create) return findings;
  const sheet = HISTORY_TABLE.name;
  if (reading.structureProtected) {
    findings.push({ severity: "error", kind: "workbookProtected", parameters: { sheet } });
  }
  if (reading.historySheet) {
    findings.push({
      severity: "error",
      kind: "sheetTaken",
      parameters: { sheet, table: HISTORY_TABLE.name },
      place: { sheet, address: "A1" },
    });
  }
  return findings;
}

function snapshotOf({ input }: RollOverReading, plan: RollOverPlan): RollOverSnapshot {
  const { history } = input;
  const inputs = [input.parameters, ...Object.values(input.tables)].filter((table) => table !== undefined);
  const after: TypedCell[] = plan.writes.map(({ sheet, row, column, content }) => ({
    ...{ sheet, row, column, content },
    // The report period looks like a date to some; what is no formula is what it reads.
    isText: typeof content === "string" && content !== "" && !content.startsWith("="),
  }));
  const before = after.map(({ sheet, row, column }) => {
    const table = inputs.find(
      (candidate) =>
        candidate.sheet === sheet && row >= candidate.row && row < candidate.row + candidate.values.length,
    );
    if (!table) throw new Error(`no table around ${sheet}!${row}`);
    return typedCell(table, row, column);
  });
  if (!history) return { before, after };
  for (const { row, values } of plan.history.replaced) {
    values.forEach((content, index) => {
      const column = history.column + index;
      const old = typedCell({ ...history, formulas: history.values }, row, column);
      if (old.content === content) return;
      before.push(old);
      after.push({
        sheet: history.sheet,
        row,
        column,
        content,
        isText: typeof content === "string" && content !== "",
      });
    });
  }
  return { before, after, historyRows: history.values.length - 1 };
}
