import {
  cellFormat,
  LIST_SEPARATOR,
  TEXT_FORMAT,
  type InputColumn,
  type InputTable,
} from "../../src/records/columns/column";
import { NO, YES } from "../../src/records/yes-no";
import { entryCheck, type EntryCheck } from "../../src/records/columns/entry-check";
import { records as texts } from "../../src/locales/zh-CN/records";
import { rowHeight } from "../../src/templates/layout/row-height";
import { areaAddress, cellAddress } from "../../workbench/file/addresses";
import type { CellFile, SheetFile, ValidationFile } from "../../workbench/file/workbook-file";
import type { ExampleRow } from "./example-data";
import { inputPageLayout } from "./input-page-layout";
import { dateSerial } from "./date-serial";
import { grid, textFont, type StyleBook } from "./style-book";

const { entryErrors } = texts;
/** Typed in under the last row, the table grows; checks reach this much further than the data. */
const SPARE_ROWS = 200;

/** The sheet of an input table with the rows that a user has typed in. */
export function inputSheet(
  table: InputTable,
  rows: ExampleRow[],
  styles: StyleBook,
  leaveOut: string[],
  notes: Readonly<Record<string, string>>,
): SheetFile {
  const columns = table.columns.filter(({ field }) => !leaveOut.includes(field));
  const header = styles.index({
    font: { ...textFont, bold: true, color: "#FFFFFF" },
    fill: "#2F5597",
    borders: grid,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  });
  const body = (column: InputColumn, unit: unknown): number => {
    const numberFormat = cellFormat(column, unit);
    return styles.index({
      font: textFont,
      borders: grid,
      alignment: { vertical: "center", ...(isText(column) ? { wrap: true } : {}) },
      ...(numberFormat === "General" ? {} : { numberFormat }),
    });
  };
  return {
    name: table.name,
    visibility: "Visible",
    showGridlines: true,
    columns: columns.map((column, index) => ({ from: index, to: index, width: column.width + 0.7109375 })),
    rows: [
      {
        row: 0,
        height: 30,
        cells: columns.map((column, index) => ({ column: index, value: column.header, style: header })),
      },
      ...rows.map((row, index) => ({
        row: index + 1,
        height: heightOf(columns, row),
        autoHeight: true,
        cells: columns.map((column, at): CellFile => {
          const value = typed(row[column.field]);
          return { column: at, ...(value === undefined ? {} : { value }), style: body(column, row.unit) };
        }),
      })),
    ],
    merges: [],
    freeze: { rows: 1, columns: 0 },
    tables: [
      {
        name: table.name,
        range: areaAddress({ top: 0, left: 0, bottom: rows.length, right: columns.length - 1 }),
        columns: columns.map((column) => column.header),
        style: "TableStyleLight9",
        showHeaders: true,
        showTotals: false,
        showBandedRows: true,
        showBandedColumns: false,
        showFilterButton: true,
      },
    ],
    conditionalFormats: [],
    validations: columns.map((column, index) =>
      validation(column, notes[column.field] ?? "", index, rows.length),
    ),
    charts: [],
    notes: [],
    pageLayout: inputPageLayout(
      "landscape",
      "$1:$1",
      table.name,
      columns.map(({ width }) => width),
    ),
  };
}

function heightOf(columns: readonly InputColumn[], row: ExampleRow): number {
  const wrapped = columns.filter(isText).map((column) => ({
    text: String(typed(row[column.field]) ?? ""),
    // A Chinese mark never begins a line, and the font is a little larger than the generated sheets'.
    width: column.width - 1,
  }));
  return rowHeight(wrapped, 20);
}

const isText = ({ kind, numberFormat }: InputColumn): boolean =>
  (kind === "text" || kind === "tags" || kind === "list") && numberFormat !== TEXT_FORMAT;

/** As a person types it into a cell. */
function typed(value: ExampleRow[string] | undefined): CellFile["value"] {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? YES : NO;
  if (Array.isArray(value)) return value.join(LIST_SEPARATOR);
  return typeof value === "string" ? (dateSerial(value) ?? value) : value;
}

/** The note and the check of a column, as the pane makes them. */
function validation(column: InputColumn, note: string, index: number, rows: number): ValidationFile {
  const check = entryCheck(column);
  return {
    ranges: [`${cellAddress(1, index)}:${cellAddress(rows + SPARE_ROWS, index)}`],
    allowBlank: true,
    showDropDown: true,
    prompt: { title: column.header, message: note },
    ...ruleOf(check),
    ...(check
      ? {
          error: {
            title: entryErrors.title,
            message: entryErrors[check.error],
            style: column.open ? "information" : "stop",
          },
        }
      : {}),
  };
}

function ruleOf(
  check: EntryCheck | undefined,
): Pick<ValidationFile, "type" | "items" | "operator" | "formula1" | "formula2"> {
  if (!check) return { type: "custom", formula1: "TRUE" };
  if (check.type === "list") return { type: "list", items: [...check.items] };
  const [least, most] =
    check.type === "date" ? [dateSerial(check.first), dateSerial(check.last)] : [check.least, check.most];
  const type = check.type === "wholeNumber" ? "whole" : check.type;
  return { type, operator: "Between", formula1: String(least), formula2: String(most) };
}
