import { clausesOf, type Clause } from "./clauses";
import { LOSS, type Figure, type Scope } from "./figure";
import { expectedFigures } from "./expected-figures";
import { knownNames } from "./indicator-names";
import { printed, type Interval } from "./interval";
import { nameMeasure, REVISED, type Named } from "./name-measure";
import { parkIn, placeIn, subjectsIn, type KnownNames, type SubjectNames } from "./name-subject";
import { narrowedBy } from "./narrowed-by";
import { numberTokens, type NumberToken } from "./number-tokens";
import { firstCumulativeMonths, reportYear, scopeIn, yearIn } from "./scope-in-text";
import { TURNED, turnedList, type TurnedList } from "./turned-list";

export interface ReadOptions {
  /** Indicator names of the workbook, so that they are read whole. */
  names: readonly string[];
  /** The park or the 区 that the text reports of. */
  ownPlaces?: readonly string[];
  /** The parks of a 区 of several. */
  parks?: readonly string[];
  /** Months elapsed; by default the first cumulative period that the text names. */
  months?: number;
}

/** What carries over from clause to clause. */
interface Context {
  subjects: string[];
  /** Whose the figure before was. */
  narrowed: string;
  region: string;
  /** Where an indicator is named with its place (示例东园主营业务收入), until the statement ends. */
  statementRegion?: string;
  sectionRegion: string;
  scope: Scope;
  months?: number;
  previous?: Figure;
  /** What the figure before told of a park that stands right before it, for the parks that go on. */
  ranked?: { measured: Named; subjects: string[] };
  /** The indicators that the sentence gave amounts of, one after the other, for a list with 分别 to come. */
  series: string[];
  /** 预计, 力争: the rest of the sentence is not about what was done; 今年的目标是: nor are the next ones after a semicolon. */
  forecast?: "sentence" | "paragraphSentence";
  /** 今年的目标是: amounts are targets. */
  goals: boolean;
  /** How many indicators the 分别 of the sentence gives a figure each. */
  separately: number;
  /** A list with a word for each figure that goes on. */
  turned?: TurnedList;
  /** The last growth told in the sentence, in percent. */
  growth?: number;
  reportYear?: number;
  year?: number;
}

/** 翻番 is said of any doubling up to the next. */
function doubled(times: number): Interval {
  return { lo: 100 * (times - 0.05), hi: 100 * (2 * times + 0.99), mid: 100 * times };
}

function valueOf(token: NumberToken, named: Named): Interval {
  if (token.worded === "double") return doubled(token.number);
  const wordSign = named.sign || 1;
  // 下降-5.2% still means a fall.
  const sign = token.negative && wordSign > 0 ? -1 : wordSign;
  const half = token.worded === "times" ? 0.05 : 0.5 * 10 ** -token.decimals;
  const factor = token.unit.kind === "times" && named.measure === "growth" ? 100 : token.unit.scale;
  const exactCount = token.unit.kind === "count" && token.unit.scale === 1;
  const target = named.measure === "target" && token.decimals === 0;
  return printed(sign * token.number * factor, exactCount || target ? 0 : half * factor);
}

const RATE_COMPARED_WITH = /(?:增速|增幅|降幅|涨幅|跌幅)[^,]{0,6}[比较与][^,]*$/;
const RATE_NAME = /(?:(?<!生产)率|占比|比重|系数)$/;
/** What the rest of the year has to bring goes by the months that are reported, though 下半年 stands there. */
const TO_COME: ReadonlySet<Figure["measure"]> = new Set(["pace", "remaining", "paceRatio"]);
/** Where a word that is no known name still stands for another quantity. */
const OF_LEVELS: ReadonlySet<Figure["measure"]> = new Set([
  "actual",
  "prior",
  "growth",
  "change",
  "multiple",
  "rate",
]);

function isHeading(text: string): boolean {
  return text.length > 0 && text.length <= 25 && !/[。;,]/.test(text);
}

