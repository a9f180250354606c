/** Points of a line of text in the body, and around it. */
const LINE = 14;
const AROUND = 9;

/** The height that a row needs for its longest wrapped text; Chinese characters are two wide. */
export function rowHeight(texts: { text: string | undefined; width: number }[], least: number): number {
  const lines = texts.map(({ text, width }) =>
    Math.ceil(displayWidth(text ?? "") / Math.max(1, width - 0.5)),
  );
  return Math.max(least, Math.max(1, ...lines) * LINE + AROUND);
}

function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 1.95 : 1), 0);
}
