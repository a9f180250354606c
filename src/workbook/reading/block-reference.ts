import { parseBlock, unquotedSheet } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";

export interface SheetBlock extends Block {
  sheet: string;
}

/** Reads "='报表 1'!$A$1:$P$30" or "报表!A1"; undefined for anything else, #REF! included. */
export function blockOfReference(reference: string): SheetBlock | undefined {
  const plain = reference.replace(/^=/, "");
  const mark = plain.lastIndexOf("!");
  if (mark <= 0) return undefined;
  const sheet = unquotedSheet(plain.slice(0, mark));
  const block = parseBlock(plain.slice(mark + 1));
  return block && sheet !== "#REF" ? { sheet, ...block } : undefined;
}
