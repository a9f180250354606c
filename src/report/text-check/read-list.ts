import type { Clause } from "./clauses";
import { expectedFigures } from "./expected-figures";
import { type Figure, LOSS } from "./figure";
import { COMPARED_WITH, isKnown, newlyAdded, PART_OF, seriesFor, settled, subjectOf } from "./figure-subject";
import { valueOf } from "./figure-value";
import type { Named } from "./measure-words";
import { REVISED } from "./name-amount";
import { nameMeasure } from "./name-measure";
import { type KnownNames, parkIn, subjectsIn } from "./name-subject";
import { narrowedBy } from "./narrowed-by";
import type { NumberList } from "./number-list";
import { type Context, periodAfter, scopeOf } from "./reading-context";
import { TURNED, turnedList } from "./turned-list";

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
const FORECAST = /预计|力争|确保|(?<!多|少)争取(?!资金|上级|到)|有望|预期/;
/** What narrows an indicator: the figure is not its whole. */
const NARROWED = /新增|净增|累计|本年|当年|当月|单月|总数|部分|达标|户均|人均|亩均/;
/** 依次为 between an indicator and the first park. */
const RANKING = /(?:由[高大多快]到[低小少慢](?:依次|分别)?|依次|分别)(?:为|是)?$/;
/** 仅 right before the figure's own verb. */
const ONLY = /(?:仅|只)(?:有|为|占|完成|实现|达到|达|增长|是)*[^,]{0,12}$/;

function trimmedLead(lead: string): string {
  return lead
    .replace(/[\u201C\u201D"']/g, "")
    .replace(/(?:约|近|将近|接近|逾|突破|大约|不足|不到|超过|超)$/, "");
}

export function readList(list: NumberList, context: Context, known: KnownNames): Figure[] {
  const { text, clause, tokens, first, last, words, trail, before } = list;
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
  Object.assign(context, periodAfter(words, context));
  if (FORECAST.test(lead)) context.forecast ??= "sentence";
  const named = newlyAdded(
    lead,
    subjectsIn(lead.replace(COMPARED_WITH, "").replace(PART_OF, ""), known),
    context,
  );
  let subjects =
    named.names.length > 0
      ? named.names
      : tokens.length > 1
        ? seriesFor(tokens.length, lead, context)
        : context.subjects;
  const inParenthesis =
    clause.opens === "(" && lead === "" && /(?:序时|时间)进度$/.test(before.replace(/,$/, ""));
  // 135亿元 52.14亿元 38.62%: cells of a table that was pasted as text.
  const cell = words === "" && !continued && !list.opening;
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
  if (measure.measure === "actual" && named.names.length === 1 && tokens.length === 1)
    context.series.push(...named.names);
  const separateNames = separately ? (named.names.length > 0 ? named.names : context.subjects) : [];
  const piece = { words, rest: trail, length: tokens.length, family: first.unit.family };
  const turned = turnedList(piece, context.turned, separateNames);
  context.turned = turned?.next;
  if (turned) subjects = turned.subjects;
  const each = /[均都各](?!衡)/.test(lead);
  const figures = tokens.map((token, index): Figure => {
    const subject = subjectOf(
      index,
      tokens.length,
      subjects,
      each,
      continued ? previous : undefined,
      context,
    );
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

/** 翻番 beside 同比 or 去年同期 is a figure; 三年翻番 and 力争翻番 are not. */
function tellsDoubling(text: string, clause: Clause, before: string): boolean {
  const sentence = before + (/^[^。;!?\n]*/.exec(text.slice(clause.from))?.[0] ?? "");
  const words = text.slice(clause.from, clause.to);
  return /同比|去年|上年|同期/.test(sentence) && !/[三五两\d]年|力争|目标|规划|到\d{4}年/.test(words);
}
