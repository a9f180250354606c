/** Small numbers as they are written in words. */
export const CHINESE_DIGITS: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** A small number, in digits or in words. */
export function smallNumber(text: string): number {
  return CHINESE_DIGITS[text] ?? Number(text);
}
