import { parseBlock } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";

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

const SHEET = String.raw`(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELLS = String.raw`(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])(#?)`;
const NAME = String.raw`([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.(!\[])`;
/** Texts and structured references are passed over whole, so that nothing inside them is taken for a reference. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|[\p{L}_\\][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]|\[[^\]]*\]|${SHEET}(?:${CELLS}|${NAME})|[\p{L}_\\][\p{L}\p{N}_.\\?]*|[\d.]+(?:E[-+]?\d+)?`,
  "giu",
);

/** The formula with some references written anew; undefined leaves one as it stands. */
export function rewriteReferences(
  formula: string,
  change: (reference: FormulaReference) => string | undefined,
): string {
  return formula.replace(
    TOKEN,
    (text: string, sheet?: string, cells?: string, hash?: string, name?: string) => {
      const target = cells ?? name;
      if (target === undefined) return text;
      const block = cells === undefined ? undefined : parseBlock(cells);
      return (
        change({
          text,
          ...(sheet === undefined ? {} : { sheet: unquoted(sheet) }),
          target,
          ...(block ? { block } : {}),
          spilled: hash === "#",
        }) ?? text
      );
    },
  );
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

function unquoted(sheet: string): string {
  return sheet.replace(/^'(.*)'$/, "$1").replace(/''/g, "'");
}
