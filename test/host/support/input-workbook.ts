import { INPUT_TABLES, type InputTableKey } from "../../../src/records/columns/input-tables";
import { cellAddress } from "../../../src/formulas/a1";
import { parameterCells, parameterLines } from "../../../src/templates/parameters/parameter-layout";
import { holidaySheet } from "../../../src/functions/native/holiday-table";
import {
  FORMULA_STYLES,
  type FormulaStyle,
  type ParameterKey,
} from "../../../src/templates/parameters/parameter-keys";
import { PARAMETER_ROWS } from "../../../src/templates/parameters/parameter-rows";
import { blankSheet } from "../../../workbench/file/blank-sheet";
import type {
  CellFile,
  NameFile,
  SheetFile,
  StyleFile,
  WorkbookFile,
} from "../../../workbench/file/workbook-file";

export type Figures = Record<string, string | number>;

/** A workbook as an office has typed it: the input tables and 参数 with its formulas and names. */
export function inputWorkbook(
  parameters: Partial<Record<ParameterKey, string | number>>,
  tables: Partial<Record<InputTableKey, Figures[]>>,
  style: FormulaStyle = "native",
): WorkbookFile {
  const styles: StyleFile[] = [{}];
  const sheets = (Object.keys(tables) as InputTableKey[]).map((key) =>
    inputSheet(key, tables[key] ?? [], styles),
  );
  return {
    sheets: [
      ...sheets,
      parameterSheet({ formulas: FORMULA_STYLES[style], ...parameters }, style, styles),
      ...(style === "native" ? [holidays(styles)] : []),
    ],
    names: parameterNames(),
    styles,
    settings: {},
    customXmlParts: [],
  };
}

function styleIndex(styles: StyleFile[], numberFormat: string): number {
  if (numberFormat === "General") return 0;
  const known = styles.findIndex((style) => style.numberFormat === numberFormat);
  return known >= 0 ? known : styles.push({ numberFormat }) - 1;
}

function content(column: number, value: string | number, style: number): CellFile {
  const isFormula = typeof value === "string" && value.startsWith("=");
  return { column, style, ...(isFormula ? { formula: value } : value === "" ? {} : { value }) };
}

function inputSheet(key: InputTableKey, figures: Figures[], styles: StyleFile[]): SheetFile {
  const { name, columns } = INPUT_TABLES[key];
  const rows = figures.map((figure) =>
    columns.map(({ field, numberFormat }, column) =>
      content(column, figure[field] ?? "", styleIndex(styles, numberFormat)),
    ),
  );
  const header = columns.map((column, index): CellFile => ({ column: index, value: column.header }));
  return {
    ...blankSheet(name),
    rows: [header, ...rows].map((cells, row) => ({ row, cells })),
    tables: [
      {
        ...{
          name,
          range: `A1:${cellAddress(figures.length + 1, columns.length)}`,
          style: "TableStyleMedium2",
        },
        ...{ columns: columns.map(({ header: title }) => title), showHeaders: true, showTotals: false },
        ...{ showBandedRows: true, showBandedColumns: false, showFilterButton: true },
      },
    ],
  };
}

function parameterSheet(
  values: Partial<Record<ParameterKey, string | number>>,
  style: FormulaStyle,
  styles: StyleFile[],
): SheetFile {
  const cells = parameterCells();
  const rows = parameterLines().map((line) => {
    if (!("parameter" in line)) return { row: line.row - 1, cells: [{ column: 0, value: line.section }] };
    const { key, label, formula, initial, numberFormat } = line.parameter;
    const value = values[key] ?? formula?.((other) => cells[other], style) ?? initial ?? "";
    return {
      row: line.row - 1,
      cells: [{ column: 0, value: label }, content(1, value, styleIndex(styles, numberFormat))],
    };
  });
  return { ...blankSheet("参数"), rows };
}

/** The hidden sheet that the formula of 序时进度 reads. */
function holidays(styles: StyleFile[]): SheetFile {
  const { name, headers, columns } = holidaySheet();
  const length = Math.max(...columns.map((days) => days.length));
  const date = styleIndex(styles, "yyyy-mm-dd");
  const rows = Array.from({ length: length + 1 }, (_row, row) => ({
    row,
    cells: columns.map((days, column) =>
      row === 0
        ? content(column, headers[column] ?? "", 0)
        : content(column, days[row - 1] ?? "", column < 2 ? date : 0),
    ),
  }));
  return { ...blankSheet(name), visibility: "Hidden", rows };
}

function parameterNames(): NameFile[] {
  const cells = parameterCells();
  return PARAMETER_ROWS.flatMap(({ key, name }) =>
    name === undefined ? [] : [{ name, refersTo: `=参数!${cells[key]}`, visible: true }],
  );
}
