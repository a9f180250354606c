import { wording } from "../../locales/zh-CN/wording";
import { NEAR_DUE_DAYS } from "../../statistics/time-status";
import { quotedText } from "../cells/input-cell";
import type { FormulaStyle } from "../parameters/parameter-keys";

/**
 * How a generated sheet writes its figures: expressions over cells that a guard around them has found to be filled, and
 * within what the figure is defined for. Both ways give the same figure; by Excel's own arithmetic whoever opens the
 * file sees it, by PARK's functions whoever has the add-in.
 */
export interface FigureFormulas {
  change(actual: string, prior: string): string;
  growth(actual: string, prior: string): string;
  growthGap(growth: string, priorGrowth: string): string;
  progress(actual: string, target: string): string;
  gap(actual: string, target: string, schedule: string): string;
  shortfall(actual: string, target: string, schedule: string): string;
  pace(actual: string, target: string, month: string): string;
  paceRatio(actual: string, target: string, month: string): string;
  /** `gap` is the cell in which the row's own gap stands. */
  status(actual: string, target: string, schedule: string, gap: string): string;
  requiredGrowth(multiple: number, years: number): string;
  overdue(planned: string, finished: string, reportDay: string): string;
  /** Of work that is not finished; `goesOn` is whether it is reported as going on, which counts where no date says so. */
  openStatus(start: string, planned: string, reportDay: string, goesOn: string): string;
}

const park: FigureFormulas = {
  change: (actual, prior) => `PARK.YOYCHANGE(${actual},${prior})`,
  growth: (actual, prior) => `PARK.YOY(${actual},${prior})`,
  growthGap: (growth, priorGrowth) => `PARK.GROWTHGAP(${growth},${priorGrowth})`,
  progress: (actual, target) => `PARK.PROGRESS(${actual},${target})`,
  gap: (actual, target, schedule) => `PARK.GAP(${actual},${target},${schedule})`,
  shortfall: (actual, target, schedule) => `PARK.SHORTFALL(${actual},${target},${schedule})`,
  pace: (actual, target, month) => `PARK.PACE(${actual},${target},${month})`,
  paceRatio: (actual, target, month) => `PARK.PACERATIO(${actual},${target},${month})`,
  status: (actual, target, schedule) => `PARK.STATUS(${actual},${target},${schedule})`,
  requiredGrowth: (multiple, years) => `PARK.REQUIREDGROWTH(${multiple},${years})`,
  overdue: (planned, finished, reportDay) => `PARK.OVERDUE(${planned},${finished},${reportDay})`,
  openStatus: (start, planned, reportDay, goesOn) =>
    `PARK.TIMESTATUS(IF(${start}="",IF(${goesOn},${reportDay},""),${start}),${planned},"",${reportDay})`,
};

const { scheduleStatus, timeStatus } = wording;

const native: FigureFormulas = {
  change: (actual, prior) => `${actual}-${prior}`,
  growth: (actual, prior) => `${actual}/${prior}-1`,
  growthGap: (growth, priorGrowth) => `100*(${growth}-${priorGrowth})`,
  progress: (actual, target) => `${actual}/${target}`,
  gap: (actual, target, schedule) => `100*(${actual}/${target}-${schedule})`,
  shortfall: (actual, target, schedule) => `${actual}-${target}*${schedule}`,
  pace: (actual, target, month) => `(${target}-${actual})/(12-${month})`,
  paceRatio: (actual, target, month) => `(${target}-${actual})/(12-${month})/(${actual}/${month})`,
  // A binary quotient is rarely equal to the schedule to its last digit.
  status: (_actual, _target, _schedule, gap) =>
    `IF(ABS(${gap})<=1E-9,${quotedText(scheduleStatus.onSchedule)},IF(${gap}>0,${quotedText(scheduleStatus.ahead)},${quotedText(scheduleStatus.behind)}))`,
  requiredGrowth: (multiple, years) => `(${multiple}^(1/${years})-1)`,
  overdue: (planned, finished, reportDay) => `MAX(0,INT(MIN(${finished},${reportDay}))-INT(${planned}))`,
  openStatus: (start, planned, reportDay, goesOn) => {
    const notBegun = `IF(${start}="",NOT(${goesOn}),${start}>${reportDay})`;
    const due = `IF(INT(${planned})-${reportDay}<=${NEAR_DUE_DAYS},${quotedText(timeStatus.nearDue)},${quotedText(timeStatus.normal)})`;
    return `IF(INT(${planned})<${reportDay},${quotedText(timeStatus.overdue)},IF(${notBegun},${quotedText(timeStatus.notStarted)},${due}))`;
  },
};

const FIGURES: Record<FormulaStyle, FigureFormulas> = { park, native };

export function figureFormulas(style: FormulaStyle): FigureFormulas {
  return FIGURES[style];
}
