import type { Figure } from "../figure";
import type { ListWords } from "./list-words";
import { type MeasureContext, type Named, plain } from "./measures/measure-words";
import { OF_SOME_MONTHS, REVISED } from "./measures/amount-rows";
import { nameMeasure } from "./measures/name-measure";
import type { NumberList } from "./number-list";
import type { ReadingContext, ToldPeriod } from "./reading-context";
import { TURNED } from "./turned-list";

const RATE_COMPARED_WITH = /(?:增速|增幅|降幅|涨幅|跌幅)[^,]{0,6}[比较与][^,]*$/;
/** 占全区投资12亿元的51.7% */
const WHOLE = /占(?!年|全年|调整后|计划|目标|任务|预算)[^,]*$/;
const OF_WHOLES: ReadonlySet<Figure["measure"]> = new Set(["actual", "investment", "other"]);
const RATE_NAME = /(?:(?:^|[^产]|(?:^|[^生])产)率|占比|比重|系数)$/;

const YEAR_AGO = /去年|上年|上一年|同期/;

/** What the words say that the figures of a list measure. */
export function toldMeasure(
  list: NumberList,
  words: ListWords,
  { year }: ToldPeriod,
  context: ReadingContext,
): Named {
  const named = measureBeside(list, words, context);
  // 2022年上半年48.6亿元 is a year ago only where the report is not about that year itself.
  const ofReportYear = year !== undefined && year === context.reportYear && !YEAR_AGO.test(words.lead);
  return named.measure === "prior" && ofReportYear ? { ...named, measure: "actual" } : named;
}

function measureBeside(list: NumberList, words: ListWords, context: ReadingContext): Named {
  if (printsSchedule(list, words)) return plain("schedule");
  if (isCell(list, words)) return plain("other");
  if (words.ranking) return words.ranking.measured;
  if (list.first.worded === "double") return plain(tellsDoubling(list) ? "growth" : "other");
  return nameMeasure(measureContext(list, words, context));
}

/** 超序时进度(83.3%) */
function printsSchedule({ clause, before }: NumberList, { lead }: ListWords): boolean {
  return (
    clause.opens === "(" && lead === "" && /(?:序时|时间|时序)进度(?:要求)?$/.test(before.replace(/,$/, ""))
  );
}

/** 135亿元 52.14亿元 38.62%: cells of a table that was pasted as text. */
function isCell({ words, opening }: NumberList, { continues }: ListWords): boolean {
  return words === "" && !continues && !opening;
}

/** 翻番 beside 同比 or 去年同期 is a figure; 三年翻番 and 力争翻番 are not. */
function tellsDoubling({ text, clause, before }: NumberList): boolean {
  const sentence = before + (/^[^。;!?\n]*/.exec(text.slice(clause.from))?.[0] ?? "");
  const words = text.slice(clause.from, clause.to);
  return /同比|去年|上年|同期/.test(sentence) && !/[三五两\d]年|力争|目标|规划|到\d{4}年/.test(words);
}

function measureContext(
  { words, trail, first, before }: NumberList,
  { lead, named, indicators }: ListWords,
  { previous, growth }: ReadingContext,
): MeasureContext {
  return {
    // 分别滞后序时进度4.8个和超前2.1个百分点
    lead: previous?.measure === "gap" && TURNED.test(words) ? `序时进度${lead}` : lead,
    trail,
    kind: first.unit.kind,
    size: first.number,
    growth,
    before,
    previous: previous && {
      measure: previous.measure,
      base: previous.base,
      kind: previous.unit.kind,
      whole: WHOLE.test(previous.lead) && OF_WHOLES.has(previous.measure),
      ofSomeMonths: OF_SOME_MONTHS.test(previous.lead),
      added: previous.subject?.startsWith("新增") ?? false,
      compared: RATE_COMPARED_WITH.test(previous.lead),
    },
    rate: RATE_NAME.test(named.rest || (indicators[indicators.length - 1] ?? "")),
    named: named.names.length > 0 || named.rest !== "",
  };
}

/** What the figures measure for all that stands around the words. */
export function meantMeasure(told: Named, words: ListWords, { previous, goals }: ReadingContext): Named {
  const meant = measuresNothing(told, words, previous) ? { ...told, measure: "other" as const } : told;
  return goals && meant.measure === "actual" ? { ...meant, measure: "target" } : meant;
}

/** A part (其中停产5家) is not the quantity that was named, and an amount that nothing names measures nothing: the figure before it in the sentence had its own words. */
function measuresNothing({ measure }: Named, words: ListWords, previous: Figure | undefined): boolean {
  if (measure !== "actual") return false;
  const { names, rest } = words.named;
  const isPart = names.length === 0 && /其中/.test(words.lead) && words.rankedPark === undefined;
  return isPart || (words.indicators.length === 0 && rest === "" && !isOfPlan(words, previous));
}

/** 全年目标45亿元,上半年已完成20.7亿元: what was done of the plan needs no other name. */
function isOfPlan({ lead }: ListWords, previous: Figure | undefined): boolean {
  if (previous?.measure === "due") return true;
  return previous?.measure === "target" && /(?:完成|实现|到位)[^,]{0,2}$/.test(lead);
}

/** 年中调整为8.4亿元: a target told anew. */
export function isRevised({ measure }: Named, { lead }: ListWords): boolean {
  return measure === "target" && REVISED.test(lead);
}
