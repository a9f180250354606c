import type { RoundTrips } from "../round-trips";

/** What a small picture of a sheet can show. */
const CORNER = "A1:L12";
const MOST_COLUMNS = 6;
const MOST_ROWS = 8;

/** The first cells of sheets as they are shown, without hidden columns and empty rows. */
export async function firstCells(trips: RoundTrips, names: readonly string[]): Promise<string[][][]> {
  if (names.length === 0) return [];
  const queued = names.map((name) => {
    const range = trips.context.workbook.worksheets.getItem(name).getRange(CORNER).load("text");
    return { range, columns: range.getColumnProperties({ columnHidden: true }) };
  });
  await trips.sync();
  return queued.map(({ range, columns }) =>
    shortened(
      range.text.map((line) => line.filter((_cell, index) => columns.value[index]?.columnHidden !== true)),
    ),
  );
}

/** The first rows and columns of cells that have something in them. */
export function shortened(cells: readonly (readonly string[])[]): string[][] {
  return cells
    .filter((line) => line.some((cell) => cell.trim() !== ""))
    .slice(0, MOST_ROWS)
    .map((line) => line.slice(0, MOST_COLUMNS).map((cell) => cell.trim()));
}
