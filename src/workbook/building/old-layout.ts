import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { Finding } from "../../records/finding";
import { cellAddress } from "../../formulas/a1";
import type { ExistingSheet } from "../reading/read-existing";
import { isOwnHeading } from "./column-names";
import { rowIdentity, rowName } from "./row-identity";
import type { OldLayout } from "./row-moves";

/**
 * Where the rows of an earlier build stand now, by the keys in its last column. A problem is what the user changed
 * inside the block in a way that an update would destroy: the sheet is then left as it is.
 */
export function readOldLayout(
  existing: ExistingSheet,
  plan: SheetPlan,
): { layout: OldLayout } | { problem: Finding } {
  const { block, cells } = existing;
  const keyColumn = block.column + block.columns - 1;
  const at = (row: number, column: number): string =>
    String(cells.values[row - cells.row]?.[column - cells.column] ?? "").trim();
  const bottom = block.row + block.rows - 1;
  const problem = (kind: string, row: number, column: number): { problem: Finding } => ({
    problem: {
      severity: "error",
      kind,
      parameters: { sheet: existing.sheet },
      place: { sheet: existing.sheet, address: cellAddress(row, column) },
    },
  });
  if (block.row !== 1 || block.column !== 1) return problem("blockMoved", 1, 1);

  const keys = new Map<string, number>();
  const names = new Map<number, string>();
  for (let row = 1; row <= bottom; row++) {
    const key = at(row, keyColumn);
    if (key === "") continue;
    const identity = rowIdentity(plan.template, key);
    // A row that was copied along with its key: one of the two is the user's own.
    if (keys.has(identity)) return problem("rowsInside", row, 1);
    keys.set(identity, row);
    names.set(row, rowName(key));
  }
  if (keys.size === 0) return problem("blockChanged", 1, 1);
  const rows = [...keys.values()];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  for (let row = first; row <= last; row++) {
    if (at(row, keyColumn) !== "") continue;
    for (let column = 1; column < keyColumn; column++)
      if (at(row, column) !== "") return problem("rowsInside", row, column);
  }
  for (let column = 1; column < keyColumn; column++) {
    const header = at(first - 1, column);
    if (!isOwnHeading(plan.template, header)) return problem("columnsInside", first - 1, column);
  }
  return { layout: { keys, names, first, last, bottom } };
}
