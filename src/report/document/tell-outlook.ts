import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import type { EnterpriseRecord } from "../../records/records";
import { growth } from "../../statistics/growth";
import { paceRatio } from "../../statistics/pace-ratio";
import { projection } from "../../statistics/projection";
import { requiredGrowth } from "../../statistics/required-growth";
import { requiredPace } from "../../statistics/required-pace";
import { nextMonthBySeason } from "../../statistics/season-schedule";
import { wording } from "../../locales/zh-CN/wording";
import type { Sentence } from "../../locales/sentence";
import type { Parameters } from "../../templates/parameters/parameters";
import { isCountUnit } from "../../statistics/units";
import {
  amount,
  percent,
  points,
  printsAsZero,
  type Decimals,
  type ToldFigure,
} from "../../wording/told-figure";
import { shareOfTargetClause } from "../../wording/target-clauses";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import { cellsOfRows, pairedSums } from "./money-sums";
import { remainingInWords, soFarInWords } from "./period-words";
import { registerCounts } from "./register-counts";
import type { FigureOrigin, ReportRun } from "./report-document";
import { cellsOfParameters, type Telling } from "./report-input";
import { clause, count, phrase, run, say, sentence, type Phrase } from "./sentences";

const words = reportText.outlook;

/** The whole year at the pace so far, and by last year's course beside the linear one, each named. */
function projectionsOf(
  measures: IndicatorMeasures,
  parameters: Parameters,
  { month, decimals }: Telling,
): (Phrase | undefined)[] {
  const { record, target, schedule, revised } = measures;
  const { actual, unit } = record;
  if (actual === undefined || target === undefined) return [];
  const told = (share: number | undefined, words: Sentence<readonly ["amount"]>, origin: FigureOrigin) => {
    const yearEnd = share === undefined ? undefined : projection(actual, share);
    if (!yearEnd?.defined || yearEnd.value <= 0) return [];
    return [
      say(words, amount(yearEnd.value, unit, decimals, origin)),
      clause(
        () => origin,
        (out) => shareOfTargetClause(out, yearEnd.value / target, { decimals, revised }),
      ),
    ];
  };
  const { inputs } = indicatorOrigin(measures, "progress");
  // What is counted at a day is not added up over months.
  const linear = isCountUnit(unit) ? undefined : month / 12;
  if (parameters.basis !== "season")
    return told(isCountUnit(unit) ? undefined : schedule, words.projection, { inputs });
  return [
    ...seasonalPaceTold(measures, month, decimals),
    ...told(linear, words.linearProjection, indicatorOrigin(measures, "linearProjection")),
    ...told(schedule, words.seasonalProjection, indicatorOrigin(measures, "seasonalProjection")),
  ];
}

function seasonalPaceTold(measures: IndicatorMeasures, month: number, decimals: Decimals): Phrase[] {
  const { record, target } = measures;
  if (record.actual === undefined || target === undefined || measures.schedule === undefined) return [];
  const pace = nextMonthBySeason(record.actual, target, record.season ?? {});
  if (pace === undefined) return [];
  const origin = indicatorOrigin(measures, "seasonalPace");
  return [say(words.seasonalPace, String(month + 1), paceFigure(pace, record.unit, decimals, origin))];
}

/** Half an enterprise a month is still a pace. */
function paceFigure(
  value: number,
  unit: string,
  { amounts }: Decimals,
  origin: FigureOrigin,
): ToldFigure<FigureOrigin> {
  return { value, unit, decimals: amounts, short: false, origin };
}

