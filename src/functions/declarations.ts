import { wording } from "../locales/zh-CN/wording";
import { DESIGNATED_SIZE_THRESHOLD, reachesDesignatedSize } from "../statistics/designated-size";
import {
  change,
  changeFigure,
  growth,
  growthFigure,
  impliedBase,
  impliedBaseFigure,
} from "../statistics/growth";
import {
  growthGap,
  growthGapFigure,
  growthGapOfLevels,
  growthGapOfLevelsFigure,
} from "../statistics/growth-gap";
import { impliedTarget } from "../statistics/implied-target";
import { quotientFigure, undefinedBecause, type Outcome } from "../statistics/outcome";
import { paceRatio, paceRatioFigure } from "../statistics/pace-ratio";
import { progress, progressFigure } from "../statistics/progress";
import { projection } from "../statistics/projection";
import { requiredGrowth, requiredGrowthFigure } from "../statistics/required-growth";
import { requiredPace, requiredPaceFigure } from "../statistics/required-pace";
import { scheduleGap, scheduleGapFigure } from "../statistics/schedule-gap";
import { scheduleStatus, statusOfGap } from "../statistics/schedule-status";
import { contribution, pull, pullFigure, share, shareFigure } from "../statistics/share";
import { shortfall, shortfallFigure } from "../statistics/shortfall";
import { overdueDays, timeStatus } from "../statistics/time-status";
import { narrateIndicator, type IndicatorFigures } from "../wording/narrate-indicator";
import { declare, declareWhole, type Declaration } from "./declaration";
import { monthlyMatrix } from "./monthly";
import { basis } from "./read-basis";
import { date, optionalDate, reportDate, resolveDate } from "./read-date";
import {
  blankAs,
  digits,
  measure,
  optionalGrowth,
  optionalMeasure,
  optionalSetting,
  setting,
  tolerance,
} from "./read-number";
import { optionalSchedule, period, schedule } from "./read-period";
import { text } from "./read-text";
import { scheduleFigure, scheduleOnBasis } from "./schedule-on-basis";

const actual = measure;
const target = measure;

/** The blank tolerance is none, the blank threshold the usual one: what `figure` takes for them. */
const threshold = blankAs(DESIGNATED_SIZE_THRESHOLD, optionalSetting);

/**
 * Every PARK function by its id: parameters in the order of arguments, what it computes, and where the arguments can be
 * plain numbers the arithmetic of a whole column. The native equivalents stand in native/native-forms.ts.
 */
