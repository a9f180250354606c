import type { CellValue } from "../../records/reading/sheet-table";

/** A formula to be compared: Excel may give it back in other letters, or with quotes that it thinks a sheet's name needs. */
export function plainFormula(formula: CellValue): string {
  return String(formula).replace(/[\s']/g, "").toUpperCase();
}
