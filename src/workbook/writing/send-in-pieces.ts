import type { Content } from "../../templates/plan/sheet-plan";
import { rowBytes } from "./payload";

/** Excel on the web takes requests of at most 5 MB; the rest of a request needs room as well. */
const BYTES_A_REQUEST = 3_000_000;

/** Cuts rows into pieces that fit a request each: index of the first row and number of rows. */
export function payloadPieces(
  rows: readonly (readonly Content[])[],
  limit = BYTES_A_REQUEST,
): { start: number; count: number }[] {
  const pieces: { start: number; count: number }[] = [];
  let open: { start: number; count: number } | undefined;
  let bytes = 0;
  rows.forEach((cells, index) => {
    const size = rowBytes(cells);
    if (!open || bytes + size > limit) {
      open = { start: index, count: 0 };
      pieces.push(open);
      bytes = 0;
    }
    open.count++;
    bytes += size;
  });
  return pieces;
}

/** Queues rows piece by piece and sends each; `start` counts from 0. */
export async function sendInPieces(
  context: Excel.RequestContext,
  rows: Content[][],
  queue: (piece: Content[][], start: number) => void,
): Promise<void> {
  for (const { start, count } of payloadPieces(rows)) {
    queue(rows.slice(start, start + count), start);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each piece fills a request
    await context.sync();
  }
}
