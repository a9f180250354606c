import type { HistoryKind } from "../records/history/history-record";
import type { HistoryField } from "../records/history/history-record";
import { BLANK } from "./field";
import type { WritingContext } from "./field";
import { historyFigure, singleFigure } from "../templates/history/history-figures";
import type { HistoryFigure } from "../templates/history/history-figures";

/** Where the cumulative figures of a row stand: this year's, last year's, and their column in the history. */
export interface CumulativeFigure {
  kind: HistoryKind;
  actual: string;
  prior?: string;
  field: HistoryField;
  /** What the history's figure is multiplied by to stand in the unit of `actual`. */
  factor?: string;
}

/**
 * Figures of single months, from cumulative ones and 历史数据. January is the first month; a figure of a month whose
 * predecessor is not in the history is blank: national practice publishes 1-2月 together, and what is missing is not 0.
 */
export interface MonthlyFigures {
  /** 上月累计 */
  previousCumulative: string;
  /** 当月 */
  month: string;
  /** 上年当月 */
  priorMonth: string;
  /** 当月同比 */
  monthGrowth: string;
  /** 上月 by itself */
  previousMonth: string;
  /** 环比 */
  monthOnMonth: string;
  /** 去年全年 */
  priorYear: string;
  /** 上年同期进度: the share of last year's total that was reached by this month. */
  priorProgress: string;
}

export function monthlyFigures(context: WritingContext, cumulative: CumulativeFigure): MonthlyFigures {
  const [year, month] = [context.parameter("year"), context.parameter("month")];
  if (year === undefined || month === undefined || !context.history) return NOTHING;
  const { actual, prior = BLANK, kind, field, factor } = cumulative;
  const of = (then: string, monthThen: string): HistoryFigure | undefined => {
    const figure = historyFigure(context, kind, field, { year: then, month: monthThen });
    return figure && factor ? { ...figure, value: `${figure.value}*${factor}` } : figure;
  };
  const lastMonth = of(year, `${month}-1`);
  const priorLastMonth = of(`${year}-1`, `${month}-1`);
  const december = of(`${year}-1`, "12");
  // The month before this one: January's is December, and January by itself has none before it.
  const before = {
    last: of(`${year}-(${month}=1)`, `${month}-1+12*(${month}=1)`),
    next: of(`${year}-(${month}=1)`, `${month}-2+12*(${month}=1)`),
  };
  if (!lastMonth || !priorLastMonth || !december || !before.last || !before.next) return NOTHING;

  const known = (then: string): string => `IF(ISNUMBER(${month}),${then},"")`;
  const first = (january: string, later: string): string => known(`IF(${month}=1,${january},${later})`);
  const step = (level: string, then: HistoryFigure): string =>
    `IF(OR(${level}="",${then.count}<>1),"",${level}-${then.value})`;
  const rate = (now: string, then: string): string => `IF(${then}>0,${now}/${then}-1,"")`;
  const lastStep = `(${before.last.value}-${before.next.value})`;
  const noLastStep = `${before.last.count}<>1,${before.next.count}<>1*(${month}<>2)`;
  const thisMonth = `(${actual}-(${month}>1)*${lastMonth.value})`;
  const priorMonth = `(${prior}-(${month}>1)*${priorLastMonth.value})`;
  return {
    previousCumulative: first(BLANK, singleFigure(lastMonth)),
    month: first(actual, step(actual, lastMonth)),
    priorMonth: first(prior, step(prior, priorLastMonth)),
    monthGrowth: known(
      `IF(OR(${actual}="",${prior}="",${lastMonth.count}+${priorLastMonth.count}<>2*(${month}>1)),"",${rate(thisMonth, priorMonth)})`,
    ),
    previousMonth: known(`IF(OR(${noLastStep}),"",${lastStep})`),
    monthOnMonth: known(
      `IF(OR(${actual}="",${lastMonth.count}<>1*(${month}>1),${noLastStep}),"",${rate(thisMonth, lastStep)})`,
    ),
    priorYear: singleFigure(december),
    priorProgress: `IF(OR(${prior}="",${december.count}<>1),"",IF(${december.value}>0,${prior}/${december.value},""))`,
  };
}

const NOTHING: MonthlyFigures = {
  previousCumulative: BLANK,
  month: BLANK,
  priorMonth: BLANK,
  monthGrowth: BLANK,
  previousMonth: BLANK,
  monthOnMonth: BLANK,
  priorYear: BLANK,
  priorProgress: BLANK,
};
