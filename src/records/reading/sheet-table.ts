/** A value as Office.js gives it: "" where the cell is blank, "#N/A" and the like for errors. */
export type CellValue = string | number | boolean;

/** A table as it stands in a sheet. `values` begins with the header row. */
export interface SheetTable {
  sheet: string;
  /** Of the first header cell, from 1. */
  row: number;
  column: number;
  values: CellValue[][];
}
