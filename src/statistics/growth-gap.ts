import { growth, growthFigure } from "./growth";
import { finite, type Outcome } from "./outcome";

/** 100·(g − g₁) from two growth fractions. */
export function growthGapFigure(currentGrowth: number, priorGrowth: number): number {
  return 100 * (currentGrowth - priorGrowth);
}

/** The same from three levels, or NaN where one of the rates does not exist. */
export function growthGapOfLevelsFigure(current: number, prior: number, beforePrior: number): number {
  return growthGapFigure(growthFigure(current, prior), growthFigure(prior, beforePrior));
}

/** 增幅回落(−)/加快(+): 100·(g − g₁), percentage points, from two growth fractions. */
export function growthGap(currentGrowth: number, priorGrowth: number): Outcome {
  return finite(growthGapFigure(currentGrowth, priorGrowth));
}

/** The same from three cumulative figures: this year's, last year's and that of the year before. */
export function growthGapOfLevels(current: number, prior: number, beforePrior: number): Outcome {
  const currentGrowth = growth(current, prior);
  if (!currentGrowth.defined) return currentGrowth;
  const priorGrowth = growth(prior, beforePrior);
  return priorGrowth.defined ? growthGap(currentGrowth.value, priorGrowth.value) : priorGrowth;
}
