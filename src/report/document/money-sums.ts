import type { RowSource } from "../../records/records";
import { unitFactor } from "../../statistics/units";
import type { SumRatios } from "../../templates/parameters/parameter-keys";

/** A sum in one unit over the rows that state the figure; undefined where none does. */
export function moneySum<Row extends { unit: string }>(
  rows: readonly Row[],
  of: (row: Row) => number | undefined,
  unit = "万元",
): number | undefined {
  const stated = rows.flatMap((row) => {
    const value = of(row);
    const factor = unitFactor(row.unit, unit);
    return value === undefined || factor === undefined ? [] : [value * factor];
  });
  return stated.length === 0 ? undefined : stated.reduce((sum, value) => sum + value, 0);
}

/**
 * Two sums to be set against each other: over the rows that state both, with how many state only one of them. None where
 * 参数 wants no ratio of a part.
 */
export function pairedSums<Row extends { unit: string }>(
  rows: readonly Row[],
  of: (row: Row) => number | undefined,
  beside: (row: Row) => number | undefined,
  { unit = "万元", sumRatios }: { unit?: string; sumRatios: SumRatios | undefined },
): { one: number | undefined; other: number | undefined; leftOut: number } {
  const both = rows.filter((row) => of(row) !== undefined && beside(row) !== undefined);
  const either = rows.filter((row) => of(row) !== undefined || beside(row) !== undefined);
  const leftOut = either.length - both.length;
  if (leftOut > 0 && sumRatios === "blank") return { one: undefined, other: undefined, leftOut };
  return { one: moneySum(both, of, unit), other: moneySum(both, beside, unit), leftOut };
}

/** A part of a whole, both sums as the sheets have them; undefined where there is nothing to divide by. */
export function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole <= 0 ? undefined : part / whole;
}

/** Cells of several fields of several rows, for the origin of a sum. */
export function cellsOfRows<Field extends string>(
  rows: readonly { source: RowSource<Field> }[],
  ...fields: Field[]
): { sheet: string; address: string }[] {
  return rows.flatMap(({ source }) =>
    fields.flatMap((field) => {
      const address = source.cells[field];
      return address === undefined ? [] : [{ sheet: source.sheet, address }];
    }),
  );
}
