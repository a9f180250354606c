import type { Content } from "../../templates/plan/sheet-plan";

/** About what a row of cells adds to a request. */
export function rowBytes(cells: readonly Content[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? 12 : textBytes(cell)), 0);
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // A quotation mark is escaped in JSON, a Chinese character takes three bytes.
    bytes += code > 127 ? 3 : code === 34 ? 2 : 1;
  }
  return bytes;
}
