import { unitFactor } from "../../statistics/units";
import type { Decimals, ToldFigure } from "../../wording/told-figure";
import type { FigureOrigin } from "./report-document";

/**
 * An investment as reports write it: 1.2亿元 from a hundred million on, 4000万元 below, without needless zeros.
 * An unknown unit stays as it is.
 */
export function money(
  value: number,
  unit: string,
  { amounts }: Decimals,
  origin: FigureOrigin,
): ToldFigure<FigureOrigin> {
  const told = { decimals: amounts, short: true, origin };
  const toTenThousands = unitFactor(unit, "万元");
  if (toTenThousands === undefined) return { value, unit, ...told };
  const tenThousands = value * toTenThousands;
  return Math.abs(tenThousands) >= 10_000
    ? { value: tenThousands / 10_000, unit: "亿元", ...told }
    : { value: tenThousands, unit: "万元", ...told };
}
