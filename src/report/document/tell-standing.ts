import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import { wording } from "../../locales/zh-CN/wording";
import { passesHalfYear } from "../../statistics/half-year-test";
import { statusOfGap } from "../../statistics/schedule-status";
import type { Parameters } from "../../templates/parameters/parameters";
import { percentInWords, printsAsZero } from "../../wording/digits";
import { scheduleClause, shareOfTargetClause } from "../../wording/target-clauses";
import { roundHalfUp } from "../../statistics/round-half-up";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import { rankedParks } from "./rank-parks";
import type { FigureOrigin, ReportRun } from "./report-document";
import { parameterCells, type Telling } from "./report-input";
import type { ReportScope } from "./report-scope";
import { figures, namesInWords, phrase, run, sentence, type Phrase } from "./sentences";
import type { Decimals } from "../../wording/digits";

const YEAR = 12;

/** As 状态 in the sheet has it. */
export function isBehind({ gap }: IndicatorMeasures): boolean {
  return gap !== undefined && statusOfGap(gap) === "behind";
}

function standingOf(measures: IndicatorMeasures, parameters: Parameters, telling: Telling): ReportRun {
  const { record, target, progress, schedule, gap = 0 } = measures;
  const { month, decimals } = telling;
  if (record.actual === undefined || target === undefined || progress === undefined) return run([]);
  if (schedule === undefined) return run([]);
  const yearEnd = month === YEAR;
  const only = isBehind(measures) && !printsAsZero(gap, decimals.rates);
  const standing = scheduleClause(
    { actual: record.actual, target, schedule: yearEnd ? 1 : schedule, unit: record.unit },
    { decimals, yearEnd, exact: true },
  );
  // A gap too small to be printed is told in words, so that the amount is the only figure.
  const origins = printsAsZero(gap, decimals.rates)
    ? [indicatorOrigin(measures, "shortfall")]
    : [indicatorOrigin(measures, "gap"), indicatorOrigin(measures, "shortfall")];
  const behind = standing === undefined ? undefined : figures(standing, ...origins);
  // Each has its own, so each tells it.
  const own =
    parameters.basis === "season" && !yearEnd
      ? figures(
          reportText.standing.ownSchedule(scheduleInWords(schedule, decimals)),
          indicatorOrigin(measures, "schedule"),
        )
      : undefined;
  // A share below zero says nothing.
  if (progress < 0) return run(own ? [phrase(record.name, own), behind] : [phrase(record.name, behind)]);
  const share = shareOfTargetClause(progress, { only, decimals, revised: measures.revised });
  return run([phrase(record.name, figures(share, indicatorOrigin(measures, "progress"))), own, behind]);
}

const scheduleInWords = (schedule: number, { rates }: Decimals): string =>
  wording.percent(String(roundHalfUp(100 * schedule, rates)));

function countsTold(reached: number, behind: number, month: number, origin: FigureOrigin): Phrase {
  const all = reached + behind;
  const words = month === YEAR ? reportText.yearStanding : reportText.standing;
  if (behind === 0) return figures(words.all(all), origin);
  if (reached === 0) return figures(words.none(all), origin);
  // The sheet counts those that reach it and those that do not, not both together.
  return figures(words.some(all, reached), { inputs: origin.inputs }, origin);
}

/** What the lines below the table count: every park's indicators where there are several. */
function parksCounted({ ofParks, lines }: ReportScope, month: number): Phrase | undefined {
  if (ofParks.length === 0) return undefined;
  const aimed = lines.filter(({ total, measures }) => !total && measures.gap !== undefined);
  if (aimed.length === 0) return undefined;
  const behind = aimed.filter(({ measures }) => isBehind(measures)).length;
  const origin = countsOrigin(aimed.map(({ measures }) => measures));
  return figures(
    (month === YEAR ? reportText.yearStanding : reportText.standing).ofParks(
      aimed.length,
      aimed.length - behind,
      behind,
    ),
    { inputs: origin.inputs },
    origin,
  );
}

function countsOrigin(all: readonly IndicatorMeasures[]): FigureOrigin {
  return {
    cell: { template: "indicators", line: sheets.indicators.reached },
    inputs: all.flatMap((one) => indicatorOrigin(one, "progress").inputs),
  };
}

/** 主营业务收入占年目标由高到低依次为 … for each indicator that several parks have a target of. */
function ranked(scope: ReportScope, decimals: Decimals): ReportRun[] {
  return scope.main.map(({ record: { name } }) =>
    rankedParks(
      reportText.standing.ranked(name),
      scope.ofParks.flatMap(({ park, measures }) => {
        const own = measures.find((one) => one.record.name === name);
        return own?.progress === undefined
          ? []
          : [
              {
                park,
                value: own.progress,
                told: figures(percentInWords(own.progress, decimals), indicatorOrigin(own, "progress")),
              },
            ];
      }),
    ),
  );
}

/**
 * What reaches the schedule and what lags, with 差欠 and 欠账; those ahead first, as good news is told first. Where there
 * are several parks, how they compare is a paragraph of its own.
 */
export function standingParagraphs(
  scope: ReportScope,
  parameters: Parameters,
  telling: Telling,
): ReportRun[][] {
  const { schedule, basis } = parameters;
  const { month, decimals } = telling;
  const aimed = scope.main.filter((one) => one.gap !== undefined);
  if (aimed.length === 0) return [];
  const behind = aimed.filter((one) => isBehind(one));
  const reached = aimed.filter((one) => !isBehind(one));
  const half = aimed
    .filter((one) => one.progress !== undefined && passesHalfYear(month, one.progress))
    .map((one) => one.record.name);
  const scheduleOrigin = {
    inputs: parameterCells(parameters, basis === "season" ? "basis" : "schedule"),
  };
  const counts = scope.ofParks.length > 0 ? { inputs: countsOrigin(aimed).inputs } : countsOrigin(aimed);
  const told =
    schedule === undefined
      ? reportText.standing.bySeason
      : figures(reportText.standing.schedule(scheduleInWords(schedule, decimals)), scheduleOrigin);
  const summary = run([
    month === YEAR ? undefined : told,
    countsTold(reached.length, behind.length, month, counts),
    month === 6 && half.length > 0 ? reportText.standing.halfYear(namesInWords(half)) : undefined,
  ]);
  return [
    [
      ...sentence([summary]),
      ...sentence(reached.map((one) => standingOf(one, parameters, telling))),
      ...sentence(behind.map((one) => standingOf(one, parameters, telling))),
    ],
    sentence([run([parksCounted(scope, month)]), ...ranked(scope, decimals)]),
  ];
}
