import { dayOfYear, daysInYear, fromSerial } from "./calendar/date-serial";
import { isCoveredYear, workdaysThrough, workdaysInYear } from "./calendar/workdays";
import { defined, undefinedBecause, type Outcome } from "./outcome";
import { periodEnd, type Period } from "./period";
import { roundHalfUp } from "./round-half-up";

/** 序时口径: how the fraction of the year that has passed is counted. */
export const SCHEDULE_BASES = ["month", "day", "workday"] as const;
export type ScheduleBasis = (typeof SCHEDULE_BASES)[number];

export type ScheduleFault =
  /** Days are counted in a year, and the period names none. */
  | "yearNeeded"
  /** No official holidays are known for the year. */
  | "yearNotCovered"
  | "wrongNumberOfWeights"
  | "negativeWeight"
  | "zeroWeights"
  /** The sum of the weights is beyond a double. */
  | "overflow";

/** T, a fraction 0…1, at the end of a period. Full precision. */
export function schedule(period: Period, basis: ScheduleBasis = "month"): Outcome<number, ScheduleFault> {
  if (basis === "month") return defined(scheduleByMonth(period.months));
  const end = periodEnd(period);
  if (end === undefined) return undefinedBecause("yearNeeded");
  return basis === "day" ? defined(scheduleByDay(end)) : scheduleByWorkday(end);
}

/** T = m/12 */
export function scheduleByMonth(months: number): number {
  return months / 12;
}

/** Day of the year over 365 or 366, for a date serial. */
function scheduleByDay(serial: number): number {
  const date = fromSerial(serial);
  return dayOfYear(date) / daysInYear(date.year);
}

/** Working days elapsed over the working days of the year, in the years that the calendar covers. */
export function scheduleByWorkday(serial: number): Outcome<number, ScheduleFault> {
  const { year } = fromSerial(serial);
  if (!isCoveredYear(year)) return undefinedBecause("yearNotCovered");
  return defined(workdaysThrough(serial) / workdaysInYear(year));
}

/**
 * 分月计划: the running share of 12 monthly or 4 quarterly planned shares, in any unit.
 * A month inside a quarter takes a third of its quarter's weight.
 */
export function scheduleByPlan(months: number, weights: readonly number[]): Outcome<number, ScheduleFault> {
  if (weights.length !== 12 && weights.length !== 4) return undefinedBecause("wrongNumberOfWeights");
  if (weights.some((weight) => weight < 0)) return undefinedBecause("negativeWeight");
  const total = sum(weights);
  if (total === 0) return undefinedBecause("zeroWeights");
  if (!Number.isFinite(total)) return undefinedBecause("overflow");
  const monthsAWeight = 12 / weights.length;
  const whole = Math.floor(months / monthsAWeight);
  const part = (weights[whole] ?? 0) * ((months % monthsAWeight) / monthsAWeight);
  return defined((sum(weights.slice(0, whole)) + part) / total);
}

/** T rounded half up to decimals of its percent: 7/12 at 0 decimals is 58 %, 0.58. */
export function roundSchedule(fraction: number, percentDecimals: number): number {
  return roundHalfUp(fraction, percentDecimals + 2);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
