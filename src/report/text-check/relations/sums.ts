import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet } from "../interval";
import { smallNumber } from "../reading/chinese-digits";
import { startOf } from "../reading/start-of";
import { isLevel } from "../rules/levels";
import { measuresTheSame } from "../rules/parts";
import { reportSum, sumOf } from "../rules/sum-of-parts";
import { finenessOf, slipsOfSum, wholeSlipped } from "./one-slip";

/** A whole and amounts that may be all its parts, as the order of the words has it. */
interface Sum {
  whole: Figure;
  parts: readonly Figure[];
  /** How surely the words say that the parts are all: 合计 always, 分产业看 mostly, a bracket often, 其中 now and then. */
  told: "always" | "mostly" | "often" | "perhaps";
  /** Nothing but the parts is counted behind the whole: 5个园区：签约项目23个 counts other things. */
  apart: boolean;
}

/** 超10亿元, 5-10亿元, 1亿元以下: how large things are, as the name of those. */
const SIZE =
  "(?:\\d[\\d.]*)?[万千百亿]{0,2}元?(?:[-至到]\\d[\\d.]*)?[万千百亿]{1,2}元(?:\\(含\\))?(?:及?以[上下])?(?:的|企业|项目|有|\\(含\\))*";
const OF_SIZE = new RegExp(`${SIZE}$`);
/** 其中, 包括, 分别为, 由…构成, a colon, a bracket, 分产业看, or right away the first of several sizes. */
const OPENS = new RegExp(
  [
    ",由(?=[^,。;\\d]{2,12}\\d[^。;]{0,80}(?:构成|组成))",
    "其中|包括|分别[为是](?=[^,。;\\d]{2,14}\\d)|[:(](?=[^:()。;\\n\\d]{1,14}\\d)",
    "(?:分|[从按])[^,。;:\\d分]{1,8}(?:看|分|来看|划分|统计)(?=[,:])",
    "(?:项目|企业|行业|产业|单位|指标|园区)[中里](?=,[^,。;\\d]{1,12}\\d)",
    `,(?=[^,。;:\\d占]{0,8}${SIZE}\\d{1,6}[个家户项][,、;])`,
  ].join("|"),
  "g",
);
/** As many characters as may name a size. */
const SIZE_LENGTH = 20;

function surenessOf(opening: string, before: string): Sum["told"] {
  if (opening === "其中") return "perhaps";
  if (opening === ",由" || (opening.startsWith("分别") && RIGHT_BEHIND.test(before))) return "always";
  return /[看分计]$/.test(opening) && !opening.startsWith("分别") ? "mostly" : "often";
}

/** 47家，分别为市本级9家、…: of the amount right before it, all of it. */
const RIGHT_BEHIND = /\d[\d.]*[^\d,。;、]{1,6},$/;

const TOTAL =
  /合计|[两二三四五六七八九十]年累计|共计|总计|总共|一共|共(?=完成|实[现施]|有|签约|引进|达|计|新|入[库统规]|培育|开工|竣工|投[产入]|销售|生产|接待|认定|$)|三项共|累计共/;
/** 三年累计103家, 二者之和: as many of the amounts before. */
const COUNTED = /([两二三四五六七八九十])(?:[年个项者类种家批]|大)/;
/** 税收总量12.52亿元, 二者利润之和9.16亿元, 三种方式货运总量 */
const IN_ALL =
  /总[^,;\d]{0,4}(?:量|额|数|值|面积|规模|产值|收入|投资)|之和|[两二三四五六][种类者个项大]|^[,;](?:全社会|全部)/;
const SURE = /合计|共计|总计|[两三四五六][项者地个区家]+共|^,共$/;
/** 按规模分，大型企业…，小型企业…，全部企业…: the whole behind its parts. */
const OF_ALL = /^[,;](?:全部|总计|全[市县区省园])/;
const BY_KINDS = /(?:分|[从按])[^,。;:\d分]{1,8}(?:看|分|来看|划分|统计)[,:]/;
/** Of a place as a whole, which may have more than those that are named. */
const OF_PLACE = /全[市县区省州镇园]|园区|我[市县区]/;
/** 占…的, 同期: no part of what is told. */
const NO_PART = /占[^,;]*$|[比较](?:去年|上年|年初)|去年|上年|同期|人均|其中/;
/** Any of the words that a total may stand behind. */
const OF_ALL_THAT = /[总共]|合计|[两二三四五六七八九十]|之和|全/;
/** What crosses other kinds. */
const CROSSING =
  /民间|民营|国有|技改|高新|高技术|外资|规上|规模以上|限上|重点|以上|新兴|数字|绿色|专精特新|出口|小微|外商|亏损|主导/;

