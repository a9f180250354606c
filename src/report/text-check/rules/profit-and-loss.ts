import type { Figure } from "../figure";
import { scaled, type Interval } from "../interval";
import { allMatches } from "../reading/all-matches";
import { statements } from "./levels";

/** A profit or loss as it stands: a loss is below zero, whatever sign it is printed with. */
interface Result {
  figure: Figure;
  value: Interval;
  /** The words say 亏损, so that its changes are told of the loss. */
  asLoss: boolean;
}

/** What a statement tells of one profit or loss, this year and a year ago, and the figures behind them. */
export interface Results {
  now: Result;
  yearAgo: Result;
  /** The figures that are no level, with the words before each back to the figure before. */
  others: { figure: Figure; words: string; previous: Figure | undefined }[];
  from: number;
  to: number;
}

const LINK = "(?:了|为|达到|达|是|约|计|的|:)*$";
const TO_LEVEL = "(?:(?:扩大|增加|增长|上升|缩小|收窄|减少|下降|收缩)(?:到|至|为))?";
const LOSS = new RegExp(`亏损(?:总?额)?${TO_LEVEL}${LINK}`);
const PROFIT = new RegExp(`(?:净利润?|利润总?额?|盈利总?额?)(?:完成|实现)?${TO_LEVEL}${LINK}`);
/** 去年同期为0.84亿元 right behind this year's figure names nothing again. */
const SAME_YEAR_AGO = /^[,;(](?:而|比|较|与)?(?:去年|上年)同期(?:的|为|是|仅)*$/;
const YEAR_AGO = /(?:去年|上年|上一年)(?!末|底)|同期(?!相?比)/g;
const THIS_YEAR = /今年|本年|本期|目前|[转变扭]为|(?:扩大|缩小|收窄)[到至]/g;
/** Not what was earned, or of other months than the year so far. */
const OF_OTHER = /预计|力争|确保|有望|目标|计划|环比|上月|当月|上个?季|年初|其中|每|均/;
const STATEMENT_END = /[。\n!?]/;

function lastAt(words: string, pattern: RegExp): number {
  return allMatches(words, pattern).pop()?.index ?? -1;
}

function below(value: Interval): Interval {
  return value.mid > 0 ? scaled(value, -1) : value;
}

function wordsBefore(figure: Figure, previous: Figure | undefined, text: string): string {
  if (previous) return text.slice(previous.to, figure.from);
  let from = figure.from;
  while (from > 0 && !STATEMENT_END.test(text.charAt(from - 1))) from--;
  return text.slice(from, figure.from);
}

function resultAt(figure: Figure, words: string, before: Result | undefined): Result | undefined {
  if (figure.unit.kind !== "money" || figure.approximate) return undefined;
  const asLoss = LOSS.test(words);
  if (asLoss) return { figure, value: below(figure.value), asLoss };
  if (PROFIT.test(words)) return { figure, value: figure.value, asLoss };
  if (!before || !SAME_YEAR_AGO.test(words)) return undefined;
  return { figure, value: before.asLoss ? below(figure.value) : figure.value, asLoss: before.asLoss };
}

/** One profit or loss of this year and one of a year ago: with more of them whose is whose cannot be told. */
function resultsOf(figures: readonly Figure[], text: string): Results | undefined {
  const now: Result[] = [];
  const yearAgo: Result[] = [];
  const others: Results["others"] = [];
  let before: Result | undefined;
  for (const [at, figure] of figures.entries()) {
    const words = wordsBefore(figure, figures[at - 1], text);
    const result = resultAt(figure, words, before);
    before = result;
    if (!result) others.push({ figure, words, previous: figures[at - 1] });
    else if (OF_OTHER.test(words)) return undefined;
    else (lastAt(words, YEAR_AGO) > lastAt(words, THIS_YEAR) ? yearAgo : now).push(result);
  }
  const [[one], [other]] = [now, yearAgo];
  if (!one || !other || now.length > 1 || yearAgo.length > 1) return undefined;
  const to = figures[figures.length - 1]!.to;
  const end = text.slice(to).search(STATEMENT_END);
  const from = figures[0]!.from - wordsBefore(figures[0]!, undefined, text).length;
  return { now: one, yearAgo: other, others, from, to: end < 0 ? text.length : to + end };
}

export function profitsAndLosses(figures: readonly Figure[], text: string): Results[] {
  return statements(figures).flatMap((statement) => resultsOf(statement, text) ?? []);
}
