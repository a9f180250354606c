import { reportText } from "../../locales/zh-CN/report-text";
import { fromSerial, lastDayOfMonth } from "../../statistics/calendar/date-serial";

/** 上半年, 前三季度, 1-5月; with the year where it is known: 2013年上半年. */
export function periodInWords(months: number, year?: number): string {
  const period = reportText.period[months] ?? reportText.months(months);
  return (year === undefined ? "" : reportText.year(year)) + period;
}

/** 7月底, 8月, and with the year where it is not the report's: 2014年3月. */
export function dayInWords(serial: number, year: number | undefined): string {
  const date = fromSerial(serial);
  const words =
    date.day === lastDayOfMonth(date.year, date.month)
      ? reportText.projects.monthEnd(date.month)
      : reportText.projects.month(date.month);
  return (date.year === year ? "" : reportText.year(date.year)) + words;
}
