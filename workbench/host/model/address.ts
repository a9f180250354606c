import {
  LAST_COLUMN,
  LAST_ROW,
  MAX_COLUMNS,
  MAX_ROWS,
  isEntireColumn,
  isEntireRow,
  isSingleCell,
  type Area,
} from "./area";

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function areaName(area: Area): string {
  if (isEntireColumn(area) && !isEntireRow(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellName(area.top, area.left);
  return isSingleCell(area) ? first : `${first}:${cellName(area.bottom, area.right)}`;
}

/** With dollar signs, as in a defined name. */
export function absoluteName(area: Area): string {
  const cell = (row: number, column: number) => `$${columnName(column)}$${row + 1}`;
  if (isEntireColumn(area) && !isEntireRow(area))
    return `$${columnName(area.left)}:$${columnName(area.right)}`;
  if (isEntireRow(area)) return `$${area.top + 1}:$${area.bottom + 1}`;
  const first = cell(area.top, area.left);
  return isSingleCell(area) ? first : `${first}:${cell(area.bottom, area.right)}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc])$/;

/** The sheet's name as it stands before "!": in quotation marks where Excel needs them. */
export function quoteSheetName(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

export const unquoteSheetName = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;

/** Splits "Sheet!A1" into its sheet and the rest; without a sheet the first is undefined. */
export function splitSheet(address: string): { sheet: string | undefined; local: string } {
  const mark = address.lastIndexOf("!");
  return mark < 0
    ? { sheet: undefined, local: address.trim() }
    : { sheet: unquoteSheetName(address.slice(0, mark).trim()), local: address.slice(mark + 1).trim() };
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?(\d{1,7})$/;

interface Corner {
  row?: number;
  column?: number;
}

function corner(text: string): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell) return { row: Number(cell[2]) - 1, column: columnIndex(cell[1] ?? "") };
  const column = COLUMN.exec(text);
  if (column) return { column: columnIndex(column[1] ?? "") };
  const row = ROW.exec(text);
  return row ? { row: Number(row[1]) - 1 } : undefined;
}

const inGrid = (point: Corner): boolean =>
  (point.row === undefined || (point.row >= 0 && point.row < MAX_ROWS)) &&
  (point.column === undefined || (point.column >= 0 && point.column < MAX_COLUMNS));

/** The area of "A1", "A1:B2", "A:C" or "3:5" without a sheet; undefined where the text is no address. */
export function parseArea(text: string): Area | undefined {
  const parts = text.trim().split(":");
  if (parts.length > 2) return undefined;
  const first = corner(parts[0] ?? "");
  const second = parts.length === 2 ? corner(parts[1] ?? "") : first;
  if (!first || !second || !inGrid(first) || !inGrid(second)) return undefined;
  const sameKind =
    (first.row === undefined) === (second.row === undefined) &&
    (first.column === undefined) === (second.column === undefined);
  const whole = first.row === undefined || first.column === undefined;
  if (!sameKind || (whole && parts.length === 1)) return undefined;
  return {
    top: Math.min(first.row ?? 0, second.row ?? 0),
    left: Math.min(first.column ?? 0, second.column ?? 0),
    bottom: first.row === undefined ? LAST_ROW : Math.max(first.row, second.row ?? 0),
    right: first.column === undefined ? LAST_COLUMN : Math.max(first.column, second.column ?? 0),
  };
}
