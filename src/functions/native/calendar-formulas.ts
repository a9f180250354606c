import { FIRST_DATE_SERIAL, LAST_DATE_SERIAL } from "../../statistics/calendar/date-serial";
import { HOLIDAY_SHEET, HOLIDAY_TABLE } from "./holiday-table";
import { VALUE_ERROR } from "./operand";

/** Formula text over cells that hold month numbers, dates and fractions. Texts in cells are not read. */

function isDate(cell: string): string {
  return `(INT(${cell})>=${FIRST_DATE_SERIAL})*(INT(${cell})<=${LAST_DATE_SERIAL})`;
}

/** m of a month number or a date. */
export function monthsOf(cell: string): string {
  const isMonth = `(${cell}>=1)*(${cell}<=12)*(${cell}=INT(${cell}))`;
  return `IF(${isMonth},${cell},IF(${isDate(cell)},MONTH(${cell}),${VALUE_ERROR}))`;
}

/** T of a fraction 0…1 or a date. */
export function shareOfYear(cell: string): string {
  return `IF((${cell}>=0)*(${cell}<=1),${cell}+0,IF(${isDate(cell)},MONTH(${cell})/12,${VALUE_ERROR}))`;
}

/** The whole day of a date. */
export function dateOf(cell: string): string {
  return `IF(${isDate(cell)},INT(${cell}),${VALUE_ERROR})`;
}

/** Day of the year over the days of the year. */
export function dayShareOf(cell: string): string {
  const start = `DATE(YEAR(${cell}),1,1)`;
  const share = `(INT(${cell})-${start}+1)/(DATE(YEAR(${cell})+1,1,1)-${start})`;
  return `IF(${isDate(cell)},${share},${VALUE_ERROR})`;
}

/** Working days elapsed over those of the year, from the hidden sheet; #N/A in a year that it does not cover. */
export function workdayShareOf(cell: string): string {
  const eve = `(DATE(YEAR(${cell}),1,1)-1)`;
  const end = `DATE(YEAR(${cell}),12,31)`;
  const share = `(${workdays(eve, `INT(${cell})`)})/(${workdays(eve, end)})`;
  const covered = `COUNTIF(${holidayColumn("years")},YEAR(${cell}))`;
  return `IF(${isDate(cell)},IF(${covered}=0,NA(),${share}),${VALUE_ERROR})`;
}

/** Working days after one day and through another. NETWORKDAYS takes no arrays; this does. */
function workdays(after: string, through: string): string {
  const within = (column: keyof typeof HOLIDAY_TABLE): string =>
    `COUNTIF(${holidayColumn(column)},"<="&${through})-COUNTIF(${holidayColumn(column)},"<="&${after})`;
  // 2…6 are the serials of a first Monday to Friday.
  const weekdays = [2, 3, 4, 5, 6]
    .map((weekday) => `INT((${through}-${weekday})/7)-INT((${after}-${weekday})/7)`)
    .join("+");
  return `${weekdays}-(${within("off")})+(${within("on")})`;
}

/** A column of the hidden sheet, without its header. */
export function holidayColumn(column: keyof typeof HOLIDAY_TABLE): string {
  const letter = "ABC".charAt(Object.keys(HOLIDAY_TABLE).indexOf(column));
  return `${HOLIDAY_SHEET}!$${letter}$2:$${letter}$${HOLIDAY_TABLE[column].length + 1}`;
}
