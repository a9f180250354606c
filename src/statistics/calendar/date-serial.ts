/** Dates as Excel serials (1900 system, whole days), free of clock and time zone. Valid from 1900-03-01 on. */
export interface CalendarDate {
  year: number;
  /** 1…12 */
  month: number;
  /** 1…31 */
  day: number;
}

const MILLISECONDS_A_DAY = 86_400_000;
/** The serial of 1970-01-01. */
const UNIX_EPOCH = 25_569;

/** What counts as a date when a bare number stands where a date may: 1990-01-01 … 2099-12-31. */
export const FIRST_DATE_SERIAL = 32_874;
export const LAST_DATE_SERIAL = 73_050;

export function isDateSerial(value: number): boolean {
  const day = Math.floor(value);
  return day >= FIRST_DATE_SERIAL && day <= LAST_DATE_SERIAL;
}

export function toSerial(date: CalendarDate): number {
  const moment = new Date(0);
  // setUTCFullYear, unlike Date.UTC, takes years below 100 as they are.
  moment.setUTCFullYear(date.year, date.month - 1, date.day);
  return moment.getTime() / MILLISECONDS_A_DAY + UNIX_EPOCH;
}

/** A time of day in the serial is left out. */
export function fromSerial(serial: number): CalendarDate {
  const moment = new Date((Math.floor(serial) - UNIX_EPOCH) * MILLISECONDS_A_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

export function lastDayOfMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** 1 for 1 January. */
export function dayOfYear(date: CalendarDate): number {
  return toSerial(date) - toSerial({ year: date.year, month: 1, day: 1 }) + 1;
}

/** ISO text: 2013-06-30. */
export function formatDate(serial: number): string {
  const { year, month, day } = fromSerial(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
