import { displayWidth } from "./character-width";

/** Marks that do not begin a line: the character before them goes to the next line with them. */
const NOT_FIRST = /^[、，。；：？！）》】”’％%)\],.;:?!]$/u;
/** Letters and digits that are not parted: a word, a number, a date. */
const UNITS = /[A-Za-z0-9.,%+\-/]+|\s+|./gsu;

/**
 * Into how many lines a text breaks in a cell so many characters wide: full-width characters are not halved, words and
 * numbers not parted where they fit a line, and no line begins with a closing mark.
 */
export function wrappedLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, Math.max(2, width)), 0);
}

function linesOf(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  let last = 0;
  for (const unit of paragraph.match(UNITS) ?? []) {
    const wide = displayWidth(unit);
    if (used + wide <= width) used += wide;
    else if (unit.trim() === "") used = width;
    else if (wide > width) {
      // Longer than a line: it is broken wherever a line ends, and begins on one of its own.
      if (used > 0) lines++;
      lines += Math.ceil(wide / width) - 1;
      used = wide % width || width;
    } else {
      lines++;
      used = NOT_FIRST.test(unit) ? last + wide : wide;
    }
    last = wide;
  }
  return lines;
}
