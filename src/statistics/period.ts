import { isDateSerial, fromSerial, lastDayOfMonth, toSerial } from "./calendar/date-serial";
import { toHalfWidth } from "./half-width";
import { defined, undefinedBecause, type Outcome } from "./outcome";
import { parsePlainNumber } from "./plain-number";

/** A reporting period: the months of its year through its end. */
export interface Period {
  /** 1…12 */
  readonly months: number;
  readonly year?: number;
  /** Day of the month, where the period was given as a date. Otherwise its end is the month's last day. */
  readonly day?: number;
}

export type PeriodFault =
  /** No form of the grammar. */
  | "notAPeriod"
  /** 2013 alone: neither a month nor a date. */
  | "loneYear"
  /** 3-6月: a cumulative share is defined from January only. */
  | "notFromJanuary"
  /** 13月, 2013-02-30 */
  | "noSuchDate";

type Reading = Outcome<Period, PeriodFault>;

/** 1…12, a date serial, or year and month in six digits (201306). */
export function periodFromNumber(value: number): Reading {
  if (Number.isInteger(value) && value >= 1 && value <= 12) return defined({ months: value });
  if (isDateSerial(value)) {
    const { year, month, day } = fromSerial(value);
    return defined({ months: month, year, day });
  }
  if (!Number.isInteger(value)) return undefinedBecause("notAPeriod");
  if (value >= 1900 && value <= 2199) return undefinedBecause("loneYear");
  return value >= 190001 && value <= 219912 ? parsePeriod(String(value)) : undefinedBecause("notAPeriod");
}

const JOIN = "[-\\u2010-\\u2015~\\u301C\\u2053\\u223C\\u2212\u81F3]";
const YEAR_AND_SPAN = /^(?:(\d{4})年?)?(.+)$/;
const LONE_YEAR = /^\d{4}年?$/;
const SIX_DIGITS = /^(\d{4})(\d{2})$/;
const DATE = /^(\d{4})年?[-./](\d{1,2})(?:[-./](\d{1,2}))?$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/;
const MONTH = /^(\d{1,2})月$/;
const MONTH_SPAN = new RegExp(`^(\\d{1,2})(?:月份?)?${JOIN}(\\d{1,2})月$`);
const YEAR_END = /^(\d{4}年)([底末])$/;
const ORDINAL = /^第(?=[一二三四1-4]季度$)/;
const TOLD_TWICE = /^([^()]+)\(([^()]+)\)$/;
const SUFFIXES = /[底末份]+$/;

/** Months through the end of each named span of the year. */
const NAMED_SPANS: ReadonlyMap<string, number> = new Map([
  ["上半年", 6], ["下半年", 12], ["全年", 12], ["年底", 12], ["年末", 12],
  ["一季度", 3], ["二季度", 6], ["三季度", 9], ["四季度", 12], ["前三季度", 9],
  ["1季度", 3], ["2季度", 6], ["3季度", 9], ["4季度", 12], ["前3季度", 9],
  ["Q1", 3], ["Q2", 6], ["Q3", 9], ["Q4", 12], ["H1", 6], ["H2", 12],
]); // prettier-ignore

/**
 * Reads "6月", "2013-06", "2013-06-30", "2013年1-6月", "上半年", "二季度", "2013H1", "201306" and the like.
 * Spaces are left out, full-width forms and letters of either case are read alike; 底, 末 and 份 say nothing more.
 */
export function parsePeriod(text: string): Reading {
  const written = toHalfWidth(text).replace(/\s+/g, "").toUpperCase();
  if (LONE_YEAR.test(written)) return undefinedBecause("loneYear");
  const twice = TOLD_TWICE.exec(written);
  if (twice) return toldTwice(twice[1] ?? "", twice[2] ?? "");
  const bare = written.replace(SUFFIXES, "");
  const date = DATE.exec(bare) ?? CHINESE_DATE.exec(written) ?? SIX_DIGITS.exec(bare);
  if (date)
    return datedPeriod(Number(date[1]), Number(date[2]), date[3] === undefined ? undefined : Number(date[3]));
  const number = parsePlainNumber(written);
  if (number !== undefined) return periodFromNumber(number);
  return spanPeriod(written);
}

/** 2013年上半年(1-6月): both must say the same. */
function toldTwice(first: string, second: string): Reading {
  const [one, other] = [parsePeriod(first), parsePeriod(second)];
  if (!one.defined) return one;
  if (!other.defined) return other;
  const { months, year } = other.value;
  const same = months === one.value.months && (year ?? one.value.year) === one.value.year;
  return same ? one : undefinedBecause("notAPeriod");
}

function datedPeriod(year: number, month: number, day: number | undefined): Reading {
  if (month < 1 || month > 12) return undefinedBecause("noSuchDate");
  if (day === undefined) return defined({ months: month, year });
  if (day < 1 || day > lastDayOfMonth(year, month)) return undefinedBecause("noSuchDate");
  return defined({ months: month, year, day });
}

function spanPeriod(written: string): Reading {
  // 2013年底 is the year 2013 and its 年底.
  const [, year, span = ""] = YEAR_AND_SPAN.exec(written.replace(YEAR_END, "$1年$2")) ?? [];
  const reading = spanMonths(span);
  if (!reading.defined) return reading;
  return defined(
    year === undefined ? { months: reading.value } : { months: reading.value, year: Number(year) },
  );
}

function spanMonths(span: string): Outcome<number, PeriodFault> {
  const bare = span.replace(SUFFIXES, "");
  const named = NAMED_SPANS.get(span) ?? NAMED_SPANS.get(bare.replace(ORDINAL, ""));
  if (named !== undefined) return defined(named);
  const month = MONTH.exec(bare);
  if (month) return existingMonth(Number(month[1]));
  const months = MONTH_SPAN.exec(bare);
  if (!months) return undefinedBecause("notAPeriod");
  if (Number(months[1]) !== 1) return undefinedBecause("notFromJanuary");
  return existingMonth(Number(months[2]));
}

function existingMonth(month: number): Outcome<number, PeriodFault> {
  return month >= 1 && month <= 12 ? defined(month) : undefinedBecause("noSuchDate");
}

/** The serial of the period's last day. Undefined where the period names no year. */
export function periodEnd(period: Period): number | undefined {
  const { year, months } = period;
  if (year === undefined) return undefined;
  return toSerial({ year, month: months, day: period.day ?? lastDayOfMonth(year, months) });
}
