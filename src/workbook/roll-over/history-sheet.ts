import { blockAddress } from "../../formulas/a1";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { HistoryWrites } from "../../templates/roll-over/roll-over-plan";
import { columnPoints } from "../../templates/layout/character-width";
import { addOwnSheet } from "../own-sheets";
import { sendInPieces } from "../writing/send-in-pieces";

type Row = (string | number)[];

/** Makes the sheet and the table 历史数据 behind the others and fills it. */
export async function createHistory(context: Excel.RequestContext, rows: Row[]): Promise<void> {
  const sheet = addOwnSheet(context.workbook, HISTORY_TABLE.name);
  const { columns } = HISTORY_TABLE;
  const values: Row[] = [columns.map(({ header }) => header), ...rows];
  columns.forEach(({ numberFormat, width }, index) => {
    const cells = sheet.getRange(
      blockAddress({ row: 2, column: index + 1, rows: Math.max(1, rows.length), columns: 1 }),
    );
    // One value for a whole range is what Excel takes here; the typings know only arrays.
    cells.numberFormat = numberFormat as unknown as string[][];
    sheet.getRange(blockAddress({ row: 1, column: index + 1, rows: 1, columns: 1 })).format.columnWidth =
      columnPoints(width);
  });
  await sendInPieces(context, values, (piece, start) => {
    const block = { row: start + 1, column: 1, rows: piece.length, columns: columns.length };
    sheet.getRange(blockAddress(block)).formulas = piece;
  });
  const range = blockAddress({ row: 1, column: 1, rows: values.length, columns: columns.length });
  const table = sheet.tables.add(range, true);
  table.name = HISTORY_TABLE.name;
  sheet.freezePanes.freezeRows(1);
  await context.sync();
}

/**
 * Adds rows below the table's last one. `columnFormats` are what new rows have to be formatted as: they are not sure to
 * be formatted like those above.
 */
export async function appendHistory(
  context: Excel.RequestContext,
  columnFormats: HistoryWrites["columnFormats"],
  rows: Row[],
): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const table = context.workbook.tables.getItem(HISTORY_TABLE.name);
  table.rows.add(
    undefined,
    rows.map((cells) => cells.map(() => "")),
  );
  // Counted from the table's end, wherever that is by now.
  const added = (first: number, count: number, column = 0, columns = width): Excel.Range =>
    table
      .getDataBodyRange()
      .getLastRow()
      .getCell(0, column)
      .getOffsetRange(first - rows.length + 1, 0)
      .getResizedRange(count - 1, columns - 1);
  for (const { index, format } of columnFormats) {
    // One value for a whole range is what Excel takes here; the typings know only arrays.
    added(0, rows.length, index, 1).numberFormat = format as unknown as string[][];
  }
  await sendInPieces(context, rows, (piece, start) => {
    added(start, piece.length).values = piece;
  });
}
