import { finite, undefinedBecause, type Outcome } from "./outcome";

/** current/base − 1, or NaN where there is no rate. */
export function growthFigure(current: number, base: number): number {
  return base > 0 && current >= 0 ? current / base - 1 : NaN;
}

/**
 * 同比增长 or 环比: current/base − 1, a fraction. No rate exists where the base is not positive, nor where a positive
 * base became a loss: those are told in words, with both levels.
 */
export function growth(current: number, base: number): Outcome {
  if (base === 0) return undefinedBecause("zeroBase");
  if (base < 0)
    return undefinedBecause(current > 0 ? "lossToProfit" : current < 0 ? "bothLosses" : "negativeBase");
  if (current < 0) return undefinedBecause("profitToLoss");
  return finite(growthFigure(current, base));
}

/** A − B. */
export function changeFigure(current: number, base: number): number {
  return current - base;
}

/** A/(1 + g); an infinity where the growth is −100 %. */
export function impliedBaseFigure(current: number, growthFraction: number): number {
  return current / (1 + growthFraction);
}

/** 同比增减: A − B, in their unit. */
export function change(current: number, base: number): Outcome {
  return finite(changeFigure(current, base));
}

/** The figure a year ago behind a stated growth: A/(1 + g), in the unit of the actual. */
export function impliedBase(current: number, growthFraction: number): Outcome {
  return growthFraction === -1
    ? undefinedBecause("zeroBase")
    : finite(impliedBaseFigure(current, growthFraction));
}
