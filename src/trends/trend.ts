import type { HistoryIndex } from "../records/history/history-index";
import type { IndicatorRecord } from "../records/records";
import { targetInForce } from "../records/target-in-force";
import { scheduleBySeason } from "../statistics/season-schedule";
import { unitFactor } from "../statistics/units";
import type { Parameters } from "../templates/parameters/parameters";

export const MONTHS_A_YEAR = 12;

/** One indicator through the months of two years: cumulative figures in its own unit, by month; a gap is undefined. */
export interface Trend {
  record: IndicatorRecord;
  thisYear: (number | undefined)[];
  lastYear: (number | undefined)[];
  /** The target times the schedule of each month, by last year's course a gap where that is not kept; undefined without a target. */
  path?: (number | undefined)[];
}

/** The trends of indicators of which the history holds any month; others have no line to draw. */
export function trendsOf(
  indicators: readonly IndicatorRecord[],
  parameters: Parameters,
  history: HistoryIndex | undefined,
): Trend[] {
  const { year, month } = parameters;
  if (!history || year === undefined || month === undefined) return [];
  return indicators.flatMap((record): Trend[] => {
    const kept = (of: number, at: number): number | undefined => {
      const own = { kind: "indicator", park: record.park, name: record.name } as const;
      const period = { year: of, month: at };
      // A row that names no park belongs to the only one, and was kept as it stood.
      const found = history.find(period, own) ?? history.find(period, { ...own, park: "" });
      const factor = found && unitFactor(found.unit, record.unit);
      return found?.actual === undefined || factor === undefined ? undefined : found.actual * factor;
    };
    const months = Array.from({ length: MONTHS_A_YEAR }, (_none, index) => index + 1);
    const before = months.map((at) => (at < month ? kept(year, at) : undefined));
    const lastYear = months.map((at) => kept(year - 1, at) ?? (at === month ? record.prior : undefined));
    const isKept = [...before, ...months.map((at) => kept(year - 1, at))].some((each) => each !== undefined);
    if (!isKept) return [];
    const thisYear = before.map((value, index) => (index + 1 === month ? record.actual : value));
    const target = targetInForce(record, month);
    const share = (at: number): number | undefined => {
      if (parameters.basis !== "season") return plannedShare(parameters, at);
      const own = scheduleBySeason({ part: kept(year - 1, at), whole: kept(year - 1, MONTHS_A_YEAR) }, at);
      return own.defined ? own.value : undefined;
    };
    const planned = (at: number): number | undefined => {
      const part = share(at);
      return target === undefined || part === undefined ? undefined : target * part;
    };
    return [
      {
        ...{ record, thisYear, lastYear },
        ...(target === undefined ? {} : { path: months.map(planned) }),
      },
    ];
  });
}

/** The share of the year's target that is planned through a month. */
export function plannedShare({ basis, weights }: Parameters, month: number): number {
  if (basis !== "plan" || weights?.length !== MONTHS_A_YEAR) return month / MONTHS_A_YEAR;
  const sum = (all: readonly number[]) => all.reduce((total, weight) => total + weight, 0);
  return sum(weights.slice(0, month)) / sum(weights);
}
