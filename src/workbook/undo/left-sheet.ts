import { cellAddress } from "../../formulas/a1";
import type { CellPlace } from "../../records/finding";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { readFormulas } from "../reading/read-formulas";
import { RoundTrips } from "../round-trips";

/** A sheet that a task added, as it left it: formulas, and values where there are none. */
export interface LeftSheet {
  sheet: string;
  cells?: SheetTable;
}

/** Reads sheets that have just been added. */
export async function recordSheets(names: readonly string[]): Promise<LeftSheet[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const used = names.map((sheet) => worksheets.getItem(sheet).getUsedRangeOrNullObject(true));
    const cells = await readFormulas(new RoundTrips(context), used);
    return names.map((sheet, index) => ({ sheet, cells: cells[index] }));
  });
}

/** The first cell that is not as it was left; undefined where all are. */
export function changedCell({ sheet, cells }: LeftSheet, now: SheetTable | undefined): CellPlace | undefined {
  const tables = [cells, now].filter((table) => table !== undefined);
  const end = (lengths: number[]): number => Math.max(0, ...lengths);
  const rows = end(tables.map(({ row, values }) => row + values.length - 1));
  const columns = end(tables.map(({ column, values }) => column + (values[0]?.length ?? 0) - 1));
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      if (!isSame(at(cells, row, column), at(now, row, column)))
        return { sheet, address: cellAddress(row, column) };
  return undefined;
}

function at(table: SheetTable | undefined, row: number, column: number): CellValue {
  return table?.values[row - table.row]?.[column - table.column] ?? "";
}

/** Excel may word a formula otherwise than it was written. */
export function isSame(left: CellValue, now: CellValue): boolean {
  return left === now || String(left) === String(now) || (isFormula(left) && isFormula(now));
}

function isFormula(content: CellValue): boolean {
  return typeof content === "string" && content.startsWith("=");
}
