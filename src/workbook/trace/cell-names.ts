import { parseBlock } from "../../formulas/a1";
import { headerKey } from "../../records/columns/header-key";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { CellAt } from "./precedents";

/** A sheet's used cells, and where it keeps labels: above its columns, or left of its values. */
export interface NamedCells extends SheetTable {
  formulas: CellValue[][];
  labels: "above" | "left";
  /** The row of headers, where it is known; else the nearest label above. */
  headerRow?: number;
}

export interface CellName {
  /** The row's: 主营业务收入. */
  row?: string;
  /** The column's: 本期累计. */
  column?: string;
}

/** Headers of the columns that say what a row is about. */
const NAME_HEADERS = new Set(["指标", "企业", "项目", "名称", "指标名称", "企业名称", "项目名称"]);

const PARK_HEADERS = new Set(["园区"]);

/** What a cell is called by the labels around it. */
export function cellName(cells: NamedCells, { row, column }: Pick<CellAt, "row" | "column">): CellName {
  if (cells.labels === "left") return { column: textAt(cells, row, column - 1) };
  const headerRow = cells.headerRow ?? nearestLabel(cells, row, column);
  if (headerRow === undefined) return {};
  const header = textAt(cells, headerRow, column);
  return { row: rowName(cells, headerRow, row), column: header?.replace(/\s+/g, "") };
}

/** The lowest typed text above the cell, on a row that has several of them: a title is no header. */
function nearestLabel(cells: NamedCells, row: number, column: number): number | undefined {
  for (let above = row - 1; above >= cells.row; above--) {
    const labels = (cells.formulas[above - cells.row] ?? []).filter(isLabel).length;
    if (labels > 1 && isLabel(contentAt(cells.formulas, cells, above, column))) return above;
  }
  return undefined;
}

function isLabel(content: CellValue | undefined): boolean {
  return typeof content === "string" && content.trim() !== "" && !content.startsWith("=");
}

/** The row's name, and its park where it has one: 主营业务收入（示例东园）. */
function rowName(cells: NamedCells, headerRow: number, row: number): string | undefined {
  const headers = (cells.values[headerRow - cells.row] ?? []).map((header) => headerKey(String(header)));
  const under = (names: ReadonlySet<string>) => {
    const index = headers.findIndex((header) => names.has(header));
    return index < 0 ? undefined : textAt(cells, row, cells.column + index);
  };
  const [name, park] = [under(NAME_HEADERS), under(PARK_HEADERS)];
  return name === undefined || park === undefined ? name : `${name}\uFF08${park}\uFF09`;
}

function textAt(cells: NamedCells, row: number, column: number): string | undefined {
  const text = String(contentAt(cells.values, cells, row, column) ?? "").trim();
  return text === "" ? undefined : text;
}

function contentAt(
  grid: CellValue[][],
  cells: SheetTable,
  row: number,
  column: number,
): CellValue | undefined {
  return grid[row - cells.row]?.[column - cells.column];
}

/** A1 text as row and column; undefined where it is no single cell. */
export function cellOf(address: string): { row: number; column: number } | undefined {
  const block = parseBlock(address);
  return block && block.rows * block.columns === 1 ? { row: block.row, column: block.column } : undefined;
}
