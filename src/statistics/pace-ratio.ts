import { finite, undefinedBecause, type Outcome } from "./outcome";
import { requiredPace, requiredPaceFigure } from "./required-pace";

/** (G − A)/(12 − m) ÷ (A/m), or NaN where nothing is done yet or the year is over. */
export function paceRatioFigure(actual: number, target: number, months: number): number {
  return actual > 0 ? requiredPaceFigure(actual, target, months) / (actual / months) : NaN;
}

/** 追赶倍数: the required pace over the average month so far, (G − A)/(12 − m) ÷ (A/m). */
export function paceRatio(actual: number, target: number, months: number): Outcome {
  if (actual <= 0) return undefinedBecause("actualNotPositive");
  const pace = requiredPace(actual, target, months);
  return pace.defined ? finite(paceRatioFigure(actual, target, months)) : pace;
}
