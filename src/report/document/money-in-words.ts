import { unitFactor } from "../../statistics/units";
import { PROSE_DECIMALS } from "../../wording/digits";
import { roundHalfUp } from "../../statistics/round-half-up";

/**
 * An investment as reports write it: 1.2亿元 from a hundred million on, 4000万元 below, without needless zeros.
 * An unknown unit stays as it is.
 */
export function moneyInWords(value: number, unit: string, decimals = PROSE_DECIMALS): string {
  const toTenThousands = unitFactor(unit, "万元");
  if (toTenThousands === undefined) return `${roundHalfUp(value, decimals.amounts)}${unit}`;
  const tenThousands = value * toTenThousands;
  return Math.abs(tenThousands) >= 10_000
    ? `${roundHalfUp(tenThousands / 10_000, decimals.amounts)}亿元`
    : `${roundHalfUp(tenThousands, decimals.amounts)}万元`;
}
