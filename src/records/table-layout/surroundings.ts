import type { CellValue, SheetTable } from "../reading/sheet-table";
import { unitLineAbove } from "./unit-line";

/** A unit line stands near its table. */
const LINES_ABOVE = 4;

/** An Excel table with what its sheet has around it: the unit line above, and rows below that the table did not take in. */
export function withSurroundings(table: SheetTable, sheet: SheetTable | undefined): SheetTable {
  if (!sheet || sheet.sheet !== table.sheet) return table;
  const first = table.row - sheet.row;
  const unitLine = unitLineAbove(sheet.values.slice(Math.max(0, first - LINES_ABOVE), Math.max(0, first)));
  const below = rowsBelow(table, sheet);
  return {
    ...table,
    ...(unitLine ? { unitLine } : {}),
    ...(below.length > 0 ? { below } : {}),
    around: sheet,
  };
}

/** In the table's own columns, from the row below it down to where two rows are blank. */
function rowsBelow(table: SheetTable, sheet: SheetTable): CellValue[][] {
  const width = table.values[0]?.length ?? 0;
  const left = table.column - sheet.column;
  const rows: CellValue[][] = [];
  let blank = 0;
  for (let row = table.row + table.values.length - sheet.row; row < sheet.values.length; row++) {
    const cells = Array.from({ length: width }, (_none, column) => sheet.values[row]?.[left + column] ?? "");
    blank = cells.every((cell) => String(cell).trim() === "") ? blank + 1 : 0;
    if (blank > 1) break;
    rows.push(cells);
  }
  return rows.slice(0, rows.length - blank);
}
