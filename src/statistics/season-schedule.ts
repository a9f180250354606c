import { defined, undefinedBecause, type Outcome } from "./outcome";

/** Last year's cumulative figures of an indicator. */
export interface Season {
  /** Through the month that this year has reached. */
  part?: number;
  /** Through the month after it. */
  next?: number;
  /** Of the whole year. */
  whole?: number;
}

export type SeasonFault =
  | "seasonNoPart"
  | "seasonNoWhole"
  /** Nothing, or a loss: no share of it says anything. */
  | "seasonWholeNotPositive"
  /** Below zero, or more than the whole: a share outside of 0…1 is no schedule. */
  | "seasonPartOutside";

/** 上年进度: T is the share of last year's whole that was reached by this month; at the year's end it is 1 by any basis. */
export function scheduleBySeason({ part, whole }: Season, months: number): Outcome<number, SeasonFault> {
  if (months >= 12) return defined(1);
  if (whole === undefined) return undefinedBecause("seasonNoWhole");
  if (part === undefined) return undefinedBecause("seasonNoPart");
  if (whole <= 0) return undefinedBecause("seasonWholeNotPositive");
  if (part < 0 || part > whole) return undefinedBecause("seasonPartOutside");
  return defined(part / whole);
}

/**
 * What the next month has to bring: of what remains, the part that it brought last year of what remained then. Where last
 * year's figure fell in that month there is no such part.
 */
export function nextMonthBySeason(
  actual: number,
  target: number,
  { part, next, whole }: Season,
): number | undefined {
  if (part === undefined || next === undefined || whole === undefined) return undefined;
  if (whole <= part || next < part) return undefined;
  return ((target - actual) * (next - part)) / (whole - part);
}
