import type { CellContent } from "../file/workbook-file";
import type { ResultExtent } from "./engine";

/**
 * A result as it fills the range of an array formula: one value fills all of it, one row or column is repeated, and what
 * the result has no value for is #N/A.
 */
export function fitted(values: CellContent[][], extent: ResultExtent | undefined): CellContent[][] {
  if (!extent) return values;
  const { rows, columns } = extent;
  const [height, width] = [values.length, values[0]?.length ?? 0];
  if (height === rows && width === columns) return values;
  return Array.from({ length: rows }, (_none, row) =>
    Array.from({ length: columns }, (_empty, column): CellContent => {
      const line = values[height === 1 ? 0 : row];
      const at = width === 1 ? 0 : column;
      return line && at < line.length ? (line[at] ?? null) : { error: "#N/A" };
    }),
  );
}

/** Results that differ less than this share of them differ by the order in which something was added up. */
const TOLERANCE = 1e-9;

/** Whether a calculated result is the one that a file stores. */
export const sameStored = (calculated: CellContent[][], stored: CellContent[][]): boolean =>
  calculated.length === stored.length &&
  calculated.every(
    (line, row) =>
      line.length === stored[row]?.length &&
      line.every((value, column) => sameValue(value, stored[row]?.[column] ?? null)),
  );

/** To the last digit. */
export const isEqual = (one: CellContent[][], other: CellContent[][]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function sameValue(one: CellContent, other: CellContent): boolean {
  // A formula whose result is blank shows 0, and some programs store nothing for it.
  const [left, right] = [one ?? 0, other ?? 0];
  if (typeof left === "number" && typeof right === "number")
    return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right), 1e-6);
  if (typeof left === "object" && typeof right === "object") return left.error === right.error;
  return left === right;
}
