import { unitFactor } from "../../statistics/units";
import { roundHalfUp } from "../../statistics/round-half-up";

/**
 * An investment as reports write it: 1.2亿元 from a hundred million on, 4000万元 below, without needless zeros.
 * An unknown unit stays as it is.
 */
export function moneyInWords(value: number, unit: string, decimals = 2): string {
  const toTenThousands = unitFactor(unit, "万元");
  if (toTenThousands === undefined) return `${roundHalfUp(value, decimals)}${unit}`;
  const tenThousands = value * toTenThousands;
  return Math.abs(tenThousands) >= 10_000
    ? `${roundHalfUp(tenThousands / 10_000, decimals)}亿元`
    : `${roundHalfUp(tenThousands, decimals)}万元`;
}
