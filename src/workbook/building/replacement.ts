import type { Target } from "./choose-targets";
import { rowIdentity } from "./row-identity";

/** What an update does to a sheet that is there already. */
export interface Replacement {
  /** Rows of records that come, and rows that go. */
  added: number;
  removed: number;
  /** Cells of the user's own beside and below the block, which stay. */
  kept: number;
}

/** Undefined for a sheet that is made. */
export function replacementOf({ plan, existing, layout }: Target): Replacement | undefined {
  if (!existing || !layout) return undefined;
  const keys = new Set(
    plan.rows.flatMap(({ key }) => (key === undefined ? [] : [rowIdentity(plan.template, key)])),
  );
  const { block, cells } = existing;
  const isOurs = (row: number, column: number): boolean =>
    row < block.row + block.rows && column < block.column + block.columns;
  let kept = 0;
  cells.values.forEach((line, down) =>
    line.forEach((cell, across) => {
      if (cell !== "" && !isOurs(cells.row + down, cells.column + across)) kept++;
    }),
  );
  return {
    added: [...keys].filter((key) => !layout.keys.has(key)).length,
    removed: [...layout.keys.keys()].filter((key) => !keys.has(key)).length,
    kept,
  };
}
