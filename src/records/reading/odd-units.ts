import { inUnit } from "../../statistics/units";
import type { CellPlace, Finding } from "../finding";

/** A row of money as the rows around it are held against it. */
interface MoneyRow {
  name: string;
  unit: string;
  source: { sheet: string; row: number; cells: { unit?: string } };
}

interface Sizes {
  count: number;
  least: number;
  most: number;
}

/** As it stands in its own unit a figure is no further than this from those of the other rows. */
const NEAR = 10;
/** And in their unit it is further than this. */
const FAR = 100;
/** So many rows make a rule. */
const FEWEST = 2;

/**
 * A row in a unit of its own whose figures, as they are typed, are of the size of those around it, and a hundred times off
 * in their unit: 元 in one row among 万元.
 */
export function oddUnits<Field extends string, Row extends MoneyRow & Partial<Record<Field, unknown>>>(
  rows: readonly Row[],
  fields: readonly Field[],
): Finding[] {
  const usual = usualUnit(rows);
  if (usual === undefined) return [];
  const others = new Map(fields.map((field) => [field, sizesOf(rows, field, usual)]));
  return rows.flatMap((row): Finding[] => {
    if (row.unit === usual) return [];
    const odd = fields.find((field) => isOdd(row, field, others.get(field), usual));
    if (odd === undefined) return [];
    const { name, unit, source } = row;
    return [
      {
        severity: "warning",
        kind: "oddUnit",
        parameters: { name, unit, usual, value: row[odd] as number, row: source.row },
        place: placeOf(source),
        suggestion: usual,
      },
    ];
  });
}

/** The unit of at least two rows and of most. */
function usualUnit(rows: readonly { unit: string }[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { unit } of rows) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most && most[1] >= FEWEST && most[1] * 2 > rows.length ? most[0] : undefined;
}

/** The smallest and the largest figure of the rows in the usual unit, where there are enough of them. */
function sizesOf<Field extends string>(
  rows: readonly (Partial<Record<Field, unknown>> & { unit: string })[],
  field: Field,
  usual: string,
): Sizes | undefined {
  const sizes: Sizes = { count: 0, least: Infinity, most: 0 };
  for (const row of rows) {
    const size = row.unit === usual ? sizeOf(row[field]) : undefined;
    if (size === undefined) continue;
    sizes.count += 1;
    sizes.least = Math.min(sizes.least, size);
    sizes.most = Math.max(sizes.most, size);
  }
  return sizes.count < FEWEST ? undefined : sizes;
}

function isOdd<Field extends string>(
  row: { unit: string } & Partial<Record<Field, unknown>>,
  field: Field,
  others: Sizes | undefined,
  usual: string,
): boolean {
  const figure = sizeOf(row[field]);
  const converted = figure === undefined ? undefined : inUnit(figure, row.unit, usual);
  if (figure === undefined || converted === undefined || !others) return false;
  const { least, most } = others;
  const isNear = figure >= least / NEAR && figure <= most * NEAR;
  return isNear && (converted < least / FAR || converted > most * FAR);
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === "number" && value !== 0 ? Math.abs(value) : undefined;
}

function placeOf({ sheet, cells: { unit } }: MoneyRow["source"]): CellPlace | undefined {
  return unit === undefined ? undefined : { sheet, address: unit };
}
