import type { Content } from "../../templates/plan/sheet-plan";

/** About what a row of cells adds to a request. */
export function rowBytes(cells: readonly Content[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "number" ? 12 : textBytes(cell)), 0);
}

function textBytes(text: string): number {
  let bytes = 3;
  for (let index = 0; index < text.length; index++) bytes += text.charCodeAt(index) > 127 ? 3 : 1;
  return bytes;
}
