import { WORKBOOK } from "../../opc/limits";

/** A1 addresses and the rows and columns, from 0, that they stand for. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const ROW_LIMIT = WORKBOOK.rows;
export const COLUMN_LIMIT = WORKBOOK.columns;

const letterCache: string[] = [];

export function columnLetters(column: number): string {
  const known = letterCache[column];
  if (known !== undefined) return known;
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  letterCache[column] = letters;
  return letters;
}

export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A cell's address; undefined where it is none, or that of a cell which no sheet has. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
  return place.row >= 0 && place.row < ROW_LIMIT && place.column < COLUMN_LIMIT ? place : undefined;
}

/** The same for the plain addresses of a sheet's cells, of which there are many: without a pattern. */
export function readAddress(address: string): { row: number; column: number } | undefined {
  let [column, row, at] = [0, 0, 0];
  for (; at < address.length && at < 4; at += 1) {
    const code = address.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90 || address.charCodeAt(at) < 65) break;
    column = column * 26 + code - 64;
  }
  if (at === 0 || at > 3 || address.length - at > 7 || at === address.length) return undefined;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= ROW_LIMIT && column <= COLUMN_LIMIT
    ? { row: row - 1, column: column - 1 }
    : undefined;
}

/** "A1:B2" or "A1"; undefined where it is not one. */
export function parseArea(range: string): Area | undefined {
  const [from = "", to = from] = range.split(":");
  const first = parseCell(from);
  const last = parseCell(to);
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

export const areaAddress = (area: Area): string => {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
};

/** A sheet's name as formulas carry it. */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(name) &&
  !/^\$?[A-Za-z]{1,3}\$?[0-9]+$/.test(name) &&
  !/^[rR][0-9]*[cC]?[0-9]*$/.test(name) &&
  !/^[cC][0-9]*$/.test(name) &&
  !/^(true|false)$/i.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;
