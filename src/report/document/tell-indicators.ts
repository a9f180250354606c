import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import { isCountUnit } from "../../statistics/units";
import { amountInWords, percentInWords } from "../../wording/digits";
import { changeClause, growthClause, growthOfLevelsClause } from "../../wording/growth-clause";
import { shareOfTargetClause } from "../../wording/target-clauses";
import { growth as growthBetween } from "../../statistics/growth";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import { figures, phrase, run, sentence, type Phrase } from "./sentences";
import type { Decimals } from "../../wording/digits";

/** What a clause without a rate tells of: the level a year ago where the sign turned, else the change. */
function toldLevel(actual: number, prior: number): "prior" | "change" {
  const rate = growthBetween(actual, prior);
  return !rate.defined && (rate.reason === "lossToProfit" || rate.reason === "profitToLoss")
    ? "prior"
    : "change";
}

function inLevels(measures: IndicatorMeasures, actual: number, prior: number, decimals: Decimals): Phrase {
  const clause = growthOfLevelsClause(actual, prior, measures.record.unit, decimals);
  return figures(clause, indicatorOrigin(measures, toldLevel(actual, prior)));
}

/** 同比增长20.47% for money; for counts the change and then its rate: 同比增加1600人，增长17.54%. */
function growthTold(measures: IndicatorMeasures, decimals: Decimals): Phrase[] {
  const { record, growth } = measures;
  const { actual = 0, prior, unit } = record;
  const rate = indicatorOrigin(measures, "growth");
  if (prior !== undefined && isCountUnit(unit) && record.publishedGrowth === undefined) {
    if (measures.change === 0 || growth === undefined) return [inLevels(measures, actual, prior, decimals)];
    const percent = percentInWords(Math.abs(growth), decimals);
    return [
      figures(changeClause(actual, prior, unit, decimals), indicatorOrigin(measures, "change")),
      figures(growth > 0 ? reportText.sameGrowth(percent) : reportText.sameFall(percent), rate),
    ];
  }
  if (growth !== undefined) return [figures(growthClause(growth, decimals), rate)];
  return measures.growthInWords && prior !== undefined ? [inLevels(measures, actual, prior, decimals)] : [];
}

const DONE = /完成/;

/** 完成52.14亿元; 10723人 of what is only counted; 亏损0.50亿元 of a profit below zero. */
function amountTold(measures: IndicatorMeasures, actual: number, decimals: Decimals): Phrase {
  const { name, unit } = measures.record;
  const amount = (value: number) => amountInWords(value, unit, decimals);
  const origin = indicatorOrigin(measures, "actual");
  if (actual < 0)
    return phrase(
      name,
      figures(
        reportText.profit.test(name)
          ? reportText.loss(amount(-actual))
          : reportText.belowZero(amount(actual)),
        origin,
      ),
    );
  return phrase(
    name,
    // 亿元以上项目完成投资320.90亿元: a name that says 完成 itself needs no other.
    figures(
      isCountUnit(unit) || DONE.test(name) ? amount(actual) : wording.actual("", amount(actual)),
      origin,
    ),
  );
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
      : figures(shareOfTargetClause(progress, { decimals, revised }), indicatorOrigin(measures, "progress")),
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
