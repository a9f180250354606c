import { change, growth } from "../../../src/statistics/growth";
import { growthGap } from "../../../src/statistics/growth-gap";
import type { Outcome } from "../../../src/statistics/outcome";
import { paceRatio } from "../../../src/statistics/pace-ratio";
import { progress } from "../../../src/statistics/progress";
import { requiredPace } from "../../../src/statistics/required-pace";
import { scheduleGap } from "../../../src/statistics/schedule-gap";
import { scheduleStatus } from "../../../src/statistics/schedule-status";
import { shortfall } from "../../../src/statistics/shortfall";

/** What one row of 指标数据 says; a figure that is left out is a blank cell. */
export interface IndicatorFigures {
  park: string;
  name: string;
  unit: string;
  target?: number;
  actual?: number;
  prior?: number;
  priorGrowth?: number;
  publishedGrowth?: number;
}

const STATUS = { ahead: "超序时", onSchedule: "达到序时", behind: "差欠序时" };

/** The figures that the generated sheet has to show, by the start of their header; "" is a blank cell. */
export function expectedFigures(
  { target: stated, actual, prior, priorGrowth, publishedGrowth }: IndicatorFigures,
  month: number,
): Record<string, number | string> {
  const schedule = month / 12;
  const target = stated !== undefined && stated > 0 ? stated : undefined;
  const value = (outcome: Outcome<number | string> | undefined): number | string =>
    outcome?.defined ? outcome.value : "";
  const measured = <Result>(of: (actual: number, target: number) => Result): Result | undefined =>
    actual === undefined || target === undefined ? undefined : of(actual, target);
  const compared = <Result>(of: (actual: number, prior: number) => Result): Result | undefined =>
    actual === undefined || prior === undefined ? undefined : of(actual, prior);
  const rate = publishedGrowth ?? value(compared(growth));
  const status = measured((a, g) => scheduleStatus(a, g, schedule));
  const isDone = measured((a, g) => a >= g);
  return {
    年度目标: target ?? "",
    本期累计: actual ?? "",
    同比增减: value(compared(change)),
    同比增长: rate === "" ? (compared(wordsWithoutRate) ?? "") : rate,
    增幅变化:
      typeof rate === "number" && priorGrowth !== undefined ? value(growthGap(rate, priorGrowth)) : "",
    占年目标: value(measured(progress)),
    "差欠/超序时": value(measured((a, g) => scheduleGap(a, g, schedule))),
    "欠账/超额": value(measured((a, g) => shortfall(a, g, schedule))),
    后续月均: isDone ? "已完成" : value(measured((a, g) => requiredPace(a, g, month))),
    追赶倍数: isDone ? "" : value(measured((a, g) => paceRatio(a, g, month))),
    状态: status?.defined ? STATUS[status.value] : "",
  };
}

/** What stands where no rate exists: the change of sign in words. */
export function wordsWithoutRate(actual: number, prior: number): string {
  if (prior === 0) return "同期为零";
  if (prior > 0) return "由盈转亏";
  if (actual >= 0) return "扭亏为盈";
  return actual > prior ? "减亏" : actual < prior ? "增亏" : "持平";
}
