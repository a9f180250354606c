import type { Block } from "../../formulas/a1";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";

/**
 * The print area after an update: it grows and shrinks with the block that it holds, by which what the user added to it
 * stays in it. One that the user took away, cut into pieces or set to less than the block is left as it is.
 */
export function movedPrintArea({ block, look }: ExistingSheet, plan: SheetPlan): Block | undefined {
  const area = look.printArea;
  const holdsBlock =
    area?.row === 1 && area.column === 1 && area.rows >= block.rows && area.columns >= block.columns - 1;
  if (!area || !holdsBlock) return undefined;
  return {
    ...area,
    rows: area.rows + plan.rows.length - block.rows,
    columns: area.columns + plan.columns.length - block.columns,
  };
}
