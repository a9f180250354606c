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
  let sentence = wording.actual(name, amountInWords(actual, unit, decimals));
  if (growth !== undefined) sentence += wording.comma + growthClause(growth, decimals);
  if (growthGap !== undefined) sentence += wording.comma + growthChangeClause(growthGap, growth, decimals);
  for (const clause of targetClauses(figures, { decimals })) sentence += wording.comma + clause;
  // Looking at it makes one text of its parts, which a column of a hundred thousand sentences would keep apart in memory.
  sentence.charCodeAt(0);
  return sentence;
}
