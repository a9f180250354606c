import { reportText } from "../../locales/zh-CN/report-text";
import { wording } from "../../locales/zh-CN/wording";
import { passesHalfYear } from "../../statistics/half-year-test";
import { printsAsZero } from "../../wording/digits";
import { growthChangeClause } from "../../wording/growth-change-clause";
import { scheduleClause, shareOfTargetClause } from "../../wording/target-clauses";
import { formatDecimals, roundHalfUp } from "../../statistics/round-half-up";
import type { IndicatorMeasures } from "./indicator-measures";
import type { ReportRun } from "./report-document";
import { cellsOf } from "./report-input";
import { named } from "./tell-indicators";
import { namesInWords, run, sentence } from "./sentences";

const YEAR = 12;

/** At the printed decimals: what is told as level is not behind. */
export function isBehind(measures: IndicatorMeasures, decimals: number): boolean {
  return measures.gap !== undefined && measures.gap < 0 && !printsAsZero(measures.gap, decimals);
}

function standingOf(
  measures: IndicatorMeasures,
  schedule: number,
  month: number,
  decimals: number,
  withPark: boolean,
): ReportRun {
  const { record, target, progress } = measures;
  if (record.actual === undefined || target === undefined || progress === undefined) return run([]);
  const yearEnd = month === YEAR;
  const only = isBehind(measures, decimals);
  const share = shareOfTargetClause(progress, { only, decimals });
  const standing = scheduleClause(
    { actual: record.actual, target, schedule: yearEnd ? 1 : schedule, unit: record.unit },
    { decimals, yearEnd },
  );
  return run(
    [named(record, withPark) + share, standing],
    cellsOf(record.source, "actual", "target", "revisedTarget"),
  );
}

/** What reaches the schedule and what lags, with 差欠 and 欠账; those ahead first, as good news is told first. */
export function standingParagraph(
  all: readonly IndicatorMeasures[],
  schedule: number | undefined,
  month: number,
  decimals: number,
  withPark: boolean,
): ReportRun[] {
  const aimed = all.filter((one) => one.gap !== undefined);
  if (aimed.length === 0 || schedule === undefined) return [];
  const behind = aimed.filter((one) => isBehind(one, decimals));
  const reached = aimed.filter((one) => !isBehind(one, decimals));
  const words = month === YEAR ? reportText.yearStanding : reportText.standing;
  const summary =
    behind.length === 0
      ? words.all(aimed.length)
      : reached.length === 0
        ? words.none(aimed.length)
        : words.some(aimed.length, reached.length);
  const half = aimed
    .filter((one) => one.progress !== undefined && passesHalfYear(month, one.progress))
    .map((one) => named(one.record, withPark));
  const said = run([
    month === YEAR
      ? undefined
      : reportText.standing.schedule(wording.percent(String(roundHalfUp(100 * schedule, decimals)))),
    summary,
    month === 6 && half.length > 0 ? reportText.standing.halfYear(namesInWords(half)) : undefined,
  ]);
  return [
    ...sentence([said]),
    ...sentence(reached.map((one) => standingOf(one, schedule, month, decimals, withPark))),
    ...sentence(behind.map((one) => standingOf(one, schedule, month, decimals, withPark))),
  ];
}

type Direction = "slower" | "faster" | "narrower" | "wider";

function direction({ growth, growthGap = 0 }: IndicatorMeasures): Direction {
  const decline = growth !== undefined && growth < 0 && 100 * growth < growthGap;
  if (decline) return growthGap > 0 ? "narrower" : "wider";
  return growthGap > 0 ? "faster" : "slower";
}

/** 5.27个、8.71个和7.95个百分点 */
function pointsList(gaps: number[], decimals: number): string {
  const digits = gaps.map((gap) => formatDecimals(Math.abs(gap), decimals));
  const last = reportText.growth.lastPoints(digits.pop() ?? "");
  return (
    digits.map(reportText.growth.points).join(wording.listMark) +
    (digits.length > 0 ? reportText.and : "") +
    last
  );
}

/** How growth itself changed: one list for each direction, in the order of the rows. */
export function growthParagraph(
  all: readonly IndicatorMeasures[],
  decimals: number,
  withPark: boolean,
): ReportRun[] {
  const told = all.filter((one) => one.growthGap !== undefined);
  const level = told.filter((one) => printsAsZero(one.growthGap ?? 0, decimals));
  const moved = told.filter((one) => !level.includes(one));
  const runs = (["slower", "wider", "faster", "narrower"] as const).map((way) => {
    const group = moved.filter((one) => direction(one) === way);
    const [only] = group;
    const sources = group.flatMap(({ record }) =>
      cellsOf(record.source, "priorGrowth", "publishedGrowth", "publishedGrowthGap", "actual", "prior"),
    );
    if (!only) return run([]);
    if (group.length === 1)
      return run(
        [
          reportText.growth.one(
            named(only.record, withPark),
            growthChangeClause(only.growthGap ?? 0, only.growth, decimals),
          ),
        ],
        sources,
      );
    const names = namesInWords(group.map((one) => named(one.record, withPark)));
    return run(
      [
        reportText.growth[way](
          names,
          pointsList(
            group.map((one) => one.growthGap ?? 0),
            decimals,
          ),
        ),
      ],
      sources,
    );
  });
  const levels = level.map((one) =>
    run(
      [reportText.growth.one(named(one.record, withPark), growthChangeClause(0, one.growth, decimals))],
      cellsOf(one.record.source, "publishedGrowthGap"),
    ),
  );
  return sentence([...runs, ...levels]);
}
