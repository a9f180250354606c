/** A year and the months through which it is reported. */
export interface PeriodChoice {
  year: number;
  /** 1…12 */
  month: number;
}

/** The years that PARK's functions read as dates. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The period as 参数 keeps it, for instance "2013年1-6月". */
export function periodText({ year, month }: PeriodChoice): string {
  return month === 1 ? `${year}年1月` : `${year}年1-${month}月`;
}

export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** What to offer first: the workbook's period, else the month before `today`, which is the one to be reported. */
export function offeredPeriod(
  year: number | undefined,
  month: number | undefined,
  today: Date,
): PeriodChoice {
  if (year !== undefined && month !== undefined) return { year, month };
  const reported = new Date(today.getFullYear(), today.getMonth() - 1, 1);
  return { year: year ?? reported.getFullYear(), month: month ?? reported.getMonth() + 1 };
}
