import type { Block } from "../../formulas/a1";
import type { Content } from "../../templates/plan/sheet-plan";

export interface CellContent {
  row: number;
  column: number;
  content: Content;
}

export interface ContentBlock extends Block {
  contents: Content[][];
}

/** Joins single cells into as few rectangles as a write needs: runs down a column, then neighbours of equal height. */
export function contentBlocks(cells: readonly CellContent[]): ContentBlock[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: ContentBlock[] = [];
  for (const { row, column, content } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.column === column && run.row + run.rows === row) {
      run.rows += 1;
      run.contents.push([content]);
    } else runs.push({ row, column, rows: 1, columns: 1, contents: [[content]] });
  }
  return joinNeighbours(runs);
}

function joinNeighbours(runs: readonly ContentBlock[]): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  const open = new Map<string, ContentBlock>();
  for (const run of runs) {
    const key = `${run.row}:${run.rows}`;
    const left = open.get(key);
    if (left && left.column + left.columns === run.column) {
      left.columns += 1;
      left.contents.forEach((row, index) => row.push(...(run.contents[index] ?? [])));
    } else {
      open.set(key, run);
      blocks.push(run);
    }
  }
  return blocks;
}
