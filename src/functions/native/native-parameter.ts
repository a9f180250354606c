import type { Parameter } from "../parameter";
import { date, optionalDate, reportDate } from "../read-date";
import { MOST_GROWTH, optionalGrowth } from "../read-number";
import { optionalSchedule, period, schedule, type GivenPeriod } from "../read-period";
import { dateOf, monthsOf, shareOfYear } from "./calendar-formulas";
import { writeLiteral } from "./literal";
import { VALUE_ERROR } from "./operand";

/** How native formulas read and write a parameter that is more than a number or a text. */
export interface NativeParameter {
  /** The value, from a cell that holds a number or date. */
  ofCell(cell: string): string;
  /** A literal, from what was read of it. */
  write(value: unknown): string;
  /** Whether a 0 is a blank, as the function takes it. */
  readonly zeroIsBlank?: boolean;
}

/** A month's share as the division that it is, so that a reader of the formula sees the month. */
function writeSchedule(value: number): string {
  const months = Math.round(value * 12);
  return months / 12 === value && months % 12 !== 0 && months !== 6 ? `(${months}/12)` : writeLiteral(value);
}

const ofPeriod: NativeParameter = {
  ofCell: monthsOf,
  write: (value) => String((value as GivenPeriod).months),
};
const ofSchedule: NativeParameter = {
  ofCell: shareOfYear,
  write: (value) => writeSchedule((value as number | undefined) ?? 0),
};
const ofGrowth: NativeParameter = {
  ofCell: (cell) => `IF(ABS(${cell})<=${MOST_GROWTH},${cell}+0,${VALUE_ERROR})`,
  write: (value) => writeLiteral(value as number),
};
const ofDate: NativeParameter = {
  ofCell: dateOf,
  // A month or a day whose year is that of the report date is written with that (project-formulas.ts).
  write: (value) => writeLiteral(value as number),
  zeroIsBlank: true,
};

const NATIVE = new Map<unknown, NativeParameter>([
  [period, ofPeriod], [schedule, ofSchedule], [optionalSchedule, ofSchedule],
  [optionalGrowth, ofGrowth], [date, ofDate], [optionalDate, ofDate], [reportDate, ofDate],
]); // prettier-ignore

export function nativeParameter(parameter: Parameter<unknown>): NativeParameter | undefined {
  return NATIVE.get(parameter);
}
