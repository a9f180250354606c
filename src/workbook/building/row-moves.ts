import type { SheetPlan } from "../../templates/plan/sheet-plan";
import { rowIdentity } from "./row-identity";

/** Lines that belong together: `count` of them from `from` go to `to` (from 1). */
export interface Move {
  from: number;
  to: number;
  count: number;
}

export interface OldLayout {
  /** Rows of the old block by what they are about. */
  keys: ReadonlyMap<string, number>;
  /** What those rows are called. */
  names: ReadonlyMap<number, string>;
  first: number;
  last: number;
  /** The block's last row. */
  bottom: number;
}

export interface NewLayout {
  /** What each body row is about, in order. */
  keys: readonly string[];
  first: number;
  last: number;
  bottom: number;
  /** Rows from the end of the chart's place to the bottom: their number stays, that of the chart's rows does not. */
  foot: number;
}

export function layoutOf(plan: SheetPlan): NewLayout {
  const bottom = plan.rows.length;
  const ends = plan.charts.map(({ over }) => over.row + over.rows);
  return {
    keys: plan.rows.flatMap(({ key }) => (key === undefined ? [] : [rowIdentity(plan.template, key)])),
    ...plan.body,
    bottom,
    foot: Math.max(1, bottom - Math.max(plan.body.last, ...ends)),
  };
}

/** Where each old row of the block goes, by its row: with its key in the body, else with its place above or below it. */
export function rowTargets(before: OldLayout, after: NewLayout): Map<number, number> {
  const targets = new Map<number, number>();
  for (let row = 1; row < before.first; row++) {
    const to = row + after.first - before.first;
    if (to > 0) targets.set(row, to);
  }
  after.keys.forEach((key, index) => {
    const from = before.keys.get(key);
    if (from !== undefined) targets.set(from, after.first + index);
  });
  const foot = Math.min(after.foot, before.bottom - before.last);
  const middle = Math.min(before.bottom - before.last, after.bottom - after.last) - foot;
  for (let offset = 1; offset <= middle; offset++) targets.set(before.last + offset, after.last + offset);
  for (let offset = 0; offset < foot; offset++) targets.set(before.bottom - offset, after.bottom - offset);
  return targets;
}

/** Neighbours that move by the same distance are one move. */
export function movesOf(targets: ReadonlyMap<number, number>): Move[] {
  const moves: Move[] = [];
  for (const [from, to] of [...targets].sort(([one], [other]) => one - other)) {
    const open = moves[moves.length - 1];
    if (open && open.from + open.count === from && open.to + open.count === to) open.count++;
    else moves.push({ from, to, count: 1 });
  }
  return moves;
}

/** Old rows of the block that go nowhere: what the user put beside them has lost its row. */
export function orphanRows({ bottom }: OldLayout, targets: ReadonlyMap<number, number>): number[] {
  return Array.from({ length: bottom }, (_none, index) => index + 1).filter((row) => !targets.has(row));
}
