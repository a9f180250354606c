/** Characters of the standard font to points, which is how Office.js measures a column: 8.43 characters are 48. */
export function columnPoints(characters: number): number {
  return Math.round((characters * 5.25 + 3.75) * 100) / 100;
}