/** Every figure of an even text, with the indicator, measure and scope that its words give it. */
export function readFigures(text: string, options: ReadOptions): Figure[] {
  const known: KnownNames = {
    indicators: knownNames(options.names),
    ownPlaces: options.ownPlaces ?? [],
    parks: options.parks ?? [],
  };
  const tokens = numberTokens(text);
  const paragraphs = text.split("\n");
  const context: Context = {
    subjects: [],
    region: "",
    sectionRegion: "",
    scope: { kind: "cumulative" },
    months: options.months ?? firstCumulativeMonths(text),
    goals: false,
    separately: 0,
    reportYear: reportYear(text),
    series: [],
    narrowed: "",
  };
  const figures: Figure[] = [];
  let [sentence, paragraph] = [-1, -1];
  let before = "";
  let outer = "";
  for (const clause of clausesOf(text, tokens)) {
    if (clause.paragraph !== paragraph) {
      paragraph = clause.paragraph;
      openParagraph(context, paragraphs[paragraph] ?? "", clause, known);
    }
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      before = "";
      context.previous = undefined;
      context.growth = undefined;
      context.series = [];
      context.separately = 0;
      if (clause.opens !== ";" || context.forecast === "sentence") {
        context.forecast = undefined;
        context.goals = false;
      }
      if (clause.opens !== ";") {
        context.year = undefined;
        context.statementRegion = undefined;
      }
    }
    const words = text.slice(clause.from, clause.to);
    // 超序时进度(83.3%)1.8个百分点: the words before a parenthesis go on behind it.
    const resumed = clause.opens === ")" ? outer : "";
    const read = readClause(text, clause, { before, resumed }, context, known);
    figures.push(...read);
    const mark = text.charAt(clause.to);
    if (read.length === 0) readWords(words, mark, context, known);
    if (mark === "(")
      outer = resumed + text.slice(clause.tokens[clause.tokens.length - 1]?.to ?? clause.from, clause.to);
    before += `${words},`;
  }
  return figures;
}

function openParagraph(context: Context, paragraph: string, clause: Clause, known: KnownNames): void {
  if (isHeading(paragraph)) {
    const months = scopeIn(paragraph);
    if (months?.kind === "cumulative" && months.number !== undefined) context.months = months.number;
    context.sectionRegion =
      clause.tokens.length > 0 ? context.sectionRegion : (placeIn(paragraph, known) ?? "");
  }
  context.region = context.sectionRegion;
  context.statementRegion = undefined;
  context.scope = { kind: "cumulative", number: context.months };
  context.subjects = [];
  context.narrowed = "";
}

/** A clause without figures can name the place, the months or the indicator of what follows. */
function readWords(words: string, mark: string, context: Context, known: KnownNames): void {
  setScope(words, context);
  if (mark === ":" && GOALS.test(words)) {
    context.forecast = "paragraphSentence";
    context.goals = /今年|本年|全年|年度|\d年/.test(words) && !/明年|十[二三四五]五/.test(words);
  }
  const place = placeIn(words.replace(/^(?:上半年|今年|1-\d{1,2}月)/, ""), known);
  if (place !== undefined) {
    context.region = place;
    context.statementRegion = undefined;
  }
  // 用电量8.62亿千瓦时 is a figure in a unit that is not read; what follows is about it all the same.
  const digit = words.search(/\d/);
  const { names } = subjectsIn(digit > 0 ? words.slice(0, digit) : words, known);
  if (names.length > 0 && (digit > 0 || names.every((name) => known.indicators.includes(name))))
    context.subjects = names;
}

function setScope(words: string, context: Context): void {
  if (/今年|本年/.test(words)) context.year = undefined;
  context.year = yearIn(words) ?? context.year;
  const scope = scopeIn(words);
  if (!scope) return;
  if (scope.kind === "cumulative") {
    if (scope.number !== undefined) context.months = scope.number;
    context.scope = { ...scope, number: context.months };
  } else {
    context.scope = scope;
  }
}

/** 高于全市平均水平: the place compared with names no indicator. */
const COMPARED_WITH =
  /(?:[比较]|高于|低于|快于|慢于|高出|低出|领先|落后于?)(?:全市|全省|全国|全县|全区|全州|省|市|县)[^,]*/;
/** 占一般公共预算收入的67.9%: the whole is not what the sentence is about. */
const PART_OF = /占(?!年|全年|调整后|计划|目标|任务|预算|年初)[^,]*?的(?:比重|比例|份额)?/;