/** As many figures on either side as may belong to a sum. */
const FAR = 40;

/** The words from the figure before, whatever it is of. */
function wordsBefore(figure: Figure, { figures, index, plain }: Checking): string {
  const before = figures[index.at(figure) - 1];
  const from = before?.paragraph === figure.paragraph ? before.to : figure.clauseFrom;
  return plain.text.slice(from, figure.from);
}

/** What can be added up: amounts as they stand, or as they are planned. */
function isSummand(figure: Figure): boolean {
  return isLevel(figure) || (figure.measure === "target" && isLevel({ ...figure, measure: "actual" }));
}

/** Amounts of one kind, as they stand in the text up to an end. */
function amountsBetween(check: Checking, from: number, to: number, family: string): Figure[] {
  const found: Figure[] = [];
  for (const figure of check.index.between(from, to).slice(0, FAR)) {
    if (figure.unit.family !== family || !isSummand(figure)) continue;
    const words = wordsBefore(figure, check);
    // 总投资74.2亿元, 总投资96.5亿元: parts may be called totals, each of them.
    const [first] = found;
    const ends = TOTAL.test(words) || words.includes("其中");
    if (first && (ends || (OF_ANOTHER.test(words) && !OF_ANOTHER.test(wordsBefore(first, check))))) break;
    if (NO_PART.test(words.slice(words.lastIndexOf("其中") + 1))) continue;
    found.push(figure);
  }
  return found;
}
const OF_ANOTHER = /总(?:额|量|值|产值|收入|投资)(?:完成|达到?|为)?$/;

function endOf(text: string, from: number, marks: string): number {
  let at = from;
  while (at < text.length && !marks.includes(text.charAt(at))) at++;
  return at;
}

