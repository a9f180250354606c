import type { CellValue } from "../../records/reading/sheet-table";
import type { SheetContents } from "../../templates/plan/sheet-plan";

/** What the calls of one format, merge or column, and a row's part of an address take in a request. */
const BYTES = { format: 3_000, merge: 700, column: 1_500, row: 12, rest: 40_000 };

/** About what the appearance of a sheet adds to a request. */
export function appearanceBytes({ formats, merges, columns, rows }: SheetContents): number {
  return (
    formats.length * BYTES.format +
    merges.length * BYTES.merge +
    columns.length * BYTES.column +
    rows.length * BYTES.row +
    BYTES.rest
  );
}

/** A fill: two ranges and the copying between them. */
export const BYTES_A_FILL = 1_000;

/** A number may have 17 digits. */
const BYTES_A_NUMBER = 20;

/** About what a row of cells adds to a request or an answer. */
export function rowBytes(cells: readonly (CellValue | null)[]): number {
  return cells.reduce<number>(
    (sum, cell) => sum + (typeof cell === "string" ? textBytes(cell) : BYTES_A_NUMBER),
    0,
  );
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A quotation mark is escaped in JSON, a Chinese character takes three bytes.
    bytes += code > 127 ? 3 : code === 34 ? 2 : 1;
  }
  return bytes;
}
