import type { InputTable } from "../columns/column";
import { unitsOfHeader } from "../columns/header-key";
import { isMoneyUnit } from "../../statistics/units";
import type { SheetTable } from "../reading/sheet-table";
import type { UnitLine } from "./unit-line";

const RATES = new Set(["%", "‰", "百分点"]);
const isRate = (unit: string): boolean => RATES.has(unit);

/** What the figures of a table's columns are in, as far as its headers and the line above it say. */
export interface ColumnUnits<Field extends string> {
  /** By the headers: amounts in a unit of measure, rates in % or ‰. */
  headers: Partial<Record<Field, string>>;
  /** Of the amounts, that of 本期累计 first: a row without a unit of its own takes the first. */
  amounts: string[];
  line?: UnitLine;
}

/** The units that stand over the columns. A line that says % as well means the columns of rates. */
export function columnUnits<Field extends string>(
  { columns }: InputTable<Field>,
  { values, unitLine }: SheetTable,
  indexes: Partial<Record<Field, number>>,
): ColumnUnits<Field> {
  const headers: Partial<Record<Field, string>> = {};
  const ofLine = unitLine?.units.find((unit) => unit === "%" || unit === "‰");
  for (const { field, kind } of columns) {
    const index = indexes[field];
    if (index === undefined) continue;
    const units = unitsOfHeader(String(values[0]?.[index] ?? ""));
    const unit =
      kind === "number"
        ? units.find((each) => !isRate(each))
        : kind === "rate"
          ? (units.find(isRate) ?? ofLine)
          : undefined;
    if (unit !== undefined) headers[field] = unit;
  }
  const amounts = columns
    .filter(({ kind }) => kind === "number")
    .sort((one, other) => Number(other.field === "actual") - Number(one.field === "actual"))
    .flatMap(({ field }) => headers[field] ?? []);
  return { headers, amounts, ...(unitLine ? { line: unitLine } : {}) };
}

/** Whether a column of rates has a header, or the table a line, that gives its figures in % or ‰. */
export function hasRateUnits({ columns }: InputTable, table: SheetTable): boolean {
  const lineSays = table.unitLine?.units.some(isRate) ?? false;
  const headerSays = (table.values[0] ?? []).some((header) => unitsOfHeader(String(header)).some(isRate));
  return columns.some(({ kind }) => kind === "rate") && (lineSays || headerSays);
}

/** The one unit of amounts that the line above a table states; undefined where it states several or none. */
export function unitOfLine(line: UnitLine | undefined): string | undefined {
  const units = line?.units.filter((unit) => !isRate(unit)) ?? [];
  const money = units.filter(isMoneyUnit);
  return units.length === 1 ? units[0] : money.length === 1 ? money[0] : undefined;
}

/** Factor from a figure under (%) or (‰) to a fraction. */
export function rateFactor(unit: string | undefined): number {
  return unit === "%" || unit === "百分点" ? 100 : unit === "‰" ? 1000 : 1;
}
