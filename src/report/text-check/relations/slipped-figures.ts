import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { exactly, meet, minus, over, plus, scaled, size, type Interval } from "../interval";
import { startOf } from "../reading/start-of";
import { falls, moves } from "./closed-words";
import { judge, type Given } from "./judge";
import { slipBetween, type Slip } from "./one-slip";
import type { Role } from "./quantity-chain";

/** What a figure may be of the amounts around it, where its words and its unit let it be that. */
interface Guess {
  role: Role | "share" | "per";
  told: (words: string, figure: Figure) => boolean;
  of: (figure: Figure, amounts: readonly Figure[], words: string, check: Checking) => Given[];
  /** A sentence that is right, and a figure in it that is not. */
  example: { right: string; slip: [from: string, to: string] };
}

const SHARE = /占|比重|比例|份额|[率面](?:约|为|达到?|是|:)*$|完成|相当于|的$|系数/;
/** 增长面, 下降率: how many of all. */
const COUNTS = /(?:面|[^长]率)(?:约|为|达到?|是|:)*$/;
const PLANNED = /目标|任务|计划|预算/;
const PLAN = /完成|目标|任务|计划|预算/;
const DIFFERENCE = /差|超|欠|余|剩|净|缺|节约/;
const PER = /均|每|单位|单个|强度/;
/** Growth at constant prices is none of the amounts. */
const NOT_BY_LEVELS = /增加值|生产总值|GDP|不变价|可比|同口径|实际增长|年均/;
const CHANGED = /[增减多少]/;
const THOUSANDS: readonly [RegExp, number][] = [
  [/每百/, 1e2],
  [/每千/, 1e3],
  [/每万/, 1e4],
];

function percent(part: Interval, whole: Interval): Interval | undefined {
  const ratio = whole.lo > 0 ? over(part, whole) : undefined;
  return ratio && scaled(ratio, 100);
}

/** Pairs of amounts of one kind, one of which stands right beside the figure. */
function pairsBeside(figure: Figure, amounts: readonly Figure[]): [Figure, Figure][] {
  const before = amounts.filter(({ to }) => to <= figure.from);
  const beside = new Set([
    ...before.slice(-2),
    ...amounts.filter(({ from }) => from >= figure.to).slice(0, 1),
  ]);
  return amounts.flatMap((one) =>
    amounts
      .filter((other) => other !== one && other.unit.family === one.unit.family)
      .filter((other) => beside.has(one) || beside.has(other))
      .map((other): [Figure, Figure] => [one, other]),
  );
}

function given(value: Interval | undefined, inputs: readonly Figure[]): Given[] {
  return value ? [{ value, inputs }] : [];
}

/** 2013年1月 is when all of a report's figures are of. */
const BEFORE = /去年|上年|前年|同期|年初|上个?[月季]|[比较](?!重)|[由从]$|\d{4}年[末底]?的?$/;

function isChanged(words: string): boolean {
  return CHANGED.test(words.slice(-CHANGE_LENGTH));
}
const CHANGE_LENGTH = 4;

/** The words of an amount say when it was, or that it is what was added: then another may be of now. */
function isOfBefore(words: string): boolean {
  return BEFORE.test(words) || isChanged(words);
}

/** Names of three characters and more have two beside each other in common. */
function namedAlike(one: string, other: string): boolean {
  const name = one.replace(GENERAL, "");
  return [...name.slice(1)].some((_, at) => other.includes(name.slice(at, at + 2)));
}
const GENERAL =
  /上半年|前?[一二三四]季度|\d{1,2}-\d{1,2}月|累计|[占的]|比重|比例|份额|完成|全[市县区省部园]|总|达到?|为|同比|年度?/g;

/** 占消费支出的比重 names its whole; 占比 alone means the amounts right before it. */
function mayBeWhole(whole: Figure, words: string, wholeWords: string): boolean {
  if (PLAN.test(words)) return PLANNED.test(wholeWords) || wholeWords.endsWith("(");
  const name = words.replace(GENERAL, "").replace(/[,;():]/g, "");
  return name.length < 2 || namedAlike(words, wholeWords + (whole.subject ?? ""));
}

