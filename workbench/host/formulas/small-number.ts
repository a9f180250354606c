/**
 * The engine reads "1E-9" as a text, and 0.0000001 too, which JavaScript writes as 1e-7. Such a number is given to it
 * as a quotient; undefined where the text can stay as it is.
 */
export function smallNumber(text: string): string | undefined {
  const value = Number(text);
  if (value === 0 || Math.abs(value) >= 1e-6) return /e-/i.test(text) ? String(value) : undefined;
  const [digits = "1", exponent = "0"] = value.toExponential().split("e-");
  return `(${digits}/1E${exponent})`;
}
