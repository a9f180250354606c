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

/** A figure as sentences tell it: its value in its unit (of 20.47% that is 20.47), printed half up. */
export interface ToldFigure<Origin> {
  readonly value: number;
  readonly unit: string;
  readonly decimals: number;
  /** Without zeros at its end: 1.2亿元, 3.6倍. */
  readonly short: boolean;
  /** What it is, or the cells it comes from. */
  readonly origin: Origin;
}

/** Decimals that an amount is printed with: counts are whole. */
export function amountDecimals(unit: string, { amounts }: Decimals): number {
  return isCountUnit(unit) ? 0 : amounts;
}

/** 52.14亿元, 10723人: zeros kept, counts whole. */
export function amount<Origin>(
  value: number,
  unit: string,
  decimals: Decimals,
  origin: Origin,
): ToldFigure<Origin> {
  return { value, unit, decimals: amountDecimals(unit, decimals), short: false, origin };
}

/** A fraction as 20.47%. */
export function percent<Origin>(fraction: number, { rates }: Decimals, origin: Origin): ToldFigure<Origin> {
  return { value: 100 * fraction, unit: wording.percent, decimals: rates, short: false, origin };
}

/** Percentage points as 8.71个百分点. Never a percent. */
export function points<Origin>(value: number, { rates }: Decimals, origin: Origin): ToldFigure<Origin> {
  return { value, unit: wording.points, decimals: rates, short: false, origin };
}

export function toldText({ value, unit, decimals, short }: ToldFigure<unknown>): string {
  return (short ? String(roundHalfUp(value, decimals)) : formatDecimals(value, decimals)) + unit;
}

/** A fraction as "20.47%". */
export function percentInWords(fraction: number, decimals = PROSE_DECIMALS): string {
  return toldText(percent(fraction, decimals, undefined));
}

/** Whether a figure is printed as zero. */
export function printsAsZero(value: number, decimals: number): boolean {
  return Math.abs(value) < 1 && roundHalfUp(value, decimals) === 0;
}