const GUESSES: readonly Guess[] = [
  {
    role: "share",
    told: (words, { unit }) =>
      unit.kind === "percent" && SHARE.test(words) && (!moves(words) || COUNTS.test(words)),
    of: (figure, amounts, words, check) =>
      pairsBeside(figure, amounts).flatMap(([part, whole]) => {
        if (part.from > figure.from || !mayBeWhole(whole, words, wordsBefore(whole, check))) return [];
        const value = percent(size(part.value), size(whole.value));
        return value && (value.mid <= 100 || PLAN.test(words)) ? given(value, [part, whole]) : [];
      }),
    example: {
      right: "电子信息产值124.6亿元，占比重首次突破四成，达到全部工业产值305.4亿元的40.8%。",
      slip: ["40.8%", "48.0%"],
    },
  },
  {
    role: "growth",
    told: (words, { unit }) =>
      unit.kind === "percent" && moves(words) && !/占|比重/.test(words) && !COUNTS.test(words),
    of: (figure, amounts, words, check) =>
      NOT_BY_LEVELS.test(words)
        ? []
        : pairsBeside(figure, amounts).flatMap(([one, other]) => {
            if (one.list !== other.list && ![one, other].some((each) => isOfBefore(wordsBefore(each, check))))
              return [];
            const change = isChanged(one.lead) && !isChanged(other.lead);
            const [now, added] = [size(other.value), size(one.value)];
            const before = change ? (falls(words) ? plus(now, added) : minus(now, added)) : now;
            const grown = percent(change ? now : added, before);
            const value = grown && minus(grown, exactly(100));
            const down = falls(words) || figure.value.mid < 0;
            return value && value.mid < 0 === down ? given(size(value), [one, other]) : [];
          }),
    example: {
      right: "高新技术企业净增23家，总数达到162家，比去年底增长16.5%。",
      slip: ["16.5%", "15.6%"],
    },
  },
  {
    role: "change",
    told: (words, figure) =>
      isPlainAmount(figure) && (moves(words) || DIFFERENCE.test(words)) && !/[为到至]$/.test(words),
    of: (figure, amounts, words, check) =>
      pairsBeside(figure, amounts)
        .filter((pair) => {
          const named = pair.map((one) => wordsBefore(one, check));
          return !named.some(isChanged) && (!moves(words) || named.some((one) => BEFORE.test(one)));
        })
        .filter(([one, other]) => one.unit.family === figure.unit.family && one.value.mid > other.value.mid)
        .flatMap(([one, other]) => given(minus(one.value, other.value), [one, other])),
    example: {
      right: "利润由去年同期的4.82亿元骤降至2.17亿元，减利2.65亿元。",
      slip: ["2.65亿元", "2.56亿元"],
    },
  },
  {
    role: "per",
    told: (words, figure) => isPlainAmount(figure) && PER.test(words) && !moves(words),
    of: (figure, amounts, words) => {
      const times = THOUSANDS.find(([told]) => told.test(words))?.[1] ?? 1;
      const wholes = amounts.filter(({ unit }) => unit.family === figure.unit.family);
      const others = amounts.filter(({ unit }) => unit.family !== figure.unit.family);
      return wholes.flatMap((whole) =>
        others.flatMap((count) => {
          const each = over(whole.value, count.value);
          return given(each && scaled(each, times), [whole, count]);
        }),
      );
    },
    example: {
      right: "新签约项目34个，投资总额86.7亿元，单个项目平均投资2.55亿元。",
      slip: ["平均投资2.55", "平均投资5.25"],
    },
  },
];

/** As many figures before one as it may come out of. */
const FAR = 9;
const NEAR_WORDS = 40;
/** 增加12.3亿元、减少11.2亿元: lists have a rule of their own. */
const GOES_ON = /^(?:[、和及与]|以及)/;

