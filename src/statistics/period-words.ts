import { toArabicDigits } from "./chinese-numerals";
import { toHalfWidth } from "./half-width";

/** How a period was told: a month or a quarter alone, from the year's beginning, or through a day. */
type PeriodForm = "month" | "quarter" | "cumulative" | "day";

/** A period as its words give it, before it is known whether there is such a date. */
export interface PeriodWords {
  form: PeriodForm;
  /** The month, or the quarter's last. */
  months: number;
  year?: number;
  day?: number;
  /** 截至, 止, 底, 末: what is told runs through its end. */
  through: boolean;
  /** 3-6月 starts later. */
  from?: number;
}

/** Marks between the two ends of a span. */
const JOIN = "[-\\u2010-\\u2015~\\u301C\\u2053\\u223C\\u2212\u81F3\u5230]";

const THROUGH = "(?:截至|截止到?|年初(?:以来)?[至到]|[至到])";
const YEAR = "(?:(\\d{4})(?:年|[-./](?=\\d{1,2}月?-\\d{1,2}月))?|今年|本年)";
const END = "(底|末|止|份)";
const SPACES = /\s+/g;
const ALL_JOINS = new RegExp(JOIN, "g");

/** What may stand for the span of a year, and what it says. Numbers are digits and joins hyphens by then. */
const SPANS: readonly [pattern: RegExp, form: PeriodForm, months: (match: RegExpExecArray) => number[]][] = [
  [/^(?:[上前]半年度?|半年度|H1)$/, "cumulative", () => [6]],
  [/^(?:[下后]半年|H2)$/, "cumulative", () => [12]],
  [/^(?:全年度?|年底|年末)$/, "cumulative", () => [12]],
  [/^前(\d{1,2})个?月$/, "cumulative", ([, last]) => [Number(last)]],
  [/^前([1-4])个?季度?$/, "cumulative", ([, last]) => [3 * Number(last)]],
  [/^第?([1-4])季度?-第?([1-4])季度?$/, "cumulative", ([, first, last]) => [3 * Number(last), 3 * Number(first) - 2]],
  [/^([1-4])-([1-4])季度?$/, "cumulative", ([, first, last]) => [3 * Number(last), 3 * Number(first) - 2]],
  [/^Q([1-4])-Q?([1-4])$/, "cumulative", ([, first, last]) => [3 * Number(last), 3 * Number(first) - 2]],
  [/^(?:第?([1-4])季度?|Q([1-4]))$/, "quarter", ([, told, letter]) => [3 * Number(told ?? letter)]],
  [/^(\d{1,2})月?-(\d{1,2})月$/, "cumulative", ([, first, last]) => [Number(last), Number(first)]],
  [/^(\d{1,2})-(\d{1,2})$/, "cumulative", ([, first, last]) => [Number(last), Number(first)]],
  [/^(\d{1,2})月$/, "month", ([, month]) => [Number(month)]],
]; // prettier-ignore

const DAY = /^(?:1月1日-)?(\d{1,2})月(\d{1,2})[日号]$/;
const LATER_DAY = /^(?!1月1日)(\d{1,2})月\d{1,2}[日号]-(\d{1,2})月(\d{1,2})[日号]$/;
const WHOLE = new RegExp(`^(${THROUGH})?${YEAR}?(.*)$`);
const WHOLE_YEAR = new RegExp(`^(${THROUGH})?(\\d{4})年?(年度|度|年?[底末])(止)?$`);

type WholeParts = [all: string, through: string | undefined, year: string | undefined, span: string];

/** The same words in half-width digits without spaces: 一至六月份 is 1-6月. */
function evened(text: string): string {
  return toArabicDigits(toHalfWidth(text).replace(SPACES, "").toUpperCase())
    .replace(/元月/g, "1月")
    .replace(/元(?=[-至到])/g, "1月")
    .replace(/首季/g, "1季")
    .replace(/头(?=\d)/g, "前")
    .replace(/月份/g, "月")
    .replace(/([\d月季度日号])累计$/, "$1");
}

/** Reads the words of one period, no more and no less; undefined where they are none. */
export function readPeriodWords(text: string): PeriodWords | undefined {
  const words = evened(text);
  const whole = WHOLE_YEAR.exec(words);
  if (whole) return { form: "cumulative", months: 12, year: Number(whole[2]), through: true };
  // Any text is of this form.
  const [, through, year, span] = WHOLE.exec(words) as unknown as WholeParts;
  // 年底 and 年末 are spans of their own.
  const trailing = new RegExp(`${END}+$`).exec(span)?.[0] ?? "";
  const ends = span === `年${trailing}` ? trailing.slice(1) : trailing;
  const told = {
    through: through !== undefined || /[底末止]/.test(ends),
    ...(year ? { year: Number(year) } : {}),
  };
  const bare = span
    .slice(0, span.length - ends.length)
    .replace(ALL_JOINS, "-")
    .replace(/-(?:\d{4}年|今年)(?=\d)/, "-");
  const day = DAY.exec(bare) ?? LATER_DAY.exec(bare);
  if (day) {
    const [first, second, third] = day.slice(1).map(Number);
    return third === undefined
      ? { form: "day", months: first!, day: second!, ...told }
      : { form: "day", months: second!, day: third, from: first!, ...told };
  }
  for (const [pattern, form, read] of SPANS) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const [months = 0, from] = read(match);
    return { form, months, ...told, ...(from === undefined ? {} : { from }) };
  }
  return undefined;
}
