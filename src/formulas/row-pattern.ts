import { formulaTokens } from "./tokens";
import type { Corner } from "./tokens";

/**
 * A formula as it is filled down its column: what stays in every row, and between it the rows that move with the cell.
 * It tells whether another row's formula is the same by walking along it, without taking it apart.
 */
export class RowPattern {
  private readonly parts: string[] = [];
  /** Rows from the formula's own, one between each two parts. */
  private readonly offsets: number[] = [];

  constructor(
    formula: string,
    readonly row: number,
  ) {
    let part = "";
    for (const token of formulaTokens(formula)) {
      if (token.kind !== "reference") {
        part += token.text;
        continue;
      }
      part += token.prefix;
      const written = token.text.slice(token.prefix.length).split(":");
      for (const [index, corner] of [token.first, token.last].entries()) {
        if (!corner) continue;
        part += index > 0 ? ":" : "";
        const text = written[index] ?? "";
        if (!movesDown(corner)) {
          part += text;
          continue;
        }
        const digits = String(corner.row);
        const at = text.lastIndexOf(digits);
        this.parts.push(part + text.slice(0, at));
        this.offsets.push(corner.row - row);
        part = text.slice(at + digits.length);
      }
    }
    this.parts.push(part);
  }

  /** Whether the formula of another row is what filling this one down (or up) to it gives. */
  isOf(formula: string, row: number): boolean {
    let at = 0;
    for (let index = 0; index < this.parts.length; index++) {
      const part = this.parts[index] ?? "";
      if (!formula.startsWith(part, at)) return false;
      at += part.length;
      const offset = this.offsets[index];
      if (offset === undefined) continue;
      const digits = String(row + offset);
      if (!formula.startsWith(digits, at)) return false;
      at += digits.length;
    }
    return at === formula.length;
  }
}

const movesDown = (corner: Corner): corner is Corner & { row: number } =>
  corner.row !== undefined && !corner.fixedRow;

/**
 * Whether two formulas may be one that was filled down: they are the same, or differ first in a row without a dollar.
 * Cheap, and right wherever it says no.
 */
export function maySharePattern(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  if (at === one.length && at === other.length) return true;
  while (isDigit(one.charCodeAt(at - 1))) at--;
  return isDigit(one.charCodeAt(at)) && isDigit(other.charCodeAt(at)) && one[at - 1] !== "$";
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
