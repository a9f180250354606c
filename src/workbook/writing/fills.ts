import type { Block } from "../../formulas/a1";
import { maySharePattern, RowPattern } from "../../formulas/row-pattern";
import type { Content, SheetContents } from "../../templates/plan/sheet-plan";
import { BYTES_A_FILL, rowBytes } from "./payload";
import { Turn } from "../turn";

/** Cells that are filled from a row above them, which holds the same formulas but for relative rows. */
export interface Fill {
  /** The row that is sent, from 1. */
  seed: number;
  to: Block;
}

interface Run extends Fill {
  /** What the cells that are filled would take in a request. */
  bytes: number;
}

/** So many formulas of a column are kept in mind: those of its records, its subtotals and its totals. */
const PATTERNS_A_COLUMN = 3;

/** Copying takes time of its own: a fill is to spare several times what it takes. */
const LEAST_SPARED = 2 * BYTES_A_FILL;

/** The fills that spare more than they take, by the rows with which they end. */
export async function plannedFills(
  plan: Pick<SheetContents, "rows" | "columns" | "merges">,
): Promise<Fill[]> {
  const turn = new Turn();
  const merged = mergedRows(plan.merges);
  const runs: Run[] = [];
  for (const index of plan.columns.keys()) {
    runs.push(...columnRuns(plan, index, merged));
    await turn.mayEnd();
  }
  return joinNeighbours(runs)
    .filter(({ bytes }) => bytes >= LEAST_SPARED)
    .map(({ seed, to }) => ({ seed, to }))
    .sort((one, other) => lastRow(one) - lastRow(other));
}

export type SentRow = readonly (Content | null)[];

export const lastRow = ({ to }: Fill): number => to.row + to.rows - 1;

/** What a merge hides takes nothing, and Excel fills no part of one: the merges of several cells by their rows. */
function mergedRows(merges: readonly Block[]): ReadonlyMap<number, readonly Block[]> {
  const byRow = new Map<number, Block[]>();
  for (const merge of merges)
    for (let row = merge.row; merge.rows * merge.columns > 1 && row < merge.row + merge.rows; row++)
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
  return byRow;
}

const isIn = ({ column, columns }: Block, index: number): boolean =>
  index + 1 >= column && index + 1 < column + columns;

function columnRuns(
  { rows }: Pick<SheetContents, "rows">,
  index: number,
  merged: ReadonlyMap<number, readonly Block[]>,
): Run[] {
  const runs: Run[] = [];
  const patterns: RowPattern[] = [];
  let run: Run | undefined;
  let above: string | undefined;
  for (let at = 0; at < rows.length; at++) {
    const [row, formula] = [at + 1, formulaIn(rows[at]?.cells[index])];
    if (formula === undefined || merged.get(row)?.some((merge) => isIn(merge, index))) {
      run = above = undefined;
      continue;
    }
    const pattern = patternOf(patterns, formula, row, above);
    above = formula;
    if (!pattern) run = undefined;
    else if (run?.seed !== pattern.row) {
      run = { seed: pattern.row, to: { row, column: index + 1, rows: 0, columns: 1 }, bytes: 0 };
      runs.push(run);
    }
    if (!run) continue;
    run.to.rows += 1;
    run.bytes += rowBytes([formula]);
  }
  return runs;
}

const formulaIn = (content: Content | undefined): string | undefined =>
  typeof content === "string" && content.startsWith("=") ? content : undefined;

/** The pattern that a formula continues, if any; those that were used last stand first. */
function patternOf(
  patterns: RowPattern[],
  formula: string,
  row: number,
  above: string | undefined,
): RowPattern | undefined {
  let pattern = patterns.find((each) => each.isOf(formula, row));
  if (!pattern && above !== undefined && maySharePattern(above, formula, 1)) {
    const made = new RowPattern(above, row - 1);
    if (made.isOf(formula, row)) pattern = made;
  }
  if (!pattern || pattern === patterns[0]) return pattern;
  const known = patterns.indexOf(pattern);
  patterns.splice(known === -1 ? PATTERNS_A_COLUMN - 1 : known, 1);
  patterns.unshift(pattern);
  return pattern;
}

function joinNeighbours(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const open = new Map<string, Run>();
  for (const run of runs) {
    const { seed, to, bytes } = run;
    const key = `${seed}:${to.row}:${to.rows}`;
    const left = open.get(key);
    if (left && left.to.column + left.to.columns === to.column) {
      left.to.columns += 1;
      left.bytes += bytes;
    } else {
      open.set(key, run);
      joined.push(run);
    }
  }
  return joined;
}

/** The rows as they are sent: null, which leaves a cell as it is, where a fill follows. */
export function sentRows(rows: SheetContents["rows"], fills: readonly Fill[]): SentRow[] {
  const sent = rows.map(({ cells }): SentRow => cells);
  const own = new Set<number>();
  for (const { to } of fills)
    for (let index = to.row - 1; index < to.row - 1 + to.rows; index++) {
      const cells = own.has(index) ? (sent[index] as (Content | null)[]) : [...(sent[index] ?? [])];
      sent[index] = cells.fill(null, to.column - 1, to.column - 1 + to.columns);
      own.add(index);
    }
  return sent;
}
