import { parsePeriod, periodFromNumber, type Period, type PeriodFault } from "../statistics/period";
import { parsePlainNumber } from "../statistics/plain-number";
import { scheduleByMonth } from "../statistics/schedule";
import type { Outcome } from "../statistics/outcome";
import { monthsOf, scheduleOf } from "./native/calendar-formulas";
import { writeLiteral } from "./native/literal";
import type { Parameter } from "./parameter";
import { Problem, quoted } from "./problem";

/** A period with what stood in the cell, for messages. */
export interface GivenPeriod extends Period {
  readonly given: string;
}

/** Month number, date serial or text. */
export const period: Parameter<GivenPeriod> = {
  measure: false,
  optional: false,
  read(cell) {
    if (typeof cell === "boolean") return new Problem("#VALUE!", "booleanGiven");
    const given = quoted(cell);
    const reading = readPeriod(cell);
    return reading.defined ? { ...reading.value, given } : new Problem("#VALUE!", reading.reason, given);
  },
  toNative: monthsOf,
  writeNative: ({ months }) => String(months),
};

export function readPeriod(cell: number | string): Outcome<Period, PeriodFault> {
  return typeof cell === "number" ? periodFromNumber(cell) : parsePeriod(cell);
}

/** T: a fraction 0…1, a period text or a date serial (both by m/12). 2…12 could only be a month number: refused. */
function readSchedule(cell: number | string | boolean): number | Problem {
  if (typeof cell === "boolean") return new Problem("#VALUE!", "booleanGiven");
  const number = typeof cell === "number" ? cell : parsePlainNumber(cell);
  if (number !== undefined && number >= 0 && number <= 1) return number;
  if (number !== undefined && Number.isInteger(number) && number >= 2 && number <= 12) {
    return new Problem("#VALUE!", "monthNumberAsSchedule", String(number));
  }
  const reading = readPeriod(cell);
  if (reading.defined) return scheduleByMonth(reading.value.months);
  const message = reading.reason === "notAPeriod" ? "notASchedule" : reading.reason;
  return new Problem("#VALUE!", message, quoted(cell));
}

/** A month's share as the division that it is, so that a reader of the formula sees the month. */
function writeSchedule(value: number): string {
  const months = Math.round(value * 12);
  return months / 12 === value && months % 12 !== 0 && months !== 6 ? `(${months}/12)` : writeLiteral(value);
}

export const schedule: Parameter<number> = {
  measure: false,
  optional: false,
  read: readSchedule,
  toNative: scheduleOf,
  writeNative: writeSchedule,
};
export const optionalSchedule: Parameter<number | undefined> = {
  measure: false,
  optional: true,
  read: readSchedule,
  toNative: scheduleOf,
  writeNative: (value) => writeSchedule(value ?? 0),
};
