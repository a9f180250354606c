import type { CellValue } from "../../records/reading/sheet-table";

/** Relative tolerance between two ways to compute one figure. */
const TOLERANCE = 1e-9;

/** Whether two results are not the same figure or text. */
export function differs(before: CellValue, after: CellValue): boolean {
  if (typeof before === "number" && typeof after === "number") {
    return Math.abs(before - after) > TOLERANCE * Math.max(1, Math.abs(before));
  }
  return before !== after;
}
