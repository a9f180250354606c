import { wording } from "../locales/zh-CN/wording";
import { progress } from "../statistics/progress";
import { scheduleGap } from "../statistics/schedule-gap";
import { statusOfGap } from "../statistics/schedule-status";
import { shortfall } from "../statistics/shortfall";
import { isCountUnit } from "../statistics/units";
import { amountInWords, percentInWords, pointsInWords, printsAsZero, PROSE_DECIMALS } from "./digits";
import type { Decimals } from "./digits";

/**
 * 占年目标的38.62%, or with `only` 仅完成年目标的38.62% (for what is behind); of a `revised` target it says so
 * (占调整后目标的…).
 */
export function shareOfTargetClause(
  progressFraction: number,
  options: { only?: boolean; revised?: boolean; decimals?: Decimals } = {},
): string {
  const percent = percentInWords(progressFraction, options.decimals);
  const { shareOfTarget, onlyShareOfTarget, shareOfRevised, onlyShareOfRevised } = wording;
  if (options.revised) return (options.only ? onlyShareOfRevised : shareOfRevised)(percent);
  return (options.only ? onlyShareOfTarget : shareOfTarget)(percent);
}

/**
 * 超序时进度16.36个百分点，超额0.35亿元 · 与序时进度持平 · 差欠序时进度11.38个百分点，欠账15.36亿元.
 * Undefined where the target is not positive. At the year's end the target itself is what is met or missed. A gap that
 * prints as zero is level, or with `exact` 略低于序时进度，欠账0.01亿元 where there is one all the same.
 */
export function scheduleClause(
  { actual, target, schedule, unit }: { actual: number; target: number; schedule: number; unit: string },
  options: { decimals?: Decimals; yearEnd?: boolean; exact?: boolean } = {},
): string | undefined {
  const { decimals = PROSE_DECIMALS, yearEnd = false, exact = false } = options;
  const gap = scheduleGap(actual, target, schedule);
  const difference = shortfall(actual, target, schedule);
  if (!gap.defined || !difference.defined) return undefined;
  const words = yearEnd ? wording.yearEnd : wording.schedule;
  const amount = amountInWords(Math.abs(difference.value), unit, decimals);
  if (printsAsZero(gap.value, decimals.rates)) {
    const status = statusOfGap(gap.value);
    if (!exact || status === "onSchedule") return words.level;
    const slight = status === "ahead" ? words.slightlyAhead : words.slightlyBehind;
    if (printsAsZero(difference.value, isCountUnit(unit) ? 0 : decimals.amounts)) return slight;
    return slight + wording.comma + (status === "ahead" ? wording.surplus : wording.shortfall)(amount);
  }
  const points = pointsInWords(Math.abs(gap.value), decimals);
  return gap.value > 0
    ? words.ahead(points) + wording.comma + wording.surplus(amount)
    : words.behind(points) + wording.comma + wording.shortfall(amount);
}

/** Share and schedule in one go, as far as target and schedule are known; empty where they are not. */
export function targetClauses(
  { actual, target, schedule, unit }: { actual: number; target?: number; schedule?: number; unit: string },
  options: { decimals?: Decimals; yearEnd?: boolean } = {},
): string[] {
  if (target === undefined) return [];
  const share = progress(actual, target);
  if (!share.defined) return [];
  const clauses = [shareOfTargetClause(share.value, options)];
  const standing =
    schedule === undefined ? undefined : scheduleClause({ actual, target, schedule, unit }, options);
  if (standing !== undefined) clauses.push(standing);
  return clauses;
}
