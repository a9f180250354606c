import type { RowSource } from "../../records/records";
import { fromSerial } from "../../statistics/calendar/date-serial";
import { inputReference, numberExpression, readExpression } from "./input-cell";

/** An expression for a date, "" where there is none. A date in words was read when the sheet was built. */
export function dateExpression<Field extends string>(source: RowSource<Field>, field: Field): string {
  const cell = inputReference(source, field);
  const read = source.readAs?.[field];
  if (cell === undefined || typeof read?.value !== "number") return numberExpression(source, field);
  const { year, month, day } = fromSerial(read.value);
  return `IF(ISNUMBER(${cell}),${cell},${readExpression(cell, read.text, `DATE(${year},${month},${day})`, '""')})`;
}
