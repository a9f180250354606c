import { growth } from "../../statistics/growth";
import { GROWTH_LIMIT } from "../reading/rate-limits";
import { unitFactor } from "../../statistics/units";
import type { HistoryIndex } from "./history-index";
import type { HistorySubject, YearMonth } from "./history-key";
import type { HistoryRecord } from "./history-record";

export interface PriorFigures {
  /** 去年同期, in the unit that was asked for. */
  prior?: number;
  /** 去年同期增幅, a fraction. */
  priorGrowth?: number;
  /** The history has the figure in a unit that cannot be converted. */
  foreignUnit?: string;
}

/** What the history says of the same months a year before `period`. */
export function priorFromHistory(
  history: HistoryIndex,
  period: YearMonth,
  subject: HistorySubject & { unit: string; constantPrices?: boolean },
): PriorFigures {
  const before = history.find({ year: period.year - 1, month: period.month }, subject);
  if (!before) return {};
  const factor = unitFactor(before.unit, subject.unit);
  return {
    priorGrowth: growthThen(history, before, subject.constantPrices ?? false),
    ...(factor === undefined
      ? { foreignUnit: before.unit }
      : { prior: before.actual === undefined ? undefined : before.actual * factor }),
  };
}

/**
 * The growth of a period in the history: as published, else from its own two levels, else from the level that the
 * history holds of the year before it. At constant prices only the published one counts.
 */
function growthThen(history: HistoryIndex, then: HistoryRecord, constantPrices: boolean): number | undefined {
  if (then.publishedGrowth !== undefined) return then.publishedGrowth;
  if (constantPrices || then.actual === undefined) return undefined;
  const base = then.prior ?? levelBefore(history, then);
  if (base === undefined) return undefined;
  const rate = growth(then.actual, base);
  // Beyond the limit the input table takes a rate for a percentage typed without its sign.
  return rate.defined && Math.abs(rate.value) <= GROWTH_LIMIT ? rate.value : undefined;
}

function levelBefore(history: HistoryIndex, then: HistoryRecord): number | undefined {
  const before = history.find({ year: then.year - 1, month: then.month }, then);
  const factor = before && unitFactor(before.unit, then.unit);
  return factor === undefined || before?.actual === undefined ? undefined : before.actual * factor;
}
