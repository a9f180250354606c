import { LAST_COLUMN, LAST_ROW } from "../model/area";
import { quoteSheetName } from "../model/address";
import { rewrite, type CornerToken } from "./tokens";
import { referenceText } from "./write-reference";

const part = (letter: string, value: number, absolute: boolean, base: number): string =>
  absolute ? `${letter}${value + 1}` : value === base ? letter : `${letter}[${value - base}]`;

/** The formula of a cell in R1C1 notation. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  rewrite(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const corner = (point: CornerToken): string =>
      (point.row === undefined ? "" : part("R", point.row, point.absoluteRow, row)) +
      (point.column === undefined ? "" : part("C", point.column, point.absoluteColumn, column));
    const sheet = token.sheet === undefined ? "" : `${quoteSheetName(token.sheet)}!`;
    const first = corner(token.first);
    const last = token.last ? corner(token.last) : undefined;
    return (
      sheet + (last === undefined || last === first ? first : `${first}:${last}`) + (token.spilled ? "#" : "")
    );
  });

const R1C1 =
  /("(?:[^"]|"")*")|('(?:[^']|'')+'!)|(?<![\p{L}\p{N}_.\]])(?:R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?|R(\[-?\d+\]|\d+)?(?=:R|$|[^\p{L}\p{N}_.([!])|C(\[-?\d+\]|\d+)?(?=:C|$|[^\p{L}\p{N}_.([!]))(?![\p{L}\p{N}_.(!])/giu;

/** The formula in A1 notation of an R1C1 formula in the given cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (
    text: string | undefined,
    base: number,
    last: number,
  ): { index: number; absolute: boolean } => {
    if (text === undefined) return { index: base, absolute: false };
    if (!text.startsWith("[")) return { index: Number(text) - 1, absolute: true };
    const size = last + 1;
    return { index: (base + Number(text.slice(1, -1)) + size) % size, absolute: false };
  };
  return formula.replace(R1C1, (whole: string, text, sheet, r, c, onlyR, onlyC) => {
    if (text !== undefined || sheet !== undefined) return whole;
    const upper = whole.toUpperCase();
    const hasRow = upper.startsWith("R");
    const hasColumn = /C/.test(upper);
    const rowPart = line(r ?? onlyR, row, LAST_ROW);
    const columnPart = line(c ?? onlyC, column, LAST_COLUMN);
    const corner: CornerToken = {
      ...(hasRow ? { row: rowPart.index } : {}),
      ...(hasColumn ? { column: columnPart.index } : {}),
      absoluteRow: rowPart.absolute,
      absoluteColumn: columnPart.absolute,
    };
    return referenceText({ first: corner, spilled: false });
  });
}
