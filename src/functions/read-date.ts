import { isDateSerial, lastDayOfMonth, fromSerial, toSerial } from "../statistics/calendar/date-serial";
import { parsePeriod, periodEnd } from "../statistics/period";
import { parsePlainNumber } from "../statistics/plain-number";
import { NEVER } from "../statistics/time-status";
import type { Parameter } from "./parameter";
import { Problem, shortened } from "./problem";
import { remembered } from "./remember";

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
      shortened(cell),
    );
  }
  const number = parsePlainNumber(cell);
  if (number !== undefined && number <= 12) return new Problem("#VALUE!", "notADate", shortened(cell));
  const { months, day } = reading.value;
  return periodEnd(reading.value) ?? { month: months, day };
}

function dateFromNumber(value: number): number | Problem {
  if (isDateSerial(value)) return Math.floor(value);
  // Excel makes 2013.1 of a typed 2013.10 as well.
  if (!Number.isInteger(value)) return new Problem("#VALUE!", "fractionAsDate", shortened(value));
  const reading = parsePeriod(String(value));
  const end = reading.defined ? periodEnd(reading.value) : undefined;
  if (end !== undefined) return end;
  const loneYear = !reading.defined && reading.reason === "loneYear";
  return new Problem("#VALUE!", loneYear ? "loneYear" : "notADate", shortened(value));
}

/** Excel for Windows and Mac delivers 0 for a blank cell, and no date is 0. */
const isBlankDate = (cell: unknown): boolean => cell === 0;

/** The serial of a date that names its year, NEVER for a blank, or NaN. */
function dateFigure(cell: unknown): number {
  if (cell === 0 || cell === "" || cell === null || cell === undefined) return NEVER;
  if (typeof cell === "number") return isDateSerial(cell) ? Math.floor(cell) : NaN;
  return typeof cell === "string" ? dateText(cell) : NaN;
}

const dateText = remembered((cell: string): number => {
  const value = readDate(cell);
  return typeof value === "number" ? value : NaN;
});

const requiredDateFigure = (cell: unknown): number => {
  const value = dateFigure(cell);
  return value === NEVER ? NaN : value;
};

export const date: Parameter<GivenDate> = {
  measure: false,
  optional: false,
  read: readDate,
  isBlank: isBlankDate,
  readFigure: requiredDateFigure,
};
export const optionalDate: Parameter<GivenDate | undefined> = {
  measure: false,
  optional: true,
  read: readDate,
  isBlank: isBlankDate,
  readFigure: dateFigure,
};

/** The date to judge by: it must name its year. */
export const reportDate: Parameter<number> = {
  measure: false,
  optional: false,
  read(cell) {
    const value = readDate(cell);
    if (typeof value !== "object" || value instanceof Problem) return value;
    return new Problem("#VALUE!", "dateWithoutYear", shortened(String(cell)));
  },
  isBlank: isBlankDate,
  readFigure: requiredDateFigure,
};

export function resolveDate(value: GivenDate, report: number): number;
export function resolveDate(value: GivenDate | undefined, report: number): number | undefined;
export function resolveDate(value: GivenDate | undefined, report: number): number | undefined {
  if (value === undefined || typeof value === "number") return value;
  const { year } = fromSerial(report);
  return toSerial({ year, month: value.month, day: value.day ?? lastDayOfMonth(year, value.month) });
}
