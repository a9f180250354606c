import { defined, type Outcome } from "./outcome";
import { scheduleGap } from "./schedule-gap";

/** 超序时 · 达到序时 · 差欠序时 */
export type ScheduleStatus = "ahead" | "onSchedule" | "behind";

/** Percentage points below which two gaps are the same: the dust of binary arithmetic, far below any printed digit. */
const DUST = 1e-9;

/** Tolerance in percentage points, 0 or more. On schedule is |gap| ≤ tolerance. */
export function statusOfGap(gap: number, tolerance = 0): ScheduleStatus {
  if (Math.abs(gap) <= tolerance + DUST) return "onSchedule";
  return gap > 0 ? "ahead" : "behind";
}

export function scheduleStatus(
  actual: number,
  target: number,
  schedule: number,
  tolerance = 0,
): Outcome<ScheduleStatus> {
  const gap = scheduleGap(actual, target, schedule);
  return gap.defined ? defined(statusOfGap(gap.value, tolerance)) : gap;
}
