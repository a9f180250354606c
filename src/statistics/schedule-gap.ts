import { finite, type Outcome } from "./outcome";
import { progress } from "./progress";

/** 超(+)/差欠(−)序时进度: 100·(P − T), percentage points. Behind is negative. */
export function scheduleGap(actual: number, target: number, schedule: number): Outcome {
  const share = progress(actual, target);
  return share.defined ? finite(100 * (share.value - schedule)) : share;
}