/** 新增就业 is another quantity than 就业; 完成全年新增目标 goes on with what was added. */
function newlyAdded(lead: string, named: SubjectNames, context: Context): SubjectNames {
  const at = lead.search(ADDED);
  if (at < 0) return named;
  if (named.names.length > 1) return named;
  const names = named.names.length > 0 ? named.names : /目标|任务|计划/.test(lead) ? context.subjects : [];
  const added = names.map((name) =>
    name.search(ADDED) === 0 || (named.names.length > 0 && lead.indexOf(name) < at) ? name : `新增${name}`,
  );
  return { ...named, names: added, known: named.known && named.names.length > 0 };
}

/** The indicators of a list that names none: those before it, or as many of the sentence as it is long (前两项). */
function seriesFor(length: number, lead: string, context: Context): string[] {
  if (context.subjects.length === length) return context.subjects;
  if (context.series.length === length) return context.series;
  if (/前[两二三四]/.test(lead) && context.series.length > length) return context.series.slice(0, length);
  return context.subjects;
}

const ADDED = /新增|净增|新认定|新培育/;
const FORECAST = /预计|力争|确保|(?<!多|少)争取(?!资金|上级|到)|有望|预期/;
const GOALS = /(?:目标|预期)(?:任务)?(?:是|为)?$|预期目标|奋斗目标/;
/** What narrows an indicator: the figure is not its whole. */
const NARROWED = /新增|净增|累计|本年|当年|当月|单月|总数|部分|达标|户均|人均|亩均/;

/** 依次为 between an indicator and the first park. */
const RANKING = /(?:由[高大多快]到[低小少慢](?:依次|分别)?|依次|分别)(?:为|是)?$/;

/** 仅 right before the figure's own verb. */
const ONLY = /(?:仅|只)(?:有|为|占|完成|实现|达到|达|增长|是)*[^,]{0,12}$/;

/** The sentence's words before a clause, and those before a parenthesis that it goes on from. */
interface Earlier {
  before: string;
  resumed: string;
}

function readClause(
  text: string,
  clause: Clause,
  earlier: Earlier,
  context: Context,
  known: KnownNames,
): Figure[] {
  const figures: Figure[] = [];
  let at = 0;
  let leadFrom = clause.from;
  while (at < clause.tokens.length) {
    const first = clause.tokens[at]!;
    const list = [first];
    for (
      let next = clause.tokens[at + 1];
      next && next.list === first.list;
      next = clause.tokens[at + list.length]
    )
      list.push(next);
    figures.push(...readList(text, clause, list, text.slice(leadFrom, first.from), earlier, context, known));
    leadFrom = list[list.length - 1]!.to;
    at += list.length;
  }
  return figures;
}

