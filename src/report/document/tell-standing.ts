import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import { passesHalfYear } from "../../statistics/half-year-test";
import { statusOfGap } from "../../statistics/schedule-status";
import type { Parameters } from "../../templates/parameters/parameters";
import { percent, printsAsZero, type Decimals, type ToldFigure } from "../../wording/told-figure";
import type { ToldMeasure } from "../../wording/sentence-writer";
import { scheduleClause, shareOfTargetClause } from "../../wording/target-clauses";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import { rankedParks } from "./rank-parks";
import type { FigureOrigin, ReportRun } from "./report-document";
import { cellsOfParameters, type Telling } from "./report-input";
import type { ReportScope } from "./report-scope";
import { clause, count, namesInWords, phrase, run, say, sentence, type Phrase } from "./sentences";

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
  const { actual, unit, name } = record;
  const about = (measure: ToldMeasure) => indicatorOrigin(measures, measure);
  const standing = clause(about, (out) =>
    scheduleClause(
      out,
      { actual, target, schedule: yearEnd ? 1 : schedule, unit },
      { decimals, yearEnd, exact: true },
    ),
  );
  // Each has its own, so each tells it.
  const own =
    parameters.basis === "season" && !yearEnd
      ? scheduleTold(schedule, decimals, indicatorOrigin(measures, "schedule"))
      : undefined;
  // A share below zero says nothing.
  if (progress < 0) return run(own ? [phrase(name, own), standing] : [phrase(name, standing)]);
  const share = clause(about, (out) =>
    shareOfTargetClause(out, progress, { only, decimals, revised: measures.revised }),
  );
  return run([phrase(name, share), own, standing]);
}

function scheduleTold(schedule: number, decimals: Decimals, origin: FigureOrigin): Phrase {
  return say(reportText.standing.schedule, { ...percent(schedule, decimals, origin), short: true });
}

function countsTold(reached: number, behind: number, month: number, origin: FigureOrigin): Phrase {
  const { every, each } = reportText.standing;
  const words = month === YEAR ? reportText.yearStanding : reportText.standing;
  const all = reached + behind;
  if (behind === 0) return say(words.all, indicators(all, origin), all > 1 ? every : "");
  if (reached === 0) return say(words.none, indicators(all, origin), all > 1 ? each : "");
  // The sheet counts those that reach it and those that do not, not both together.
  return say(
    words.some,
    indicators(all, { inputs: origin.inputs }),
    indicators(reached, origin),
    indicators(behind, origin),
  );
}

/** What the lines below the table count: every park's indicators where there are several. */
function parksCounted({ ofParks, lines }: ReportScope, month: number): Phrase | undefined {
  if (ofParks.length === 0) return undefined;
  const aimed = lines.filter(({ total, measures }) => !total && measures.gap !== undefined);
  if (aimed.length === 0) return undefined;
  const behind = aimed.filter(({ measures }) => isBehind(measures)).length;
  const origin = countsOrigin(aimed.map(({ measures }) => measures));
  return say(
    (month === YEAR ? reportText.yearStanding : reportText.standing).ofParks,
    indicators(aimed.length, { inputs: origin.inputs }),
    indicators(aimed.length - behind, origin),
    indicators(behind, origin),
  );
}

const indicators = (value: number, origin: FigureOrigin): ToldFigure<FigureOrigin> =>
  count(value, reportText.units.indicators, origin);

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
                told: percent(own.progress, decimals, indicatorOrigin(own, "progress")),
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
    inputs: cellsOfParameters(parameters, basis === "season" ? "basis" : "schedule"),
  };
  const counts = scope.ofParks.length > 0 ? { inputs: countsOrigin(aimed).inputs } : countsOrigin(aimed);
  const told =
    schedule === undefined ? reportText.standing.bySeason : scheduleTold(schedule, decimals, scheduleOrigin);
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
