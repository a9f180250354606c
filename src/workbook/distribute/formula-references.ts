import type { Block } from "../../formulas/a1";
import { isCell, rewriteTokens } from "../../formulas/tokens";
import type { ReferenceToken, Token } from "../../formulas/tokens";

/** A reference as it stands in a formula. */
export interface FormulaReference {
  text: string;
  /** The sheet that it names. */
  sheet?: string;
  /** What follows the sheet: an address with its dollars, or a name. */
  target: string;
  /** Undefined for a name, and for whole rows and columns. */
  block?: Block;
  /** A1#: the whole spilled result. */
  spilled: boolean;
}

/** The formula with some references written anew; undefined leaves one as it stands. */
export function rewriteReferences(
  formula: string,
  change: (reference: FormulaReference) => string | undefined,
): string {
  return rewriteTokens(formula, (token) => {
    const reference = referenceOf(token);
    return reference && change(reference);
  });
}

/** Every reference of a formula, in the order of its text. */
export function referencesOf(formula: string): FormulaReference[] {
  const found: FormulaReference[] = [];
  rewriteReferences(formula, (reference) => {
    found.push(reference);
    return undefined;
  });
  return found;
}

function referenceOf(token: Token): FormulaReference | undefined {
  if (token.kind !== "reference" && token.kind !== "name") return undefined;
  const { text, prefix, sheet } = token;
  const spilled = token.kind === "reference" && token.spilled;
  const block = token.kind === "reference" ? blockOf(token) : undefined;
  return {
    ...{ text, spilled, target: text.slice(prefix.length, spilled ? -1 : undefined) },
    ...(sheet === undefined ? {} : { sheet }),
    ...(block ? { block } : {}),
  };
}

function blockOf({ first, last = first }: ReferenceToken): Block | undefined {
  if (!isCell(first) || !isCell(last)) return undefined;
  const { row, column } = first;
  return { row, column, rows: last.row - row + 1, columns: last.column - column + 1 };
}
