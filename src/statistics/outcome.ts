/** Why a figure does not exist. Words for each stand in src/locales (functions and wording). */
export type UndefinedReason =
  | "zeroBase"
  | "negativeBase"
  | "lossToProfit"
  | "profitToLoss"
  | "bothLosses"
  | "zeroTarget"
  | "negativeTarget"
  | "zeroProgress"
  | "zeroSchedule"
  | "noMonthsLeft"
  | "actualNotPositive"
  | "zeroTotal"
  | "negativeTotal"
  | "multipleNotPositive"
  | "yearsNotPositive"
  | "zeroYears"
  | "overflow";

/** A figure, or the reason why there is none: never NaN, never an infinity. */
export type Outcome<Value = number, Reason extends string = UndefinedReason> =
  { readonly defined: true; readonly value: Value } | { readonly defined: false; readonly reason: Reason };

export function defined<Value>(value: Value): { readonly defined: true; readonly value: Value } {
  return { defined: true, value };
}

export function undefinedBecause<Reason extends string>(
  reason: Reason,
): { readonly defined: false; readonly reason: Reason } {
  return { defined: false, reason };
}

/**
 * Each statistic stands twice under one roof: `…Figure` is its arithmetic, NaN where it has no value, for a million rows;
 * the function beside it tells why there is none. Both use the one expression.
 */

/** a/b where it is finite: of a zero divisor something else must be said. */
export function quotientFigure(dividend: number, divisor: number): number {
  return dividend / divisor;
}

/** The figure, unless the arithmetic left the range of a double. Also turns −0 into 0. */
export function finite(value: number): Outcome {
  return Number.isFinite(value) ? defined(value + 0) : undefinedBecause("overflow");
}
