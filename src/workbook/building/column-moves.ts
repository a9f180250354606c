import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";
import { columnNameOf, columnNames } from "./column-names";
import type { OldLayout } from "./row-moves";

/** Where each old column goes, from 1: one of ours with its header, the user's own beside ours by the change of width. */
export function columnTargets(
  { block, cells, look }: ExistingSheet,
  plan: SheetPlan,
  { first }: OldLayout,
): Map<number, number> {
  const header = (column: number) =>
    columnNameOf(plan.template, cells.values[first - 1 - cells.row]?.[column - cells.column] ?? "");
  const headers = columnNames(plan);
  const targets = new Map<number, number>();
  for (let column = 1; column < block.columns; column++) {
    const to = headers.indexOf(header(column)) + 1;
    if (to > 0) targets.set(column, to);
  }
  const last = Math.max(look.columns.length, cells.column + (cells.values[0]?.length ?? 1) - 1);
  for (let column = block.columns; column <= last; column++)
    targets.set(column, column + plan.columns.length - block.columns);
  return targets;
}
