import { parseBlock } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import { formulaTokens } from "../../formulas/tokens";
import { parseFormula } from "../../functions/native/parse-formula";
import type { FormulaPieces } from "../../functions/native/parse-formula";
import { blockOfReference } from "../reading/block-reference";

export interface CellAt {
  sheet: string;
  row: number;
  column: number;
}

export interface BlockAt extends Block {
  sheet: string;
}

/** What a formula refers to, and what a name or a table's column stands for. */
export interface FormulaSource {
  /** The formula of a cell; undefined where something typed or nothing stands in it. */
  formulaAt(cell: CellAt): string | undefined;
  isFilled(cell: CellAt): boolean;
  blockOfName(name: string): BlockAt | undefined;
}

/** The blocks that a formula in a sheet refers to itself, in the order in which it names them. */
export function directReferences(formula: string, sheet: string, source: FormulaSource): BlockAt[] {
  return references(parseFormula(formula.replace(/^=/, ""))).flatMap((text) => {
    const block = text.includes("!") ? blockOfReference(text) : localBlock(text, sheet);
    return block ?? source.blockOfName(text) ?? [];
  });
}

function localBlock(text: string, sheet: string): BlockAt | undefined {
  const block = parseBlock(text);
  return block && { sheet, ...block };
}

function references(expression: FormulaPieces): string[] {
  return expression.flatMap((piece) => {
    if (typeof piece !== "string") return piece.arguments.flatMap(references);
    return formulaTokens(piece).flatMap(({ kind, text }) =>
      kind === "reference" || kind === "structured" || kind === "name" ? [text] : [],
    );
  });
}

/**
 * The typed cells that a figure comes from, through every formula on the way, in the order in which they are met.
 * Blank cells are left out. Stops at `limit`.
 */
export function typedPrecedents(
  start: CellAt,
  source: FormulaSource,
  limit: number,
): { cells: CellAt[]; complete: boolean } {
  const cells: CellAt[] = [];
  const seen = new Set<string>([key(start)]);
  const waiting = [start];
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    const formula = source.formulaAt(cell);
    if (formula === undefined) {
      if (!source.isFilled(cell)) continue;
      if (cells.length === limit) return { cells, complete: false };
      cells.push(cell);
      continue;
    }
    for (const block of directReferences(formula, cell.sheet, source)) {
      for (const next of cellsOf(block)) {
        if (seen.has(key(next))) continue;
        seen.add(key(next));
        waiting.push(next);
      }
    }
  }
  return { cells, complete: true };
}

function* cellsOf({ sheet, row, column, rows, columns }: BlockAt): Generator<CellAt> {
  for (let down = 0; down < rows; down++) {
    for (let across = 0; across < columns; across++)
      yield { sheet, row: row + down, column: column + across };
  }
}

function key({ sheet, row, column }: CellAt): string {
  return `${sheet}\n${row}\n${column}`;
}
