import type { CellFile, SheetFile, StyleFile, WorkbookFile } from "../../workbench/file/workbook-file";
import { parseArea } from "../../workbench/file/addresses";
import { grid, StyleBook } from "./style-book";

/** A form of a superior office, made up: its cells row by row, null where they are blank. */
export interface FormSpec {
  file: string;
  sheet: string;
  rows: readonly (readonly (string | number | null)[])[];
  /** Rows of its heading, from 1. */
  header: readonly [first: number, last: number];
  /** The last row with a grid, from 1. */
  end: number;
  merges: readonly string[];
  /** Characters, by column. */
  widths: readonly number[];
  /** Number formats of the columns' figures. */
  formats?: Readonly<Record<number, string>>;
}

const FONT = { name: "宋体", size: 11 };

export function formWorkbook(spec: FormSpec): WorkbookFile {
  const styles = new StyleBook();
  const width = Math.max(...spec.rows.map((row) => row.length));
  const [first, last] = spec.header;
  const styleOf = (row: number, column: number): StyleFile => {
    if (row === 1)
      return {
        font: { ...FONT, size: 16, bold: true },
        alignment: { horizontal: "center", vertical: "center" },
      };
    if (row >= first && row <= last)
      return {
        font: { ...FONT, bold: true },
        borders: grid,
        fill: "#F2F2F2",
        alignment: { horizontal: "center", vertical: "center", wrap: true },
      };
    const numberFormat = spec.formats?.[column];
    if (row > last && row <= spec.end)
      return {
        font: FONT,
        borders: grid,
        alignment: { vertical: "center", ...(column > 1 ? { horizontal: "right" } : {}) },
        ...(numberFormat === undefined ? {} : { numberFormat }),
      };
    return { font: FONT };
  };
  const sheet: SheetFile = {
    name: spec.sheet,
    visibility: "Visible",
    showGridlines: true,
    columns: spec.widths.map((each, index) => ({ from: index, to: index, width: each + 0.7109375 })),
    rows: spec.rows.map((cells, row) => ({
      row,
      ...(row === 0 ? { height: 30 } : {}),
      cells: Array.from({ length: width }, (_none, column): CellFile => {
        const value = cells[column] ?? null;
        const style = styles.index(styleOf(row + 1, column));
        if (typeof value === "string" && value.startsWith("=")) return { column, formula: value, style };
        return value === null ? { column, style } : { column, value, style };
      }),
    })),
    merges: spec.merges.filter((range) => parseArea(range) !== undefined),
    ...{ tables: [], conditionalFormats: [], validations: [], charts: [], notes: [] },
    pageLayout: {
      orientation: "landscape",
      paper: "A4",
      zoom: { fitWidth: 1, fitHeight: 0 },
      centerHorizontally: true,
    },
  };
  return {
    sheets: [sheet],
    activeSheet: sheet.name,
    names: [],
    styles: styles.styles,
    settings: {},
    customXmlParts: [],
  };
}
