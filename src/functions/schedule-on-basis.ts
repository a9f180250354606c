import { COVERED_YEARS } from "../statistics/calendar/workdays";
import { defined } from "../statistics/outcome";
import {
  roundSchedule,
  schedule,
  scheduleByMonth,
  scheduleByPlan,
  type ScheduleFault,
} from "../statistics/schedule";
import { Problem, type MessageKey } from "./problem";
import { NO_ROUNDING } from "./read-number";
import type { Basis } from "./read-basis";
import type { GivenPeriod } from "./read-period";

/** PARK.SCHEDULE for one period. */
export function scheduleOnBasis({
  period,
  basis = "month",
  digits,
}: {
  period: GivenPeriod;
  basis: Basis | undefined;
  digits: number | undefined;
}): Problem | { readonly defined: true; readonly value: number } {
  const share = typeof basis === "string" ? schedule(period, basis) : scheduleByPlan(period.months, basis);
  if (!share.defined) return faultProblem(share.reason, period);
  return defined(digits === undefined ? share.value : roundSchedule(share.value, digits));
}

/** The same by months, of a month number or any period, for columns of them. */
export function scheduleFigure(months: number, _byMonth: number, percentDecimals: number): number {
  const share = scheduleByMonth(months);
  return percentDecimals === NO_ROUNDING ? share : roundSchedule(share, percentDecimals);
}

const ABOUT_BASIS: ReadonlySet<ScheduleFault> = new Set([
  "wrongNumberOfWeights",
  "negativeWeight",
  "zeroWeights",
] as const);

function faultProblem(fault: ScheduleFault, { given }: GivenPeriod): Problem {
  if (fault === "zeroWeights") return new Problem("#DIV/0!");
  if (fault === "overflow") return new Problem("#NUM!");
  const message: MessageKey = fault;
  return new Problem(
    fault === "yearNotCovered" ? "#N/A" : "#VALUE!",
    message,
    given,
    ABOUT_BASIS.has(fault) ? "basis" : "period",
  );
}

/** The years that the working-day basis knows. */
export const WORKDAY_YEARS = { from: COVERED_YEARS[0], to: COVERED_YEARS[COVERED_YEARS.length - 1] };
