/**
 * A number as Excel writes it into a text or a formula: with at most 15 digits, and an exponent only beyond 20 places.
 * Undefined where there is no such number.
 */
export function writtenNumber(number: number): string | undefined {
  const value = Number(number.toPrecision(15));
  if (!Number.isFinite(value)) return undefined;
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e21 || size < 1e-20)) return value.toExponential().toUpperCase().replace(/E([+-])(\d)$/, "E$10$2"); // prettier-ignore
  const short = String(value);
  return short.includes("e") ? value.toFixed(decimalsOf(value)) : short;
}

function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = value.toExponential().split("e");
  return Math.max(0, digits.replace(/^-?\d\.?/, "").length - Number(exponent));
}
