import { unitOf } from "../records/columns/unit-words";
import { unitsOfHeader } from "../records/columns/header-key";

/** What a figure is of: the months through one, or those of a span, of this year or of another. */
export interface Span {
  /** The year as it is written, where one is. */
  year?: number;
  /** Years back from the report's. */
  back: number;
  /** Through this month, 1…12; "report" is the month of the report. */
  through: number | "report" | "before";
  /** From the beginning of the year, or the months after `after` alone. */
  after: number | "none" | "one";
}

export type ColumnMeasure =
  | "level"
  | "growth"
  | "change"
  | "target"
  | "progress"
  | "rank"
  | "growthRank"
  | "gap"
  | "schedule"
  | "projection"
  | "share";

export interface HeadingWords {
  span?: Span;
  measure?: ColumnMeasure;
  units: string[];
  /** Every word of it was understood. */
  isWhole: boolean;
}

const NUMERAL = "[一二三四1234]";
const QUARTERS = "一二三四";
const YEAR = "(?:(\\d{4})年)?";
/** 1-6月, 1至6月, 元-6月 */
const TO = "[-至到~—–]";

type Reading = (match: RegExpExecArray) => { span?: Partial<Span>; measure?: ColumnMeasure };

const span = (through: Span["through"], after: Span["after"], back = 0): ReturnType<Reading> => ({
  span: { through, after, back },
});
const quarter = (mark: string): number =>
  QUARTERS.includes(mark) ? QUARTERS.indexOf(mark) + 1 : Number(mark);
const ofYear = (year: string | undefined, read: ReturnType<Reading>): ReturnType<Reading> =>
  year === undefined ? read : { ...read, span: { ...read.span, year: Number(year) } };
const measured =
  (measure: ColumnMeasure): Reading =>
  () => ({ measure });

