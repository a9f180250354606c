/** Characters of the standard font to points, which is how Office.js measures a column: 8.43 characters are 48. */
export function columnPoints(characters: number): number {
  return Math.round((characters * 5.25 + 3.75) * 100) / 100;
}

/** A Chinese character of the body's 10.5 points is two characters of the standard font wide. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
}

/** Characters that a column needs for a figure of this size, with its thousands, sign and margin. */
export function figureWidth(largest: number, decimals: number): number {
  const digits = Math.trunc(Math.abs(largest)).toString().length;
  const figure = digits + Math.floor((digits - 1) / 3) + (decimals > 0 ? decimals + 1 : 0);
  // A total is bold and a difference has its sign.
  return Math.ceil((figure + 2) * 1.05);
}
