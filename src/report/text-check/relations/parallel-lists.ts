import type { Checking } from "../checking";
import { exactly, meet, minus, over, scaled, size, type Interval } from "../interval";
import { falls, moves, namesATime } from "./closed-words";
import { isOfAmounts, type TextUnit } from "../reading/units-in-text";
import { judge, type Given } from "./judge";
import type { Role } from "./quantity-chain";
import { runsOf, type Run } from "./runs";

/** What the figures of a list may be of those of one or two lists before it, one beside the other. */
interface Pairing {
  role: Role | "share" | "per";
  /** Whether the words before a list let it be this. */
  told: (run: Run) => boolean;
  value: (one: Interval, other: Interval) => Interval | undefined;
}

const ratio = (one: Interval, other: Interval): Interval | undefined =>
  other.lo > 0 ? over(one, other) : undefined;

function percent(value: Interval | undefined): Interval | undefined {
  return value && scaled(value, 100);
}

const isRate = ({ figures }: Run): boolean => figures.every(({ unit }) => unit.kind === "percent");
const isOfAmount = ({ figures }: Run): boolean => figures.every(({ unit }) => isOfAmounts(unit));
const wordsOf = ({ words, own }: Run): string => words + own.join("");

const GROWTHS: readonly Pairing[] = [
  {
    role: "growth",
    told: (run) => isRate(run) && moves(wordsOf(run)),
    value: (now, before) => {
      const grown = ratio(now, before);
      return percent(grown && minus(grown, exactly(1)));
    },
  },
  {
    role: "growth",
    told: (run) => isRate(run) && moves(wordsOf(run)),
    // Of the level and what was added.
    value: (now, change) => percent(ratio(change, minus(now, change))),
  },
  { role: "change", told: (run) => isOfAmount(run) && moves(wordsOf(run)), value: minus },
];
const SHARES: readonly Pairing[] = [
  {
    role: "share",
    told: (run) => isRate(run) && !moves(wordsOf(run)),
    value: (part, whole) => percent(ratio(part, whole)),
  },
];

/** 增长8.4%，全市、全省分别增长6.9%和7.5%，高于1.5个和0.9个百分点: told by their size, as falls widen and narrow. */
const MOVES: Pairing = {
  role: "move",
  told: ({ figures }) => figures.every(({ unit }) => unit.kind === "points"),
  value: minus,
};

/** 成交面积分别为820亩、145亩，价款分别为2.46亿元、1.74亿元，亩均价格分别为30.0万元、120.0万元 */
const EACH: Pairing = {
  role: "per",
  told: (run) => isOfAmount(run) && /[亩户人]均|每[亩户人]/.test(wordsOf(run)),
  value: ratio,
};

/** 分别拉动4.2个、2.6个和1.1个百分点，贡献率分别为…: of the growth of all. */
const CONTRIBUTIONS: Pairing = {
  role: "share",
  told: (run) => isRate(run) && /贡献/.test(wordsOf(run)),
  value: (pull, growth) => percent(ratio(pull, growth)),
};

/** Growth at constant prices is none of the amounts. */
const NOT_BY_LEVELS = /增加值|生产总值|GDP|不变价|可比价|可比口径|同口径/;
/** As many lists before one as it may be told of. */
const NEAR = 6;

/** A figure in the direction of its own words, or of those before the list. */
function signed(run: Run, at: number): Interval {
  const figure = run.figures[at]!;
  const own = run.own[at]!;
  const down = figure.value.mid < 0 || (moves(own) ? falls(own) : falls(directionOf(run, at)));
  const half = (figure.value.hi - figure.value.lo) / 2;
  const mid = Math.abs(figure.value.mid) * (down ? -1 : 1);
  return { lo: mid - half, hi: mid + half, mid };
}

/** The words that the direction goes on from: 增长8.9%、7.6%，下降4.2%. */
function directionOf({ words, own }: Run, at: number): string {
  const turned = own.slice(0, at).filter(moves);
  return turned[turned.length - 1] ?? words;
}

interface Columns {
  role: Pairing["role"];
  run: Run;
  given: (Given | undefined)[];
  /** The words say so as well. */
  worded: boolean;
}