/** Nobody adds 税收 to 产值. */
function areAlike(whole: Figure, parts: readonly Figure[], check: Checking): boolean {
  const words = [whole, ...parts].map((one) => wordsBefore(one, check));
  const planned = words.map((one) => PLANNED.test(one));
  // 计划投资142亿元 is part of what is planned, and of nothing else.
  if (
    whole.measure === "target" ? planned.includes(false) : parts.some(({ measure }) => measure === "target")
  )
    return false;
  const named = words.map((one) => one.replace(VERBS, ""));
  return named.every((one, at) => named.slice(at + 1).every((other) => measuresTheSame(one, other)));
}
const PLANNED = /计划|目标|任务|应/;
const VERBS = /(?:分别|累计|共|完成|实现|达到?|为|是|约|:)+$/;
const NOUNLESS = /^(?:[,;:(。]|其中|包括|$)/;

/** The amount before that parts divide: the nearest, but 分产业看 divides what the statement began with. */
function wholeOf(part: Figure, at: number, divided: boolean, check: Checking): Figure | undefined {
  const last = check.index.before(at);
  const to = last ? check.index.at(last) + 1 : 0;
  const levels = check.figures
    .slice(Math.max(0, to - FAR), to)
    .filter(
      (one) =>
        one.unit.family === part.unit.family &&
        one.paragraph === part.paragraph &&
        one.statement >= part.statement - 1 &&
        isSummand(one),
    );
  const nearest = levels[levels.length - 1];
  if (!divided || !nearest) return nearest;
  const first = levels.find(({ statement }) => statement === nearest.statement);
  return first && !/其中/.test(wordsBefore(first, check)) ? first : undefined;
}

/** Parts behind the whole: 共86家，其中…, 48个（A6个、B11个）, 分产业看，…. */
function opened(check: Checking): Sum[] {
  return [...check.plain.text.matchAll(OPENS)].flatMap(({ 0: opening, index }) => {
    const sums = openedBy(opening, index, check);
    // 其中城建类15个、2.64亿元，水利类…: where all are counted in one unit, they are in the other.
    const all = sums.find((one) => meet(sumOf(one.parts), one.whole.value));
    return sums.map((one) =>
      all && all.whole.unit.family !== one.whole.unit.family && all.parts.length === one.parts.length
        ? { ...one, told: "always" }
        : one,
    );
  });
}

function openedBy(opening: string, index: number, check: Checking): Sum[] {
  const { text } = check.plain;
  const from = index + opening.length;
  const inBrackets = opening === "(" || text.charAt(index - 1) === "(";
  const told = inBrackets
    ? "often"
    : surenessOf(opening, text.slice(Math.max(0, index - SIZE_LENGTH), index));
  const behind = check.index.between(from, from + FAR);
  const next = firstOfEach(opening === "," ? behind.filter(({ unit }) => unit.kind === "count") : behind);
  return (told === "often" ? next.slice(0, 1) : next).flatMap((first): Sum[] => {
    const whole = wholeOf(first, index, told === "mostly", check);
    // One of a list is no whole of what follows.
    if (!whole || check.index.ofList(whole).length > 1) return [];
    if (opening === "," && isOfSize(whole, text)) return [];
    if (told !== "perhaps" && NO_PART.test(text.slice(from, first.from))) return [];
    const marks = inBrackets ? [")"] : [";。\n", "。\n"];
    return [...new Set(marks.map((mark) => endOf(text, from, mark)))].flatMap((end): Sum[] => {
      const all = amountsBetween(check, from, end, whole.unit.family);
      return [...new Set([all, joined(all, text)])].flatMap((parts): Sum[] =>
        parts.length > 1 && areAlike(whole, parts, check)
          ? [{ whole, parts, told, apart: NOUNLESS.test(text.slice(whole.to, whole.to + 3)) }]
          : [],
      );
    });
  });
}

/** 一般债务24.3亿元、专项债务32.5亿元，控制在限额61.2亿元以内: those that one breath tells. */
function joined(figures: readonly Figure[], text: string): readonly Figure[] {
  const end = figures.findIndex(
    (one, at) => at > 0 && !/^、/.test(text.slice(figures[at - 1]!.to, one.from)),
  );
  return end > 1 ? figures.slice(0, end) : figures;
}

/** 超亿元的4个 is one of the sizes itself. */
function isOfSize({ from }: Figure, text: string): boolean {
  return OF_SIZE.test(text.slice(Math.max(0, from - SIZE_LENGTH), from));
}

/** 其中城建类15个、2.64亿元: parts that are counted in two units have two wholes. */
function firstOfEach(figures: readonly Figure[]): Figure[] {
  const families = new Set<string>();
  return figures.filter(({ unit, approximate }) => {
    const first = !approximate && !families.has(unit.family) && families.size < UNITS;
    families.add(unit.family);
    return first;
  });
}
const UNITS = 2;

/** 两片区合计企业73家，营业收入139.7亿元: the second is a sum as well. */
function totalWords(whole: Figure, check: Checking): string {
  const words = wordsBefore(whole, check);
  const before = check.figures[check.index.at(whole) - 1];
  const goesOn = before?.sentence === whole.sentence && /^[,、][^,;:()]{0,8}$/.test(words);
  const total = goesOn && before.unit.family !== whole.unit.family ? wordsBefore(before, check) : "";
  return TOTAL.test(total) ? total : words;
}

/** Parts before their whole: …，合计…. */
function closed(check: Checking): Sum[] {
  const { text } = check.plain;
  return check.figures.flatMap((whole): Sum[] => {
    if (!isLevel(whole)) return [];
    const words = totalWords(whole, check);
    if (!OF_ALL_THAT.test(words)) return [];
    const from = startOf(text, whole.from, "。\n");
    const behind = TOTAL.test(words) || (OF_ALL.test(words) && BY_KINDS.test(text.slice(from, from + FAR)));
    const loose = !behind && IN_ALL.test(words);
    if (!behind && !loose) return [];
    const all = amountsBetween(check, from, whole.from, whole.unit.family);
    const exact = all
      .map((_, start) => all.slice(start))
      .find((one) => one.length > 1 && meet(sumOf(one), whole.value));
    const count = COUNTED.exec(words)?.[1];
    const counted = count === undefined ? all : all.slice(-smallNumber(count));
    const parts = exact ?? counted;
    const between = text.slice(parts[0]?.to ?? whole.from, whole.from);
    if (parts.length < 2 || !areAlike(whole, parts, check) || (!exact && /等|其中|另外?|其他/.test(between)))
      return [];
    const same = check.index
      .between(from, whole.from)
      .filter(({ unit }) => unit.family === whole.unit.family);
    const sure = SURE.test(words) && !OF_PLACE.test(words) && same.length === parts.length;
    return [{ whole, parts, told: loose ? "perhaps" : sure ? "always" : "mostly", apart: true }];
  });
}

/** How many numbers there have to be for a slip that comes out to be no chance: the surer the words, the fewer. */
const FINE: Record<Sum["told"], { turned: number; digit: number }> = {
  always: { turned: 0, digit: 0 },
  mostly: { turned: 20, digit: 60 },
  often: { turned: 20, digit: 200 },
  perhaps: { turned: 300, digit: 1000 },
};

/** Three parts and more are oftener all than two. */
const MANY = 2;

/** Where the parts need not be all, one slip has to explain what is missing. */
function isSlip({ whole, parts, told }: Sum): boolean {
  const many = parts.length > 2 ? MANY : 1;
  return slipsOfSum(whole, parts).some(
    ({ slip }) =>
      finenessOf(whole) * many >= FINE[told][slip] && (slip === "turned" || isNear(whole, parts, told)),
  );
}

/** Parts that need not be all are seldom all but for the first digit of one. */
function isNear(whole: Figure, parts: readonly Figure[], told: Sum["told"]): boolean {
  const missing = Math.abs(whole.value.mid - sumOf(parts).mid);
  return told !== "perhaps" || missing <= NEAR * whole.value.mid;
}
const NEAR = 0.2;

/** 86.74亿元、62.18亿元、35.93亿元，总计184.85万元: the very digits of the sum. */
function isInWrongUnit({ whole, parts }: Sum): boolean {
  const scales = new Set(parts.map(({ unit }) => unit.scale));
  if (scales.size > 1 || scales.has(whole.unit.scale) || finenessOf(whole) < FINE.mostly.digit) return false;
  return Math.abs(parts.reduce((sum, { number }) => sum + number, 0) - whole.number) < 1e-6;
}

function isAbove({ whole, parts }: Sum): boolean {
  return sumOf(parts).lo > whole.value.hi;
}

function isTold(sum: Sum): boolean {
  if (sum.told === "always" || isSlip(sum) || isInWrongUnit(sum)) return true;
  const words = sum.parts.map(({ lead }) => lead).join();
  return sum.told !== "perhaps" && sum.apart && isAbove(sum) && !CROSSING.test(words);
}

/** 民间投资88.7亿元。分产业看: the parts may be of an amount told before it. */
function isOfAnother({ whole, parts }: Sum, check: Checking): boolean {
  const sum = sumOf(parts);
  return check.index
    .ofParagraph(whole)
    .some((one) => one !== whole && one.unit.family === whole.unit.family && meet(sum, one.value));
}

const sums = new WeakMap<Checking, Sum[]>();

function sumsOf(check: Checking): Sum[] {
  const known = sums.get(check) ?? [...opened(check), ...closed(check)];
  sums.set(check, known);
  return known;
}

/** Wholes that their parts give to the last digit: whatever else may be read as their parts is none. */
export function confirmSums(check: Checking): void {
  for (const { whole, parts } of sumsOf(check)) {
    if (!meet(sumOf(parts), whole.value) || [whole, ...parts].some(check.verdicts.isTold)) continue;
    check.verdicts.confirm(whole, ...parts);
    check.wholes.add(whole);
  }
}

/** A whole and its parts, by where they stand and what they come to. */
export function checkSums(check: Checking): void {
  for (const sum of sumsOf(check)) {
    const { whole, parts } = sum;
    const all = [whole, ...parts];
    if (check.wholes.has(whole) || all.some(check.verdicts.isTold) || meet(sumOf(parts), whole.value))
      continue;
    if (!isTold(sum) || isOfAnother(sum, check)) continue;
    const apart = whole.statement !== parts[0]!.statement && !wholeSlipped(whole, parts);
    reportSum(check, whole, sumOf(parts), parts, apart);
  }
}
