import { functions } from "../../locales/zh-CN/functions";
import { COVERED_YEARS, WEEKDAYS_OFF, WEEKEND_DAYS_WORKED } from "../../statistics/calendar/workdays";

/** The name needs no quotes in a formula: Excel would leave them out. */
export const HOLIDAY_SHEET = functions.holidaySheet.name;

/** The columns of the hidden sheet, A to C: weekdays off and weekend days worked (date serials), years covered. */
export const HOLIDAY_TABLE = {
  off: WEEKDAYS_OFF,
  on: WEEKEND_DAYS_WORKED,
  years: COVERED_YEARS,
} as const;

/** Whether a formula reads the hidden sheet. */
export function readsHolidays(formula: string): boolean {
  return formula.includes(`${HOLIDAY_SHEET}!`);
}

/**
 * The hidden sheet that native formulas with the working-day basis read: its name, one row of headers, the columns
 * from row 2 on. Columns A and B hold dates as serials.
 */
export function holidaySheet(): { name: string; headers: string[]; columns: (readonly number[])[] } {
  const { columns } = functions.holidaySheet;
  return {
    name: HOLIDAY_SHEET,
    headers: [columns.off, columns.on, columns.years],
    columns: [HOLIDAY_TABLE.off, HOLIDAY_TABLE.on, HOLIDAY_TABLE.years],
  };
}