function outlookOf(measures: IndicatorMeasures, parameters: Parameters, telling: Telling): ReportRun {
  const { month, decimals } = telling;
  const { record, target } = measures;
  const { actual, unit, name } = record;
  if (actual === undefined || target === undefined) return run([]);
  const { inputs } = indicatorOrigin(measures, "progress");
  if (actual >= target) return run([phrase(name, words.done)], inputs);
  const pace = requiredPace(actual, target, month);
  if (!pace.defined) return run([]);
  const ratio = paceRatio(actual, target, month);
  const perMonth = paceFigure(pace.value, unit, decimals, indicatorOrigin(measures, "pace"));
  return run([
    phrase(name + remainingInWords(month), say(month === 11 ? words.lastPace : words.pace, perMonth)),
    ratio.defined
      ? phrase(words.ratioTo(soFarInWords(month)), {
          value: ratio.value,
          unit: wording.times,
          decimals: Math.max(decimals.amounts, decimals.rates),
          short: false,
          origin: indicatorOrigin(measures, "paceRatio"),
        })
      : undefined,
    ...projectionsOf(measures, parameters, telling),
  ]);
}

/** 预计年底规上企业46户 against its target. */
function register(enterprises: readonly EnterpriseRecord[], parameters: Parameters): ReportRun {
  const { expected, applying, registered, origin } = registerCounts(enterprises, parameters);
  const { registeredTarget: target } = parameters;
  if (expected === undefined || registered.count === 0) return run([]);
  if (applying.count === 0 && target === undefined) return run([]);
  const households = (value: number, from = origin) => count(value, reportText.units.enterprises, from);
  const targetOrigin = { ...origin, inputs: cellsOfParameters(parameters, "registeredTarget") };
  const against =
    target === undefined
      ? []
      : [
          say(words.registeredTarget, households(target, targetOrigin)),
          expected === target
            ? words.registeredMet
            : say(
                expected < target ? words.registeredShort : words.registeredOver,
                households(Math.abs(target - expected)),
              ),
        ];
  return run([say(words.registered, households(expected)), ...against]);
}

/** 三年翻番, where it is an aim: what growth it takes, and how this year's compares, if the enterprises' growth is known. */
function doubling(
  enterprises: readonly EnterpriseRecord[],
  parameters: Parameters,
  { decimals, sumRatios }: Telling,
): ReportRun {
  const { doublingBaseYear: year } = parameters;
  if (year === undefined) return run([]);
  const { one: current, other: prior } = pairedSums(
    enterprises,
    (row) => row.revenue,
    (row) => row.priorRevenue,
    { sumRatios },
  );
  const rate = current === undefined || prior === undefined ? undefined : growth(current, prior);
  const required = requiredGrowth(2, 3);
  if (!rate?.defined || !required.defined) return run([]);
  const origin: FigureOrigin = {
    cell: { template: "enterprises", line: sheets.enterprises.doubling.title },
    inputs: cellsOfRows(enterprises, "revenue", "priorRevenue"),
  };
  const gap = 100 * (rate.value - required.value);
  const since = count(year, reportText.units.year, {
    cell: origin.cell,
    inputs: cellsOfParameters(parameters, "doublingBaseYear"),
  });
  return run([
    say(words.doublingSince, since),
    say(words.doublingNeeds, percent(required.value, decimals, { cell: origin.cell, inputs: [] })),
    say(
      rate.value < 0 ? words.doublingFall : words.doublingNow,
      percent(Math.abs(rate.value), decimals, origin),
    ),
    printsAsZero(gap, decimals.rates)
      ? words.doublingLevel
      : say(gap > 0 ? words.doublingAhead : words.doublingBehind, points(Math.abs(gap), decimals, origin)),
  ]);
}

/** The pace that the targets still ask for, beside the pace so far; nothing of it in December. */
export function outlookParagraph(
  measures: readonly IndicatorMeasures[],
  enterprises: readonly EnterpriseRecord[],
  parameters: Parameters,
  telling: Telling,
): ReportRun[] {
  // Without a month the pace so far is not known.
  if (telling.month < 1 || telling.month >= 12) return [];
  return [
    ...sentence(measures.map((one) => outlookOf(one, parameters, telling))),
    ...sentence([register(enterprises, parameters)]),
    ...sentence([doubling(enterprises, parameters, telling)]),
  ];
}
