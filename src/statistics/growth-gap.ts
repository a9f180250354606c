import { growth } from "./growth";
import { finite, type Outcome } from "./outcome";

/** 增幅回落(−)/加快(+): 100·(g − g₁), percentage points, from two growth fractions. */
export function growthGap(currentGrowth: number, priorGrowth: number): Outcome {
  return finite(100 * (currentGrowth - priorGrowth));
}

/** The same from three cumulative figures: this year's, last year's and that of the year before. */
export function growthGapOfLevels(current: number, prior: number, beforePrior: number): Outcome {
  const currentGrowth = growth(current, prior);
  if (!currentGrowth.defined) return currentGrowth;
  const priorGrowth = growth(prior, beforePrior);
  return priorGrowth.defined ? growthGap(currentGrowth.value, priorGrowth.value) : priorGrowth;
}
