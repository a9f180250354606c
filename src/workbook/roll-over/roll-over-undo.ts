import { blockAddress, cellAddress } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { CellValue } from "../../records/reading/sheet-table";
import { isMadeBy } from "../own-sheets";
import { runWaiting } from "../run-waiting";
import { SESSION, sessionOf } from "../session";
import { HeldCells } from "../writing/held-cells";
import { PutBackFailed, putBackAfter } from "../put-back-failed";
import { writeTypedCells } from "./cell-snapshot";
import type { TypedCell } from "./cell-snapshot";
import { addedRows, queueRowsDeleted, readHistoryNow } from "./history-rows";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import { dropJournal, readJournal, writeJournal } from "./roll-over-journal";
import type { PutBackState } from "./roll-over-journal";

/** What a roll-over changed, as it was before: enough to put every cell back. */
export interface RollOverSnapshot extends PutBackState {
  /** The same cells, as the roll-over left them. */
  after: TypedCell[];
  /** Cells that say what the written rows are about: where they have moved, putting back would hit other rows. */
  witnesses: TypedCell[];
  /** The rows that it added to the table. */
  added: CellValue[][];
}

/**
 * Puts everything back after a failure, however much of the roll-over was carried out: an answer may have been lost on
 * its way. The user has had no time to change anything.
 */
export async function restore(
  context: Excel.RequestContext,
  { before, history, stamp }: PutBackState,
): Promise<void> {
  await writeTypedCells(context, before);
  if (history === "created") {
    const session = stamp === undefined ? undefined : sessionOf(stamp);
    if (session === undefined || (await isMadeBy(context, HISTORY_TABLE.name, session)))
      await queueHistoryDeleted(context);
  } else if (history !== "untouched") {
    await deleteRowsFrom(context, history);
  }
  await context.sync();
  await dropJournal(context);
}

/** The same where the cells are still held, and only what this pane added to the history goes. */
export async function restoreHeld(
  context: Excel.RequestContext,
  { before, history, added }: RollOverSnapshot,
  held: HeldCells | undefined,
): Promise<void> {
  await held?.putBack(before);
  if (history === "created") {
    if (await isMadeBy(context, HISTORY_TABLE.name, SESSION)) await queueHistoryDeleted(context);
  } else if (typeof history === "number") {
    const now = await readHistoryNow(context);
    const rows = now?.rows ?? [];
    // Rows that were added and not yet filled in stand at the end.
    const blank = rows.flatMap((row, index) => (index >= history && isBlank(row) ? [index] : []));
    const ours = [...new Set([...addedRows(rows, added), ...blank.slice(-added.length)])];
    if (now) queueRowsDeleted(context, ours.sort((one, other) => one - other).slice(-added.length));
  }
  await context.sync();
  await dropJournal(context);
}

const isBlank = (row: readonly CellValue[]): boolean => row.every((cell) => cell === "");

/** Rows of the history that came after so many are gone again; a filter of the user's stays. */
async function deleteRowsFrom(context: Excel.RequestContext, first: number): Promise<void> {
  const filters = await takeFiltersOff(context, HISTORY_TABLE.name);
  const table = context.workbook.tables.getItemOrNullObject(HISTORY_TABLE.name);
  const { rows } = table;
  rows.load("count");
  await context.sync();
  if (table.isNullObject) return;
  queueRowsDeleted(
    context,
    Array.from({ length: Math.max(0, rows.count - first) }, (_none, index) => first + index),
  );
  queueFilters(context, HISTORY_TABLE.name, filters);
}

/**
 * Takes a complete roll-over back, all of it or nothing, and leaves what the user has added to the history since. `now`
 * are its cells as they stand.
 */
export async function takeBack(
  context: Excel.RequestContext,
  snapshot: RollOverSnapshot,
  now: TypedCell[],
): Promise<void> {
  let begun = false;
  let held: HeldCells | undefined;
  try {
    const parts = await writeJournal(context, { before: now, history: "untouched" });
    const cells = new HeldCells(context, snapshot.before);
    const witnesses = new HeldCells(context, snapshot.witnesses);
    await context.sync();
    begun = true;
    cells.expect(now);
    witnesses.expect(snapshot.witnesses);
    held = cells;
    await held.write(snapshot.before);
    await queueHistoryTakenBack(context, snapshot);
    for (const part of parts) part.delete();
    await context.sync();
  } catch (error) {
    if (begun && (await isComplete(error))) return;
    await putBackAfter(error, () =>
      runWaiting(async (again) => {
        await held?.putBack(now);
        await again.sync();
        await dropJournal(again);
      }, held?.ranges),
    );
  }
}

/** The journal goes with the last request of all: where it is gone, only the answer to that one was lost. */
async function isComplete(failure: unknown): Promise<boolean> {
  try {
    return await runWaiting(async (context) => (await readJournal(context)) === undefined);
  } catch {
    throw new PutBackFailed(failure);
  }
}

