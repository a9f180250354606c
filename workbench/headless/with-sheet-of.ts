import type { SheetFile, WorkbookFile } from "../file/workbook-file";

/** The sheet with its styles, and without what refers to other sheets of its file. */
export function withSheetOf(data: WorkbookFile, form: WorkbookFile, sheet: SheetFile): WorkbookFile {
  const shift = data.styles.length;
  const shifted = <Styled extends { style?: number }>(each: Styled): Styled =>
    each.style === undefined ? each : { ...each, style: each.style + shift };
  const rows = sheet.rows.map(({ cells, ...row }) => ({
    ...shifted(row),
    cells: cells.map((cell) => shifted(cell)),
  }));
  const plain: SheetFile = {
    ...sheet,
    ...{ rows, columns: sheet.columns.map(shifted) },
    ...{ tables: [], conditionalFormats: [], validations: [], charts: [], notes: [] },
  };
  delete plain.pageLayout;
  return { ...data, styles: [...data.styles, ...form.styles], sheets: [...data.sheets, plain] };
}
