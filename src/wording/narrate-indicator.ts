import { wording } from "../locales/zh-CN/wording";
import { amountInWords, PROSE_DECIMALS } from "./digits";
import { growthChangeClause } from "./growth-change-clause";
import { growthClause } from "./growth-clause";
import { targetClauses } from "./target-clauses";

export interface IndicatorFigures {
  name: string;
  unit: string;
  actual: number;
  target?: number;
  /** T, a fraction. */
  schedule?: number;
  /** A fraction. */
  growth?: number;
  /** Percentage points. */
  growthGap?: number;
}

/** One sentence without its full stop. A clause stands only where its figures are known. */
export function narrateIndicator(figures: IndicatorFigures, decimals = PROSE_DECIMALS): string {
  const { name, unit, actual, growth, growthGap } = figures;
  return [
    wording.actual(name, amountInWords(actual, unit, decimals)),
    ...(growth === undefined ? [] : [growthClause(growth, decimals)]),
    ...(growthGap === undefined ? [] : [growthChangeClause(growthGap, growth, decimals)]),
    ...targetClauses(figures, { decimals }),
  ].join(wording.comma);
}
