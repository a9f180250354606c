import { BYTES_A_PIECE } from "../../formulas/excel-limits";
import type { CellValue } from "../../records/reading/sheet-table";
import type { Content } from "../../templates/plan/sheet-plan";
import { rowBytes } from "./payload";

interface Piece {
  start: number;
  count: number;
}

/**
 * Cuts rows of cells into pieces that fit a request each: index of the first row and number of rows. `bytesBeside` is what
 * a row takes beside its cells, where it is written by itself.
 */
export function payloadPieces(rows: readonly (readonly CellValue[])[], bytesBeside = 0): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  let bytes = 0;
  rows.forEach((cells, index) => {
    const size = rowBytes(cells) + bytesBeside;
    if (!open || bytes + size > BYTES_A_PIECE) {
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
