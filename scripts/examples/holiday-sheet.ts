import { holidaySheet } from "../../src/functions/native/holiday-table";
import { blankSheet } from "../../workbench/file/blank-sheet";
import type { CellFile, RowFile, SheetFile } from "../../workbench/file/workbook-file";
import type { StyleBook } from "./style-book";

/** The hidden sheet of public holidays, which the formula of 序时进度 by working days reads. */
export function holidaySheetFile(styles: StyleBook): SheetFile {
  const { name, headers, columns } = holidaySheet();
  const date = styles.index({ numberFormat: "yyyy-mm-dd" });
  const rows = Array.from(
    { length: Math.max(...columns.map(({ length }) => length)) },
    (_row, at): RowFile => ({
      row: at + 1,
      cells: columns.flatMap((values, column): CellFile[] => {
        const value = values[at];
        // As the add-in writes it, with dates down to the end of the longer column.
        if (column < 2) return [{ column, ...(value === undefined ? {} : { value }), style: date }];
        return value === undefined ? [] : [{ column, value }];
      }),
    }),
  );
  return {
    ...blankSheet(name),
    visibility: "Hidden",
    columns: [{ from: 0, to: 2, width: 14 }],
    rows: [{ row: 0, cells: headers.map((value, column) => ({ column, value })) }, ...rows],
  };
}
