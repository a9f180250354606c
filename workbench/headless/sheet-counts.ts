import type { SheetFile } from "../file/workbook-file";

export interface SheetCounts {
  rows: number;
  formulas: number;
  charts: number;
}

/** What a made sheet holds: rows with content, formulas, charts. */
export const countSheet = (sheet: SheetFile): SheetCounts => ({
  rows: sheet.rows.filter(({ cells }) => cells.some(({ value, formula }) => formula !== undefined || isSet(value))).length, // prettier-ignore
  formulas: sheet.rows.reduce(
    (sum, { cells }) => sum + cells.filter(({ formula }) => formula !== undefined).length,
    0,
  ),
  charts: sheet.charts.length,
});

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
