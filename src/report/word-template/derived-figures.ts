import { sheets } from "../../locales/zh-CN/sheets";
import { wording } from "../../locales/zh-CN/wording";
import type { EnterpriseRecord, ProjectRecord } from "../../records/records";
import { growth } from "../../statistics/growth";
import type { Outcome } from "../../statistics/outcome";
import { paceRatio } from "../../statistics/pace-ratio";
import { projection } from "../../statistics/projection";
import { requiredPace } from "../../statistics/required-pace";
import { nextMonthBySeason, scheduleBySeason } from "../../statistics/season-schedule";
import { statusOfGap } from "../../statistics/schedule-status";
import { overdueDays, timeStatus } from "../../statistics/time-status";
import type { TemplateValue } from "../../template-language/evaluate";
import type { RecordSubject } from "../../template-language/resolve-name";
import type { Parameters } from "../../templates/parameters/parameters";
import type { IndicatorMeasures } from "../document/indicator-measures";
import { shareOf } from "../document/money-sums";

type Figures<Of> = Readonly<Record<string, (of: Of, parameters: Parameters) => TemplateValue>>;

const valueOf = (outcome: Outcome | undefined): number | undefined =>
  outcome?.defined ? outcome.value : undefined;

function less(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one - other;
}

/** Actual and target where the months give them a rest of the year. */
function ahead(
  { record: { actual }, target }: IndicatorMeasures,
  month: number | undefined,
  of: (actual: number, target: number, month: number) => Outcome,
): number | undefined {
  return actual === undefined || target === undefined || month === undefined
    ? undefined
    : valueOf(of(actual, target, month));
}

function yearEnd({ record: { actual }, schedule }: IndicatorMeasures): number | undefined {
  return actual === undefined || !schedule ? undefined : valueOf(projection(actual, schedule));
}

/** The share of last year's whole by itself, whatever basis 参数 has chosen. */
function shareOfLastYear({ record: { season = {} } }: IndicatorMeasures, month: number | undefined) {
  const own = month === undefined ? undefined : scheduleBySeason(season, month);
  return own?.defined ? own.value : undefined;
}

/** Figures by last year's course. */
function bySeason(
  of: IndicatorMeasures,
  { month }: Parameters,
  figure: (actual: number, share: number, target: number | undefined) => number | undefined,
): number | undefined {
  const { actual } = of.record;
  const share = shareOfLastYear(of, month);
  return actual === undefined || share === undefined ? undefined : figure(actual, share, of.target);
}

export const INDICATOR_FIGURES: Figures<IndicatorMeasures> = {
  targetInForce: ({ target }) => target,
  change: ({ change }) => change,
  growth: (of) => of.growth,
  growthGap: ({ growthGap }) => growthGap,
  progress: ({ progress }) => progress,
  schedule: ({ target, schedule }) => (target === undefined ? undefined : schedule),
  gap: ({ gap }) => gap,
  shortfall: ({ shortfall }) => shortfall,
  remaining: ({ target, record }) => less(target, record.actual),
  pace: (of, { month }) => ahead(of, month, requiredPace),
  average: ({ record: { actual } }, { month }) =>
    actual === undefined || !month ? undefined : actual / month,
  paceRatio: (of, { month }) => ahead(of, month, paceRatio),
  projection: (of) => yearEnd(of),
  projectionProgress: (of) => shareOf(yearEnd(of), of.target),
  linearProjection: ({ record: { actual } }, { month }) =>
    actual === undefined || !month ? undefined : (actual / month) * 12,
  priorSameMonth: ({ record: { season } }) => season?.part,
  priorYear: ({ record: { season } }) => season?.whole,
  priorProgress: (of, { month }) => shareOfLastYear(of, month),
  seasonalGap: (of, parameters) =>
    bySeason(of, parameters, (actual, share, target) => target && 100 * (actual / target - share)),
  seasonalShortfall: (of, parameters) =>
    bySeason(of, parameters, (actual, share, target) => target && actual - target * share),
  seasonalProjection: (of, parameters) =>
    bySeason(of, parameters, (actual, share) => (share > 0 ? actual / share : undefined)),
  seasonalPace: ({ record: { actual, season = {} }, target }) =>
    actual === undefined || target === undefined ? undefined : nextMonthBySeason(actual, target, season),
  status: ({ gap }) => (gap === undefined ? undefined : wording.scheduleStatus[statusOfGap(gap)]),
};

export const ENTERPRISE_FIGURES: Figures<EnterpriseRecord> = {
  standing: ({ registered }) =>
    registered ? sheets.enterprises.registered : sheets.enterprises.notRegistered,
  change: ({ revenue, priorRevenue }) => less(revenue, priorRevenue),
  growth: ({ revenue, priorRevenue }) =>
    revenue === undefined || priorRevenue === undefined ? undefined : valueOf(growth(revenue, priorRevenue)),
  investmentProgress: ({ completedInvestment, plannedInvestment }) =>
    shareOf(completedInvestment, plannedInvestment),
};

export const PROJECT_FIGURES: Figures<ProjectRecord> = {
  progress: ({ progress, progressWords }) => progress ?? progressWords,
  investmentProgress: ({ invested, investment }) => shareOf(invested, investment),
  remainingInvestment: ({ invested, investment }) => less(investment, invested),
  overdue: ({ plannedFinish, actualFinish }, { reportDay }) =>
    plannedFinish === undefined || reportDay === undefined
      ? undefined
      : overdueDays({ planned: plannedFinish, finished: actualFinish }, reportDay),
  status: ({ start, plannedFinish, actualFinish }, { reportDay }) =>
    plannedFinish === undefined || reportDay === undefined
      ? undefined
      : wording.timeStatus[timeStatus({ start, planned: plannedFinish, finished: actualFinish }, reportDay)],
};

/** The keys of the figures that are worked out here. */
export const DERIVED_KEYS: Readonly<Record<RecordSubject, readonly string[]>> = {
  indicator: Object.keys(INDICATOR_FIGURES),
  enterprise: Object.keys(ENTERPRISE_FIGURES),
  project: Object.keys(PROJECT_FIGURES),
};
