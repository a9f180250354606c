/** Dates are serials of whole days. A finish after the report date has not happened yet. */
export interface Milestones {
  start?: number;
  planned: number;
  finished?: number;
}

/** 未开工 · 正常 · 临期 · 逾期 · 竣工 */
export type TimeStatus = "notStarted" | "normal" | "nearDue" | "overdue" | "finished";

/** 临期: the planned finish is within so many days, that day included. */
export const NEAR_DUE_DAYS = 30;

/** A start or finish that is not there lies after every report date. */
export const NEVER = Infinity;

/** 逾期天数: days from the planned finish to the finish, or to the report date while still open; 0 if on time. */
export function overdueDays({ planned, finished = NEVER }: Milestones, reportDate: number): number {
  return Math.max(0, Math.min(finished, reportDate) - planned);
}

export function timeStatus(
  { start = NEVER, planned, finished = NEVER }: Milestones,
  reportDate: number,
): TimeStatus {
  if (finished <= reportDate) return "finished";
  if (planned < reportDate) return "overdue";
  if (start > reportDate) return "notStarted";
  return planned - reportDate <= NEAR_DUE_DAYS ? "nearDue" : "normal";
}
