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
 * Whether two formulas, so many rows apart, may be one that was filled down: all numbers in which they differ are as far
 * apart, and have no dollar. Cheap, and right wherever it says no.
 */
export function maySharePattern(one: string, other: string, distance: number): boolean {
  let [at, beside] = [0, 0];
  for (;;) {
    const [from, fromBeside] = [at, beside];
    while (at < one.length && one.charCodeAt(at) === other.charCodeAt(beside))
      [at, beside] = [at + 1, beside + 1];
    if (at === one.length && beside === other.length) return true;
    // The number begins before the first digit that differs, but never in the number before.
    while (at > from && beside > fromBeside && isDigit(one.charCodeAt(at - 1)))
      [at, beside] = [at - 1, beside - 1];
    const [ends, endsBeside] = [digitsEnd(one, at), digitsEnd(other, beside)];
    const apart = Number(other.slice(beside, endsBeside)) - Number(one.slice(at, ends));
    if (ends === at || endsBeside === beside || apart !== distance || one[at - 1] === "$") return false;
    [at, beside] = [ends, endsBeside];
  }
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
