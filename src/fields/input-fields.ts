import { fieldNames } from "../locales/en-US/field-names";
import type { InputColumn } from "../records/columns/column";
import type { Field, Subject, WritingContext } from "./field";

/** The unit of what a column holds. */
function unitOf({ kind }: InputColumn, ofAmounts: string): string | undefined {
  if (kind === "number") return ofAmounts;
  if (kind === "points") return "个百分点";
  return kind === "month" ? "月" : undefined;
}

/** The columns of an input table as fields: their headers and the other headers are the names. */
export function inputFields<Column extends string>(
  subject: Subject & keyof typeof fieldNames,
  columns: readonly InputColumn<Column>[],
  ofAmounts: string,
  write: (key: Column) => (context: WritingContext) => string,
): Field[] {
  const english: Partial<Record<string, string>> = fieldNames[subject];
  return columns.map((column) => ({
    subject,
    key: column.field,
    name: column.header,
    otherNames: column.synonyms,
    english: english[column.field] ?? column.field,
    kind: column.kind === "number" ? "amount" : column.kind,
    ...(unitOf(column, ofAmounts) === undefined ? {} : { unit: unitOf(column, ofAmounts) }),
    origin: "input",
    needs: [],
    write: write(column.field),
  }));
}
