import type { YearMonth } from "../../records/history/history-key";
import type { CellValue } from "../../records/reading/sheet-table";
import { isDateSerial, lastDayOfMonth, toSerial } from "../../statistics/calendar/date-serial";

/**
 * The period after this one: the next month, and after December the first two months of the next year, because
 * January's figures are published with February's.
 */
export function followingPeriod({ year, month }: YearMonth): YearMonth {
  return month < 12 ? { year, month: month + 1 } : { year: year + 1, month: 2 };
}

/** Later than `from`, and no year left out: nothing would be known of a year ago. */
export function isFollowing(from: YearMonth, to: YearMonth): boolean {
  const turns = to.year === from.year + 1;
  return to.month >= 1 && to.month <= 12 && (turns || (to.year === from.year && to.month > from.month));
}

/** "2013年1-7月", as 参数 and titles word it. */
export function periodWords({ year, month }: YearMonth): string {
  return month === 1 ? `${year}年1月` : `${year}年1-${month}月`;
}

/** What 报告期 becomes: a date stays a date, a month number one, a text without a year stays without one. */
export function periodEntry(before: CellValue, to: YearMonth): string | number {
  if (typeof before === "number") {
    if (isDateSerial(before)) return lastDaySerial(to);
    return before <= 12 ? to.month : to.year * 100 + to.month;
  }
  if (/\d{4}/.test(String(before).normalize("NFKC"))) return periodWords(to);
  return to.month === 1 ? "1月" : `1-${to.month}月`;
}

export function lastDaySerial({ year, month }: YearMonth): number {
  return toSerial({ year, month, day: lastDayOfMonth(year, month) });
}
