import type { Expression } from "./parse-formula";

const CELL = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const SHEET = String.raw`(?:(?:'(?:[^']|'')*'|[^'!\s(){}",;:+*/^&=<>]+)!)?`;
const CELL_RANGE = new RegExp(`^${SHEET}${CELL}(?::${CELL})?$`, "i");
const WHOLE_LINES = new RegExp(String.raw`^${SHEET}(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$`, "i");
const STRUCTURED = /^[^\s(){}",;:+*/^&=<>']*\[[\s\S]*\]$/;
const THIS_ROW = /\[#This Row\]|\[@|^[^[]*\[@/i;
const NAME = new RegExp(String.raw`^${SHEET}[\p{L}_\\][\p{L}\p{N}_.\\?]*$`, "u");

/** Functions that make one value of a range, so that a range among their arguments spreads no further. */
const AGGREGATES: ReadonlySet<string> = new Set([
  "SUM", "SUMIF", "SUMIFS", "SUMPRODUCT", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "AVERAGE",
  "AVERAGEIF", "AVERAGEIFS", "MAX", "MIN", "MEDIAN", "LARGE", "SMALL", "SUBTOTAL", "AGGREGATE", "PRODUCT", "INDEX",
  "MATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "ROWS", "COLUMNS", "AND", "OR", "RANK", "STDEV", "VAR", "XLOOKUP",
]); // prettier-ignore

export interface Shape {
  rows: number;
  columns: number;
}

/** The shape of a reference by address; of names as the caller knows them. Undefined: no reference of known shape. */
export function referenceShape(
  text: string,
  shapeOfName: (name: string) => Shape | undefined = () => undefined,
): Shape | undefined {
  const cells = CELL_RANGE.exec(text);
  if (cells) {
    const [, column = "", row = "", toColumn = column, toRow = row] = cells;
    return {
      rows: Math.abs(Number(toRow) - Number(row)) + 1,
      columns: Math.abs(columnNumber(toColumn) - columnNumber(column)) + 1,
    };
  }
  if (WHOLE_LINES.test(text)) return { rows: Infinity, columns: Infinity };
  if (STRUCTURED.test(text)) {
    return THIS_ROW.test(text)
      ? { rows: 1, columns: 1 }
      : (shapeOfName(text) ?? { rows: Infinity, columns: 1 });
  }
  return NAME.test(text) ? (shapeOfName(text) ?? { rows: 1, columns: 1 }) : undefined;
}

/** Whether a reference is certainly one cell. A name may turn out to be more. */
export function isSingleCell(text: string): boolean {
  const shape = CELL_RANGE.test(text) || STRUCTURED.test(text) ? referenceShape(text) : undefined;
  return shape !== undefined && shape.rows * shape.columns === 1;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Whether a text is a reference that ROW(), COLUMN() and COUNTIF take. */
export function isReference(text: string): boolean {
  return referenceShape(text) !== undefined;
}

const REFERENCE_IN_TEXT =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?[^\s(){}",;:+\-*/^&=<>'[\]]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])+|(?:'(?:[^']|'')*'!)?[^\s(){}",;+\-*/^&=<>'[\]]+|\{[^}]*\}/g;

/** Whether an expression has an array of values, so that an Excel without dynamic arrays needs an array formula. */
export function isArrayExpression(
  expression: Expression,
  shapeOfName?: (name: string) => Shape | undefined,
): boolean {
  return expression.some((piece) => {
    if (typeof piece !== "string") {
      if (AGGREGATES.has(piece.name.toUpperCase())) return false;
      return piece.arguments.some((argument) => isArrayExpression(argument, shapeOfName));
    }
    return (piece.match(REFERENCE_IN_TEXT) ?? []).some((token) => isArrayToken(token, shapeOfName));
  });
}

function isArrayToken(token: string, shapeOfName?: (name: string) => Shape | undefined): boolean {
  if (token.startsWith('"')) return false;
  if (token.startsWith("{")) return /[,;]/.test(token);
  const shape = referenceShape(token, shapeOfName);
  return shape !== undefined && shape.rows * shape.columns > 1;
}
