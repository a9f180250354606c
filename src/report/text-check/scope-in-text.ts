import type { Scope } from "./figure";

/** 一 to 四 or 1 to 4. */
function quarter(digit: string): number {
  const at = "一二三四".indexOf(digit);
  return at >= 0 ? at + 1 : Number(digit);
}

/** A day before the month's end; 中旬 is its middle. */
function dayIn(match: RegExpMatchArray): { day?: number } {
  const day = match[0].endsWith("旬") ? 15 : Number(match[2] ?? 31);
  return day < 28 ? { day } : {};
}

const MARKS: [RegExp, (match: RegExpMatchArray) => Scope][] = [
  [/(?:去年|上年)(?:上半年|前三季度|[一二三四]季度|同期|同月|\d-\d{1,2}月)/g, () => ({ kind: "cumulative", number: -1 })],
  [/(?<![比较与])(?:去年|上年)(?:全年|末|底|度)/g, () => ({ kind: "other" })],
  [/(?<![比较与同和是为当占、])(?:去年|上年)(?=[,我全园完实达为主工税财固规营])/g, () => ({ kind: "other" })],
  [/(?:明年|下半年|下一步|下季度|\d个月内)/g, () => ({ kind: "other" })],
  [/(?:前三季度)/g, () => ({ kind: "cumulative", number: 9 })],
  [/(?<!下)上半年|时间过半/g, () => ({ kind: "cumulative", number: 6 })],
  [/前(\d{1,2})个月/g, (match) => ({ kind: "cumulative", number: Number(match[1]) })],
  [/(?:1|元)月?(?:份)?[-~至到](\d{1,2})月/g, (match) => ({ kind: "cumulative", number: Number(match[1]) })],
  [/(?:截至|截止到?|到|至)(?:目前|今年|\d{4}年)?(\d{1,2})月(?:份|底|末|(\d{1,2})日|[上中]旬)?/g, (match) => ({ kind: "cumulative", number: Number(match[1]), ...dayIn(match) })],
  [/^(?:今年|\d{4}年)?(\d{1,2})月(?:底|末)$/g, (match) => ({ kind: "cumulative", number: Number(match[1]) })],
  [/([一二三四])季度[末底止]/g, (match) => ({ kind: "cumulative", number: 3 * quarter(match[1] ?? "") })],
  [/(?:^|[^第前])一季度/g, () => ({ kind: "cumulative", number: 3 })],
  [/([二三四])季度(?![末底止])/g, (match) => ({ kind: "quarter", number: quarter(match[1] ?? "") })],
  [/^(?:今年|\d{4}年|去冬)?全年(?!的?(?:目标|任务|计划|预算|预期|主要|可|预计|力争))/g, () => ({ kind: "cumulative", number: 12 })],
  [/(?<![-~至到\d])(\d{1,2})月份?(?:当月|单月)?(?=[,完实主工全我规园]|$)/g, (match) => ({ kind: "month", number: Number(match[1]) })],
  [/(?<![-~至到\d])(\d{1,2})月份?(?:当月|单月)/g, (match) => ({ kind: "month", number: Number(match[1]) })],
  [/(?<!月份?)(?:当月|本月|单月)/g, () => ({ kind: "month" })],
  [/累计|今年以来/g, () => ({ kind: "cumulative" })],
]; // prettier-ignore

const COMPARED =
  /(?:[比较与]|高于|低于|快于|慢于)(?:今年|去年|上年|\d{4}年)?(?:上半年|前三季度|[一二三四]季度|前\d{1,2}个月|\d{1,2}月?[-~至到]\d{1,2}月(?:份)?|\d{1,2}月(?:份|底|末)?)/g;

/**
 * The scope that the words of a clause set, or undefined where they set none. A mention of last year's months (number
 * −1 above) is a base, no scope.
 */
export function scopeIn(words: string): Scope | undefined {
  let found: { at: number; scope: Scope } | undefined;
  // 比一季度加快, 较1-5月回落: the months compared with are a base as well.
  let rest = words.replace(COMPARED, (compared) => "\u25A1".repeat(compared.length));
  for (const [pattern, scope] of MARKS) {
    for (const match of rest.matchAll(pattern)) {
      const read = scope(match);
      if (read.number === -1) {
        rest =
          rest.slice(0, match.index) +
          "\u25A1".repeat(match[0].length) +
          rest.slice(match.index + match[0].length);
        continue;
      }
      if (read.number !== undefined && (read.number < 1 || read.number > 12)) continue;
      // 1-6月累计完成: 累计 repeats what the months before it say.
      const repeats =
        read.kind === "cumulative" && read.number === undefined && found?.scope.kind === "cumulative";
      if (!found || (match.index > found.at && !repeats)) found = { at: match.index, scope: read };
    }
  }
  return found?.scope;
}

const YEAR =
  /(?<![\d比较与和、及]|同比|相比|高于|低于|快于|慢于|相当于|[是为])(20\d\d)年(?!度?(?:同期|同月|全?年?(?:目标|任务|计划|预算|预期))|来|前|代|[以之]|间)/g;

/** The year that words name as their figure's own: 2012年实现税收2.8亿元, not 比2012年增长. */
export function yearIn(words: string): number | undefined {
  const years = [...words.replace(COMPARED, "").matchAll(YEAR)];
  const last = years[years.length - 1]?.[1];
  return last === undefined ? undefined : Number(last);
}

/** The year of the period that a text reports. */
export function reportYear(text: string): number | undefined {
  const found = /(20\d\d)年(?:上半年|前三季度|一季度|1月?[-~至到]\d{1,2}月|前\d{1,2}个月)/.exec(text)?.[1];
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
