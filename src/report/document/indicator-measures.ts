import type { IndicatorRecord } from "../../records/records";
import { change, growth } from "../../statistics/growth";
import { growthGap } from "../../statistics/growth-gap";
import type { Outcome } from "../../statistics/outcome";
import { progress } from "../../statistics/progress";
import { scheduleGap } from "../../statistics/schedule-gap";
import { shortfall } from "../../statistics/shortfall";

/** Every figure that an indicator's row gives; what cannot be had is undefined. */
export interface IndicatorMeasures {
  record: IndicatorRecord;
  /** The target that holds in the period. */
  target?: number;
  /** A fraction; a published one wins. */
  growth?: number;
  /** No rate, but words: 扭亏为盈, 上年同期为零 … */
  growthInWords: boolean;
  change?: number;
  /** Percentage points. */
  growthGap?: number;
  /** A fraction. */
  progress?: number;
  /** Percentage points; behind is negative. */
  gap?: number;
  shortfall?: number;
}

function value(outcome: Outcome | undefined): number | undefined {
  return outcome?.defined ? outcome.value : undefined;
}

/** 调整后目标 from its month on, else the target as first set; one that is not positive counts as missing. */
export function targetIn(record: IndicatorRecord, month: number | undefined): number | undefined {
  const { revisedTarget, revisedFrom = 1 } = record;
  const target = revisedTarget !== undefined && revisedFrom <= (month ?? 12) ? revisedTarget : record.target;
  return target !== undefined && target > 0 ? target : undefined;
}

export function measuresOf(
  record: IndicatorRecord,
  month: number | undefined,
  schedule: number | undefined,
): IndicatorMeasures {
  const { actual, prior, priorGrowth, publishedGrowth, publishedGrowthGap } = record;
  const target = targetIn(record, month);
  const levels = actual !== undefined && prior !== undefined;
  const computed = levels ? growth(actual, prior) : undefined;
  const rate = publishedGrowth ?? value(computed);
  const computedGap =
    rate !== undefined && priorGrowth !== undefined ? value(growthGap(rate, priorGrowth)) : undefined;
  const aimed = actual !== undefined && target !== undefined;
  return {
    record,
    target,
    growth: rate,
    growthInWords: publishedGrowth === undefined && computed !== undefined && !computed.defined,
    change: levels ? value(change(actual, prior)) : undefined,
    growthGap: publishedGrowthGap ?? computedGap,
    progress: aimed ? value(progress(actual, target)) : undefined,
    gap: aimed && schedule !== undefined ? value(scheduleGap(actual, target, schedule)) : undefined,
    shortfall: aimed && schedule !== undefined ? value(shortfall(actual, target, schedule)) : undefined,
  };
}
