/** As many digits as a typed number has; behind them stands what binary arithmetic adds. */
const DIGITS = 12;

/** The decimals that a number is typed with: 2 for 52.14, none for 52. */
export function typedDecimals(value: number): number {
  const [digits = "", exponent = "0"] = String(Number(value.toPrecision(DIGITS))).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** Half a unit of the last decimal that a number is typed with: 52.14 stands for 52.135 to 52.145. Whole numbers are exact. */
export function halfUnit(value: number): number {
  const decimals = typedDecimals(value);
  return decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
}
