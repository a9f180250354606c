import { finite, quotientFigure, undefinedBecause, type Outcome } from "./outcome";

/** The annual target behind a stated progress: A/P, in the unit of the actual. */
export function impliedTarget(actual: number, progress: number): Outcome {
  return progress === 0 ? undefinedBecause("zeroProgress") : finite(quotientFigure(actual, progress));
}
