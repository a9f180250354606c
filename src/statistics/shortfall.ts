import { finite, type Outcome } from "./outcome";

/** A − G·T. */
export function shortfallFigure(actual: number, target: number, schedule: number): number {
  return actual - target * schedule;
}

/** 超额(+)/欠账(−): A − G·T, in the unit of the actual. Behind is negative. */
export function shortfall(actual: number, target: number, schedule: number): Outcome {
  return finite(shortfallFigure(actual, target, schedule));
}
