import { reportText } from "../../locales/zh-CN/report-text";
import { sheets } from "../../locales/zh-CN/sheets";
import type { EnterpriseRecord } from "../../records/records";
import { growth } from "../../statistics/growth";
import { paceRatio } from "../../statistics/pace-ratio";
import { projection } from "../../statistics/projection";
import { requiredGrowth } from "../../statistics/required-growth";
import { requiredPace } from "../../statistics/required-pace";
import { nextMonthBySeason } from "../../statistics/season-schedule";
import { formatDecimals } from "../../statistics/round-half-up";
import type { Parameters } from "../../templates/parameters/parameters";
import { isCountUnit } from "../../statistics/units";
import { amountInWords, percentInWords, pointsInWords, printsAsZero } from "../../wording/digits";
import { shareOfTargetClause } from "../../wording/target-clauses";
import { indicatorOrigin, type IndicatorMeasures } from "./indicator-measures";
import { cellsOfRows, pairedSums } from "./money-sums";
import { remainingInWords, soFarInWords } from "./period-words";
import { registerCounts } from "./register-counts";
import type { FigureOrigin, ReportRun } from "./report-document";
import { parameterCells, type Telling } from "./report-input";
import { figures, phrase, run, sentence, type Phrase } from "./sentences";
import type { Decimals } from "../../wording/digits";

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
  const told = (share: number | undefined, wordsOf: (amount: string) => string, origin: FigureOrigin) => {
    const yearEnd = share === undefined ? undefined : projection(actual, share);
    if (!yearEnd?.defined || yearEnd.value <= 0) return [];
    return [
      figures(wordsOf(amountInWords(yearEnd.value, unit, decimals)), origin),
      figures(shareOfTargetClause(yearEnd.value / target, { decimals, revised }), origin),
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
  const amount = isCountUnit(record.unit)
    ? formatDecimals(pace, decimals.amounts) + record.unit
    : amountInWords(pace, record.unit, decimals);
  return [
    figures(words.seasonalPace(month + 1, amount), { inputs: [] }, indicatorOrigin(measures, "seasonalPace")),
  ];
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
  // Half an enterprise a month is still a pace.
  const perMonth = isCountUnit(unit)
    ? formatDecimals(pace.value, decimals.amounts) + unit
    : amountInWords(pace.value, unit, decimals);
  return run([
    phrase(
      name + remainingInWords(month),
      figures(words.pace(perMonth, month === 11), indicatorOrigin(measures, "pace")),
    ),
    ratio.defined
      ? phrase(
          words.ratioTo(soFarInWords(month)),
          figures(
            words.ratio(formatDecimals(ratio.value, Math.max(decimals.amounts, decimals.rates))),
            indicatorOrigin(measures, "paceRatio"),
          ),
        )
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
  const targetOrigin = { ...origin, inputs: parameterCells(parameters, "registeredTarget") };
  const against =
    target === undefined
      ? []
      : [
          figures(words.registeredTarget(target), targetOrigin),
          figures(
            expected < target
              ? words.registeredShort(target - expected)
              : expected > target
                ? words.registeredOver(expected - target)
                : words.registeredMet,
            origin,
          ),
        ];
  return run([figures(words.registered(expected), origin), ...against]);
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
  const points = pointsInWords(Math.abs(gap), decimals);
  return run([
    figures(words.doublingSince(year), {
      cell: origin.cell,
      inputs: parameterCells(parameters, "doublingBaseYear"),
    }),
    figures(words.doublingNeeds(percentInWords(required.value, decimals)), { cell: origin.cell, inputs: [] }),
    figures(
      (rate.value < 0 ? words.doublingFall : words.doublingNow)(
        percentInWords(Math.abs(rate.value), decimals),
      ),
      origin,
    ),
    printsAsZero(gap, decimals.rates)
      ? words.doublingLevel
      : figures(gap > 0 ? words.doublingAhead(points) : words.doublingBehind(points), origin),
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
