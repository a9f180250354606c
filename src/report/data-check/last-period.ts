import type { HistoryIndex } from "../../records/history/history-index";
import type { HistorySubject } from "../../records/history/history-key";
import type { HistoryRecord } from "../../records/history/history-record";

export interface CheckedPeriod {
  year?: number;
  /** Months through the period's end, 1…12. */
  month?: number;
}

/** What the history holds of a row for the last month before the period in the same year. */
export function lastPeriodOf(
  subject: HistorySubject,
  { year, month }: CheckedPeriod,
  history: HistoryIndex | undefined,
): HistoryRecord | undefined {
  if (!history || year === undefined || month === undefined) return undefined;
  for (let before = month - 1; before >= 1; before--) {
    const found = history.find({ year, month: before }, subject);
    if (found) return found;
  }
  return undefined;
}

export function lastYearOf(
  subject: HistorySubject,
  { year, month }: CheckedPeriod,
  history: HistoryIndex | undefined,
): HistoryRecord | undefined {
  return year === undefined || month === undefined
    ? undefined
    : history?.find({ year: year - 1, month }, subject);
}
