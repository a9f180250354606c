import { finite, quotientFigure, undefinedBecause, type Outcome } from "./outcome";

/** 预计全年: A/T, in the unit of the actual: the year if it goes on as it went. */
export function projection(actual: number, schedule: number): Outcome {
  return schedule === 0 ? undefinedBecause("zeroSchedule") : finite(quotientFigure(actual, schedule));
}
