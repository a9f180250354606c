import { lengthOf } from "./column-widths";

/** A mark at which a header is better parted than in the middle of its words. */
const PARTS_AT = /[\uFF08/]/;

/**
 * A header in the lines that its column needs: 年度目标 is parted after 年度 and not after its third character.
 * `room` is what a line holds, in characters.
 */
export function headerLines(header: string, room: number): string[] {
  const length = lengthOf(header);
  if (length <= room) return [header];
  const at = header.search(PARTS_AT);
  if (at > 0) {
    const from = header[at] === "/" ? at + 1 : at;
    return [...headerLines(header.slice(0, from), room), ...headerLines(header.slice(from), room)];
  }
  const lines = Math.ceil(length / Math.max(1, room));
  const marks = [...header];
  const each = Math.ceil(marks.length / lines);
  return Array.from({ length: Math.ceil(marks.length / each) }, (_none, line) =>
    marks.slice(line * each, (line + 1) * each).join(""),
  );
}
