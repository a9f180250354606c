import { isCountUnit } from "../../statistics/units";

/**
 * An input table's columns as data. The headers are Chinese in every display language: they are what formulas and
 * other offices' files call the columns, like the names of functions.
 */
export type ColumnKind =
  /** Free text. */
  | "text"
  /** One of `items`; other text is allowed where `open` is set. */
  | "list"
  /** Several of `items`, joined by 、. */
  | "tags"
  /** 是 or 否. */
  | "yesNo"
  | "number"
  /** A fraction shown as %, for instance 0.2047 for 20.47 %. */
  | "rate"
  /** Percentage points (个百分点). */
  | "points"
  /** An Excel serial shown as a date. */
  | "date"
  /** 1…12 */
  | "month";

export interface InputColumn<Field extends string = string> {
  field: Field;
  header: string;
  /** Other headers under which the column is found; compared by `headerKey`. */
  synonyms: readonly string[];
  kind: ColumnKind;
  /** Drop-down items of a list, or the tags that are known. */
  items?: readonly string[];
  /** A list that also takes other text (units, kinds): its check advises and does not refuse. A figure that may be words. */
  open?: boolean;
  /** The table cannot be read without it. */
  required?: boolean;
  numberFormat: string;
  /** Characters of the standard font. */
  width: number;
}

export interface InputTable<Field extends string = string> {
  /** The Excel table's name and its sheet's. */
  name: string;
  columns: readonly InputColumn<Field>[];
}

export const TEXT_FORMAT = "@";
/** What the general text columns use: numbers in them stay numbers. */
export const GENERAL_FORMAT = "General";
export const NUMBER_FORMAT = "#,##0.00;[Red]-#,##0.00";
export const RATE_FORMAT = "0.00%";
export const POINTS_FORMAT = "0.00";
export const DATE_FORMAT = "yyyy-mm-dd";

/** Separates the tags of one enterprise and the parks of one 区: 、 first, other marks are read as well. */
export const LIST_SEPARATOR = "、";

/**
 * The number format of a row's cell: people and enterprises are whole. General shows what is typed as it is, so that the
 * next row, which takes over the format of the row above, never hides decimals.
 */
export function cellFormat({ kind, numberFormat }: InputColumn, unit: unknown): string {
  return kind === "number" && typeof unit === "string" && isCountUnit(unit) ? GENERAL_FORMAT : numberFormat;
}
