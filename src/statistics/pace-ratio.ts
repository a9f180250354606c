import { finite, undefinedBecause, type Outcome } from "./outcome";
import { requiredPace } from "./required-pace";

/** 追赶倍数: the required pace over the average month so far, (G − A)/(12 − m) ÷ (A/m). */
export function paceRatio(actual: number, target: number, months: number): Outcome {
  if (actual <= 0) return undefinedBecause("actualNotPositive");
  const pace = requiredPace(actual, target, months);
  return pace.defined ? finite(pace.value / (actual / months)) : pace;
}
