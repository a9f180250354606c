import { textsIn } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { blockAddress } from "../../formulas/a1";
import { cellFormat, TEXT_FORMAT } from "../../records/columns/column";
import type { InputColumn } from "../../records/columns/column";
import { entryCheck } from "../../records/columns/entry-check";
import type { EntryCheck } from "../../records/columns/entry-check";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { columnPoints } from "../../templates/layout/character-width";
import { inputPage } from "../../templates/layout/page";
import { addOwnSheet } from "../own-sheets";
import type { SheetPage } from "../writing/page-setup";
import { rowCells } from "./input-row";
import type { InputRow } from "./input-row";

const HEADER_FILL = "#0F6E6A";
const FONT = "宋体";

/**
 * Queues a new sheet with an input table: header with notes, number formats, drop-downs and checks, and rows. Gives its
 * page, which is set up last of all.
 */
export function queueInputSheet(
  workbook: Excel.Workbook,
  key: InputTableKey,
  sheetName: string,
  rows: readonly InputRow[],
  language: Language,
): SheetPage {
  const definition = INPUT_TABLES[key];
  const columns: readonly InputColumn[] = definition.columns;
  const sheet = addOwnSheet(workbook, sheetName);
  const bodyRows = Math.max(1, rows.length);
  const whole = sheet.getRange(
    blockAddress({ row: 1, column: 1, rows: bodyRows + 1, columns: columns.length }),
  );
  whole.format.font.name = FONT;
  whole.format.verticalAlignment = "Center";

  columns.forEach((column, index) => {
    const body = sheet.getRange(blockAddress({ row: 2, column: index + 1, rows: bodyRows, columns: 1 }));
    // One value for a whole range is what Excel takes here; the typings know only arrays.
    body.numberFormat = column.numberFormat as unknown as string[][];
    body.format.columnWidth = columnPoints(column.width);
    body.format.wrapText = isWrapped(column);
    queueCheck(body, key, column, language);
  });

  const header = sheet.getRange(blockAddress({ row: 1, column: 1, rows: 1, columns: columns.length }));
  header.values = [columns.map((column) => column.header)];
  if (rows.length > 0) {
    const body = sheet.getRange(
      blockAddress({ row: 2, column: 1, rows: rows.length, columns: columns.length }),
    );
    body.values = rows.map((row) => rowCells(definition, row));
    rows.forEach((row, at) => queueRowFormats(sheet, columns, row, at + 2));
    body.getEntireRow().format.autofitRows();
  }
  const table = sheet.tables.add(whole, true);
  table.name = definition.name;
  table.style = "TableStyleLight9";
  header.format.rowHeight = 30;
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = "#FFFFFF";
  header.format.font.bold = true;
  header.format.horizontalAlignment = "Center";
  header.format.wrapText = true;
  sheet.freezePanes.freezeRows(1);
  const widths = columns.map(({ width }) => width);
  return { sheet: sheetName, page: inputPage(1, definition.name, widths) };
}

/** Long texts stand in several lines; a 编号 stands in one. */
function isWrapped({ kind, numberFormat }: InputColumn): boolean {
  return (kind === "text" || kind === "tags" || kind === "list") && numberFormat !== TEXT_FORMAT;
}

/** Cells whose figures are counted in the row's unit. */
function queueRowFormats(
  sheet: Excel.Worksheet,
  columns: readonly InputColumn[],
  row: InputRow,
  at: number,
): void {
  columns.forEach((column, index) => {
    const format = cellFormat(column, row["unit"]);
    if (format !== column.numberFormat)
      sheet.getRange(blockAddress({ row: at, column: index + 1, rows: 1, columns: 1 })).numberFormat = [
        [format],
      ];
  });
}

function queueCheck(body: Excel.Range, key: InputTableKey, column: InputColumn, language: Language): void {
  const { columnNotes, entryErrors } = textsIn(language).records;
  const validation = body.dataValidation;
  const check = entryCheck(column);
  validation.rule = ruleOf(check);
  if (check) {
    validation.errorAlert = {
      title: entryErrors.title,
      message: entryErrors[check.error],
      style: column.open ? "Information" : "Stop",
      showAlert: true,
    };
  }
  const notes: Record<string, string> = columnNotes[key];
  validation.prompt = { title: column.header, message: notes[column.field] ?? "", showPrompt: true };
}

function ruleOf(check: EntryCheck | undefined): Excel.DataValidationRule {
  // A note needs a rule to stand on: for free text one that takes everything.
  if (!check) return { custom: { formula: "=TRUE" } };
  if (check.type === "list") return { list: { inCellDropDown: true, source: check.items.join(",") } };
  if (check.type === "date")
    return { date: { formula1: check.first, formula2: check.last, operator: "Between" } };
  return { [check.type]: { formula1: check.least, formula2: check.most, operator: "Between" } };
}