/** The words that headings of forms are made of, those that hold others first. */
const WORDS: readonly (readonly [pattern: RegExp, read: Reading])[] = [
  [/^(?:同比)?(?:增速|增幅|同比|增长)(?:位次|排名|名次|排位|位序)/, measured("growthRank")],
  [/^(?:位次|排名|名次|排位|位序)/, measured("rank")],
  [
    /^(?:比|较|与)?(?:上年|去年)(?:同期|同月)?(?:相比|比)?(?:增减额|增减量|增加额|增减数|净增)/,
    measured("change"),
  ],
  [
    /^(?:比|较|与)(?:上年|去年)?(?:同期|同月)?(?:相比)?(?:增长率?|增减率|增减幅度|增幅|增速|增减|增|±|\+-)/,
    measured("growth"),
  ],
  [/^同比(?:增减额|增减量|增加额|增减数)/, measured("change")],
  [/^(?:增减额|增减量|增加额|增减数|净增额?|±额)/, measured("change")],
  [/^同比(?:增长率?|增速|增幅|增减率?|±|\+-|\+\/-)?/, measured("growth")],
  [/^(?:增长率?|增速|增幅|增减率|增减幅度?|增减|±|\+-)/, measured("growth")],
  [
    /^(?:占|为|完成)(?:全年|年度|年初|年|本年)?(?:目标|计划|任务)(?:任务)?数?(?:的)?(?:比重|比例|百分比|进度|率)?/,
    measured("progress"),
  ],
  [
    /^(?:全年|年度|年|本年)?(?:目标|计划|任务)?(?:任务)?(?:完成率|完成比例|完成进度|完成百分比)/,
    measured("progress"),
  ],
  [/^(?:全年|年度)?(?:目标|计划|任务)(?:任务)?数?(?:完成率|完成比例|完成进度)/, measured("progress")],
  [/^(?:比|与|较)?序时(?:进度)?(?:差距|差|超欠|±)(?:额)?/, measured("gap")],
  [/^占比/, measured("share")],
  [/^(?:序时进度|时间进度)/, measured("schedule")],
  [/^(?:预计全年|全年预计|预计年底)(?:完成)?数?/, measured("projection")],
  [/^(?:全年|年度|年初|年|本年)(?:工作)?(?:目标|计划|任务)(?:任务)?(?:数|值)?/, measured("target")],
  [/^(?:目标|计划|任务)(?:任务)?(?:数|值)?/, measured("target")],
  [/^(?:比|较|与)(?:上年|去年)(?:同期|同月)?(?:相比|比)?/, () => ({})],
  [/^(?:上年|去年)全年(?:累计)?/, () => span(12, "none", 1)],
  [new RegExp(`^(?:上年|去年)(?:同期)?(?:1${TO}本月|本月止|累计)`), () => span("report", "none", 1)],
  [/^(?:上年|去年)(?:同月|当月|本月)/, () => span("report", "one", 1)],
  [/^(?:上年|去年)?同期(?:累计)?/, () => span("report", "none", 1)],
  [
    new RegExp(
      `^${YEAR}(?:(?:截至|截止|至|到)?本月止?|截至|自年初|年初至今|年初至本月|1${TO}本月|元${TO}本月)(?:止)?(?:累计|累计数)`,
    ),
    ([, year]) => ofYear(year, span("report", "none")),
  ],
  [
    new RegExp(`^${YEAR}(?:年初至今|年初至本月|1${TO}本月|元${TO}本月|本月止|本期止)`),
    ([, year]) => ofYear(year, span("report", "none")),
  ],
  [
    new RegExp(`^(上年|去年)(?:1|元)${TO}(\\d{1,2})月份?(?:累计)?`),
    ([, , month]) => span(Number(month), "none", 1),
  ],
  [
    new RegExp(`^${YEAR}(?:1|元)${TO}(\\d{1,2})月份?(?:止)?(?:累计)?`),
    ([, year, month]) => ofYear(year, span(Number(month), "none")),
  ],
  [
    new RegExp(`^${YEAR}(?:截至|至)(\\d{1,2})月(?:底|末|止)?(?:累计)?`),
    ([, year, month]) => ofYear(year, span(Number(month), "none")),
  ],
  [
    new RegExp(`^${YEAR}(\\d{1,2})月份?(?:当月)?`),
    ([, year, month]) => ofYear(year, span(Number(month), "one")),
  ],
  [new RegExp(`^${YEAR}前(?:三|3)个?季度(?:累计)?`), ([, year]) => ofYear(year, span(9, "none"))],
  [
    new RegExp(`^${YEAR}1${TO}(${NUMERAL})季度(?:累计)?`),
    ([, year, mark = ""]) => ofYear(year, span(3 * quarter(mark), "none")),
  ],
  [
    new RegExp(`^${YEAR}第?(${NUMERAL})季度`),
    ([, year, mark = ""]) =>
      ofYear(year, span(3 * quarter(mark), quarter(mark) === 1 ? "none" : 3 * quarter(mark) - 3)),
  ],
  [new RegExp(`^${YEAR}上半年(?:累计)?`), ([, year]) => ofYear(year, span(6, "none"))],
  [new RegExp(`^${YEAR}下半年`), ([, year]) => ofYear(year, span(12, 6))],
  [new RegExp(`^${YEAR}全年(?:累计)?`), ([, year]) => ofYear(year, span(12, "none"))],
  [/^(?:上月)(?:止|末)?累计/, () => span("before", "none")],
  [/^上月/, () => span("before", "one")],
  [/^(?:本月|当月|单月)份?/, () => span("report", "one")],
  [/^(?:本年|今年|本期)?累计/, () => span("report", "none")],
  [/^(?:上年|去年)/, () => ({ span: { back: 1 } })],
  [/^(?:本年|今年|本期)/, () => ({})],
  [/^(\d{4})年度?/, ([, year]) => ({ span: { year: Number(year) } })],
  [
    /^(?:实际)?(?:完成|实绩|绝对数|绝对额|绝对量|绝对值|总量|数值|金额|数额|实际)(?:数|额|值|量|情况)?/,
    measured("level"),
  ],
  [/^(?:各月|分月|逐月|各季度|分季度|分季)(?:止|末)?(?:累计)?/, () => ({})],
  [/^(?:情况|数据|指标|的|与|及|和|百分比|比例|比重|幅度|率|数|额|值|[(),、:/·%‰_-]|【|】)/, () => ({})],
];

