/**
 * The PARK functions as Excel's metadata generator reads them: one exported function each, with the literal types
 * that it understands. What they do stands in declarations.ts, what is read about them in src/locales.
 */
import { answer } from "./answer";

/**
 * T, a fraction of the year.
 * @customfunction SCHEDULE
 */
export function schedule(period: any[][], basis?: any[][], digits?: any[][]): any[][] {
  return answer("SCHEDULE", [period, basis, digits]);
}

/**
 * A/G, a fraction.
 * @customfunction PROGRESS
 */
export function progress(actual: any[][], target: any[][]): any[][] {
  return answer("PROGRESS", [actual, target]);
}

/**
 * 100·(P − T), percentage points; behind is negative.
 * @customfunction GAP
 */
export function gap(actual: any[][], target: any[][], schedule: any[][]): any[][] {
  return answer("GAP", [actual, target, schedule]);
}

/**
 * A − G·T, in the unit of the actual; behind is negative.
 * @customfunction SHORTFALL
 */
export function shortfall(actual: any[][], target: any[][], schedule: any[][]): any[][] {
  return answer("SHORTFALL", [actual, target, schedule]);
}

/**
 * (G − A)/(12 − m), unit per month.
 * @customfunction PACE
 */
export function pace(actual: any[][], target: any[][], period: any[][]): any[][] {
  return answer("PACE", [actual, target, period]);
}

/**
 * Required pace over the average month so far.
 * @customfunction PACERATIO
 */
export function paceRatio(actual: any[][], target: any[][], period: any[][]): any[][] {
  return answer("PACERATIO", [actual, target, period]);
}

/**
 * A/T, in the unit of the actual.
 * @customfunction PROJECTION
 */
export function projection(actual: any[][], schedule: any[][]): any[][] {
  return answer("PROJECTION", [actual, schedule]);
}

/**
 * 超序时, 达到序时 or 差欠序时.
 * @customfunction STATUS
 */
export function status(actual: any[][], target: any[][], schedule: any[][], tolerance?: any[][]): any[][] {
  return answer("STATUS", [actual, target, schedule, tolerance]);
}

/**
 * A/P, in the unit of the actual.
 * @customfunction TARGET
 */
export function impliedTarget(actual: any[][], progress: any[][]): any[][] {
  return answer("TARGET", [actual, progress]);
}

/**
 * A/B − 1, a fraction.
 * @customfunction YOY
 */
export function yearOnYear(current: any[][], prior: any[][]): any[][] {
  return answer("YOY", [current, prior]);
}

/**
 * A − B, in their unit.
 * @customfunction YOYCHANGE
 */
export function yearOnYearChange(current: any[][], prior: any[][]): any[][] {
  return answer("YOYCHANGE", [current, prior]);
}

/**
 * A/(1 + g), in the unit of the actual.
 * @customfunction BASE
 */
export function base(current: any[][], growth: any[][]): any[][] {
  return answer("BASE", [current, growth]);
}

/**
 * 100·(g − g₁), percentage points, from three levels.
 * @customfunction YOYGAP
 */
export function yearOnYearGap(current: any[][], prior: any[][], beforePrior: any[][]): any[][] {
  return answer("YOYGAP", [current, prior, beforePrior]);
}

/**
 * 100·(g − g₁), percentage points.
 * @customfunction GROWTHGAP
 */
export function growthGap(growth: any[][], priorGrowth: any[][]): any[][] {
  return answer("GROWTHGAP", [growth, priorGrowth]);
}

/**
 * Month values in the shape of the cumulative ones.
 * @customfunction MONTHLY
 */
export function monthly(cumulative: any[][]): any[][] {
  return answer("MONTHLY", [cumulative]);
}

/**
 * This month over last month − 1, a fraction.
 * @customfunction MOM
 */
export function monthOnMonth(current: any[][], previous: any[][]): any[][] {
  return answer("MOM", [current, previous]);
}

/**
 * Part of a total, a fraction.
 * @customfunction SHARE
 */
export function share(part: any[][], total: any[][]): any[][] {
  return answer("SHARE", [part, total]);
}

/**
 * Change of the part over change of the total, a fraction.
 * @customfunction CONTRIBUTION
 */
export function contribution(partChange: any[][], totalChange: any[][]): any[][] {
  return answer("CONTRIBUTION", [partChange, totalChange]);
}

/**
 * 100·change of the part over the prior total, percentage points.
 * @customfunction PULL
 */
export function pull(partChange: any[][], totalPrior: any[][]): any[][] {
  return answer("PULL", [partChange, totalPrior]);
}

/**
 * multiple^(1/years) − 1, a fraction a year.
 * @customfunction REQUIREDGROWTH
 */
export function requiredGrowth(multiple: any[][], years: any[][]): any[][] {
  return answer("REQUIREDGROWTH", [multiple, years]);
}

/**
 * 达到规上标准 or 未达规上标准; revenue and threshold in 万元.
 * @customfunction SCALE
 */
export function scale(revenue: any[][], threshold?: any[][]): any[][] {
  return answer("SCALE", [revenue, threshold]);
}

/**
 * Days late, 0 if on time.
 * @customfunction OVERDUE
 */
export function overdue(planned: any[][], actual: any[][], reportDate: any[][]): any[][] {
  return answer("OVERDUE", [planned, actual, reportDate]);
}

/**
 * 未开工, 正常, 临期, 逾期 or 竣工.
 * @customfunction TIMESTATUS
 */
export function timeStatus(
  start: any[][],
  planned: any[][],
  finished: any[][],
  reportDate: any[][],
): any[][] {
  return answer("TIMESTATUS", [start, planned, finished, reportDate]);
}

/**
 * One sentence about an indicator.
 * @customfunction NARRATE
 */
export function narrate(
  name: any[][],
  unit: any[][],
  actual: any[][],
  target?: any[][],
  schedule?: any[][],
  growth?: any[][],
  growthGap?: any[][],
): any[][] {
  return answer("NARRATE", [name, unit, actual, target, schedule, growth, growthGap]);
}
