import { wording } from "../locales/zh-CN/wording";
import { change, growth } from "../statistics/growth";
import { roundHalfUp } from "../statistics/round-half-up";
import { isCountUnit } from "../statistics/units";
import { amountInWords, percentInWords, printsAsZero, PROSE_DECIMALS } from "./digits";

/** From this growth on (200 %) the multiple is given as well. */
const MANIFOLD = 2;

/** 同比增长20.47% · 同比下降3.10% · 同比持平 · 同比增长360.00%（增长3.6倍）, from a fraction. */
export function growthClause(fraction: number, decimals = PROSE_DECIMALS): string {
  if (printsAsZero(100 * fraction, decimals.rates)) return wording.growth.level;
  const percent = percentInWords(Math.abs(fraction), decimals);
  if (fraction < 0) return wording.growth.down(percent);
  if (fraction < MANIFOLD) return wording.growth.up(percent);
  return wording.growth.upManifold(percent, String(roundHalfUp(fraction, decimals.rates)));
}

/**
 * The growth between two levels in one unit, in words also where there is no rate: 扭亏为盈, 由盈转亏, 减亏, 增亏,
 * 上年同期为零 with the change.
 */
export function growthOfLevelsClause(
  current: number,
  prior: number,
  unit: string,
  decimals = PROSE_DECIMALS,
): string {
  const rate = growth(current, prior);
  if (rate.defined) return growthClause(rate.value, decimals);
  const amount = (value: number): string => amountInWords(Math.abs(value), unit, decimals);
  switch (rate.reason) {
    case "zeroBase":
      return current === 0
        ? wording.growth.level
        : wording.noRate.zeroBase(changeClause(current, prior, unit, decimals));
    case "lossToProfit":
      return wording.noRate.lossToProfit(amount(prior));
    case "profitToLoss":
      return wording.noRate.profitToLoss(amount(prior));
    default:
      return lossClause(current - prior, amount(current - prior));
  }
}

function lossClause(difference: number, amount: string): string {
  if (difference === 0) return wording.noRate.lossLevel;
  return difference > 0 ? wording.noRate.lossSmaller(amount) : wording.noRate.lossLarger(amount);
}

/** 同比增加1600人 · 同比减少3家 · 同比持平: for counts, and wherever the change itself is told. */
export function changeClause(
  current: number,
  prior: number,
  unit: string,
  decimals = PROSE_DECIMALS,
): string {
  const difference = change(current, prior);
  if (!difference.defined || printsAsZero(difference.value, isCountUnit(unit) ? 0 : decimals.amounts)) {
    return wording.change.level;
  }
  const amount = amountInWords(Math.abs(difference.value), unit, decimals);
  return difference.value > 0 ? wording.change.more(amount) : wording.change.less(amount);
}
