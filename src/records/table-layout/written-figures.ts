import type { InputTable } from "../columns/column";
import type { RowSource } from "../records";
import type { SheetTable } from "../reading/sheet-table";
import { DEFAULT_MONEY_UNIT } from "../reading/read-unit";
import { inUnit, isMoneyUnit } from "../../statistics/units";
import { columnUnits, rateFactor, unitOfLine } from "./column-units";
import type { ColumnUnits } from "./column-units";

/** What a row holds, by field. */
type Figures = ReadonlyMap<string, string | number>;

/** What a cell of a row that was read has to hold so that the reading gives `figure`: 0.031 under (%) is 3.1. */
export function contentOf<Field extends string>(
  { divisors }: Pick<RowSource<Field>, "divisors">,
  field: Field,
  figure: number,
): number {
  return times(figure, divisors?.[field] ?? 1);
}

/**
 * What the cells of a new row have to hold so that the reading gives `figures`. The row names its unit where it can; where
 * the headers or the line above the table give another, the amounts are written in that. `formats` are those of the row's
 * cells: one that shows % holds a fraction, whatever its header says.
 */
export function contentsOfNewRow(
  definition: InputTable,
  table: SheetTable,
  indexes: Partial<Record<string, number>>,
  figures: Figures,
  formats: readonly string[] = [],
): Figures {
  const units = columnUnits<string>(definition, table, indexes);
  const own = String(figures.get("unit") ?? "");
  const row = unitsOfRow(own, units, indexes);
  const contents = new Map(figures);
  if (row.typed === undefined) contents.delete("unit");
  else if (row.typed !== "") contents.set("unit", row.typed);
  for (const { field, kind } of definition.columns) {
    const figure = figures.get(field);
    if (typeof figure !== "number") continue;
    if (kind === "rate") contents.set(field, times(figure, rateDivisor(field, units, indexes, formats)));
    else if (kind === "number") contents.set(field, inUnit(figure, own, row.of(field)) ?? figure);
  }
  return contents;
}

interface RowUnits {
  /** What stands in the row's own cell of units; undefined for a blank. */
  typed: string | undefined;
  of: (field: string) => string;
}

/** A row's own unit contradicts a header with another, so it names that one, or none where the headers differ. */
function unitsOfRow(
  own: string,
  units: ColumnUnits<string>,
  indexes: Partial<Record<string, number>>,
): RowUnits {
  const isOfMeasure = (unit: string | undefined): unit is string =>
    unit !== undefined && inUnit(1, own, unit) !== undefined;
  const headers = units.amounts.filter(isOfMeasure);
  const [first] = headers;
  if (first !== undefined && headers.some((unit) => unit !== first))
    return { typed: undefined, of: (field) => units.headers[field] ?? first };
  if (first !== undefined) return { typed: first, of: () => first };
  if (indexes["unit"] !== undefined) return { typed: own, of: () => own };
  const stated = unitOfLine(units.line);
  const unit = isOfMeasure(stated) ? stated : isMoneyUnit(own) ? DEFAULT_MONEY_UNIT : own;
  return { typed: undefined, of: () => unit };
}

function rateDivisor(
  field: string,
  { headers }: ColumnUnits<string>,
  indexes: Partial<Record<string, number>>,
  formats: readonly string[],
): number {
  const showsPercent = (formats[indexes[field] ?? -1] ?? "").includes("%");
  return showsPercent ? 1 : rateFactor(headers[field]);
}

/** Without the last digits that binary fractions add: 0.031 is 3.1 %, not 3.1000000000000001. */
function times(figure: number, factor: number): number {
  return factor === 1 ? figure : Number((figure * factor).toPrecision(15));
}
