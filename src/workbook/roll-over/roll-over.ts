import type { PlannedKeep } from "../../templates/kept/plan-keep";
import type { Finding } from "../../records/finding";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { planRollOver } from "../../templates/roll-over/plan-roll-over";
import type {
  RollOverOptions,
  RollOverPlan,
  RollOverPlanning,
} from "../../templates/roll-over/roll-over-plan";
import { copyKept, dropReplaced, queueKept, takeKeptBack } from "../kept/keep-sheets";
import type { KeptCopies } from "../kept/keep-sheets";
import { keptBy, removeKept } from "../kept/undo-kept";
import type { Added } from "../undo/why-undo-refuses";
import { throwIfAborted } from "../office-error";
import { putBackAfter } from "../put-back-failed";
import { RoundTrips } from "../round-trips";
import { appendHistory, createHistory } from "./history-sheet";
import { readRollOverInput } from "./read-roll-over-input";
import type { RollOverReading } from "./read-roll-over-input";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import type { TableFilters } from "../writing/table-filters";
import { DATES_SINCE_1904 } from "../reading/workbook-inventory";
import { queueGround } from "../underneath";
import { HeldCells } from "../writing/held-cells";
import { runWaiting } from "../run-waiting";
import { recoverRollOver } from "./recover-roll-over";
import { writeJournal } from "./roll-over-journal";
import { snapshotOf } from "./roll-over-snapshot";
import { changesSince, PREVENTING, restoreHeld, takeBack } from "./roll-over-undo";
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

/** The last roll-over of this runtime, as long as it can be taken back, and the sheets that it kept. */
let last: (RollOverSnapshot & { kept?: Added }) | undefined;

/**
 * Reads the workbook and says what a roll-over would do; changes nothing, unless an earlier one broke off: that one is
 * put back first.
 */
export async function previewRollOver(options: RollOverOptions = {}): Promise<RollOverPlanning> {
  return Excel.run(async (context) => {
    const { reading, recovered } = await readRecovered(context);
    if (isRefused(recovered)) return { ready: false, findings: recovered };
    const planning = planned(reading, options);
    if (!planning.ready) return { ...planning, findings: [...recovered, ...planning.findings] };
    return { ready: true, plan: { ...planning.plan, findings: [...recovered, ...planning.plan.findings] } };
  });
}

async function readRecovered(
  context: Excel.RequestContext,
): Promise<{ reading: RollOverReading; recovered: Finding[] }> {
  const reading = await readRollOverInput(new RoundTrips(context));
  if (reading.inventory.is1904) return { reading, recovered: [DATES_SINCE_1904] };
  if (!reading.unfinished) return { reading, recovered: [] };
  const recovered = await recoverRollOver(context);
  if (isRefused(recovered)) return { reading, recovered };
  return { reading: await readRollOverInput(new RoundTrips(context)), recovered };
}

/** An earlier roll-over is still half there: nothing is done on top of it. */
const isRefused = (recovered: readonly Finding[]): boolean =>
  recovered.some(({ severity }) => severity === "error");

