import { clausesOf } from "./clauses";
import type { Figure } from "../figure";
import { knownNames } from "./indicator-names";
import type { KnownNames } from "./name-subject";
import { numberLists } from "./number-list";
import { numberTokens } from "./number-tokens";
import { readList } from "./read-list";
import { type ReadingContext, openParagraph, readWords } from "./reading-context";
import { firstCumulativeMonths, reportYear } from "./scope-in-text";

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

/** Every figure of an even text, with the indicator, measure and scope that its words give it. */
export function readFigures(text: string, options: ReadOptions): Figure[] {
  const known: KnownNames = {
    indicators: knownNames(options.names),
    ownPlaces: options.ownPlaces ?? [],
    parks: options.parks ?? [],
    read: new Map(),
    narrowed: new Map(),
  };
  const tokens = numberTokens(text);
  const paragraphs = text.split("\n");
  const context: ReadingContext = {
    subjects: [],
    region: "",
    sectionRegion: "",
    scope: { kind: "cumulative" },
    months: options.months ?? firstCumulativeMonths(text),
    goals: false,
    separately: 0,
    reportYear: reportYear(text),
    series: [],
    named: [],
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
    const lists = numberLists(text, clause, { before, resumed });
    const read = lists.flatMap((list) => readList(list, context, known));
    figures.push(...read);
    const mark = text.charAt(clause.to);
    if (read.length === 0) readWords(words, mark, context, known);
    if (mark === "(")
      outer = resumed + text.slice(clause.tokens[clause.tokens.length - 1]?.to ?? clause.from, clause.to);
    before += `${words},`;
  }
  return figures;
}
