import calendar from "./holidays.json";
import { fromSerial, toSerial } from "./date-serial";

/**
 * 工作日: Monday to Friday, less the days off and plus the make-up days (调休上班) that the General Office of the State
 * Council announces for each year. The table is written by scripts/update-holidays.ts and reviewed by eye.
 */
interface YearOfHolidays {
  /** Weekdays off, MM-DD. */
  off: readonly string[];
  /** Saturdays and Sundays worked, MM-DD. */
  on: readonly string[];
}
const YEARS: Readonly<Record<string, YearOfHolidays>> = calendar.years;

/** Years whose holidays are known, ascending. */
export const COVERED_YEARS: readonly number[] = Object.keys(YEARS).map(Number).sort((a, b) => a - b); // prettier-ignore

export function isCoveredYear(year: number): boolean {
  return String(year) in YEARS;
}

/** Serials of the weekdays off in all covered years, ascending. */
export const WEEKDAYS_OFF: readonly number[] = serials("off");
/** Serials of the weekend days worked in all covered years, ascending. */
export const WEEKEND_DAYS_WORKED: readonly number[] = serials("on");

function serials(kind: keyof YearOfHolidays): number[] {
  return COVERED_YEARS.flatMap((year) =>
    YEARS[year]![kind].map((text) => {
      const [month = 1, day = 1] = text.split("-").map(Number);
      return toSerial({ year, month, day });
    }),
  );
}

/** Working days from 1 January of the serial's year through that day. The year must be covered. */
export function workdaysThrough(serial: number): number {
  const { year } = fromSerial(serial);
  const eve = toSerial({ year, month: 1, day: 1 }) - 1;
  const within = (days: readonly number[]): number => days.filter((day) => day > eve && day <= serial).length;
  return weekdaysBetween(eve, serial) - within(WEEKDAYS_OFF) + within(WEEKEND_DAYS_WORKED);
}

export function workdaysInYear(year: number): number {
  return workdaysThrough(toSerial({ year, month: 12, day: 31 }));
}

/** Mondays to Fridays after one serial and through another. Serial 2 was a Monday, serial 6 a Friday. */
function weekdaysBetween(after: number, through: number): number {
  return [2, 3, 4, 5, 6].reduce(
    (count, weekday) => count + Math.floor((through - weekday) / 7) - Math.floor((after - weekday) / 7),
    0,
  );
}
