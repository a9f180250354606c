import { wording } from "../locales/zh-CN/wording";
import { progress } from "../statistics/progress";
import { scheduleGap } from "../statistics/schedule-gap";
import { shortfall } from "../statistics/shortfall";
import { amountInWords, percentInWords, pointsInWords, printsAsZero, PROSE_DECIMALS } from "./digits";

/** 占年目标的38.62%, or with `only` 仅完成年目标的38.62% (for what is behind). */
export function shareOfTargetClause(
  progressFraction: number,
  options: { only?: boolean; decimals?: number } = {},
): string {
  const percent = percentInWords(progressFraction, options.decimals);
  return options.only ? wording.onlyShareOfTarget(percent) : wording.shareOfTarget(percent);
}

/**
 * 超序时进度16.36个百分点，超额0.35亿元 · 与序时进度持平 · 差欠序时进度11.38个百分点，欠账15.36亿元.
 * Undefined where the target is not positive. At the year's end the target itself is what is met or missed.
 */
export function scheduleClause(
  { actual, target, schedule, unit }: { actual: number; target: number; schedule: number; unit: string },
  options: { decimals?: number; yearEnd?: boolean } = {},
): string | undefined {
  const { decimals = PROSE_DECIMALS, yearEnd = false } = options;
  const gap = scheduleGap(actual, target, schedule);
  const difference = shortfall(actual, target, schedule);
  if (!gap.defined || !difference.defined) return undefined;
  const words = yearEnd ? wording.yearEnd : wording.schedule;
  if (printsAsZero(gap.value, decimals)) return words.level;
  const points = pointsInWords(Math.abs(gap.value), decimals);
  const amount = amountInWords(Math.abs(difference.value), unit, decimals);
  return gap.value > 0
    ? words.ahead(points) + wording.comma + wording.surplus(amount)
    : words.behind(points) + wording.comma + wording.shortfall(amount);
}

/** Share and schedule in one go, as far as target and schedule are known; empty where they are not. */
export function targetClauses(
  { actual, target, schedule, unit }: { actual: number; target?: number; schedule?: number; unit: string },
  options: { decimals?: number; yearEnd?: boolean } = {},
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
