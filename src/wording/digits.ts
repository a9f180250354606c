import { wording } from "../locales/zh-CN/wording";
import { formatDecimals, roundHalfUp } from "../statistics/round-half-up";
import { isCountUnit } from "../statistics/units";

/** Decimals of printed figures: of amounts, and of percentages and percentage points. */
export interface Decimals {
  amounts: number;
  rates: number;
}

/** In prose where nothing else is asked for. */
export const PROSE_DECIMALS: Decimals = { amounts: 2, rates: 2 };

/** "52.14亿元", "10723人": half up, zeros kept, counts whole. */
export function amountInWords(value: number, unit: string, decimals = PROSE_DECIMALS): string {
  return formatDecimals(value, isCountUnit(unit) ? 0 : decimals.amounts) + unit;
}

/** A fraction as "20.47%". */
export function percentInWords(fraction: number, decimals = PROSE_DECIMALS): string {
  return wording.percent(formatDecimals(100 * fraction, decimals.rates));
}

/** Percentage points as "8.71个百分点". Never a percent. */
export function pointsInWords(points: number, decimals = PROSE_DECIMALS): string {
  return wording.points(formatDecimals(points, decimals.rates));
}

/** Whether a figure is printed as zero. */
export function printsAsZero(value: number, decimals: number): boolean {
  return roundHalfUp(value, decimals) === 0;
}
