/** A1 addresses and the rows and columns, from 0, that they stand for. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

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

export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? "") };
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