function trimmedLead(lead: string): string {
  return lead
    .replace(/[\u201C\u201D"']/g, "")
    .replace(/(?:约|近|将近|接近|逾|突破|大约|不足|不到|超过|超)$/, "");
}

function readList(
  text: string,
  clause: Clause,
  list: NumberToken[],
  own: string,
  { before, resumed }: Earlier,
  context: Context,
  known: KnownNames,
): Figure[] {
  const words = clause.tokens[0] === list[0] ? resumed + own : own;
  const first = list[0]!;
  const last = list[list.length - 1]!;
  const previous = context.previous;
  // A list that flattened commas cut (5.27%,8.71%和7.95%) goes on as it began.
  const continued =
    words === "" && previous !== undefined && previous.list === first.list && clause.opens === ",";
  const whole = continued ? previous.lead : trimmedLead(words);
  const park = continued ? undefined : parkIn(whole, known);
  // 由高到低依次为虚拟南园53.91%、虚拟东园51.25%: each park's figure is of what the words before the first tell.
  const ranked = park?.last === true;
  const goesOn = ranked && /^[、和及与,]*$/.test(park.words) && context.ranked ? context.ranked : undefined;
  const lead = ranked ? park.words.replace(RANKING, "") : whole;
  const yearBefore = context.year;
  if (!continued) setScope(words, context);
  if (FORECAST.test(lead)) context.forecast ??= "sentence";
  const named = newlyAdded(
    lead,
    subjectsIn(lead.replace(COMPARED_WITH, "").replace(PART_OF, ""), known),
    context,
  );
  let subjects =
    named.names.length > 0
      ? named.names
      : list.length > 1
        ? seriesFor(list.length, lead, context)
        : context.subjects;
  const trail = text.slice(last.to, clause.to);
  const inParenthesis =
    clause.opens === "(" && lead === "" && /(?:序时|时间)进度$/.test(before.replace(/,$/, ""));
  // 135亿元 52.14亿元 38.62%: cells of a table that was pasted as text.
  const cell = words === "" && !continued && clause.tokens[0] !== first;
  const measured: Named = inParenthesis
    ? { measure: "schedule", sign: 1 }
    : cell
      ? { measure: "other", sign: 1 }
      : goesOn
        ? goesOn.measured
        : first.worded === "double"
          ? { measure: tellsDoubling(text, clause, before) ? "growth" : "other", sign: 1 }
          : nameMeasure({
              // 分别滞后序时进度4.8个和超前2.1个百分点
              lead: previous?.measure === "gap" && TURNED.test(words) ? `序时进度${lead}` : lead,
              trail,
              kind: first.unit.kind,
              size: first.number,
              growth: context.growth,
              before,
              previous: previous && {
                measure: previous.measure,
                base: previous.base,
                kind: previous.unit.kind,
                compared: RATE_COMPARED_WITH.test(previous.lead),
              },
              rate: RATE_NAME.test(named.rest || (subjects[subjects.length - 1] ?? "")),
              named: named.names.length > 0 || named.rest !== "",
            });
  // 2022年上半年48.6亿元 is a year ago only where the report is not about that year itself.
  if (measured.measure === "prior") {
    if (context.year !== undefined && context.year === context.reportYear) measured.measure = "actual";
    else context.year = yearBefore;
  }
  const part = named.names.length === 0 && /其中/.test(lead) && !ranked;
  // 全年目标45亿元,上半年已完成20.7亿元: what was done of the plan needs no other name.
  const ofPlan =
    previous?.measure === "due" ||
    (previous?.measure === "target" && /(?:完成|实现|到位)[^,]{0,2}$/.test(lead));
  const hasOwn = named.names.length > 0 || named.rest !== "" || ofPlan;
  const settledMeasure = settled(measured, subjects, hasOwn, part);
  const measure: Named =
    context.goals && settledMeasure.measure === "actual"
      ? { ...settledMeasure, measure: "target" }
      : settledMeasure;
  // 产品库存下降5.1% is about what it names, though no known name stands there.
  const other = named.names.length === 0 && named.rest !== "" && OF_LEVELS.has(measure.measure);
  if (other) subjects = [named.rest];
  if (other ? measure.measure === "actual" : named.names.length > 0 && measure.measure !== "investment")
    context.subjects = subjects;
  // A loss is an amount of its own, whatever profit the sentence speaks of.
  if (/亏损|[增减]亏/.test(lead) && measure.measure !== "other" && first.unit.kind !== "count")
    subjects = [LOSS];
  if (goesOn) subjects = goesOn.subjects;
  const revised = measure.measure === "target" && REVISED.test(lead);
  if (revised && named.names.length === 0 && previous?.subject !== undefined) subjects = [previous.subject];
  if (park && !ranked) context.statementRegion = park.name;
  else if (named.place !== undefined && named.names.length === 1) context.statementRegion = named.place;
  context.ranked = ranked ? { measured, subjects } : undefined;
  const separately = lead.includes("分别");
  if (separately && named.names.length > 1) context.separately = named.names.length;
  if (measure.measure === "actual" && named.names.length === 1 && list.length === 1)
    context.series.push(...named.names);
  const separateNames = separately ? (named.names.length > 0 ? named.names : context.subjects) : [];
  const piece = { words, rest: trail, length: list.length, family: first.unit.family };
  const turned = turnedList(piece, context.turned, separateNames);
  context.turned = turned?.next;
  if (turned) subjects = turned.subjects;
  const each = /[均都各](?!衡)/.test(lead);
  const figures = list.map((token, index): Figure => {
    const subject = subjectOf(index, list.length, subjects, each, continued ? previous : undefined, context);
    const figure: Figure = {
      from: token.from,
      to: token.to,
      clauseFrom: clause.from,
      clauseTo: clause.to,
      sentence: clause.sentence,
      statement: clause.statement,
      paragraph: clause.paragraph,
      number: token.number,
      decimals: token.decimals,
      unit: token.unit,
      approximate: token.approximate,
      value: valueOf(token, measure),
      unsigned: measure.sign === 0,
      measure: measure.measure,
      misuse: measure.misuse,
      subject,
      narrowed:
        narrowedBy(text, first.from, subject, known) ||
        (isKnown(subject, known) && !ranked ? "" : context.narrowed),
      region: ranked ? park.name : (context.statementRegion ?? context.region),
      scope: TO_COME.has(measure.measure)
        ? {
            kind: "cumulative",
            number: context.months,
            ...(context.reportYear === undefined ? {} : { year: context.reportYear }),
          }
        : revised
          ? scopeOf({ ...context, scope: { kind: "cumulative", number: context.months } }, "target")
          : scopeOf(context, measure.measure),
      list: first.list,
      expected: separately ? expectedFigures(lead, named, context.separately) : 0,
      own: named.names.length > 0 && named.known && named.rest === "" && !NARROWED.test(lead),
      lead,
      doubleNegative: token.negative && measure.sign === -1,
      only: ONLY.test(lead) && !/不仅/.test(lead),
      base: measure.base ?? "",
      ...(measure.whole === undefined ? {} : { whole: measure.whole }),
    };
    return figure;
  });
  context.narrowed = figures[figures.length - 1]?.narrowed ?? "";
  context.previous = figures[figures.length - 1];
  if (measure.measure === "growth" && first.unit.kind === "percent") context.growth = last.number;
  else if (named.names.length > 0) context.growth = undefined;
  // 三年翻番 is a slogan, no figure.
  return first.worded === "double" && measure.measure === "other" ? [] : figures;
}

/** 重点项目60个，年度计划投资120亿元。1-6月，完成投资66亿元: a name of no indicator is still told of whoever came before. */
function isKnown(subject: string | undefined, known: KnownNames): boolean {
  return subject !== undefined && subject !== "完成投资" && known.indicators.includes(subject);
}

function scopeOf(
  { forecast, goals, scope, year, reportYear: own }: Context,
  measure: Figure["measure"],
): Scope {
  if (forecast && !(goals && measure === "target")) return { kind: "other" };
  const told = year ?? own;
  return told === undefined ? scope : { ...scope, year: told };
}

/** 翻番 beside 同比 or 去年同期 is a figure; 三年翻番 and 力争翻番 are not. */
function tellsDoubling(text: string, clause: Clause, before: string): boolean {
  const sentence = before + (/^[^。;!?\n]*/.exec(text.slice(clause.from))?.[0] ?? "");
  const words = text.slice(clause.from, clause.to);
  return /同比|去年|上年|同期/.test(sentence) && !/[三五两\d]年|力争|目标|规划|到\d{4}年/.test(words);
}

/** A part (其中停产5家) is not the quantity that was named, and an amount that nothing names measures nothing: the figure before it in the sentence had its own words. */
function settled(named: Named, subjects: string[], own: boolean, part: boolean): Named {
  if (part && named.measure === "actual") return { ...named, measure: "other" };
  if (subjects.length > 0 || own || named.measure === "schedule") return named;
  return named.measure === "actual" ? { ...named, measure: "other" } : named;
}

function subjectOf(
  index: number,
  length: number,
  subjects: string[],
  each: boolean,
  continues: Figure | undefined,
  context: Context,
): string | undefined {
  if (subjects.length === 0) return undefined;
  if (continues?.subject !== undefined) {
    const at = subjects.indexOf(continues.subject);
    return subjects[at + 1 + index];
  }
  if (length === subjects.length) return subjects[index];
  if (length === 1 && !each) return subjects.length === 1 ? subjects[0] : subjects.join("、");
  // Three figures for two names, or one for each: whose is whose cannot be told.
  return context.subjects.length === length ? context.subjects[index] : undefined;
}
