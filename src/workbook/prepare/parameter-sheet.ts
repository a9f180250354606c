import { textsIn } from "../../locales/texts";
import type { Language } from "../../locales/language";
import { blockAddress, quotedSheet } from "../../formulas/a1";
import {
  PARAMETER_FIRST_ROW,
  parameterCells,
  parameterLines,
} from "../../templates/parameters/parameter-layout";
import type { ParameterLine } from "../../templates/parameters/parameter-layout";
import { asText } from "../../records/taken-for-more";
import { PARAMETER_SHEET } from "../../templates/parameters/parameter-rows";
import type { ParameterKey } from "../../templates/parameters/parameter-keys";
import type { ParameterRow } from "../../templates/parameters/parameter-rows";
import { columnPoints } from "../../templates/layout/character-width";
import { inputPage } from "../../templates/layout/page";
import type { SheetPage } from "../writing/page-setup";
import { addOwnSheet } from "../own-sheets";

export type ParameterValues = Partial<Record<ParameterKey, string | number>>;

const FONT = "宋体";
const HEAD_FILL = "#0F6E6A";
const SECTION_COLOR = "#0F6E6A";
const LABEL_FILL = "#F2F2F2";
const WIDTHS = [22, 24, 60];

/**
 * Queues a new 参数 sheet with its formulas, drop-downs, notes and names; `values` are what is known of it. Gives its page,
 * which is set up last of all.
 */
export function queueParameterSheet(
  workbook: Excel.Workbook,
  takenNames: readonly string[],
  values: ParameterValues,
  language: Language,
): SheetPage {
  const texts = textsIn(language).prepare;
  const lines = parameterLines();
  const last = PARAMETER_FIRST_ROW + lines.length - 1;
  const sheet = addOwnSheet(workbook, PARAMETER_SHEET);
  sheet.showGridlines = false;
  const whole = sheet.getRange(blockAddress({ row: 1, column: 1, rows: last, columns: 3 }));
  whole.format.font.name = FONT;
  whole.format.verticalAlignment = "Center";
  WIDTHS.forEach((width, index) => {
    sheet.getRange(blockAddress({ row: 1, column: index + 1, rows: 1, columns: 1 })).format.columnWidth =
      columnPoints(width);
  });
  for (const line of lines) if ("parameter" in line) queueLine(sheet, line, texts.entryError);
  whole.formulas = [
    [PARAMETER_SHEET, "", ""],
    [texts.head.label, texts.head.value, texts.head.note],
    ...lines.map((line) =>
      "section" in line
        ? [line.section, "", ""]
        : [
            line.parameter.label,
            contentOf(line.parameter, values),
            texts.parameterNotes[line.parameter.key] ?? "",
          ],
    ),
  ];
  queueLooks(sheet, lines);
  for (const line of lines)
    if ("parameter" in line) sheet.getRange(`${line.row}:${line.row}`).format.autofitRows();
  sheet.freezePanes.freezeRows(PARAMETER_FIRST_ROW - 1);

  const cells = parameterCells();
  for (const line of lines) {
    if (!("parameter" in line) || line.parameter.name === undefined) continue;
    const { name, key } = line.parameter;
    if (takenNames.includes(name)) workbook.names.getItem(name).delete();
    workbook.names.add(name, `=${quotedSheet(PARAMETER_SHEET)}!${cells[key]}`);
  }
  const page = inputPage(PARAMETER_FIRST_ROW - 1, PARAMETER_SHEET, []);
  return { sheet: PARAMETER_SHEET, page: { ...page, orientation: "Portrait" } };
}

function contentOf(parameter: ParameterRow, values: ParameterValues): string | number {
  const given = values[parameter.key];
  if (given !== undefined) return typeof given === "string" ? asText(given) : given;
  const cells = parameterCells();
  return parameter.formula?.((key) => cells[key], "native") ?? parameter.initial ?? "";
}

function queueLine(
  sheet: Excel.Worksheet,
  { row, parameter }: Extract<ParameterLine, { parameter: ParameterRow }>,
  alert: { title: string; message: string },
): void {
  const cell = sheet.getRange(`B${row}`);
  cell.numberFormat = [[parameter.numberFormat]];
  cell.format.horizontalAlignment = "Left";
  cell.format.wrapText = ["parks", "columns", "text"].includes(parameter.kind);
  const rule = checkOf(parameter);
  if (!rule) return;
  cell.dataValidation.rule = rule;
  cell.dataValidation.errorAlert = { ...alert, style: "Stop", showAlert: true };
}

/** Closed choices are a drop-down; numbers and dates are held within what can be meant. */
function checkOf({ kind, items, range, formula }: ParameterRow): Excel.DataValidationRule | undefined {
  if (items) return { list: { inCellDropDown: true, source: items.join(",") } };
  if (kind === "date")
    return { date: { formula1: "1990-01-01", formula2: "2099-12-31", operator: "Between" } };
  if (!range || (formula && kind !== "fraction")) return undefined;
  const between = { formula1: range[0], formula2: range[1], operator: "Between" as const };
  return kind === "number" || kind === "weight" || kind === "fraction"
    ? { decimal: between }
    : { wholeNumber: between };
}

function queueLooks(sheet: Excel.Worksheet, lines: readonly ParameterLine[]): void {
  const title = sheet.getRange("A1");
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.rowHeight = 30;
  const head = sheet.getRange("A2:C2");
  head.format.fill.color = HEAD_FILL;
  head.format.font.color = "#FFFFFF";
  head.format.font.bold = true;
  for (const line of lines) {
    if ("section" in line) {
      const section = sheet.getRange(`A${line.row}`);
      section.format.font.bold = true;
      section.format.font.color = SECTION_COLOR;
      section.format.rowHeight = 22;
      continue;
    }
    sheet.getRange(`A${line.row}`).format.fill.color = LABEL_FILL;
    sheet.getRange(`C${line.row}`).format.font.color = "#767676";
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const) {
      const border = sheet.getRange(`A${line.row}:B${line.row}`).format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#BFBFBF";
    }
  }
}
