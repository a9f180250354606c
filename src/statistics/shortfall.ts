import { finite, type Outcome } from "./outcome";

/** 超额(+)/欠账(−): A − G·T, in the unit of the actual. Behind is negative. */
export function shortfall(actual: number, target: number, schedule: number): Outcome {
  return finite(actual - target * schedule);
}
