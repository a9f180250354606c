import { blockAddress } from "../formulas/a1";
import type { Block } from "../formulas/a1";

/** Places in order as stretches of neighbours. */
export function stretches(places: readonly number[]): { first: number; last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const open = found[found.length - 1];
    if (open && place === open.last + 1) open.last = place;
    else if (!open || place > open.last) found.push({ first: place, last: place });
  }
  return found;
}

/** The cells of some rows and columns (places from 0) as few blocks as their neighbours make. */
export function areasOf(rows: readonly number[], columns: readonly number[]): Block[] {
  return stretches(rows).flatMap((down) =>
    stretches(columns).map((across) => ({
      row: down.first + 1,
      column: across.first + 1,
      rows: down.last - down.first + 1,
      columns: across.last - across.first + 1,
    })),
  );
}

export const addressesOf = (areas: readonly Block[]): string => areas.map(blockAddress).join(",");
