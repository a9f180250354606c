import { wording } from "../locales/zh-CN/wording";
import { change, growth } from "../statistics/growth";
import { roundHalfUp } from "../statistics/round-half-up";
import {
  amount,
  amountDecimals,
  percent,
  printsAsZero,
  PROSE_DECIMALS,
  type Decimals,
  type ToldFigure,
} from "./told-figure";
import type { ToldMeasure, SentenceWriter } from "./sentence-writer";

/** From this growth on (200 %) the multiple is given as well. */
const MANIFOLD = 2;
const DIGITS_OF_A_RATE = 12;

/** 同比增长20.47% · 同比下降3.10% · 同比持平 · 同比增长360.00%（增长3.6倍）, from a fraction. */
export function growthClause(out: SentenceWriter, fraction: number, decimals = PROSE_DECIMALS): void {
  const words = wording.growth;
  if (printsAsZero(100 * fraction, decimals.rates)) return out.words(words.level);
  const rate = percent<ToldMeasure>(Math.abs(fraction), decimals, "growth");
  if (fraction < 0) return out.tell(words.down, rate);
  // 1.005 over 0.335 is 2 but for what binary arithmetic leaves.
  if (roundHalfUp(fraction, DIGITS_OF_A_RATE) < MANIFOLD) return out.tell(words.up, rate);
  out.tell(words.upManifold, rate, {
    value: fraction,
    unit: wording.times,
    decimals: decimals.rates,
    short: true,
    origin: "growth",
  });
}

interface Levels {
  current: number;
  prior: number;
  unit: string;
}

/**
 * The growth between two levels in one unit, in words also where there is no rate: 扭亏为盈, 由盈转亏, 减亏, 增亏,
 * 上年同期为零 with the change.
 */
export function growthOfLevelsClause(out: SentenceWriter, levels: Levels, decimals = PROSE_DECIMALS): void {
  const { current, prior, unit } = levels;
  const words = wording.noRate;
  const rate = growth(current, prior);
  if (rate.defined) return growthClause(out, rate.value, decimals);
  const size = (value: number, measure: ToldMeasure): ToldFigure<ToldMeasure> =>
    amount(Math.abs(value), unit, decimals, measure);
  switch (rate.reason) {
    case "zeroBase":
      if (current === 0) return out.words(wording.growth.level);
      out.words(words.zeroBase);
      return changeClause(out, levels, decimals);
    case "lossToProfit":
      return out.tell(words.lossToProfit, size(prior, "prior"));
    case "profitToLoss":
      return out.tell(words.profitToLoss, size(prior, "prior"));
    default:
      if (current === prior) return out.words(words.lossLevel);
      out.tell(current > prior ? words.lossSmaller : words.lossLarger, size(current - prior, "change"));
  }
}

/** 同比增加1600人 · 同比减少3家 · 同比持平: for counts, and wherever the change itself is told. */
export function changeClause(
  out: SentenceWriter,
  { current, prior, unit }: Levels,
  decimals: Decimals = PROSE_DECIMALS,
): void {
  const words = wording.change;
  const difference = change(current, prior);
  if (!difference.defined || printsAsZero(difference.value, amountDecimals(unit, decimals)))
    return out.words(words.level);
  const size = amount<ToldMeasure>(Math.abs(difference.value), unit, decimals, "change");
  out.tell(difference.value > 0 ? words.more : words.less, size);
}
