import { cellAddress } from "../../formulas/a1";
import type { SheetTable } from "../../records/reading/sheet-table";
import { readsHolidays } from "../../functions/native/holiday-table";
import { absolute } from "../cells/input-cell";
import type { Content } from "../plan/sheet-plan";
import { PARAMETER_ROWS } from "./parameter-rows";
import type { FormulaStyle, ParameterKey } from "./parameter-keys";
import type { ParameterRow } from "./parameter-rows";
import type { Parameters } from "./parameters";
import { plainFormula } from "./plain-formula";

export interface ParameterUpdate {
  address: string;
  content: Content;
  numberFormat?: string;
  /** What stood there, to put it back. */
  before: Content;
}

/** Parameters without which the sheets' formulas have nothing to point to. */
const NEEDED: readonly ParameterKey[] = ["period", "year", "month", "reportDay", "schedule"];

export interface ParameterUpdates {
  updates: ParameterUpdate[];
  /** 参数 as it will be: with the cells that are added. */
  parameters: Parameters;
}

/**
 * What has to change in a user's 参数 sheet before sheets are built on it: a period that was asked for, rows that are
 * missing (put below the others), our own formulas where they are blank, of the other style, typed over with what
 * cannot be or without the holidays that they read, and numbers and dates in words as numbers and dates. What else the user typed stays.
 */
export function parameterUpdates(
  parameters: Parameters,
  sheet: SheetTable,
  formulas: SheetTable,
  { period, style, hasHolidays = true }: { period?: string; style: FormulaStyle; hasHolidays?: boolean },
): ParameterUpdates {
  const updates: ParameterUpdate[] = [];
  const cells = { ...parameters.source.cells };
  let next = sheet.row + sheet.values.length;
  for (const row of PARAMETER_ROWS) {
    if (cells[row.key] !== undefined || !isNeeded(row, style, parameters)) continue;
    updates.push({ address: cellAddress(next, sheet.column), content: row.label, before: "" });
    cells[row.key] = cellAddress(next, sheet.column + 1);
    next++;
  }
  for (const row of PARAMETER_ROWS) {
    const address = cells[row.key];
    if (address === undefined) continue;
    const before = contentAt(formulas, address);
    const content = wanted(row, before, parameters, cells, { period, style });
    // Written again with the sheet that it reads, which was not there or was deleted.
    const again =
      !hasHolidays && typeof before === "string" && readsHolidays(before) && content === undefined;
    if (again) updates.push({ address, content: before, before, numberFormat: row.numberFormat });
    else if (content !== undefined && content !== before)
      updates.push({ address, content, before, numberFormat: row.numberFormat });
  }
  const refused = parameters.source.refused?.filter((key) =>
    PARAMETER_ROWS.some((row) => row.key === key && !row.formula),
  );
  return { updates, parameters: { ...parameters, source: { ...parameters.source, cells, refused } } };
}

function isNeeded({ key }: ParameterRow, style: FormulaStyle, { basis }: Parameters): boolean {
  if (NEEDED.includes(key)) return true;
  return (
    key === "basis" ||
    key === "scheduleDigits" ||
    (key.startsWith("plan") && (style === "park" || basis === "plan"))
  );
}

function contentAt(formulas: SheetTable, address: string): Content {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  const column =
    [...(match?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
    formulas.column;
  const content = formulas.values[Number(match?.[2]) - formulas.row]?.[column] ?? "";
  return typeof content === "boolean" ? String(content) : content;
}

function wanted(
  row: ParameterRow,
  before: Content,
  parameters: Parameters,
  cells: Partial<Record<ParameterKey, string>>,
  { period, style }: { period?: string; style: FormulaStyle },
): Content | undefined {
  if (row.key === "period" && period !== undefined) return parameters.source.readAs?.period?.value ?? period;
  if (row.key === "year" && parameters.year !== undefined && (before === "" || period !== undefined))
    return parameters.year;
  const { readAs, refused } = parameters.source;
  if (readAs?.[row.key]) return readAs[row.key]?.value;
  const cell = (key: ParameterKey) => absolute(cells[key] ?? "$A$1");
  if (row.formerFormula && plainFormula(before) === plainFormula(row.formerFormula(cell))) return "";
  if (!row.formula) return before === "" ? row.initial : undefined;
  const formula = row.formula;
  const other = formula(cell, style === "park" ? "native" : "park");
  const earlier = (["native", "park"] as const).flatMap((each) => row.earlierFormula?.(cell, each) ?? []);
  const isOurs =
    before === "" ||
    [other, ...earlier].some((each) => plainFormula(before) === plainFormula(each)) ||
    (style === "native" && String(before).includes("PARK."));
  // A day or share typed for another period would go on being believed.
  const isStale =
    period !== undefined &&
    typeof before === "number" &&
    (row.key === "month" || row.key === "reportDay" || row.key === "schedule");
  return isOurs || isStale || refused?.includes(row.key) ? formula(cell, style) : undefined;
}
