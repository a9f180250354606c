import { finite, undefinedBecause, type Outcome } from "./outcome";

/** P, or NaN where the target is not positive. */
export function progressFigure(actual: number, target: number): number {
  return target > 0 ? actual / target : NaN;
}

/** 占年目标, 完成率: P = A/G, a fraction. There is none where the target is not positive. */
export function progress(actual: number, target: number): Outcome {
  if (target <= 0) return undefinedBecause(target === 0 ? "zeroTarget" : "negativeTarget");
  return finite(progressFigure(actual, target));
}
