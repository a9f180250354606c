import { reportText } from "../../locales/zh-CN/report-text";
import { fromSerial, lastDayOfMonth } from "../../statistics/calendar/date-serial";

/** 上半年, 前三季度, 1-5月; with the year where it is known: 2013年上半年. */
export function periodInWords(months: number, year?: number): string {
  const period = reportText.period[months] ?? reportText.months(months);
  return (year === undefined ? "" : reportText.year(year)) + period;
}

/** 下半年, 四季度, 12月, else 后7个月: what is left of the year. */
export function remainingInWords(months: number): string {
  return reportText.remaining[months] ?? reportText.remainingMonths(12 - months);
}

/** 上半年月均, 1-5月月均; the first month has no average. */
export function soFarInWords(months: number): string {
  return months === 1 ? periodInWords(months) : periodInWords(months) + reportText.monthlyAverage;
}

/** 7月底, 8月, and with the year where it is not the report's: 2014年3月. */
export function dayInWords(serial: number, year: number | undefined): string {
  const date = fromSerial(serial);
  return date.day === lastDayOfMonth(date.year, date.month)
    ? yearUnless(date.year, year) + reportText.projects.monthEnd(date.month)
    : monthInWords(serial, year);
}

/** 8月, where the day says no more than its month: of a start it does not matter. */
export function monthInWords(serial: number, year: number | undefined): string {
  const date = fromSerial(serial);
  return yearUnless(date.year, year) + reportText.projects.month(date.month);
}

function yearUnless(year: number, known: number | undefined): string {
  return year === known ? "" : reportText.year(year);
}
