import { finite, quotientFigure, undefinedBecause, type Outcome } from "./outcome";

/** part/total, or NaN where the total is not positive. */
export function shareFigure(part: number, total: number): number {
  return total > 0 ? part / total : NaN;
}

/** 100·ΔAᵢ/B, or NaN where the base is not positive. */
export function pullFigure(partChange: number, totalPrior: number): number {
  return totalPrior > 0 ? (100 * partChange) / totalPrior : NaN;
}

/** 占比: part of a positive total, a fraction. */
export function share(part: number, total: number): Outcome {
  if (total <= 0) return undefinedBecause(total === 0 ? "zeroTotal" : "negativeTotal");
  return finite(shareFigure(part, total));
}

/** 贡献率: the part's change over the total's change, a fraction. The total may have fallen. */
export function contribution(partChange: number, totalChange: number): Outcome {
  return totalChange === 0 ? undefinedBecause("zeroTotal") : finite(quotientFigure(partChange, totalChange));
}

/** 拉动: 100·ΔAᵢ/B, percentage points of the total's growth. */
export function pull(partChange: number, totalPrior: number): Outcome {
  if (totalPrior <= 0) return undefinedBecause(totalPrior === 0 ? "zeroBase" : "negativeBase");
  return finite(pullFigure(partChange, totalPrior));
}
