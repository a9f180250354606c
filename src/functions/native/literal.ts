import type { Cell, Matrix } from "../cell";

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?%?$/i;
const TEXT = /^"(?:[^"]|"")*"$/;
const ARRAY = /^\{[\s\S]*\}$/;

/** The value that an argument's text states, or undefined where it is an expression. */
export function literalValue(text: string): number | string | boolean | undefined {
  if (NUMBER.test(text)) return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) || 0 : Number(text);
  if (TEXT.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^TRUE$/i.test(text)) return true;
  return /^FALSE$/i.test(text) ? false : undefined;
}

/** The rows of an array constant {1,2;3,4}, or undefined where the text is none. */
export function arrayConstant(text: string): Matrix<Cell> | undefined {
  if (!ARRAY.test(text)) return undefined;
  const items = text.slice(1, -1).match(/"(?:[^"]|"")*"|[,;]|[^,;"]+/g) ?? [];
  const rows: Matrix<Cell> = [[]];
  for (const item of items) {
    if (item === ";") rows.push([]);
    else if (item !== ",") rows[rows.length - 1]?.push(arrayItem(item.trim()));
  }
  return rows;
}

function arrayItem(item: string): Cell {
  const value = literalValue(item);
  return value === "" ? undefined : value;
}

/** A value as formulas write it. */
export function writeLiteral(value: number | string): string {
  if (typeof value === "string") return `"${value.replace(/"/g, '""')}"`;
  const digits = String(value).toUpperCase();
  return value < 0 ? `(${digits})` : digits;
}
