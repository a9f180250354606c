import { wording } from "../locales/zh-CN/wording";
import { progress } from "../statistics/progress";
import { scheduleGap } from "../statistics/schedule-gap";
import { statusOfGap } from "../statistics/schedule-status";
import { shortfall } from "../statistics/shortfall";
import { amount, amountDecimals, percent, points, printsAsZero, PROSE_DECIMALS } from "./told-figure";
import type { Decimals, ToldFigure } from "./told-figure";
import type { ToldMeasure, SentenceWriter } from "./sentence-writer";

/**
 * 占年目标的38.62%, or with `only` 仅完成年目标的38.62% (for what is behind); of a `revised` target it says so
 * (占调整后目标的…).
 */
export function shareOfTargetClause(
  out: SentenceWriter,
  progressFraction: number,
  options: { only?: boolean; revised?: boolean; decimals?: Decimals } = {},
): void {
  const { only = false, revised = false, decimals = PROSE_DECIMALS } = options;
  const first = only ? wording.onlyShareOfTarget : wording.shareOfTarget;
  const changed = only ? wording.onlyShareOfRevised : wording.shareOfRevised;
  out.tell(revised ? changed : first, percent(progressFraction, decimals, "progress"));
}

interface Standing {
  actual: number;
  target: number;
  schedule: number;
  unit: string;
}

/**
 * 超序时进度16.36个百分点，超额0.35亿元 · 与序时进度持平 · 差欠序时进度11.38个百分点，欠账15.36亿元, behind the words that
 * lead to it. Nothing where the target is not positive. At the year's end the target itself is what is met or missed. A gap
 * that prints as zero is level, or with `exact` 略低于序时进度，欠账0.01亿元 where there is one all the same.
 */
export function scheduleClause(
  out: SentenceWriter,
  { actual, target, schedule, unit }: Standing,
  options: { decimals?: Decimals; yearEnd?: boolean; exact?: boolean; lead?: string } = {},
): void {
  const { decimals = PROSE_DECIMALS, yearEnd = false, exact = false, lead = "" } = options;
  const gap = scheduleGap(actual, target, schedule);
  const difference = shortfall(actual, target, schedule);
  if (!gap.defined || !difference.defined) return;
  const words = yearEnd ? wording.yearEnd : wording.schedule;
  const size = amount<ToldMeasure>(Math.abs(difference.value), unit, decimals, "shortfall");
  out.words(lead);
  if (!printsAsZero(gap.value, decimals.rates)) {
    out.tell(gap.value > 0 ? words.ahead : words.behind, points(Math.abs(gap.value), decimals, "gap"));
    return shortfallClause(out, gap.value, size);
  }
  const status = statusOfGap(gap.value);
  if (!exact || status === "onSchedule") return out.words(words.level);
  out.words(status === "ahead" ? words.slightlyAhead : words.slightlyBehind);
  if (!printsAsZero(difference.value, amountDecimals(unit, decimals))) shortfallClause(out, gap.value, size);
}

/** ，超额0.35亿元 · ，欠账15.36亿元, by the side of the gap. */
function shortfallClause(out: SentenceWriter, gap: number, size: ToldFigure<ToldMeasure>): void {
  out.words(wording.comma);
  out.tell(gap > 0 ? wording.surplus : wording.shortfall, size);
}

/** Share and schedule in one go, a comma before each, as far as target and schedule are known. */
export function targetClauses(
  out: SentenceWriter,
  { actual, target, schedule, unit }: Omit<Standing, "target" | "schedule"> & Partial<Standing>,
  decimals: Decimals,
): void {
  if (target === undefined) return;
  const share = progress(actual, target);
  if (!share.defined) return;
  out.words(wording.comma);
  shareOfTargetClause(out, share.value, { decimals });
  if (schedule !== undefined)
    scheduleClause(out, { actual, target, schedule, unit }, { decimals, lead: wording.comma });
}
