import { TALLEST_ROW } from "../../formulas/excel-limits";
import { wrappedLines } from "./wrapped-lines";

/** Points of a line of text in the body, and around it. */
const LINE = 14;
const AROUND = 8;
/** What programs that draw letters a little wider need at the end of a line. */
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
  const lines = texts.map(({ text, width }) => wrappedLines(text ?? "", width - LINE_END));
  return Math.min(TALLEST_ROW, Math.max(least, Math.max(1, ...lines) * line + AROUND));
}
