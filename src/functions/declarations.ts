import { wording } from "../locales/zh-CN/wording";
import { DESIGNATED_SIZE_THRESHOLD, reachesDesignatedSize } from "../statistics/designated-size";
import { change, growth, impliedBase } from "../statistics/growth";
import { growthGap, growthGapOfLevels } from "../statistics/growth-gap";
import { impliedTarget } from "../statistics/implied-target";
import { undefinedBecause, type Outcome } from "../statistics/outcome";
import { paceRatio } from "../statistics/pace-ratio";
import { progress } from "../statistics/progress";
import { projection } from "../statistics/projection";
import { requiredGrowth } from "../statistics/required-growth";
import { requiredPace } from "../statistics/required-pace";
import { scheduleGap } from "../statistics/schedule-gap";
import { scheduleStatus } from "../statistics/schedule-status";
import { contribution, pull, share } from "../statistics/share";
import { shortfall } from "../statistics/shortfall";
import { overdueDays, timeStatus } from "../statistics/time-status";
import { narrateIndicator, type IndicatorFigures } from "../wording/narrate-indicator";
import { declare, type Declaration } from "./declaration";
import { monthlyMatrix } from "./monthly";
import * as native from "./native/figure-formulas";
import { monthlyFormula } from "./native/monthly-formula";
import { narrateFormula } from "./native/narrate-formula";
import { overdueFormula, timeStatusFormula } from "./native/project-formulas";
import { scheduleFormula } from "./native/schedule-formula";
import { basis } from "./read-basis";
import { date, optionalDate, reportDate, resolveDate } from "./read-date";
import { digits, measure, optionalMeasure, optionalSetting, setting, tolerance } from "./read-number";
import { optionalSchedule, period, schedule } from "./read-period";
import { text } from "./read-text";
import { scheduleOnBasis } from "./schedule-on-basis";

const actual = measure;
const target = measure;

/**
 * Every PARK function by its id: parameters in the order of arguments, what it computes, and its native equivalent.
 */
export const declarations = {
  SCHEDULE: declare({ period, basis, digits }, scheduleOnBasis, scheduleFormula),
  PROGRESS: declare(
    { actual, target },
    ({ actual, target }) => progress(actual, target),
    ({ actual, target }) => native.ratio(actual, target),
  ),
  GAP: declare(
    { actual, target, schedule },
    ({ actual, target, schedule }) => scheduleGap(actual, target, schedule),
    native.gap,
  ),
  SHORTFALL: declare(
    { actual, target, schedule },
    ({ actual, target, schedule }) => shortfall(actual, target, schedule),
    ({ actual, target, schedule }) => `${actual.value}-${target.value}*${schedule.value}`,
  ),
  PACE: declare(
    { actual, target, period },
    ({ actual, target, period }) => requiredPace(actual, target, period.months),
    native.pace,
  ),
  PACERATIO: declare(
    { actual, target, period },
    ({ actual, target, period }) => paceRatio(actual, target, period.months),
    native.paceRatio,
  ),
  PROJECTION: declare(
    { actual, schedule },
    ({ actual, schedule }) => projection(actual, schedule),
    ({ actual, schedule }) => `${actual.value}/${schedule.value}`,
  ),
  STATUS: declare(
    { actual, target, schedule, tolerance },
    ({ actual, target, schedule, tolerance }) =>
      inWords(scheduleStatus(actual, target, schedule, tolerance), wording.scheduleStatus),
    native.status,
  ),
  TARGET: declare(
    { actual, progress: measure },
    ({ actual, progress }) => impliedTarget(actual, progress),
    ({ actual, progress }) => `${actual.value}/${progress.value}`,
  ),
  YOY: declare(
    { current: measure, prior: measure },
    ({ current, prior }) => growth(current, prior),
    ({ current, prior }) => native.growth(current, prior),
  ),
  YOYCHANGE: declare(
    { current: measure, prior: measure },
    ({ current, prior }) => change(current, prior),
    ({ current, prior }) => `${current.value}-${prior.value}`,
  ),
  BASE: declare(
    { current: measure, growth: measure },
    ({ current, growth }) => impliedBase(current, growth),
    ({ current, growth }) => `${current.value}/(1+${growth.value})`,
  ),
  YOYGAP: declare(
    { current: measure, prior: measure, beforePrior: measure },
    ({ current, prior, beforePrior }) => growthGapOfLevels(current, prior, beforePrior),
    native.growthGap,
  ),
  GROWTHGAP: declare(
    { growth: measure, priorGrowth: measure },
    ({ growth, priorGrowth }) => growthGap(growth, priorGrowth),
    ({ growth, priorGrowth }) => `100*(${growth.value}-${priorGrowth.value})`,
  ),
  MONTHLY: {
    parameters: { cumulative: measure },
    computeWhole: monthlyMatrix,
    native: ({ cumulative }) => monthlyFormula(cumulative?.raw ?? ""),
  },
  MOM: declare(
    { current: measure, previous: measure },
    ({ current, previous }) => growth(current, previous),
    ({ current, previous }) => native.growth(current, previous),
  ),
  SHARE: declare(
    { part: measure, total: measure },
    ({ part, total }) => share(part, total),
    ({ part, total }) => native.ratio(part, total),
  ),
  CONTRIBUTION: declare(
    { partChange: measure, totalChange: measure },
    ({ partChange, totalChange }) => contribution(partChange, totalChange),
    ({ partChange, totalChange }) => `${partChange.value}/${totalChange.value}`,
  ),
  PULL: declare(
    { partChange: measure, totalPrior: measure },
    ({ partChange, totalPrior }) => pull(partChange, totalPrior),
    ({ partChange, totalPrior }) =>
      native.unlessNegative(totalPrior, `100*${partChange.value}/${totalPrior.value}`),
  ),
  REQUIREDGROWTH: declare(
    { multiple: measure, years: setting },
    ({ multiple, years }) => requiredGrowth(multiple, years),
    native.requiredGrowth,
  ),
  SCALE: declare(
    { revenue: measure, threshold: optionalSetting },
    ({ revenue, threshold }) =>
      reachesDesignatedSize(revenue, threshold ?? DESIGNATED_SIZE_THRESHOLD)
        ? wording.designatedSize.reached
        : wording.designatedSize.notReached,
    native.scale,
  ),
  OVERDUE: declare(
    { planned: date, actual: optionalDate, reportDate },
    ({ planned, actual, reportDate }) =>
      overdueDays(
        { planned: resolveDate(planned, reportDate), finished: resolveDate(actual, reportDate) },
        reportDate,
      ),
    overdueFormula,
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
    timeStatusFormula,
  ),
  NARRATE: declare(
    {
      name: text,
      unit: text,
      actual,
      target: optionalMeasure,
      schedule: optionalSchedule,
      growth: optionalMeasure,
      growthGap: optionalMeasure,
    },
    (figures) =>
      hasPercentages(figures) ? narrateIndicator(figures) : undefinedBecause<"overflow">("overflow"),
    narrateFormula,
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