/** 占…的, 完成率: what a share is told with. */
const OF_A_WHOLE = /占|比重|比例|份额|率|完成|任务|目标|计划|达/;

function areWorded(run: Run, role: Pairing["role"], other: Run): boolean {
  // 占年计划12亿元和30亿元的57.0%和52.0%
  if (role === "move" || role === "per") return true;
  if (role === "share")
    return OF_A_WHOLE.test(wordsOf(run)) || (run.words === "的" && OF_A_WHOLE.test(wordsOf(other)));
  return namesATime(wordsOf(other)) || moves(wordsOf(other));
}

/** Points and percents are set beside each other, as pulls and the growth that they make up. */
function compare(one: TextUnit, other: TextUnit): boolean {
  return one.family === other.family || (one.kind === "points" && other.kind === "percent");
}

function columns(run: Run, { role, value }: Pairing, one: Run, other: Run): Columns | undefined {
  const { length } = run.figures;
  const alone = role === "move" && one.figures.length === 1;
  const single = role === "share" && other.figures.length === 1;
  if (!alone && one.figures.length !== length) return undefined;
  if (!single && other.figures.length !== length) return undefined;
  const given = run.figures.map((_, at) => {
    const [first, second] = [one.figures[alone ? 0 : at]!, other.figures[single ? 0 : at]!];
    if ((role !== "per" && !compare(first.unit, second.unit)) || first.approximate || second.approximate)
      return undefined;
    // A change told in its list before is signed by its own words.
    const by = moves(wordsOf(other)) && !single ? signed(other, at) : second.value;
    const found = value(first.value, by);
    return found && { value: found, inputs: [first, second] };
  });
  return given.every(Boolean) ? { role, run, given, worded: areWorded(run, role, other) } : undefined;
}

/** A figure of the list, and what the others give for it, as they are compared. */
function compared({ run, given, role }: Columns, at: number): { value: Interval; given?: Given } {
  const figure = run.figures[at]!;
  const one = given[at];
  if (role === "move") return { value: size(figure.value), given: one && { ...one, value: size(one.value) } };
  return { value: role === "share" || role === "per" ? figure.value : signed(run, at), given: one };
}

/** How many of the list the others give. */
function fitting(columns: Columns): number {
  return columns.run.figures.filter((_, at) => {
    const { value, given } = compared(columns, at);
    return given && meet(given.value, value);
  }).length;
}

/** Whether a list is what the words say of the lists before: all but one of its figures come out. */
function isTold(found: Columns): boolean {
  const { length } = found.run.figures;
  const fits = fitting(found);
  if (fits === length) return true;
  // One of two may come out by chance.
  return fits === length - 1 && (fits > 1 || (fits === 1 && found.worded));
}

function judgeColumns(check: Checking, columns: Columns): void {
  columns.run.figures.forEach((figure, at) => {
    const { value, given } = compared(columns, at);
    if (given) judge(check, { figure, role: columns.role, value }, [given]);
  });
}

/** 占GDP比重分别为10.3%、47.7%和42.0%: of one whole that nobody tells, which all but one of three or more agree on. */
function ofUntoldWhole(run: Run, parts: Run): Columns | undefined {
  const { length } = run.figures;
  if (!isRate(run) || length < 3 || parts.figures.length !== length || !/占|比重/.test(run.words))
    return undefined;
  const wholes = run.figures.map(({ value }, at) => ratio(parts.figures[at]!.value, value));
  const surest = run.figures.reduce(
    (best, { value }, at) => {
      const agree = wholes.filter((one) => one && wholes[at] && meet(one, wholes[at])).length;
      return agree > best.agree || (agree === best.agree && value.mid > best.value)
        ? { agree, at, value: value.mid }
        : best;
    },
    { agree: 0, at: -1, value: 0 },
  );
  const whole = wholes[surest.at];
  if (!whole || surest.agree < length - 1) return undefined;
  const given = parts.figures.map((part) => {
    const share = ratio(part.value, whole);
    return share && { value: share, inputs: [part] };
  });
  return { role: "share", run, given, worded: true };
}

