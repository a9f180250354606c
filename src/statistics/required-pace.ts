import { finite, undefinedBecause, type Outcome } from "./outcome";

/** (G − A)/(12 − m), or NaN at the year's end. */
export function requiredPaceFigure(actual: number, target: number, months: number): number {
  return months < 12 ? (target - actual) / (12 - months) : NaN;
}

/** 后续月均需完成: (G − A)/(12 − m), unit per month. Negative where the target is already passed. */
export function requiredPace(actual: number, target: number, months: number): Outcome {
  if (months >= 12) return undefinedBecause("noMonthsLeft");
  return finite(requiredPaceFigure(actual, target, months));
}
