import type { Clause } from "./clauses";
import type { Figure, Scope } from "../figure";
import type { Named } from "./measures/measure-words";
import { type KnownNames, placeNamedIn, subjectsIn } from "./name-subject";
import { scopeIn, yearIn } from "./scope-in-text";
import type { TurnedList } from "./turned-list";

/** The time that figures are about, as the words up to them have told it. */
export interface ToldPeriod {
  scope: Scope;
  months?: number;
  /** The last year that they named. */
  year?: number;
  /** 预计, 力争: the rest of the sentence is not about what was done; 今年的目标是: nor are the next ones after a semicolon. */
  forecast?: "sentence" | "paragraphSentence";
}

/** What a list told of a park that stands right before it, for the parks that go on. */
export interface Ranking {
  measured: Named;
  subjects: string[];
}

/** What carries over from clause to clause. */
export interface ReadingContext extends ToldPeriod {
  subjects: string[];
  /** Whose the figure before was. */
  narrowed: string;
  region: string;
  /** Those of the last heading that names some. */
  headedMonths?: number;
  /** Where an indicator is named with its place (示例东园主营业务收入), until the statement ends. */
  statementRegion?: string;
  sectionRegion: string;
  previous?: Figure;
  ranked?: Ranking;
  /** The indicators that the sentence gave amounts of, one after the other, for a list with 分别 to come. */
  series: string[];
  /** The indicators that the paragraph has named, each once, for 两项指标分别 to come. */
  named: string[];
  /** 今年的目标是: amounts are targets. */
  goals: boolean;
  /** How many indicators the 分别 of the sentence gives a figure each. */
  separately: number;
  /** A list with a word for each figure that goes on. */
  turned?: TurnedList;
  /** The last growth told in the sentence, in percent. */
  growth?: number;
  reportYear?: number;
}

function isHeading(text: string): boolean {
  return text.length > 0 && text.length <= 25 && !/[。;,]/.test(text);
}

export function openParagraph(
  context: ReadingContext,
  paragraph: string,
  clause: Clause,
  known: KnownNames,
): void {
  if (isHeading(paragraph)) {
    const months = scopeIn(paragraph);
    if (months?.kind === "cumulative" && months.number !== undefined) context.headedMonths = months.number;
    context.sectionRegion =
      clause.tokens.length > 0 ? context.sectionRegion : (placeNamedIn(paragraph, known) ?? "");
  }
  // 1-8月 in a paragraph of a report headed 前三季度 is that paragraph's alone.
  context.months = context.headedMonths ?? context.months;
  context.region = context.sectionRegion;
  context.statementRegion = undefined;
  context.scope = { kind: "cumulative", number: context.months };
  context.subjects = [];
  context.narrowed = "";
  context.named = [];
}

/** A clause without figures can name the place, the months or the indicator of what follows. */
export function readWords(words: string, mark: string, context: ReadingContext, known: KnownNames): void {
  Object.assign(context, periodAfter(words, context));
  if (mark === ":" && GOALS.test(words)) {
    context.forecast = "paragraphSentence";
    context.goals = /今年|本年|全年|年度|\d年/.test(words) && !/明年|十[二三四五]五/.test(words);
  }
  const place = placeNamedIn(words.replace(/^(?:上半年|今年|1-\d{1,2}月)/, ""), known);
  if (place !== undefined) {
    context.region = place;
    context.statementRegion = undefined;
  }
  // 用电量8.62亿千瓦时 is a figure in a unit that is not read; what follows is about it all the same.
  const digit = words.search(/\d/);
  const { names, rest } = subjectsIn(digit > 0 ? words.slice(0, digit) : words, known);
  // 发明专利授权152件: what is told in a unit that is not read is none of the indicator before.
  if (digit > 0 && names.length === 0 && rest !== "") context.subjects = [rest];
  if (names.length > 0 && (digit > 0 || names.every((name) => known.indicators.includes(name))))
    context.subjects = names;
}

/** The period after more words. */
export function periodAfter(words: string, before: ToldPeriod): ToldPeriod {
  const { scope, months, forecast } = before;
  const year = yearIn(words) ?? (/今年|本年/.test(words) ? undefined : before.year);
  const told = scopeIn(words);
  if (!told) return { scope, months, year, forecast };
  if (told.kind !== "cumulative") return { scope: told, months, year, forecast };
  const number = told.number ?? months;
  return { scope: { ...told, number }, months: number, year, forecast };
}

const GOALS = /(?:目标|预期)(?:任务)?(?:是|为)?$|预期目标|奋斗目标/;

export function scopeOf(
  {
    forecast,
    goals,
    scope,
    year,
    reportYear: own,
  }: Pick<ReadingContext, "forecast" | "goals" | "scope" | "year" | "reportYear">,
  measure: Figure["measure"],
): Scope {
  if (forecast && !(goals && measure === "target")) return { kind: "other" };
  const told = year ?? own;
  return told === undefined ? scope : { ...scope, year: told };
}
