import { blockAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import { absolute } from "../../templates/cells/input-cell";
import { cellKey } from "./distribution";
import type { Extent } from "./distribution";
import { rewriteReferences } from "./formula-references";
import type { FormulaReference } from "./formula-references";

/** A spilled result that a formula referred to, and the range that stands for it now. */
export interface FixedSpill {
  reference: string;
  range: string;
}

/** A1# as the range that it is at present: no other program reads it, and a value in its place spills no more. */
export function withFixedSpills(
  formula: string,
  sheet: string,
  spills: ReadonlyMap<string, Extent>,
): { formula: string; fixed: FixedSpill[] } {
  const fixed: FixedSpill[] = [];
  if (!formula.includes("#")) return { formula, fixed };
  const text = rewriteReferences(formula, (reference) => {
    const { block, spilled } = reference;
    if (!block || !spilled) return undefined;
    const extent = spills.get(cellKey(reference.sheet ?? sheet, block.row, block.column));
    const range = rangeText(reference, { ...block, ...(extent ?? { rows: 1, columns: 1 }) });
    fixed.push({ reference: reference.text, range });
    return range;
  });
  return { formula: text, fixed };
}

/** The first cells of the spilled results that a formula refers to. */
export function spillAnchors(formula: string, sheet: string): string[] {
  if (!formula.includes("#")) return [];
  const anchors: string[] = [];
  rewriteReferences(formula, (reference) => {
    const { block, spilled } = reference;
    if (block && spilled) anchors.push(cellKey(reference.sheet ?? sheet, block.row, block.column));
    return undefined;
  });
  return anchors;
}

/** With the sheet's name as the formula has it, and dollars where it has them. */
function rangeText({ text, target }: FormulaReference, block: Block): string {
  const address = blockAddress(block);
  const before = text.slice(0, text.length - target.length - 1);
  return before + (target.includes("$") ? absolute(address) : address);
}
