import type { NamedCells } from "./cell-names";
import { directReferences, type BlockAt, type CellAt, type FormulaSource } from "./precedents";

interface FormulaCell {
  cell: CellAt;
  refersTo: BlockAt[];
}

/**
 * The cells whose formulas use a typed cell, directly or through others, in the order in which they are met. Stops at
 * `limit`.
 */
export function dependents(
  start: CellAt,
  sheets: readonly NamedCells[],
  source: FormulaSource,
  limit: number,
): { cells: CellAt[]; complete: boolean } {
  const waiting = sheets.flatMap((sheet) => formulaCells(sheet, source));
  const found: CellAt[] = [];
  let changed: CellAt[] = [start];
  while (changed.length > 0) {
    const next: CellAt[] = [];
    for (let at = waiting.length - 1; at >= 0; at--) {
      const formula = waiting[at];
      if (!formula?.refersTo.some((block) => changed.some((cell) => contains(block, cell)))) continue;
      waiting.splice(at, 1);
      next.unshift(formula.cell);
    }
    if (found.length + next.length > limit)
      return { cells: [...found, ...next].slice(0, limit), complete: false };
    found.push(...next);
    changed = next;
  }
  return { cells: found, complete: true };
}

function formulaCells(sheet: NamedCells, source: FormulaSource): FormulaCell[] {
  return sheet.formulas.flatMap((row, down) =>
    row.flatMap((_content, across): FormulaCell[] => {
      const cell = { sheet: sheet.sheet, row: sheet.row + down, column: sheet.column + across };
      const formula = source.formulaAt(cell);
      return formula === undefined
        ? []
        : [{ cell, refersTo: directReferences(formula, sheet.sheet, source) }];
    }),
  );
}

function contains(block: BlockAt, { sheet, row, column }: CellAt): boolean {
  return (
    block.sheet === sheet &&
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}