/** Measures that another one in the same heading makes more exact: 完成情况 over 同比, 同比 over 位次. */
const WEAKER: Partial<Record<ColumnMeasure, readonly ColumnMeasure[]>> = {
  level: ["growth", "change", "target", "progress", "rank", "growthRank", "gap", "schedule", "projection"],
  growth: ["growthRank", "rank", "change"],
  progress: ["rank"],
  // 占全年目标 over 占比.
  share: ["progress"],
};

/** Reads a heading that is put together of words for a period and for what is told of it. */
export function readHeading(parts: readonly string[]): HeadingWords {
  const units = parts.flatMap((part) => unitOf(part) ?? unitsOfHeader(part));
  const measures = new Set<ColumnMeasure>();
  let read: Partial<Span> = {};
  let isWhole = true;
  let isRead = false;
  for (const part of parts) {
    let rest = withoutUnits(part);
    while (rest !== "") {
      const found = next(rest);
      if (!found) {
        isWhole = false;
        break;
      }
      rest = rest.slice(found.length);
      if (found.measure) measures.add(found.measure);
      if (found.span) {
        isRead = true;
        // 上年 over 1-6月: what is more exact, with the year of the other.
        read = { ...read, ...found.span, back: Math.max(read.back ?? 0, found.span.back ?? 0) };
      }
    }
  }
  const measure = strongest(measures, units);
  const whole: Span = {
    ...{ back: read.back ?? 0, through: read.through ?? "report", after: read.after ?? "none" },
    ...(read.year === undefined ? {} : { year: read.year }),
  };
  return {
    ...(isRead ? { span: whole } : {}),
    ...(measure === undefined ? {} : { measure }),
    units,
    isWhole: isWhole && measures.size <= 2 && (measures.size < 2 || measure !== undefined),
  };
}

function next(rest: string): (ReturnType<Reading> & { length: number }) | undefined {
  for (const [pattern, read] of WORDS) {
    const match = pattern.exec(rest);
    if (match && match[0] !== "") return { ...read(match), length: match[0].length };
  }
  return undefined;
}

function strongest(
  measures: ReadonlySet<ColumnMeasure>,
  units: readonly string[],
): ColumnMeasure | undefined {
  const all = [...measures];
  const strong = all.filter((one) => !all.some((other) => WEAKER[one]?.includes(other)));
  if (strong.length !== 1) return undefined;
  const [measure] = strong;
  if (
    measure === "growth" &&
    all.length === 1 &&
    units.some((unit) => unit !== "%" && unit !== "‰" && unit !== "百分点")
  )
    return "change";
  return measure === "rank" && measures.has("growth") ? "growthRank" : measure;
}

const UNIT_IN_BRACKETS = /\(([^()]*)\)|\[([^[\]]*)\]|【([^【】]*)】/g;

/** The words of a heading without its units. */
export function withoutUnits(part: string): string {
  const text = part.normalize("NFKC").replace(/\s+/g, "");
  if (unitOf(text) !== undefined) return "";
  const bare = text.replace(UNIT_IN_BRACKETS, (bracketed, ...inner: unknown[]) => {
    const words = inner.find((each) => typeof each === "string");
    const isUnit = String(words ?? "")
      .split(/[,、;/]/)
      .every((word) => unitOf(word) !== undefined || /^[±+-]+%?$/.test(word));
    return isUnit ? "" : bracketed;
  });
  return bare.replace(/[*#:]+$/, "");
}
