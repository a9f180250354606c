/** Lengths: EMU in drawings, points in WorkbookFile, characters of the standard font for columns. */
export const EMU_PER_POINT = 12_700;

/** 宋体 10, which new workbooks use: its widest digit is 7 pixels, as that of Calibri 11. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;

export const STANDARD_WIDTH = 9.140625;
export const STANDARD_HEIGHT = 15;

/** A stored column width (padding included) as it is drawn. */
export const widthInPoints = (characters: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS) * POINTS_PER_PIXEL;
