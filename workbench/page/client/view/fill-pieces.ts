import type { IRange } from "@univerjs/core";

type Rectangle = Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;

/**
 * What a fill copies where: the source, as often as it goes into what is filled, from its edge outwards; the last time
 * perhaps not all of it. `filled` is what is selected afterwards, the source with it.
 */
export function fillPieces(source: Rectangle, filled: Rectangle): { from: Rectangle; to: Rectangle }[] {
  const isVertical = filled.startRow < source.startRow || filled.endRow > source.endRow;
  const [first, last] = isVertical
    ? (["startRow", "endRow"] as const)
    : (["startColumn", "endColumn"] as const);
  const length = source[last] - source[first] + 1;
  const pieces: { from: Rectangle; to: Rectangle }[] = [];
  for (let at = source[last] + 1; at <= filled[last]; at += length) {
    const size = Math.min(length, filled[last] - at + 1);
    pieces.push({
      from: { ...source, [last]: source[first] + size - 1 },
      to: { ...source, [first]: at, [last]: at + size - 1 },
    });
  }
  for (let at = source[first] - 1; at >= filled[first]; at -= length) {
    const size = Math.min(length, at - filled[first] + 1);
    pieces.push({
      from: { ...source, [first]: source[last] - size + 1 },
      to: { ...source, [first]: at - size + 1, [last]: at },
    });
  }
  return pieces;
}
