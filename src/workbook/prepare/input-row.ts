import { LIST_SEPARATOR, TEXT_FORMAT } from "../../records/columns/column";
import { NO, YES } from "../../records/yes-no";
import type { InputColumn, InputTable } from "../../records/columns/column";
import { readDate, readNumber } from "../../records/reading/cell-value";
import { asText } from "../../records/taken-for-more";

/** A row to be written into an input table, by field: texts as a person types them, or values. */
export type InputRow = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** The cells of a row in the order of the table's columns. */
export function rowCells(table: InputTable, row: InputRow): (string | number)[] {
  return table.columns.map((column) => cellOf(column, row[column.field]));
}

/** What is written for a value: numbers and dates as such, so that no machine's locale reads them; texts stay texts. */
function cellOf({ kind, numberFormat }: InputColumn, value: InputRow[string]): string | number {
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? YES : NO;
  if (typeof value !== "string") return value.join(LIST_SEPARATOR);
  const reading = kind === "date" ? readDate(value) : isNumeric(kind) ? readNumber(value) : undefined;
  if (reading?.state === "value") return reading.value;
  // A cell formatted as text keeps whatever it is given, an apostrophe too.
  return numberFormat === TEXT_FORMAT ? value : asText(value);
}

function isNumeric(kind: InputColumn["kind"]): boolean {
  return kind === "number" || kind === "rate" || kind === "points" || kind === "month";
}
