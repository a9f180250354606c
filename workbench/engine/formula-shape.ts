import type { CellBlock } from "./dependents";

/**
 * A formula without its addresses: formulas of one shape differ only in the cells that they read, and are parsed once.
 * Each corner of a reference is written as A1, A2, A3 …, in the order in which they stand.
 */
export interface ShapedFormula {
  shape: string;
  /** Row and column of each corner, from 0: [row, column, row, column …]. */
  corners: number[];
}

/** A reference of a shape: a cell, or the range between two corners. */
export interface ShapeReference {
  /** The sheet's name; the formula's own sheet where it is left out. */
  sheet?: string;
  /** Numbers of its corners, from 0. */
  first: number;
  last: number;
}

const CELL = String.raw`\$?([A-Za-z]{1,3})\$?([0-9]{1,7})`;
const SHEET = String.raw`'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!`;
/** A text, a reference, a sheet's name, a word, a number: what could hold an address and what only looks like one. */
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|(${SHEET})?${CELL}(?::${CELL})?(?![\p{L}\p{N}_.(!\[])|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.?\\]*|[0-9]+\.?[0-9]*(?:[eE][+-]?[0-9]+)?`,
  "gu",
);

/** Addresses are plain ones in what the engine is given (see host/formulas/resolve.ts). */
export function shapeOf(formula: string): ShapedFormula {
  const corners: number[] = [];
  let shape = "";
  let from = 0;
  for (const match of formula.matchAll(PIECE)) {
    const [text, sheet = "", column, row, lastColumn, lastRow] = match;
    if (column === undefined || row === undefined) continue;
    shape += formula.slice(from, match.index) + sheet + corner(corners, row, column);
    if (lastColumn !== undefined && lastRow !== undefined)
      shape += `:${corner(corners, lastRow, lastColumn)}`;
    from = match.index + text.length;
  }
  // A list that grew has room for more, here of many times what stands in it.
  return { shape: shape + formula.slice(from), corners: corners.slice() };
}

function corner(corners: number[], row: string, column: string): string {
  corners.push(Number(row) - 1, columnIndex(column));
  return `A${corners.length / 2}`;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let place = 0; place < letters.length; place++) index = index * 26 + (letters.charCodeAt(place) & 31);
  return index - 1;
}

/** The references of a shape. */
export function referencesOf(shape: string): ShapeReference[] {
  const references: ShapeReference[] = [];
  for (const [, sheet, column, row, , lastRow] of shape.matchAll(PIECE)) {
    if (column === undefined || row === undefined) continue;
    const first = Number(row) - 1;
    references.push({
      ...(sheet === undefined ? {} : { sheet: unquoted(sheet.slice(0, -1)) }),
      first,
      last: lastRow === undefined ? first : Number(lastRow) - 1,
    });
  }
  return references;
}

const unquoted = (name: string): string =>
  name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;

/** The cells from one corner of a formula to another, whichever comes first. */
export function blockBetween(corners: readonly number[], first: number, last: number): CellBlock {
  const [top = 0, left = 0] = [corners[2 * first], corners[2 * first + 1]];
  const [bottom = 0, right = 0] = [corners[2 * last], corners[2 * last + 1]];
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}
