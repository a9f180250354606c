import { wording } from "../locales/zh-CN/wording";
import { amount, PROSE_DECIMALS } from "./told-figure";
import { growthChangeClause } from "./growth-change-clause";
import { growthClause } from "./growth-clause";
import { SentenceText } from "./sentence-text";
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
  const out = new SentenceText();
  out.tell(wording.actual, name, amount(actual, unit, decimals, "actual"));
  if (growth !== undefined) {
    out.words(wording.comma);
    growthClause(out, growth, decimals);
  }
  if (growthGap !== undefined) {
    out.words(wording.comma);
    growthChangeClause(out, growthGap, growth, decimals);
  }
  targetClauses(out, figures, decimals);
  return out.toString();
}
