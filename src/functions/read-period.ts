import { parsePeriod, periodFromNumber, type Period, type PeriodFault } from "../statistics/period";
import { parsePlainNumber } from "../statistics/plain-number";
import { scheduleByMonth } from "../statistics/schedule";
import type { Outcome } from "../statistics/outcome";
import type { Parameter } from "./parameter";
import { Problem, shortened } from "./problem";
import { remembered } from "./remember";

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
    const given = shortened(cell);
    const reading = readPeriod(cell);
    return reading.defined ? { ...reading.value, given } : new Problem("#VALUE!", reading.reason, given);
  },
  readFigure: (cell) =>
    typeof cell === "string" || (typeof cell === "number" && cell === cell) ? monthsFigure(cell) : NaN,
};

/** The months of a period that can be read, or NaN. */
const monthsFigure = remembered((cell: number | string): number => {
  const reading = readPeriod(cell);
  return reading.defined ? reading.value.months : NaN;
});

const readPeriod = remembered((cell: number | string): Outcome<Period, PeriodFault> =>
  typeof cell === "number" ? periodFromNumber(cell) : parsePeriod(cell),
);

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
  return new Problem("#VALUE!", message, shortened(cell));
}

/** T of a cell that can be read, or NaN. */
const scheduleText = remembered((cell: number | string): number => {
  const value = readSchedule(cell);
  return typeof value === "number" ? value : NaN;
});

function scheduleFigureOf(cell: unknown): number {
  if (typeof cell === "number") return cell >= 0 && cell <= 1 ? cell : scheduleText(cell);
  return typeof cell === "string" ? scheduleText(cell) : NaN;
}

export const schedule: Parameter<number> = {
  measure: false,
  optional: false,
  read: readSchedule,
  readFigure: scheduleFigureOf,
};
export const optionalSchedule: Parameter<number | undefined> = {
  measure: false,
  optional: true,
  read: readSchedule,
};
