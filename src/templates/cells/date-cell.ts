import type { RowSource } from "../../records/records";
import { fromSerial } from "../../statistics/calendar/date-serial";
import { inputReference, numberExpression } from "./input-cell";

/** An expression for a date, "" where there is none. A date typed as text was read when the sheet was built. */
export function dateExpression<Field extends string>(
  source: RowSource<Field>,
  field: Field,
  serial: number | undefined,
): string {
  if (inputReference(source, field) === undefined) return '""';
  if (!source.asText?.includes(field)) return numberExpression(source, field);
  if (serial === undefined) return '""';
  const { year, month, day } = fromSerial(serial);
  return `DATE(${year},${month},${day})`;
}
