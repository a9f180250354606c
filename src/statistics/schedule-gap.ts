import { finite, type Outcome } from "./outcome";
import { progress, progressFigure } from "./progress";

/** 100·(P − T), or NaN where the target is not positive. */
export function scheduleGapFigure(actual: number, target: number, schedule: number): number {
  return 100 * (progressFigure(actual, target) - schedule);
}

/** 超(+)/差欠(−)序时进度: 100·(P − T), percentage points. Behind is negative. */
export function scheduleGap(actual: number, target: number, schedule: number): Outcome {
  const share = progress(actual, target);
  return share.defined ? finite(scheduleGapFigure(actual, target, schedule)) : share;
}
