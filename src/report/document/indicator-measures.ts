import type { IndicatorField, IndicatorRecord } from "../../records/records";
import { isTargetRevised, targetInForce } from "../../records/target-in-force";
import { change, growth } from "../../statistics/growth";
import { growthGap } from "../../statistics/growth-gap";
import type { Outcome } from "../../statistics/outcome";
import { progress } from "../../statistics/progress";
import { scheduleGap } from "../../statistics/schedule-gap";
import { shortfall } from "../../statistics/shortfall";
import { rowKeys } from "../../templates/plan/row-keys";
import type { FigureOrigin } from "./report-document";
import { cellsOf } from "./report-input";

/** Every figure that an indicator's row gives; what cannot be had is undefined. */
export interface IndicatorMeasures {
  record: IndicatorRecord;
  /** The input rows behind it: the record itself, or those that a total adds up. */
  records: readonly IndicatorRecord[];
  /** The key of its row in 主要经济指标完成情况表. */
  row: string;
  /** The target that holds in the period. */
  target?: number;
  /** It is 调整后目标. */
  revised: boolean;
  /** A fraction; a published one wins. */
  growth?: number;
  /** No rate, but words: 扭亏为盈, 上年同期为零 … */
  growthInWords: boolean;
  change?: number;
  /** Percentage points. */
  growthGap?: number;
  /** A fraction. */
  progress?: number;
  /** T, a fraction: one for all, or by last year's course its own. */
  schedule?: number;
  /** Percentage points; behind is negative. */
  gap?: number;
  shortfall?: number;
}

function value(outcome: Outcome | undefined): number | undefined {
  return outcome?.defined ? outcome.value : undefined;
}

export function measuresOf(
  record: IndicatorRecord,
  month: number | undefined,
  schedule: number | undefined,
  { records = [record], row = rowKeys.indicator(record.name, record.park) } = {},
): IndicatorMeasures {
  const { actual, prior, priorGrowth, publishedGrowth, publishedGrowthGap } = record;
  const target = targetInForce(record, month);
  const levels = actual !== undefined && prior !== undefined;
  const computed = levels ? growth(actual, prior) : undefined;
  const rate = publishedGrowth ?? value(computed);
  const computedGap =
    rate !== undefined && priorGrowth !== undefined ? value(growthGap(rate, priorGrowth)) : undefined;
  const aimed = actual !== undefined && target !== undefined;
  return {
    record,
    records,
    row,
    target,
    revised: target !== undefined && records.some((each) => isTargetRevised(each, month)),
    growth: rate,
    growthInWords: publishedGrowth === undefined && computed !== undefined && !computed.defined,
    change: levels ? value(change(actual, prior)) : undefined,
    growthGap: publishedGrowthGap ?? computedGap,
    schedule,
    progress: aimed ? value(progress(actual, target)) : undefined,
    gap: aimed && schedule !== undefined ? value(scheduleGap(actual, target, schedule)) : undefined,
    shortfall: aimed && schedule !== undefined ? value(shortfall(actual, target, schedule)) : undefined,
  };
}

/** What the columns of 主要经济指标完成情况表 are made from. */
const INPUTS = {
  actual: ["actual"],
  prior: ["prior"],
  change: ["actual", "prior"],
  growth: ["actual", "prior"],
  growthGap: ["actual", "prior", "priorGrowth", "publishedGrowth"],
  target: ["target", "revisedTarget"],
  progress: ["actual", "target", "revisedTarget"],
  schedule: ["target", "revisedTarget"],
  gap: ["actual", "target", "revisedTarget"],
  shortfall: ["actual", "target", "revisedTarget"],
  pace: ["actual", "target", "revisedTarget"],
  paceRatio: ["actual", "target", "revisedTarget"],
  seasonalPace: ["actual", "target", "revisedTarget"],
  linearProjection: ["actual"],
  seasonalProjection: ["actual"],
} as const satisfies Record<string, readonly IndicatorField[]>;

/** A published figure is the one input of what it stands for. */
const PUBLISHED = { growth: "publishedGrowth", growthGap: "publishedGrowthGap" } as const;

/** The origin of an indicator's figure: its cell in the sheet and the typed cells behind it. */
export function indicatorOrigin(
  { record, records, row }: IndicatorMeasures,
  column: keyof typeof INPUTS,
): FigureOrigin {
  const published = column === "growth" || column === "growthGap" ? PUBLISHED[column] : undefined;
  const fields: readonly IndicatorField[] =
    published !== undefined && record[published] !== undefined ? [published] : INPUTS[column];
  return {
    cell: { template: "indicators", row, column },
    inputs: records.flatMap((each) =>
      cellsOf(each.source, ...fields.filter((field) => each[field as keyof IndicatorRecord] !== undefined)),
    ),
  };
}
