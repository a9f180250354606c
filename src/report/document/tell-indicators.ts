import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import type { IndicatorRecord } from "../../records/records";
import { amountInWords, isCountUnit, percentInWords } from "../../wording/digits";
import { changeClause, growthClause, growthOfLevelsClause } from "../../wording/growth-clause";
import { shareOfTargetClause } from "../../wording/target-clauses";
import type { IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { run, sentence } from "./sentences";

/** 同比增长20.47% for money; for counts the change and then its rate: 同比增加1600人，增长17.54%. */
function growthTold(measures: IndicatorMeasures, decimals: number): string[] {
  const { record, growth } = measures;
  const { actual = 0, prior, unit } = record;
  if (prior !== undefined && isCountUnit(unit) && record.publishedGrowth === undefined) {
    if (measures.change === 0 || growth === undefined)
      return [growthOfLevelsClause(actual, prior, unit, decimals)];
    const percent = percentInWords(Math.abs(growth), decimals);
    return [
      changeClause(actual, prior, unit, decimals),
      growth > 0 ? reportText.sameGrowth(percent) : reportText.sameFall(percent),
    ];
  }
  if (growth !== undefined) return [growthClause(growth, decimals)];
  return measures.growthInWords && prior !== undefined
    ? [growthOfLevelsClause(actual, prior, unit, decimals)]
    : [];
}

/** One indicator with what is known of it and nothing that is not; no words where nothing was entered. */
export function indicatorTold(measures: IndicatorMeasures, decimals: number): ReportRun {
  const { record, progress } = measures;
  const { name, unit, actual } = record;
  const sources = cellsOf(record.source, "actual", "prior", "target", "revisedTarget", "publishedGrowth");
  const growth = actual === undefined && measures.growth === undefined ? [] : growthTold(measures, decimals);
  if (actual === undefined) return run(growth.length > 0 ? [name + growth.join(wording.comma)] : [], sources);
  const amount = amountInWords(actual, unit, decimals);
  return run(
    [
      isCountUnit(unit) ? reportText.counted(name, amount) : wording.actual(name, amount),
      ...growth,
      progress === undefined ? undefined : shareOfTargetClause(progress, { decimals }),
    ],
    sources,
  );
}

/** The indicators of one park, or of several one after the other. */
export function indicatorsParagraph(
  groups: readonly { park: string; measures: IndicatorMeasures[] }[],
  period: string,
  decimals: number,
): ReportRun[] {
  return groups.flatMap(({ park, measures }, at) => {
    const several = groups.length > 1 && park !== "";
    const lead =
      at === 0
        ? period + reportText.comma + park
        : several && at === 1
          ? reportText.ofPark(park)
          : reportText.otherPark(park);
    return sentence(
      measures.map((one) => indicatorTold(one, decimals)),
      lead,
    );
  });
}

/** Rows in the order of the input, named with their park where one paragraph tells several. */
export function named(record: IndicatorRecord, withPark: boolean): string {
  return withPark ? record.park + record.name : record.name;
}
