import { finite, undefinedBecause, type Outcome } from "./outcome";

/**
 * 同比增长 or 环比: current/base − 1, a fraction. No rate exists where the base is not positive, nor where a positive
 * base became a loss: those are told in words, with both levels.
 */
export function growth(current: number, base: number): Outcome {
  if (base === 0) return undefinedBecause("zeroBase");
  if (base < 0)
    return undefinedBecause(current > 0 ? "lossToProfit" : current < 0 ? "bothLosses" : "negativeBase");
  if (current < 0) return undefinedBecause("profitToLoss");
  return finite(current / base - 1);
}

/** 同比增减: A − B, in their unit. */
export function change(current: number, base: number): Outcome {
  return finite(current - base);
}

/** The figure a year ago behind a stated growth: A/(1 + g), in the unit of the actual. */
export function impliedBase(current: number, growthFraction: number): Outcome {
  return growthFraction === -1 ? undefinedBecause("zeroBase") : finite(current / (1 + growthFraction));
}