function amountsAround(figure: Figure, { figures, index }: Checking, statements: number): Figure[] {
  const at = index.at(figure);
  // Of what stands behind only the very next may be meant.
  return figures
    .slice(Math.max(0, at - FAR), at + 2)
    .filter(
      (one) =>
        one !== figure &&
        isPlainAmount(one) &&
        one.paragraph === figure.paragraph &&
        one.statement <= figure.statement &&
        one.statement >= figure.statement - statements,
    );
}

function wordsBefore(figure: Figure, { figures, index, plain }: Checking): string {
  const before = figures[index.at(figure) - 1];
  const from = Math.max(startOf(plain.text, figure.from, "。;\n"), before?.to ?? 0, figure.from - NEAR_WORDS);
  return plain.text.slice(from, figure.from);
}

const FEWEST = 3;
/** How many numbers look like one with a slip, of as many as have its digits. */
function chanceOf(digits: number, slip: Slip): number {
  if (digits < FEWEST) return 1;
  return (slip === "turned" ? digits - 1 : digits * 9) / 10 ** digits;
}
/** A slip that comes out by chance less often than this is one. */
const CHANCE = 0.008;

/** How unsure the last digit of a guess is: one that is not exact itself hits more numbers. */
function unsureOf(figure: Figure, { lo, hi, mid }: Interval): number {
  if (hi - lo > ROUGH * Math.abs(mid)) return Infinity;
  const step = 10 ** -figure.decimals * printedScale(figure);
  return (hi - lo) / step > EXACT ? 2 : 1;
}
const EXACT = 3;
const ROUGH = 0.1;

/** The slip that would make a figure what the others give. */
function slipTo(figure: Figure, { value }: Given): Slip | undefined {
  const { number, decimals } = figure;
  return slipBetween(number.toFixed(decimals), (value.mid / printedScale(figure)).toFixed(decimals));
}

function printedScale({ unit }: Figure): number {
  return unit.kind === "percent" ? 1 : unit.scale;
}

/** A slip of a digit leaves a number as long as it was. */
function isAsLong(figure: Figure, { mid }: Interval): boolean {
  const { number, decimals } = figure;
  return (mid / printedScale(figure)).toFixed(decimals).length === number.toFixed(decimals).length;
}

/** Those of what stands nearest first; of several that come to the same count the first. */
function nearestFirst(figure: Figure, guesses: readonly Given[]): Given[] {
  const distance = ({ inputs }: Given): number =>
    inputs.reduce((sum, { from }) => sum + Math.abs(from - figure.from), 0);
  const sorted = guesses
    .filter(({ value }) => isAsLong(figure, value))
    .sort((one, other) => distance(one) - distance(other));
  return sorted.filter((one, at) => !sorted.slice(0, at).some((other) => meet(one.value, other.value)));
}

/**
 * Where no rule reads the words: a figure that comes out of none of the amounts around it as it stands, and would with two digits turned
 * round. The fewer its digits and the more it might be, the oftener that is chance: then nothing is said.
 */
export function checkSlippedFigures(check: Checking): void {
  for (const figure of check.figures) {
    if (check.verdicts.of(figure).standing !== "open" || figure.approximate || figure.misuse) continue;
    if (check.verdicts.isSettled(figure) || check.index.ofList(figure).length > 1) continue;
    const words = wordsBefore(figure, check);
    if (GOES_ON.test(words)) continue;
    const kinds = GUESSES.filter(({ told }) => told(words, figure));
    if (kinds.length === 0) continue;
    const stated = size(figure.value);
    const around = amountsAround(figure, check, 2);
    // Whatever it may be of those around it as it stands, it is no slip.
    if (kinds.some(({ of }) => of(figure, around, words, check).some(({ value }) => meet(value, stated))))
      continue;
    const here = amountsAround(figure, check, 0);
    const digits = figure.number.toFixed(figure.decimals).replace(/^0\.0*|\./g, "").length;
    for (const { of, role } of kinds) {
      const found = nearestFirst(figure, of(figure, here, words, check)).filter((one, at) => {
        const slip = slipTo(figure, one);
        return slip && (at + 1) * unsureOf(figure, one.value) * chanceOf(digits, slip) <= CHANCE;
      });
      if (found.length > 0) judge(check, { figure, role, value: stated }, found);
    }
  }
}
