import { wording } from "../locales/zh-CN/wording";
import { formatDecimals } from "../statistics/round-half-up";
import { isCountUnit } from "../statistics/units";

/** Decimals of figures in prose where nothing else is asked for. */
export const PROSE_DECIMALS = 2;

/** "52.14亿元", "10723人": half up, zeros kept, counts whole. */
export function amountInWords(value: number, unit: string, decimals = PROSE_DECIMALS): string {
  return formatDecimals(value, isCountUnit(unit) ? 0 : decimals) + unit;
}

/** A fraction as "20.47%". */
export function percentInWords(fraction: number, decimals = PROSE_DECIMALS): string {
  return wording.percent(formatDecimals(100 * fraction, decimals));
}

/** Percentage points as "8.71个百分点". Never a percent. */
export function pointsInWords(points: number, decimals = PROSE_DECIMALS): string {
  return wording.points(formatDecimals(points, decimals));
}

/** Whether a figure is printed as zero. */
export function printsAsZero(value: number, decimals: number): boolean {
  return Number(formatDecimals(value, decimals)) === 0;
}
