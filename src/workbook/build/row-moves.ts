/** Rows of the user's cells that belong together: `count` rows from `from` go to `to` (rows from 1). */
export interface RowMove {
  from: number;
  to: number;
  count: number;
}

export interface OldLayout {
  /** Rows of the keys in the old block, by key. */
  keys: ReadonlyMap<string, number>;
  first: number;
  last: number;
  /** The block's last row. */
  bottom: number;
}

export interface NewLayout {
  /** Key of each body row, in order. */
  keys: readonly string[];
  first: number;
  last: number;
  bottom: number;
}

/** Where what stands beside the rows goes: with the row's key in the body, by its distance above and below it. */
export function besideMoves(before: OldLayout, after: NewLayout): RowMove[] {
  const rows: RowMove[] = [];
  for (let row = 1; row < before.first; row++)
    rows.push({ from: row, to: Math.min(row + after.first - before.first, after.first - 1), count: 1 });
  after.keys.forEach((key, index) => {
    const from = before.keys.get(key);
    if (from !== undefined) rows.push({ from, to: after.first + index, count: 1 });
  });
  const tail = Math.min(before.bottom - before.last, after.bottom - after.last);
  for (let offset = 1; offset <= tail; offset++)
    rows.push({ from: before.last + offset, to: after.last + offset, count: 1 });
  return joined(rows.filter(({ to }) => to > 0));
}

/** Old rows whose key is gone: their notes have lost their row. */
export function orphanRows(before: OldLayout, after: NewLayout): { key: string; row: number }[] {
  const kept = new Set(after.keys);
  return [...before.keys].filter(([key]) => !kept.has(key)).map(([key, row]) => ({ key, row }));
}

/** Neighbours that move by the same distance are one move. */
function joined(rows: RowMove[]): RowMove[] {
  const moves: RowMove[] = [];
  for (const { from, to } of rows) {
    const open = moves[moves.length - 1];
    if (open && open.from + open.count === from && open.to + open.count === to) open.count++;
    else moves.push({ from, to, count: 1 });
  }
  return moves;
}
