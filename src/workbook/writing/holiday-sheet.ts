import { holidaySheet } from "../../functions/native/holiday-table";
import { addOwnSheet } from "../own-sheets";
import { blockAddress } from "../../formulas/a1";

/**
 * Queues the hidden sheet of public holidays that native formulas over working days read. One that is there gets the
 * days of this version of the add-in.
 */
export function queueHolidaySheet(workbook: Excel.Workbook, isThere: boolean): void {
  const { name } = holidaySheet();
  const sheet = isThere ? workbook.worksheets.getItem(name) : addOwnSheet(workbook, name);
  queueHolidays(sheet, 1);
  sheet.visibility = "Hidden";
}

/** Queues the table of public holidays, from a column of a sheet on. */
export function queueHolidays(sheet: Excel.Worksheet, column: number): void {
  const { headers, columns } = holidaySheet();
  const rows = Math.max(...columns.map(({ length }) => length));
  const contents = [
    headers,
    ...Array.from({ length: rows }, (_row, index) => columns.map((days) => days[index] ?? "")),
  ];
  sheet.getRange(blockAddress({ row: 1, column, rows: rows + 1, columns: headers.length })).values = contents;
  const dates = sheet.getRange(blockAddress({ row: 2, column, rows, columns: 2 }));
  // One value for a whole range is what Excel takes here; the typings know only arrays.
  dates.numberFormat = "yyyy-mm-dd" as unknown as string[][];
}