async function queueHistoryTakenBack(
  context: Excel.RequestContext,
  { history: before, added }: RollOverSnapshot,
): Promise<void> {
  const filters = await takeFiltersOff(context, HISTORY_TABLE.name);
  const history = await readHistoryNow(context);
  if (!history) return;
  const indexes = addedRows(history.rows, added);
  const isAllOurs =
    before === "created" &&
    indexes.length === history.rows.length &&
    history.extent.rows === history.rows.length + 1 &&
    history.extent.columns === HISTORY_TABLE.columns.length;
  if (isAllOurs) {
    await queueHistoryDeleted(context);
    return;
  }
  queueRowsDeleted(context, indexes);
  queueFilters(context, HISTORY_TABLE.name, filters);
}

async function queueHistoryDeleted(context: Excel.RequestContext): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(HISTORY_TABLE.name);
  sheet.load("name");
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
}

/** Findings for which undo does not wait to be asked again: it would write into other rows. */
export const PREVENTING = ["goneSince", "rowsMovedSince"];

interface ChangesSince {
  findings: Finding[];
  /** The cells of the roll-over as they stand. */
  now: TypedCell[];
}

/** What the user changed after the roll-over, which putting everything back would lose or put in the wrong place. */
export async function changesSince(
  context: Excel.RequestContext,
  { after, witnesses, history: before, added }: RollOverSnapshot,
): Promise<ChangesSince> {
  const cells = [...after, ...witnesses];
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  const extents = sheets.map((sheet) => extentOf(cells.filter((cell) => cell.sheet === sheet)));
  const worksheets = sheets.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet));
  worksheets.forEach((worksheet) => worksheet.load("name"));
  await context.sync();
  const gone = sheets.filter((_sheet, index) => worksheets[index]?.isNullObject);
  if (gone.length > 0) {
    return {
      now: [],
      findings: gone.map((sheet) => ({ severity: "error", kind: "goneSince", parameters: { sheet } })),
    };
  }
  const ranges = worksheets.map((worksheet, index) => {
    const range = worksheet.getRange(blockAddress(extents[index] as ReturnType<typeof extentOf>));
    range.load("formulas,values");
    return range;
  });
  await context.sync();
  const at = (cell: TypedCell, grid: "formulas" | "values") => {
    const index = sheets.indexOf(cell.sheet);
    const extent = extents[index];
    const range = ranges[index];
    return (extent && range?.[grid][cell.row - extent.row]?.[cell.column - extent.column]) as CellValue;
  };
  const isChanged = (cell: TypedCell) => !isFormula(cell.content) && at(cell, "formulas") !== cell.content;
  const moved = [...new Set(witnesses.filter(isChanged).map(({ sheet }) => sheet))];
  if (moved.length > 0) {
    return {
      now: [],
      findings: moved.map((sheet) => ({
        severity: "error",
        kind: "rowsMovedSince",
        parameters: { sheet },
        place: { sheet, address: placeOf(witnesses.filter(isChanged), sheet) },
      })),
    };
  }
  const history = await readHistoryNow(context);
  const rows = history ? addedRows(history.rows, added).length : 0;
  const rowsBefore = typeof before === "number" ? before : 0;
  const historyChanged = rows < added.length || rowsBefore + added.length !== history?.rows.length;
  return {
    now: after.map((cell) => {
      const content = at(cell, "formulas");
      return {
        ...cell,
        content,
        isText: typeof content === "string" && content !== "" && content === at(cell, "values"),
      };
    }),
    findings: [
      ...after.filter(isChanged).map(changedSince),
      ...(historyChanged && added.length > 0 ? [historyChangedSince()] : []),
    ],
  };
}

const placeOf = (cells: readonly TypedCell[], sheet: string): string => {
  const first = cells.find((cell) => cell.sheet === sheet);
  return cellAddress(first?.row ?? 1, first?.column ?? 1);
};

function changedSince({ sheet, row, column }: TypedCell): Finding {
  const address = cellAddress(row, column);
  return {
    severity: "error",
    kind: "changedSince",
    parameters: { address: `${sheet}!${address}` },
    place: { sheet, address },
  };
}

function historyChangedSince(): Finding {
  return {
    severity: "error",
    kind: "historyChangedSince",
    parameters: { table: HISTORY_TABLE.name },
    place: { sheet: HISTORY_TABLE.name, address: "A1" },
  };
}

/** A formula may come back worded otherwise than it was written. */
function isFormula(content: TypedCell["content"]): boolean {
  return typeof content === "string" && content.startsWith("=");
}

function extentOf(cells: readonly TypedCell[]) {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [row, column] = [least(rows), least(columns)];
  return {
    row,
    column,
    rows: -least(rows.map((n) => -n)) - row + 1,
    columns: -least(columns.map((n) => -n)) - column + 1,
  };
}

/** Math.min with spread arguments overflows the stack for a hundred thousand cells. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, each) => (each < smallest ? each : smallest), Infinity);
}
