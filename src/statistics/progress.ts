import { finite, undefinedBecause, type Outcome } from "./outcome";

/** 占年目标, 完成率: P = A/G, a fraction. There is none where the target is not positive. */
export function progress(actual: number, target: number): Outcome {
  if (target === 0) return undefinedBecause("zeroTarget");
  if (target < 0) return undefinedBecause("negativeTarget");
  return finite(actual / target);
}
