import { Problem } from "../problem";
import type { Basis } from "../read-basis";
import type { GivenPeriod } from "../read-period";
import { scheduleOnBasis } from "../schedule-on-basis";
import { dayShareOf, monthsOf, workdayShareOf } from "./calendar-formulas";
import { writeLiteral } from "./literal";
import { isBlank, NATIVE_ERRORS, VALUE_ERROR, type Operand } from "./operand";
import { SCHEDULE_BASES, type ScheduleBasis } from "../../statistics/schedule";

interface ScheduleOperands {
  period: Operand;
  basis?: Operand & { readonly weights?: string };
  digits?: Operand;
}

/** PARK.SCHEDULE natively. */
export function nativeSchedule({ period, basis, digits }: ScheduleOperands): string {
  const share = basis?.weights ? planShare(period, basis.weights) : shareByName(period, basis);
  return digits === undefined ? share : rounded(share, digits);
}

function shareByName(period: Operand, basis: Operand | undefined): string {
  if (basis === undefined) return namedShare(period, "month");
  if (basis.literal !== undefined) return literalBasisShare(period, basis.literal as Basis);
  const name = basis.raw;
  return SCHEDULE_BASES.reduceRight<string>(
    (otherwise, known) =>
      `IF(${known === "month" ? `(${name}="month")+(${isBlank(name)})` : `${name}="${known}"`},${namedShare(period, known)},${otherwise})`,
    VALUE_ERROR,
  );
}

function literalBasisShare(period: Operand, basis: Basis): string {
  if (typeof basis === "string") return namedShare(period, basis);
  // Weights typed as an array constant over a literal period are one number; a period that is none is its error.
  if (period.literal === undefined) return period.value;
  return constantShare(period.literal as GivenPeriod, basis);
}

function namedShare(period: Operand, basis: ScheduleBasis): string {
  if (period.literal !== undefined) return constantShare(period.literal as GivenPeriod, basis);
  switch (basis) {
    case "month":
      return `${monthsOf(period.raw)}/12`;
    case "day":
      return dayShareOf(period.raw);
    case "workday":
      return workdayShareOf(period.raw);
  }
}

function constantShare(period: GivenPeriod, basis: Basis): string {
  if (basis === "month") return `${period.months}/12`;
  const share = scheduleOnBasis({ period, basis, digits: undefined });
  return share instanceof Problem ? NATIVE_ERRORS[share.error] : writeLiteral(share.value);
}

/**
 * The running share of 12 or 4 weights in a range: each weight counts with the part of its months that has passed,
 * 0…1. Cells are taken row by row.
 */
function planShare(period: Operand, weights: string): string {
  const count = `(ROWS(${weights})*COLUMNS(${weights}))`;
  const before = `((ROW(${weights})-MIN(ROW(${weights})))*COLUMNS(${weights})+COLUMN(${weights})-MIN(COLUMN(${weights})))`;
  const passed = `(${period.value}*${count}/12-${before})`;
  const part = `((${passed}>=1)+(${passed}>0)*(${passed}<1)*${passed})`;
  const share = `SUMPRODUCT(${weights}*${part})/SUM(${weights})`;
  const negative = `COUNTIF(${weights},"<0")`;
  const blanks = `SUMPRODUCT(1*(${isBlank(weights)}))`;
  return `IF((${count}<>12)*(${count}<>4),${VALUE_ERROR},IF(${blanks},NA(),IF(${negative},${VALUE_ERROR},${share})))`;
}

function rounded(share: string, digits: Operand): string {
  if (typeof digits.literal === "number") return `ROUND(${share},${digits.literal + 2})`;
  const outOfRange = `(${digits.raw}<0)+(${digits.raw}>10)+(${digits.raw}<>INT(${digits.raw}))`;
  const roundedShare = `IF(${outOfRange},${VALUE_ERROR},ROUND(${share},${digits.raw}+2))`;
  return digits.mayBeBlank ? `IF(${isBlank(digits.raw)},${share},${roundedShare})` : roundedShare;
}