/** 签约67个、开工52个、投产31个，开工率、投产率分别为: the first of a list may be the whole of the others. */
function wholesIn(near: readonly Run[], { figures }: Run): Run[] {
  return near.flatMap((one) =>
    one.figures.length === figures.length + 1
      ? [{ figures: one.figures.slice(0, 1), words: one.words, own: one.own.slice(0, 1) }]
      : [],
  );
}

function partsIn(near: readonly Run[], { figures }: Run): Run[] {
  return near.flatMap((one) =>
    one.figures.length === figures.length + 1
      ? [{ figures: one.figures.slice(1), words: one.words, own: one.own.slice(1) }]
      : [],
  );
}

/** 比上年同期的242.8万人次、15.4亿元: of each in its unit what stands before the list. */
function counterparts(around: readonly Run[], { figures }: Run): Run[] {
  return around.flatMap((one, at) => {
    const families = new Set(one.figures.map(({ unit }) => unit.family));
    if (one.figures.length !== figures.length || families.size !== figures.length) return [];
    const before = around.slice(0, at).flatMap((run) => run.figures);
    const own = one.figures.flatMap((figure) =>
      before.filter(({ unit }) => unit.family === figure.unit.family).slice(-1),
    );
    return own.length === figures.length ? [{ figures: own, words: "", own: own.map(() => "") }] : [];
  });
}

/** What the lists around one give it to be, the most of it first. */
function toldBy(run: Run, around: readonly Run[]): Columns | undefined {
  const constant = around.some((one) => NOT_BY_LEVELS.test(wordsOf(one)));
  const pairings = [...(constant ? [] : GROWTHS), ...SHARES, MOVES, CONTRIBUTIONS, EACH].filter(({ told }) =>
    told(run),
  );
  const rates = MOVES.told(run) || CONTRIBUTIONS.told(run);
  const near = around.filter((one) => (rates ? !isOfAmount(one) : isOfAmount(one)));
  const others = rates ? [] : counterparts(near, run);
  const all = pairings.flatMap((pairing) =>
    [...near, ...partsIn(near, run), ...others].flatMap((one) =>
      [...near, ...wholesIn(near, run), ...others].flatMap((other) => {
        const found = one === other ? undefined : columns(run, pairing, one, other);
        return found && isTold(found) ? [found] : [];
      }),
    ),
  );
  const [best] = all.sort((one, other) => fitting(other) - fitting(one));
  return best ?? (rates ? undefined : near.map((parts) => ofUntoldWhole(run, parts)).find(Boolean));
}

/** The lists that the words of one may be about: those before it, and those of its statement right behind. */
function listsAround(runs: readonly Run[], at: number): Run[] {
  const { statement } = runs[at]!.figures[0]!;
  const behind = runs.slice(at + 1, at + 3).filter(({ figures }) => figures[0]!.statement === statement);
  return [...runs.slice(Math.max(0, at - NEAR), at), ...behind];
}

const listed = new WeakMap<Checking, Columns[]>();

/** What the lists around give each list of a text to be. */
function columnsOf(check: Checking): Columns[] {
  const known =
    listed.get(check) ??
    check.index.inParagraphs().flatMap((paragraph) => {
      const runs = runsOf(paragraph, check.plain.text);
      return runs.flatMap((run, at) =>
        run.figures.length > 1 ? (toldBy(run, listsAround(runs, at)) ?? []) : [],
      );
    });
  listed.set(check, known);
  return known;
}

/** Lists that come out of those before them to the last figure: no other rule has to read them. */
export function confirmParallelLists(check: Checking): void {
  for (const told of columnsOf(check)) {
    const { figures } = told.run;
    if (fitting(told) < figures.length || figures.some(check.verdicts.isTold)) continue;
    for (const figure of figures) check.verdicts.settle(figure);
    check.verdicts.confirm(...figures);
  }
}

/**
 * A、B、C分别完成x、y、z，上年同期分别为…，分别增长…: lists one beside the other. Which of them a list is told of is not read from the
 * words: where all of its figures but one come out of two others, it is told of those.
 */
export function checkParallelLists(check: Checking): void {
  for (const told of columnsOf(check)) judgeColumns(check, told);
}
