import { blockAddress, cellAddress } from "../../records/a1";
import type { Finding } from "../../records/finding";
import { HISTORY_TABLE } from "../../records/history/history-table";
import { writeTypedCells } from "./cell-snapshot";
import type { TypedCell } from "./cell-snapshot";

/** What a roll-over changed, as it was before: enough to put every cell back. */
export interface RollOverSnapshot {
  /** The cells that were written to, as they were. */
  before: TypedCell[];
  /** The same cells, as the roll-over left them. */
  after: TypedCell[];
  /** Data rows of 历史数据 before; undefined where the roll-over made the table. */
  historyRows?: number;
}

/** Puts everything back, however much of the roll-over was carried out: an answer may have been lost on its way. */
export async function restore(context: Excel.RequestContext, snapshot: RollOverSnapshot): Promise<void> {
  const { workbook } = context;
  await writeTypedCells(context, snapshot.before);
  if (snapshot.historyRows === undefined) {
    const sheet = workbook.worksheets.getItemOrNullObject(HISTORY_TABLE.name);
    sheet.load("name");
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
  } else {
    const { rows } = workbook.tables.getItem(HISTORY_TABLE.name);
    rows.load("count");
    await context.sync();
    const added = rows.count - snapshot.historyRows;
    if (added > 0) rows.deleteRowsAt(snapshot.historyRows, added);
  }
  await context.sync();
}

/** Cells that the user changed after the roll-over, which putting everything back would lose. */
export async function changesSince(
  context: Excel.RequestContext,
  { after }: RollOverSnapshot,
): Promise<Finding[]> {
  const sheets = [...new Set(after.map(({ sheet }) => sheet))];
  const extents = sheets.map((sheet) => extentOf(after.filter((cell) => cell.sheet === sheet)));
  const worksheets = sheets.map((sheet) => context.workbook.worksheets.getItemOrNullObject(sheet));
  worksheets.forEach((worksheet) => worksheet.load("name"));
  await context.sync();
  const gone = sheets.filter((_sheet, index) => worksheets[index]?.isNullObject);
  if (gone.length > 0) {
    return gone.map((sheet) => ({ severity: "error", kind: "goneSince", parameters: { sheet } }));
  }
  const ranges = worksheets.map((worksheet, index) => {
    const range = worksheet.getRange(blockAddress(extents[index] as ReturnType<typeof extentOf>));
    range.load("formulas");
    return range;
  });
  await context.sync();
  return after.flatMap((cell) => {
    const index = sheets.indexOf(cell.sheet);
    const extent = extents[index];
    const now: unknown =
      extent && ranges[index]?.formulas[cell.row - extent.row]?.[cell.column - extent.column];
    if (isFormula(cell.content) || now === cell.content) return [];
    const address = cellAddress(cell.row, cell.column);
    return [
      {
        severity: "error",
        kind: "changedSince",
        parameters: { address: `${cell.sheet}!${address}` },
        place: { sheet: cell.sheet, address },
      } satisfies Finding,
    ];
  });
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
