import { toHalfWidth } from "./half-width";

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const PLAIN_NUMBER = new RegExp(
  String.raw`^([+-]?)(${DIGITS}(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?\s*(%?)$`,
  "i",
);

/**
 * The number that a text plainly is: "52.14", "1,234.5", "38.62%" (0.3862), full-width forms alike.
 * Undefined for any other text, and for what a double cannot hold.
 */
export function parsePlainNumber(text: string): number | undefined {
  const match = PLAIN_NUMBER.exec(
    toHalfWidth(text)
      .replace(/\u2212/g, "-")
      .trim(),
  );
  if (!match) return undefined;
  const [, sign = "", digits = "", exponent = "0", percent = ""] = match;
  // The percent goes into the exponent, so that "38.62%" is the double nearest to 0.3862.
  const power = Number(exponent) - (percent ? 2 : 0);
  const value = Number(`${sign}${digits.replace(/,/g, "")}e${power}`);
  return Number.isFinite(value) ? value + 0 : undefined;
}
