import { TALLEST_ROW } from "../../formulas/excel-limits";
import { displayWidth } from "./character-width";

/** Points of a line of text in the body, and around it. */
const LINE = 14;
const AROUND = 8;
/** What the end of a line may leave free: a full-width character is not halved. */
const LINE_END = 1;

/**
 * The height that a row needs for its longest wrapped text, as far as Excel has rows of that height. Widths in characters
 * of the standard font.
 */
export function rowHeight(
  texts: { text: string | undefined; width: number }[],
  least: number,
  line = LINE,
): number {
  const lines = texts.map(({ text, width }) => lineCount(text ?? "", Math.max(2, width - LINE_END)));
  return Math.min(TALLEST_ROW, Math.max(least, Math.max(1, ...lines) * line + AROUND));
}

function lineCount(text: string, width: number): number {
  return text
    .split("\n")
    .reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(displayWidth(paragraph) / width)), 0);
}
