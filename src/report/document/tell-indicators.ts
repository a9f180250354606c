import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import { isCountUnit } from "../../statistics/units";
import { amount, percent, type Decimals } from "../../wording/told-figure";
import { changeClause, growthClause, growthOfLevelsClause } from "../../wording/growth-clause";
import { shareOfTargetClause } from "../../wording/target-clauses";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import type { SentenceWriter } from "../../wording/sentence-writer";
import { clause, phrase, run, say, sentence, type Phrase } from "./sentences";

/** A clause about an indicator, its figures with their cells. */
const about = (measures: IndicatorMeasures, tell: (out: SentenceWriter) => void): Phrase =>
  clause((measure) => indicatorOrigin(measures, measure), tell);

/** 同比增长20.47% for money; for counts the change and then its rate: 同比增加1600人，增长17.54%. */
function growthTold(measures: IndicatorMeasures, decimals: Decimals): Phrase[] {
  const { record, growth } = measures;
  const { actual: current = 0, prior, unit } = record;
  const inLevels = (levels: { current: number; prior: number; unit: string }) =>
    about(measures, (out) => growthOfLevelsClause(out, levels, decimals));
  if (prior !== undefined && isCountUnit(unit) && record.publishedGrowth === undefined) {
    const levels = { current, prior, unit };
    if (measures.change === 0 || growth === undefined) return [inLevels(levels)];
    const rate = percent(Math.abs(growth), decimals, indicatorOrigin(measures, "growth"));
    return [
      about(measures, (out) => changeClause(out, levels, decimals)),
      say(growth > 0 ? reportText.sameGrowth : reportText.sameFall, rate),
    ];
  }
  if (growth !== undefined) return [about(measures, (out) => growthClause(out, growth, decimals))];
  return measures.growthInWords && prior !== undefined ? [inLevels({ current, prior, unit })] : [];
}

const DONE = /完成/;

/** 完成52.14亿元; 10723人 of what is only counted; 亏损0.50亿元 of a profit below zero. */
function amountTold(measures: IndicatorMeasures, actual: number, decimals: Decimals): Phrase {
  const { name, unit } = measures.record;
  const figure = (value: number) => amount(value, unit, decimals, indicatorOrigin(measures, "actual"));
  if (actual < 0)
    return phrase(
      name,
      reportText.profit.test(name)
        ? say(reportText.loss, figure(-actual))
        : say(reportText.belowZero, figure(actual)),
    );
  // 亿元以上项目完成投资320.90亿元: a name that says 完成 itself needs no other.
  return isCountUnit(unit) || DONE.test(name)
    ? phrase(name, figure(actual))
    : say(wording.actual, name, figure(actual));
}

/** One indicator with what is known of it and nothing that is not; no words where nothing was entered. */
function indicatorTold(measures: IndicatorMeasures, decimals: Decimals): ReportRun {
  const { record, progress, revised } = measures;
  const { name, actual } = record;
  const growth = actual === undefined && measures.growth === undefined ? [] : growthTold(measures, decimals);
  if (actual === undefined) {
    const [first, ...rest] = growth;
    return run(first === undefined ? [] : [phrase(name, first), ...rest]);
  }
  return run([
    amountTold(measures, actual, decimals),
    ...growth,
    progress === undefined || progress < 0
      ? undefined
      : about(measures, (out) => shareOfTargetClause(out, progress, { decimals, revised })),
  ]);
}

/** The indicators of the place, and of each of its parks in a paragraph of its own. */
export function indicatorParagraphs(
  groups: readonly { park: string; measures: readonly IndicatorMeasures[] }[],
  period: string,
  decimals: Decimals,
): ReportRun[][] {
  return groups.map(({ park, measures }, at) => {
    const lead = at === 0 ? period + reportText.comma + park : at === 1 ? reportText.ofParks + park : park;
    return sentence(
      measures.map((one) => indicatorTold(one, decimals)),
      lead,
    );
  });
}
