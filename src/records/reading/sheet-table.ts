import type { Block } from "../../formulas/a1";
import type { RenamedHeader } from "./renamed-headers";
import type { UnitLine } from "../table-layout/unit-line";

/** A value as Office.js gives it: "" where the cell is blank, "#N/A" and the like for errors. */
export type CellValue = string | number | boolean;

/** What a cell holds, as a text; "" beyond the table. */
export const textOfCell = (cell: CellValue | undefined): string => String(cell ?? "").trim();
export const isFilled = (cell: CellValue | undefined): boolean => textOfCell(cell) !== "";

/** A table as it stands in a sheet. `values` begins with the header row. */
export interface SheetTable {
  sheet: string;
  /** Of the first header cell, from 1. */
  row: number;
  column: number;
  values: CellValue[][];
  /** What a line above it says of its units. */
  unitLine?: UnitLine;
  /** Headers that their user renamed, by field. */
  aliases?: Readonly<Partial<Record<string, RenamedHeader>>>;
  /** Number formats in the shape of `values`, where they were read: 3.1 shown as % is a fraction, whatever its header. */
  formats?: string[][];
  /** Merged cells in the sheet's rows and columns: what stands in the first belongs to all. */
  merges?: Block[];
  /** The Excel table's name; undefined for a plain block of cells. */
  tableName?: string;
  /** All that its sheet has in use, where the table is an Excel table. */
  around?: SheetTable;
  /** Rows of the sheet that are hidden, by hand or by a filter. */
  hiddenRows?: number[];
  /** Other tables with the same headers, plain blocks on other sheets among them. */
  others?: { name: string; sheet: string; address: string; rows: number; isPlain?: boolean }[];
  /** Rows right below an Excel table that are filled in its columns and are no part of it. */
  below?: CellValue[][];
  /** The Excel table shows a totals row, which stands between `values` and `below`. */
  totalsRow?: boolean;
}
