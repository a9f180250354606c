import { PERIOD_PHRASES } from "../../../statistics/period-phrases";
import { readPeriodWords } from "../../../statistics/period-words";
import type { Scope } from "../figure";
import { allMatches } from "./all-matches";
import { matchesBehind } from "./matches-behind";

const { yearSoFar, yearSoFarBehind, quarter, month, day } = PERIOD_PHRASES;
/** The character before, with which no longer phrase goes on. */
const APART = "[^-~至到\\d十]";
const ANY = `(?:${yearSoFar}|${quarter}|${day}|${month})`;

/** A day before the month's end. */
const LAST_DAYS = 28;

/** The months through the end of a phrase: of the year so far, whatever it names. */
function soFar(phrase: string): Scope | undefined {
  const words = readPeriodWords(phrase.replace(/目前|[上中]旬$/, ""));
  if (!words || words.months < 1 || words.months > 12) return undefined;
  const within = phrase.endsWith("旬") ? 15 : words.day;
  const { months: number } = words;
  return {
    kind: "cumulative",
    number,
    ...(within === undefined || within >= LAST_DAYS ? {} : { day: within }),
  };
}

/** The month or the quarter that a phrase names alone. The first quarter is the year so far as well. */
function alone(phrase: string): Scope | undefined {
  const words = readPeriodWords(phrase.replace(/当月|单月/, ""));
  if (!words || words.months < 1 || words.months > 12) return undefined;
  if (words.form === "month") return { kind: "month", number: words.months };
  return words.months === 3
    ? { kind: "cumulative", number: 3 }
    : { kind: "quarter", number: words.months / 3 };
}

const other = (): Scope => ({ kind: "other" });
const BASE = "base";

/**
 * A phrase and what it says; with a number, the pattern begins with as many characters that stand before the phrase. Of several
 * the last stands; what one has read is not read by those after it.
 */
const MARKS: readonly [
  pattern: RegExp,
  read: (phrase: string) => Scope | typeof BASE | undefined,
  behind?: number,
][] = [
  [new RegExp(`(?:去年|上年)(?:同期|同月|${ANY})`, "g"), () => BASE],
  [/[^比较与](?:去年|上年)(?:全年|末|底|度)/g, other, 1],
  [/[^比较与同和是为当占、](?:去年|上年)(?=[,我全园完实达为主工税财固规营])/g, other, 1],
  [/(?:明年|下半年|下一步|下季度|\d个月内)/g, other],
  [/时间过半/g, () => ({ kind: "cumulative", number: 6 })],
  [new RegExp(`(?:截至|截止到?|年初(?:以来)?[至到]|[至到])(?:目前|今年|\\d{4}年)?(?:${yearSoFar}|${quarter}[末底止]?|${day}|${month}(?:[底末]|[上中]旬)?)`, "g"), soFar],
  [new RegExp(yearSoFarBehind, "g"), soFar, 1],
  [new RegExp(`(?:${APART}(?:${day}|${month})|[^]${quarter})止`, "g"), soFar, 1],
  [new RegExp(`^(?:今年|\\d{4}年)?${month}[底末](?=$|全|我|累计|序时|时间进度)`, "g"), soFar],
  [new RegExp(`${quarter}[末底]`, "g"), soFar],
  [new RegExp(`[^前]${quarter}`, "g"), alone, 1],
  [/^(?:今年|\d{4}年|去冬)?全年(?!的?(?:目标|任务|计划|预算|预期|主要|可|预计|力争))/g, () => ({ kind: "cumulative", number: 12 })],
  [new RegExp(`${APART}${month}(?:当月|单月)?(?=[,完实主工全我规园产税利为]|$)`, "g"), alone, 1],
  [new RegExp(`${APART}${month}(?:当月|单月)`, "g"), alone, 1],
  [/(?:[^][^月份]|[^月]份)(?:当月|本月|单月)/g, () => ({ kind: "month" }), 2],
  [/累计|今年以来/g, () => ({ kind: "cumulative" })],
]; // prettier-ignore

/** No period is told without one of these. */
const OF_TIME = /[年月季半]|累计|下一步/;

const COMPARED = new RegExp(`(?:[比较与]|高于|低于|快于|慢于)(?:今年|去年|上年|\\d{4}年)?${ANY}[底末]?`, "g");
const READ = "\u25A1";

/** The scope that the words of a clause set, or undefined where they set none. Last year's months are a base, no scope. */
export function scopeIn(words: string): Scope | undefined {
  if (!OF_TIME.test(words)) return undefined;
  let found: { at: number; scope: Scope } | undefined;
  // 比一季度加快, 较1-5月回落: the months compared with are a base as well.
  let rest = words.replace(COMPARED, (compared) => READ.repeat(compared.length));
  for (const [pattern, read, behind] of MARKS) {
    const matches = behind ? matchesBehind(rest, pattern, behind) : allMatches(rest, pattern);
    for (const match of matches) {
      const scope = read(match[0]);
      if (scope === undefined) continue;
      const to = match.index + match[0].length;
      rest = rest.slice(0, match.index) + READ.repeat(match[0].length) + rest.slice(to);
      if (scope === BASE) continue;
      // 1-6月累计完成: 累计 repeats what the months before it say.
      const repeats =
        scope.kind === "cumulative" && scope.number === undefined && found?.scope.kind === "cumulative";
      if (!found || (match.index > found.at && !repeats)) found = { at: match.index, scope };
    }
  }
  return found?.scope;
}

const YEAR =
  /(?!相当于|[^][高低快慢]于)[^]{2}[^\d比较与和、及是为](20\d\d)年(?!度?(?:同期|同月|全?年?(?:目标|任务|计划|预算|预期))|来|前|代|[以之]|间)/g;

/** As many characters before the year show that it is not compared with. */
const YEAR_BEHIND = 3;

/** The year that words name as their figure's own: 2012年实现税收2.8亿元, not 比2012年增长. */
export function yearIn(words: string): number | undefined {
  if (!words.includes("年")) return undefined;
  const years = matchesBehind(words.replace(COMPARED, ""), YEAR, YEAR_BEHIND);
  const last = years[years.length - 1]?.[1];
  return last === undefined ? undefined : Number(last);
}

const REPORTED = new RegExp(`(20\\d\\d)年(?:${yearSoFar}|${quarter})|(?:截至|截止到?)(20\\d\\d)年${month}`);

/** The year of the period that a text reports. */
export function reportYear(text: string): number | undefined {
  const found = REPORTED.exec(text)
    ?.slice(1)
    .find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** Months elapsed by the first cumulative period that the text names. */
export function firstCumulativeMonths(text: string): number | undefined {
  for (const clause of text.split(/[,。;:()!?\n]/)) {
    const scope = scopeIn(clause);
    if (scope?.kind === "cumulative" && scope.number !== undefined) return scope.number;
  }
  return undefined;
}
