import type { Content } from "../../templates/plan/sheet-plan";

/** Excel on the web takes requests of at most 5 MB; the rest of a request needs room as well. */
const BYTES_A_REQUEST = 3_000_000;

/** About what a row of cells adds to a request. */
export function rowBytes(cells: readonly Content[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? 12 : textBytes(cell)), 0);
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let index = 0; index < text.length; index++) bytes += text.charCodeAt(index) > 127 ? 3 : 1;
  return bytes;
}

/** Cuts rows into blocks that fit a request each: index of the first row and number of rows. */
export function payloadBlocks(
  rows: readonly (readonly Content[])[],
  limit = BYTES_A_REQUEST,
): { start: number; count: number }[] {
  const blocks: { start: number; count: number }[] = [];
  let open: { start: number; count: number } | undefined;
  let bytes = 0;
  rows.forEach((cells, index) => {
    const size = rowBytes(cells);
    if (!open || bytes + size > limit) {
      open = { start: index, count: 0 };
      blocks.push(open);
      bytes = 0;
    }
    open.count++;
    bytes += size;
  });
  return blocks;
}
