import type { Block } from "../../formulas/a1";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { leftOutComment } from "./left-out";
import type { ExistingSheet } from "../reading/read-existing";
import type { Remark } from "../remarks";

/** From A1 to the last cell in use. */
export function usedBlock({ cells }: ExistingSheet): Block {
  return {
    row: 1,
    column: 1,
    rows: cells.row + cells.values.length - 1,
    columns: cells.column + (cells.values[0]?.length ?? 1) - 1,
  };
}

/**
 * Rows that a growing block needs beyond the free ones below it, the last of which keeps it apart from what follows. A
 * block that shrinks leaves its rows free: to delete them would turn references to them into #REF!.
 */
export function insertedRows({ block, cells }: ExistingSheet, plan: SheetPlan): number {
  const growth = plan.rows.length - block.rows;
  if (growth <= 0) return 0;
  const bottom = block.row + block.rows - 1;
  const next = cells.values.findIndex(
    (row, index) => cells.row + index > bottom && row.some((cell) => cell !== ""),
  );
  if (next < 0) return 0;
  const free = cells.row + next - bottom - 1;
  return Math.max(0, growth - Math.max(0, free - 1));
}

/** The last column at which something is told; remarks may stand right of all cells in use. */
export const furthestRemark = (remarks: readonly Remark[]): number =>
  Math.max(0, ...remarks.map(({ column }) => column));

/** What an update set out to make of a sheet, as far as one must know it to put the sheet back. */
export interface Made {
  rows: number;
  columns: number;
  /** Rows put in before the last one of the block. */
  inserted: number;
  /** What the sheet's mark said of columns that were hidden, as its comment had it. */
  leftOut?: string;
}

export function madeBy(plan: SheetPlan, existing: ExistingSheet, remarks: readonly Remark[]): Made {
  return {
    rows: plan.rows.length,
    columns: Math.max(plan.columns.length, furthestRemark(remarks)),
    inserted: insertedRows(existing, plan),
    leftOut: leftOutComment(existing),
  };
}
