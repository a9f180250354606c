import { isDateSerial, lastDayOfMonth, fromSerial, toSerial } from "../statistics/calendar/date-serial";
import { parsePeriod, periodEnd } from "../statistics/period";
import { parsePlainNumber } from "../statistics/plain-number";
import { dateOf } from "./native/calendar-formulas";
import type { Operand } from "./native/operand";
import type { Parameter } from "./parameter";
import { Problem, quoted } from "./problem";

/** A date serial, or a month (9月底) or a day (截至9月25日) whose year is that of the report date. */
export type GivenDate = number | { readonly month: number; readonly day?: number };

function readDate(cell: number | string | boolean): GivenDate | Problem {
  if (typeof cell === "boolean") return new Problem("#VALUE!", "booleanGiven");
  if (typeof cell === "number") return dateFromNumber(cell);
  const reading = parsePeriod(cell);
  if (!reading.defined) {
    return new Problem(
      "#VALUE!",
      reading.reason === "notAPeriod" ? "notADate" : reading.reason,
      quoted(cell),
    );
  }
  const number = parsePlainNumber(cell);
  if (number !== undefined && number <= 12) return new Problem("#VALUE!", "notADate", quoted(cell));
  const { months, day } = reading.value;
  return periodEnd(reading.value) ?? { month: months, day };
}

function dateFromNumber(value: number): number | Problem {
  if (isDateSerial(value)) return Math.floor(value);
  const reading = parsePeriod(String(value));
  const end = reading.defined ? periodEnd(reading.value) : undefined;
  if (end !== undefined) return end;
  const loneYear = !reading.defined && reading.reason === "loneYear";
  return new Problem("#VALUE!", loneYear ? "loneYear" : "notADate", quoted(value));
}

export const date: Parameter<GivenDate> = {
  measure: false,
  optional: false,
  read: readDate,
  toNative: dateOf,
};
export const optionalDate: Parameter<GivenDate | undefined> = {
  measure: false,
  optional: true,
  read: readDate,
  toNative: dateOf,
};

/** The date to judge by: it must name its year. */
export const reportDate: Parameter<number> = {
  measure: false,
  optional: false,
  read(cell) {
    const value = readDate(cell);
    if (typeof value !== "object" || value instanceof Problem) return value;
    return new Problem("#VALUE!", "dateWithoutYear", quoted(String(cell)));
  },
  toNative: dateOf,
};

export function resolveDate(value: GivenDate, report: number): number;
export function resolveDate(value: GivenDate | undefined, report: number): number | undefined;
export function resolveDate(value: GivenDate | undefined, report: number): number | undefined {
  if (value === undefined || typeof value === "number") return value;
  const { year } = fromSerial(report);
  return toSerial({ year, month: value.month, day: value.day ?? lastDayOfMonth(year, value.month) });
}

/** The same natively: the day, or the end of the month, in the report date's year. */
export function dateFormula(operand: Operand, report: Operand): string {
  const { literal } = operand;
  if (typeof literal !== "object" || literal === null) return operand.value;
  const { month, day } = literal as Exclude<GivenDate, number>;
  if (day !== undefined) return `DATE(YEAR(${report.value}),${month},${day})`;
  return `(DATE(YEAR(${report.value}),${month + 1},1)-1)`;
}
