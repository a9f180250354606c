/** Points of a line of text in the body, and around it. */
const LINE = 14;
const AROUND = 8;

/** The height that a row needs for its longest wrapped text. Widths in characters of the standard font. */
export function rowHeight(texts: { text: string | undefined; width: number }[], least: number): number {
  const lines = texts.map(({ text, width }) => Math.ceil(displayWidth(text ?? "") / Math.max(2, width)));
  return Math.max(least, Math.max(1, ...lines) * LINE + AROUND);
}

/** A Chinese character of the body's 10.5 points is two characters of the standard font wide. */
function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}
