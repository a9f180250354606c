import { wording } from "../../locales/zh-CN/wording";
import { DESIGNATED_SIZE_THRESHOLD } from "../../statistics/designated-size";
import { writeLiteral } from "./literal";
import { checked, NATIVE_ERRORS, orDefault, VALUE_ERROR, type Operand } from "./operand";

/** Native formulas of figures. A zero divisor is left to the spreadsheet, which says #DIV/0! as well. */

/** #N/A where the operand is negative; a literal is seen to be positive at once. */
export function unlessNegative(operand: Operand, formula: string): string {
  const isPositive = typeof operand.literal === "number" && operand.literal >= 0;
  return isPositive ? formula : `IF(${operand.value}<0,NA(),${formula})`;
}

/** A fraction of a positive whole. */
export function ratio(part: Operand, whole: Operand): string {
  return unlessNegative(whole, `${part.value}/${whole.value}`);
}

/** Growth from a positive base that did not become a loss. */
export function growth(current: Operand, base: Operand): string {
  const noRate = `(${base.value}<0)+(${base.value}>0)*(${current.value}<0)`;
  return `IF(${noRate},NA(),${current.value}/${base.value}-1)`;
}

/** 100·(g − g₁) from three levels. The first rate's error goes before the second's. */
export function growthGap(operands: { current: Operand; prior: Operand; beforePrior: Operand }): string {
  const { current, prior, beforePrior } = operands;
  const rates = `100*((${current.value}/${prior.value}-1)-(${prior.value}/${beforePrior.value}-1))`;
  const noRate = `(${prior.value}<0)+(${prior.value}>0)*(${current.value}<0)`;
  const zeroPrior = `IF(${prior.value}=0,${NATIVE_ERRORS["#DIV/0!"]},${unlessNegative(beforePrior, rates)})`;
  return `IF(${noRate},NA(),${zeroPrior})`;
}

export function gap(operands: { actual: Operand; target: Operand; schedule: Operand }): string {
  const known = unlessNegative(operands.target, points(operands));
  return operands.target.literal === undefined ? checked([required(operands.schedule)], known) : known;
}

function points({
  actual,
  target,
  schedule,
}: {
  actual: Operand;
  target: Operand;
  schedule: Operand;
}): string {
  return `100*(${actual.value}/${target.value}-${schedule.value})`;
}

export function pace({
  actual,
  target,
  period,
}: {
  actual: Operand;
  target: Operand;
  period: Operand;
}): string {
  return `(${target.value}-${actual.value})/(12-${period.value})`;
}

/** Average months so far that a remaining month must make. */
export function paceRatio(operands: { actual: Operand; target: Operand; period: Operand }): string {
  const { actual, period } = operands;
  const ratio = `IF(${actual.value}<=0,NA(),${pace(operands)}/(${actual.value}/${period.value}))`;
  return checked([required(period)], ratio);
}

/** An operand that the rules for blanks have been through. */
function required(operand: Operand): Operand {
  return { ...operand, mayBeBlank: false };
}

export function status(operands: {
  actual: Operand;
  target: Operand;
  schedule: Operand;
  tolerance: Operand | undefined;
}): string {
  const { ahead, onSchedule, behind } = wording.scheduleStatus;
  const tolerance = orDefault(operands.tolerance, "0");
  const difference = points(operands);
  const words = `IF(${difference}>0,${writeLiteral(ahead)},${writeLiteral(behind)})`;
  const stated = `IF(ABS(${difference})<=${tolerance}+0.000000001,${writeLiteral(onSchedule)},${words})`;
  const known = unlessNegative(operands.target, stated);
  const tolerated = operands.tolerance === undefined ? known : `IF(${tolerance}<0,${VALUE_ERROR},${known})`;
  return checked([required(operands.schedule)], tolerated);
}

export function requiredGrowth({ multiple, years }: { multiple: Operand; years: Operand }): string {
  const outOfRange = `(${years.value}<0)+(${multiple.value}<=0)*(${years.value}>0)`;
  return `IF(${outOfRange},${VALUE_ERROR},${multiple.value}^(1/${years.value})-1)`;
}

export function scale({ revenue, threshold }: { revenue: Operand; threshold: Operand | undefined }): string {
  const { reached, notReached } = wording.designatedSize;
  const least = orDefault(threshold, String(DESIGNATED_SIZE_THRESHOLD));
  return `IF(${revenue.value}+0>=${least}+0,${writeLiteral(reached)},${writeLiteral(notReached)})`;
}
