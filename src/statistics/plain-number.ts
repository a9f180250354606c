import { toHalfWidth } from "./half-width";

/** Digits stand in groups of three, or of four as 万 are written; "1,23" is no number: it may mean 1.23 or 123. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,3}(?:\s\d{3})+|\d+)`;
const PLAIN_NUMBER = new RegExp(
  String.raw`^([+-]?)\s*(${DIGITS}(?:\.\d*)?|\.\d+)(?:e([+-]?\d{1,3}))?\s*(%?)$`,
  "i",
);

type NumberParts = [all: string, sign: string, digits: string, exponent: string | undefined, percent: string];

/**
 * The number that a text plainly is, for functions, tables and 参数 alike: "52.14", "1,234.5", "38.62%" (0.3862),
 * full-width forms alike.
 * Undefined for any other text, and for what a double cannot hold.
 */
export function parsePlainNumber(text: string): number | undefined {
  const match = PLAIN_NUMBER.exec(
    toHalfWidth(text)
      .replace(/[\u2212\u2013]/g, "-")
      .trim(),
  );
  if (!match) return undefined;
  const [, sign, digits, exponent, percent] = match as unknown as NumberParts;
  // The percent goes into the exponent, so that "38.62%" is the double nearest to 0.3862.
  const power = Number(exponent ?? 0) - (percent ? 2 : 0);
  const value = Number(`${sign}${digits.replace(/[,\s]/g, "")}e${power}`);
  return Number.isFinite(value) ? value + 0 : undefined;
}
