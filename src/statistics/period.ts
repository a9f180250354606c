import { isDateSerial, fromSerial, lastDayOfMonth, toSerial } from "./calendar/date-serial";
import { toHalfWidth } from "./half-width";
import { defined, undefinedBecause, type Outcome } from "./outcome";
import { readPeriodWords, type PeriodWords } from "./period-words";
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
  /** 2013.1-6: a day of January or six months. */
  | "ambiguous"
  /** 13年6月 */
  | "shortYear"
  /** 6月30日 without 截至 or 止. */
  | "dayWithoutYear"
  /** 13月, 2013-02-30 */
  | "noSuchDate";

type Reading = Outcome<Period, PeriodFault>;

/** 1…12, a date serial, or year and month or a day in digits (201306, 20130630). */
export function periodFromNumber(value: number): Reading {
  if (Number.isInteger(value) && value >= 1 && value <= 12) return defined({ months: value });
  if (isDateSerial(value)) {
    const { year, month, day } = fromSerial(value);
    return defined({ months: month, year, day });
  }
  if (!Number.isInteger(value)) return undefinedBecause("notAPeriod");
  if (value >= 1900 && value <= 2199) return undefinedBecause("loneYear");
  const digits = (value >= 190001 && value <= 219912) || (value >= 19000101 && value <= 21991231);
  return digits ? parsePeriod(String(value)) : undefinedBecause("notAPeriod");
}

const LONE_YEAR = /^\d{4}年?$/;
const SHORT_YEAR = /^\d{2}年.*月/;
const SIX_DIGITS = /^(\d{4})(\d{2})$/;
const EIGHT_DIGITS = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
/** 01-06: the sixth of January or six months. */
const BARE_DAY = /^0\d[-./]\d\d$/;
const DATE = /^(?:截至|截止到?)?(\d{4})年?([-./])(\d{1,2})(?:([-./])(\d{1,2}))?[底末止份]*$/;
const SUFFIXES = /[底末份]+$/;
const TOLD_TWICE = /^([^()]+)\(([^()]+)\)$/;

/**
 * Reads "6月", "2013-06", "2013-06-30", "2013年1-6月", "上半年", "前三季度", "截至九月底", "2013H1", "201306" and the like.
 * Spaces are left out, full-width forms, numerals in words and letters of either case are read alike; 底, 末 and 份 say
 * nothing more.
 */
export function parsePeriod(text: string): Reading {
  const written = toHalfWidth(text).replace(/\s/g, "");
  if (LONE_YEAR.test(written)) return undefinedBecause("loneYear");
  const twice = TOLD_TWICE.exec(written);
  if (twice) return toldTwice(twice[1]!, twice[2]!);
  const digits = SIX_DIGITS.exec(written.replace(SUFFIXES, "")) ?? EIGHT_DIGITS.exec(written);
  if (digits) return datedPeriod(Number(digits[1]), Number(digits[2]), numberOrNone(digits[3]));
  if (BARE_DAY.test(written)) return undefinedBecause("ambiguous");
  const date = DATE.exec(written);
  if (date) return markedDate(date);
  const number = parsePlainNumber(written);
  if (number !== undefined) return periodFromNumber(number);
  const words = readPeriodWords(written);
  if (words) return wordedPeriod(words);
  return undefinedBecause(SHORT_YEAR.test(written) ? "shortYear" : "notAPeriod");
}

const numberOrNone = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** 2013.1-6 may be a day and may be six months: the marks of a date are alike. */
function markedDate([, year, mark, month, second, day]: RegExpExecArray): Reading {
  if (second !== undefined && second !== mark) return undefinedBecause("ambiguous");
  return datedPeriod(Number(year), Number(month), numberOrNone(day));
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

/** Of any year, so that 29 February needs one. */
const A_COMMON_YEAR = 2023;

function wordedPeriod({ months, year, day, through, from = 1 }: PeriodWords): Reading {
  if (from !== 1) return undefinedBecause(from === 0 || from > 12 ? "noSuchDate" : "notFromJanuary");
  if (day === undefined)
    return months >= 1 && months <= 12
      ? defined(year === undefined ? { months } : { months, year })
      : undefinedBecause("noSuchDate");
  if (year !== undefined) return datedPeriod(year, months, day);
  if (!through) return undefinedBecause("dayWithoutYear");
  const dated = datedPeriod(A_COMMON_YEAR, months, day);
  return dated.defined ? defined({ months, day }) : dated;
}

/** The serial of the period's last day. Undefined where the period names no year. */
export function periodEnd(period: Period): number | undefined {
  const { year, months } = period;
  if (year === undefined) return undefined;
  return toSerial({ year, month: months, day: period.day ?? lastDayOfMonth(year, months) });
}
