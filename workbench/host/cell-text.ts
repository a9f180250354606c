import { formatValue } from "../engine/number-format";
import { isError, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";

/** What a cell shows. */
export function cellText(workbook: WorkbookModel, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (isError(value)) return value.error;
  return formatValue(value, workbook.styles.get(sheet.style(row, column)).numberFormat ?? "General");
}
