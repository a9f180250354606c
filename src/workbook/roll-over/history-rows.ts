import { HISTORY_TABLE } from "../../records/history/history-table";
import type { CellValue } from "../../records/reading/sheet-table";

type Row = readonly CellValue[];

/** What the sheet and the table 历史数据 hold now. */
export interface HistoryNow {
  /** Data rows of the table. */
  rows: CellValue[][];
  /** Cells in use on the sheet, the header row counted. */
  extent: { rows: number; columns: number };
}

/** Undefined where the table is gone. */
export async function readHistoryNow(context: Excel.RequestContext): Promise<HistoryNow | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(HISTORY_TABLE.name);
  table.load("showTotals");
  await context.sync();
  if (table.isNullObject) return undefined;
  const body = table.getDataBodyRange();
  body.load("values");
  const used = table.worksheet.getUsedRange(true);
  used.load("rowCount,columnCount");
  await context.sync();
  return {
    rows: body.values as CellValue[][],
    extent: { rows: used.rowCount, columns: used.columnCount },
  };
}

/** Indexes of the rows that a roll-over added, wherever the user has sorted them to; a row that was edited is not found. */
export function addedRows(now: readonly Row[], added: readonly Row[]): number[] {
  const places = new Map<string, number[]>();
  now.forEach((row, index) => {
    const key = keyOf(row);
    places.set(key, [...(places.get(key) ?? []), index]);
  });
  return added.flatMap((row) => places.get(keyOf(row))?.pop() ?? []).sort((one, other) => one - other);
}

/** A table that the user has given more columns holds the same row with blanks or entries of theirs behind. */
const keyOf = (row: Row): string => JSON.stringify(row.slice(0, HISTORY_TABLE.columns.length));

/**
 * Deletes rows of the table, neighbours at once, from the last on so that the others keep their places. Their cells are
 * deleted: `deleteRowsAt` is of Excel on the web alone.
 */
export function queueRowsDeleted(context: Excel.RequestContext, indexes: readonly number[]): void {
  const body = context.workbook.tables.getItem(HISTORY_TABLE.name).getDataBodyRange();
  const runs: { start: number; count: number }[] = [];
  for (const index of indexes) {
    const run = runs[runs.length - 1];
    if (run && run.start + run.count === index) run.count++;
    else runs.push({ start: index, count: 1 });
  }
  const ranges = runs.map(({ start, count }) => body.getRow(start).getResizedRange(count - 1, 0));
  for (const range of ranges.reverse()) range.delete("Up");
}