export const declarations = {
  SCHEDULE: declare({ period, basis, digits }, scheduleOnBasis, scheduleFigure),
  PROGRESS: declare({ actual, target }, ({ actual, target }) => progress(actual, target), progressFigure),
  GAP: declare(
    { actual, target, schedule },
    ({ actual, target, schedule }) => scheduleGap(actual, target, schedule),
    scheduleGapFigure,
  ),
  SHORTFALL: declare(
    { actual, target, schedule },
    ({ actual, target, schedule }) => shortfall(actual, target, schedule),
    shortfallFigure,
  ),
  PACE: declare(
    { actual, target, period },
    ({ actual, target, period }) => requiredPace(actual, target, period.months),
    requiredPaceFigure,
  ),
  PACERATIO: declare(
    { actual, target, period },
    ({ actual, target, period }) => paceRatio(actual, target, period.months),
    paceRatioFigure,
  ),
  PROJECTION: declare(
    { actual, schedule },
    ({ actual, schedule }) => projection(actual, schedule),
    quotientFigure,
  ),
  STATUS: declare(
    { actual, target, schedule, tolerance: blankAs(0, tolerance) },
    ({ actual, target, schedule, tolerance }) =>
      inWords(scheduleStatus(actual, target, schedule, tolerance), wording.scheduleStatus),
    (actual, target, schedule, tolerance) => {
      const gap = scheduleGapFigure(actual, target, schedule);
      return Number.isFinite(gap) ? wording.scheduleStatus[statusOfGap(gap, tolerance)] : NaN;
    },
  ),
  TARGET: declare(
    { actual, progress: measure },
    ({ actual, progress }) => impliedTarget(actual, progress),
    quotientFigure,
  ),
  YOY: declare(
    { current: measure, prior: measure },
    ({ current, prior }) => growth(current, prior),
    growthFigure,
  ),
  YOYCHANGE: declare(
    { current: measure, prior: measure },
    ({ current, prior }) => change(current, prior),
    changeFigure,
  ),
  BASE: declare(
    { current: measure, growth: measure },
    ({ current, growth }) => impliedBase(current, growth),
    impliedBaseFigure,
  ),
  YOYGAP: declare(
    { current: measure, prior: measure, beforePrior: measure },
    ({ current, prior, beforePrior }) => growthGapOfLevels(current, prior, beforePrior),
    growthGapOfLevelsFigure,
  ),
  GROWTHGAP: declare(
    { growth: measure, priorGrowth: measure },
    ({ growth, priorGrowth }) => growthGap(growth, priorGrowth),
    growthGapFigure,
  ),
  MONTHLY: declareWhole({ cumulative: measure }, monthlyMatrix),
  MOM: declare(
    { current: measure, previous: measure },
    ({ current, previous }) => growth(current, previous),
    growthFigure,
  ),
  SHARE: declare({ part: measure, total: measure }, ({ part, total }) => share(part, total), shareFigure),
  CONTRIBUTION: declare(
    { partChange: measure, totalChange: measure },
    ({ partChange, totalChange }) => contribution(partChange, totalChange),
    quotientFigure,
  ),
  PULL: declare(
    { partChange: measure, totalPrior: measure },
    ({ partChange, totalPrior }) => pull(partChange, totalPrior),
    pullFigure,
  ),
  REQUIREDGROWTH: declare(
    { multiple: measure, years: setting },
    ({ multiple, years }) => requiredGrowth(multiple, years),
    requiredGrowthFigure,
  ),
  SCALE: declare(
    { revenue: measure, threshold },
    ({ revenue, threshold = DESIGNATED_SIZE_THRESHOLD }) => sizeInWords(revenue, threshold),
    sizeInWords,
  ),
  OVERDUE: declare(
    { planned: date, actual: optionalDate, reportDate },
    ({ planned, actual, reportDate }) =>
      overdueDays(
        { planned: resolveDate(planned, reportDate), finished: resolveDate(actual, reportDate) },
        reportDate,
      ),
    (planned, finished, reportDate) => overdueDays({ planned, finished }, reportDate),
  ),
  TIMESTATUS: declare(
    { start: optionalDate, planned: date, finished: optionalDate, reportDate },
    ({ start, planned, finished, reportDate }) =>
      wording.timeStatus[
        timeStatus(
          {
            start: resolveDate(start, reportDate),
            planned: resolveDate(planned, reportDate),
            finished: resolveDate(finished, reportDate),
          },
          reportDate,
        )
      ],
    (start, planned, finished, reportDate) =>
      wording.timeStatus[timeStatus({ start, planned, finished }, reportDate)],
  ),
  NARRATE: declare(
    {
      name: text,
      unit: text,
      actual,
      target: optionalMeasure,
      schedule: optionalSchedule,
      growth: optionalGrowth,
      growthGap: optionalMeasure,
    },
    (figures) =>
      hasPercentages(figures) ? narrateIndicator(figures) : undefinedBecause<"overflow">("overflow"),
  ),
} satisfies Record<string, Declaration>;

export type FunctionId = keyof typeof declarations;

/** Whether growth and share, as percentages, are within a double: no sentence says Infinity%. */
function hasPercentages({ actual, target = 0, growth = 0 }: IndicatorFigures): boolean {
  const share = target > 0 ? actual / target : 0;
  return Number.isFinite(100 * share) && Number.isFinite(100 * growth);
}

function inWords<Code extends string>(
  outcome: Outcome<Code>,
  words: Readonly<Record<Code, string>>,
): Outcome<string> {
  return outcome.defined ? { defined: true, value: words[outcome.value] } : outcome;
}

function sizeInWords(revenue: number, threshold: number): string {
  const { reached, notReached } = wording.designatedSize;
  return reachesDesignatedSize(revenue, threshold) ? reached : notReached;
}
