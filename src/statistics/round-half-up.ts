import Decimal from "decimal.js";

/**
 * 四舍五入 on the decimal value, away from zero at the half: 1.005 → 1.01, −1.005 → −1.01.
 * The value is first read at 15 significant digits, as Excel shows and rounds it, so that the dust of binary
 * arithmetic (0.1 + 0.2) does not decide a half.
 */
export function roundHalfUp(value: number, decimals: number): number {
  return decimalHalfUp(value, decimals).toNumber() + 0;
}

/** The rounded value as text with all its decimals: formatDecimals(16.4, 2) → "16.40". Never "-0.00". */
export function formatDecimals(value: number, decimals: number): string {
  const rounded = decimalHalfUp(value, decimals);
  return (rounded.isZero() ? new Decimal(0) : rounded).toFixed(decimals);
}

function decimalHalfUp(value: number, decimals: number): Decimal {
  return new Decimal(value)
    .toSignificantDigits(15, Decimal.ROUND_HALF_UP)
    .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}
