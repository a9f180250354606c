import type { Block } from "../formulas/a1";
import type { FilledSheet } from "./template-sheet";

/** From the first to the last cell of what a block of the template became; undefined where nothing of it is left. */
export function grownBlock(
  block: Block,
  { rows, columns }: Pick<FilledSheet, "rows" | "columns">,
): Block | undefined {
  const [down, across] = [span(rows, block.row, block.rows), span(columns, block.column, block.columns)];
  return down && across
    ? {
        ...{ row: down.first, column: across.first },
        ...{ rows: down.last - down.first + 1, columns: across.last - across.first + 1 },
      }
    : undefined;
}

function span(
  lines: readonly { from: number }[],
  first: number,
  count: number,
): { first: number; last: number } | undefined {
  const own = lines.flatMap(({ from }, index) => (from >= first && from < first + count ? [index + 1] : []));
  return own.length === 0 ? undefined : { first: Math.min(...own), last: Math.max(...own) };
}
