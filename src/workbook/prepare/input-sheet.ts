import { records as english } from "../../locales/en-US/records";
import { records as chinese } from "../../locales/zh-CN/records";
import type { Language } from "../../locales/language";
import { blockAddress } from "../../records/a1";
import { TEXT_FORMAT } from "../../records/columns/column";
import type { InputColumn } from "../../records/columns/column";
import { INPUT_TABLES } from "../../records/columns/input-tables";
import type { InputTableKey } from "../../records/columns/input-tables";
import { columnPoints } from "../../templates/layout/character-width";
import { rowCells } from "./input-row";
import type { InputRow } from "./input-row";

const HEADER_FILL = "#0F6E6A";
const FONT = "宋体";

/** Queues a new sheet with an input table: header with notes, number formats, drop-downs and checks, and rows. */
export function queueInputSheet(
  workbook: Excel.Workbook,
  key: InputTableKey,
  sheetName: string,
  rows: readonly InputRow[],
  language: Language,
): void {
  const definition = INPUT_TABLES[key];
  const columns: readonly InputColumn[] = definition.columns;
  const sheet = workbook.worksheets.add(sheetName);
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
    body.format.wrapText = column.kind === "text" && column.numberFormat !== TEXT_FORMAT;
    queueCheck(body, key, column, language);
  });

  const header = sheet.getRange(blockAddress({ row: 1, column: 1, rows: 1, columns: columns.length }));
  header.values = [columns.map((column) => column.header)];
  if (rows.length > 0) {
    sheet.getRange(blockAddress({ row: 2, column: 1, rows: rows.length, columns: columns.length })).values =
      rows.map((row) => rowCells(definition, row));
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
}

function queueCheck(body: Excel.Range, key: InputTableKey, column: InputColumn, language: Language): void {
  const { columnNotes, entryErrors } = language === "zh-CN" ? chinese : english;
  const validation = body.dataValidation;
  const check = checkOf(column);
  // A note needs a rule to stand on: for free text one that takes everything.
  validation.rule = check?.rule ?? { custom: { formula: "=TRUE" } };
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

/** Largest amount that can be meant; the check is there to keep words and units out of number columns. */
const LARGEST = 1e12;

type EntryError = "list" | "number" | "rate" | "date" | "month";

function checkOf({
  kind,
  items,
}: InputColumn): { rule: Excel.DataValidationRule; error: EntryError } | undefined {
  switch (kind) {
    case "list":
    case "yesNo":
      return items && { rule: { list: { inCellDropDown: true, source: items.join(",") } }, error: "list" };
    case "number":
    case "points":
      return { rule: between("decimal", -LARGEST, LARGEST), error: "number" };
    case "rate":
      return { rule: between("decimal", -10, 100), error: "rate" };
    case "date":
      return {
        rule: { date: { formula1: "1990-01-01", formula2: "2099-12-31", operator: "Between" } },
        error: "date",
      };
    case "month":
      return { rule: between("wholeNumber", 1, 12), error: "month" };
    default:
      return undefined;
  }
}

function between(
  type: "decimal" | "wholeNumber",
  formula1: number,
  formula2: number,
): Excel.DataValidationRule {
  return { [type]: { formula1, formula2, operator: "Between" } };
}
