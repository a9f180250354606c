const DIGITS = 10;
const PIXELS_PER_DIGIT = 7;
const PADDING = 5;
const STANDARD_PIXELS = 64;

/**
 * The format under which a number without a format of its own fits its column, as Excel shortens it; undefined where it
 * fits as it is.
 */
export function fittingFormat(value: number, columnPixels: number = STANDARD_PIXELS): string | undefined {
  if (Number.isInteger(value) || Math.abs(value) >= 1e11 || Math.abs(value) < 1e-4) return undefined;
  const room = Math.min(DIGITS + 1, Math.floor((columnPixels - PADDING) / PIXELS_PER_DIGIT));
  const whole = String(Math.trunc(value)).length + (value < 0 && value > -1 ? 1 : 0);
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const fitting = Math.max(0, room - whole - 1);
  if (decimals <= fitting) return undefined;
  return fitting === 0 ? "0" : `0.${"#".repeat(fitting)}`;
}
