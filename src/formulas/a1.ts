/** A1 addresses. Rows and columns count from 1 here, as a user counts rows. */

/** 1 -> "A", 27 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" -> 27. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** "B2:D9", or "B2" for one cell. */
export function blockAddress({ row, column, rows, columns }: Block): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** Reads "Sheet!$B$2:$D$9", with or without sheet and dollars; undefined where it is no such address. */
export function parseBlock(address: string): Block | undefined {
  const plain = address.slice(address.lastIndexOf("!") + 1).replace(/\$/g, "");
  const match = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(plain);
  if (!match) return undefined;
  const [column, row] = [columnNumber(match[1] ?? ""), Number(match[2])];
  const [lastColumn, lastRow] = match[3] ? [columnNumber(match[3]), Number(match[4])] : [column, row];
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

/** Names that need no quotes: letters, digits, _ and ., not begun by a digit and not to be taken for a cell. */
const PLAIN_SHEET = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i;

/** A sheet's name as Excel itself writes it in a formula: 指标数据, '报表 1' or 'It''s'. */
export function quotedSheet(name: string): string {
  return PLAIN_SHEET.test(name) && !LIKE_A_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The name of a sheet as a formula has it, without its quotes. */
export function unquotedSheet(written: string): string {
  return written.replace(/^'(.*)'$/s, "$1").replace(/''/g, "'");
}
