import { sheets } from "../../../locales/zh-CN/sheets";
import { growth } from "../../../statistics/growth";
import { formatDecimals } from "../../../statistics/round-half-up";
import { percentInWords, printsAsZero } from "../../../wording/told-figure";
import type { Decimals } from "../../../wording/told-figure";

const words = sheets.indicators;

export function amountCell(value: number | undefined, decimals: Decimals): string {
  return value === undefined ? "" : formatDecimals(value, decimals.amounts);
}

/** With its sign, so that ahead and behind are told apart. */
export function signed(value: number | undefined, decimals: number): string {
  if (value === undefined) return "";
  const digits = formatDecimals(value, decimals);
  return value > 0 && !printsAsZero(value, decimals) ? `+${digits}` : digits;
}

export function percentCell(fraction: number | undefined, decimals: Decimals): string {
  return fraction === undefined ? "" : percentInWords(fraction, decimals);
}

/** A rate, or the sheet's words where there is none. */
export function growthCell(
  current: number | undefined,
  prior: number | undefined,
  decimals: Decimals,
): string {
  if (current === undefined || prior === undefined) return "";
  const rate = growth(current, prior);
  if (rate.defined) return percentInWords(rate.value, decimals);
  switch (rate.reason) {
    case "zeroBase":
      return words.zeroBase;
    case "lossToProfit":
      return words.lossToProfit;
    case "profitToLoss":
      return words.profitToLoss;
    default:
      return current > prior ? words.smallerLoss : current < prior ? words.largerLoss : words.sameLoss;
  }
}
