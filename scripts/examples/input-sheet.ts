import { LIST_SEPARATOR, NO, YES, type InputColumn, type InputTable } from "../../src/records/columns/column";
import { areaAddress, cellAddress } from "../../workbench/file/addresses";
import type { CellFile, SheetFile, ValidationFile } from "../../workbench/file/workbook-file";
import type { ExampleRow } from "./example-data";
import { dateSerial } from "./date-serial";
import { grid, textFont, type StyleBook } from "./style-book";

/** Typed in under the last row, the table grows; checks reach this much further than the data. */
const SPARE_ROWS = 200;

/** The sheet of an input table with the rows that a user has typed in. */
export function inputSheet(
  table: InputTable,
  rows: ExampleRow[],
  styles: StyleBook,
  leaveOut: string[],
): SheetFile {
  const columns = table.columns.filter(({ field }) => !leaveOut.includes(field));
  const header = styles.index({
    font: { ...textFont, bold: true, color: "#FFFFFF" },
    fill: "#2F5597",
    borders: grid,
    alignment: { horizontal: "center", vertical: "center", wrap: true },
  });
  const body = columns.map((column) =>
    styles.index({
      font: textFont,
      borders: grid,
      alignment: { vertical: "center", ...(isText(column) ? { wrap: true } : {}) },
      ...(column.numberFormat === "General" ? {} : { numberFormat: column.numberFormat }),
    }),
  );
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
        cells: columns.map((column, at): CellFile => {
          const value = typed(row[column.field]);
          return { column: at, ...(value === undefined ? {} : { value }), style: body[at] };
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
    validations: columns.flatMap((column, index) => validation(column, index, rows.length)),
    charts: [],
    notes: [],
  };
}

const isText = ({ kind }: InputColumn): boolean => kind === "text" || kind === "tags";

/** As a person types it into a cell. */
function typed(value: ExampleRow[string] | undefined): CellFile["value"] {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? YES : NO;
  if (Array.isArray(value)) return value.join(LIST_SEPARATOR);
  return typeof value === "string" ? (dateSerial(value) ?? value) : value;
}

function validation(column: InputColumn, index: number, rows: number): ValidationFile[] {
  const range = `${cellAddress(1, index)}:${cellAddress(rows + SPARE_ROWS, index)}`;
  const common = { ranges: [range], allowBlank: true, showDropDown: true };
  if ((column.kind === "list" || column.kind === "yesNo") && column.items)
    return [
      {
        ...common,
        type: "list",
        items: [...column.items],
        error: { title: "", message: "", style: column.open ? "information" : "stop" },
      },
    ];
  return [];
}
