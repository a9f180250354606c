import { NO, YES } from "../records/yes-no";
import type { TemplateValue } from "../template-language/evaluate";
import { fieldOf } from "../fields/catalogue";
import { fieldUnit } from "../fields/field-format";
import type { Field } from "../fields/field";
import { inUnit } from "../statistics/units";
import type { DataRow, TemplateData } from "./template-data";

/** What a row has typed in for a field; money in the unit in which the field is shown. */
function inputFigure(row: DataRow, field: Field, { parameters }: TemplateData): TemplateValue {
  if (field.key === "park") return row.park;
  const value = (row.record as unknown as Record<string, unknown>)[field.key];
  if (field.kind === "tags") return Array.isArray(value) ? value.map(String) : [];
  if (typeof value === "boolean") return value ? YES : NO;
  if (typeof value === "string") return value === "" ? undefined : value;
  if (typeof value !== "number") return undefined;
  if (field.kind !== "amount") return value;
  return inUnit(value, row.unit, fieldUnit(field, row.unit, parameters.moneyUnit)) ?? value;
}

/** A figure of a row: typed in, or computed by whoever gave the data. */
export function figureOf(row: DataRow, field: Field, data: TemplateData): TemplateValue {
  if (field.origin === "input" && fieldOf(row.subject, field.key)) return inputFigure(row, field, data);
  return data.figure(row, field.key);
}