/** Closes the period and opens the next one: all of it or nothing. */
export async function rollOver(
  options: RollOverOptions = {},
  { report, signal }: RollOverStage = {},
): Promise<RollOverOutcome> {
  return Excel.run(async (context): Promise<RollOverOutcome> => {
    report?.({ step: "read", done: 0, total: 3 });
    const { reading, recovered } = await readRecovered(context);
    if (isRefused(recovered)) return { done: false, findings: recovered };
    const planning = planned(reading, options);
    if (!planning.ready) return { done: false, findings: [...recovered, ...planning.findings] };
    throwIfAborted(signal);

    const { plan } = planning;
    const { history } = reading.input;
    const snapshot = snapshotOf(reading.input, plan);
    let filters: TableFilters = new Map();
    let held: HeldCells | undefined;
    let kept: KeptCopies | undefined;
    const { inventory } = reading;
    try {
      report?.({ step: "history", done: 1, total: 3 });
      if (plan.keeps.length > 0) {
        const copied = await copyKept(context, plan.keeps, inventory);
        if ("refused" in copied) return { done: false, findings: [...recovered, ...copied.refused] };
        kept = copied;
        throwIfAborted(signal);
      }
      const parts = await writeJournal(context, snapshot);
      const cells = new HeldCells(context, snapshot.after);
      const standing = queueGround(context, reading.ground);
      await context.sync();
      standing();
      cells.expect(snapshot.before);
      held = cells;
      if (plan.history.create) await createHistory(context, plan.history.appended);
      else if (history && plan.history.appended.length > 0) {
        filters = await takeFiltersOff(context, HISTORY_TABLE.name);
        await appendHistory(context, plan.history.columnFormats, plan.history.appended);
      }
      report?.({ step: "roll", done: 2, total: 3 });
      await held.write(snapshot.after);
      queueFilters(context, HISTORY_TABLE.name, filters);
      for (const part of parts) part.delete();
      if (kept) queueKept(context.workbook, kept);
      const stillStanding = queueGround(context, reading.ground);
      await context.sync();
      stillStanding();
    } catch (error) {
      report?.({ step: "restore", done: 2, total: 3 });
      await putBackAfter(error, () =>
        putBack(
          snapshot,
          filters,
          held,
          plan.keeps.length > 0 ? { keeps: [], inventory, ...kept } : undefined,
        ),
      );
    }
    if (kept) await dropReplaced(context, kept);
    last = kept ? { ...snapshot, kept: keptBy(kept) } : snapshot;
    return { done: true, plan, findings: [...recovered, ...plan.findings] };
  });
}

/** Takes the last roll-over back. Where its cells were filled in since, it says so and waits to be told again. */
export async function undoRollOver({ evenIfChanged = false } = {}): Promise<RollOverOutcome> {
  const snapshot = last;
  if (!snapshot) return { done: false, findings: [] };
  const outcome = await Excel.run(async (context): Promise<RollOverOutcome> => {
    const recovered = await recoverRollOver(context);
    if (isRefused(recovered)) return { done: false, findings: recovered };
    const { findings: changes, now } = await changesSince(context, snapshot);
    const isPrevented = changes.some(({ kind }) => PREVENTING.includes(kind));
    if (isPrevented || (changes.length > 0 && !evenIfChanged)) return { done: false, findings: changes };
    await takeBack(context, snapshot, now);
    last = undefined;
    return { done: true, findings: [] };
  });
  if (!outcome.done || !snapshot.kept) return outcome;
  return { ...outcome, findings: [...outcome.findings, ...(await removeKept(snapshot.kept))] };
}

/** In a batch of its own: the failed one answers nothing any more. */
async function putBack(
  snapshot: RollOverSnapshot,
  filters: TableFilters,
  held: HeldCells | undefined,
  kept: KeptCopies | undefined,
): Promise<void> {
  await runWaiting(async (context) => {
    await restoreHeld(context, snapshot, held);
    queueFilters(context, HISTORY_TABLE.name, filters);
    await context.sync();
    if (kept) await takeKeptBack(context, kept);
  }, held?.ranges);
}

function planned(reading: RollOverReading, options: RollOverOptions): RollOverPlanning {
  const planning = planRollOver(reading.input, options);
  if (!planning.ready) return planning;
  const { plan } = planning;
  const obstacles = obstaclesTo(plan, reading);
  if (obstacles.length > 0) return { ready: false, from: plan.from, findings: obstacles };
  return {
    ready: true,
    plan: { ...plan, findings: [...plan.findings, ...emptiedSheets(reading, plan.keeps)] },
  };
}

/** The generated sheets draw on the input tables: with these cleared they show no figures any more. */
function emptiedSheets({ generated }: RollOverReading, keeps: readonly PlannedKeep[]): Finding[] {
  if (generated.length === 0) return [];
  const kind = keeps.length === generated.length ? "sheetsEmptiedKept" : "sheetsEmptied";
  return [{ severity: "hint", kind, parameters: { sheets: generated.join("、") } }];
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
