import type { Figure } from "../figure";
import { type KnownNames, parkIn, type SubjectNames } from "./name-subject";
import { namedBefore, namedIn } from "./named-indicators";
import type { NumberList } from "./number-list";
import type { ReadingContext, Ranking } from "./reading-context";

/** 依次为 between an indicator and the first park. */
const RANKING = /(?:由[高大多快]到[低小少慢](?:依次|分别)?|依次|分别)(?:为|是)?$/;

/** The words of a list, and whose park's they are. */
interface AboutPark {
  /** What tells what the figures are: no rounding words, no park right before the first figure. */
  lead: string;
  /** The park right before the first figure, which alone is its own. */
  rankedPark?: string;
  /** What the parks before were told of, where this one goes on with it. */
  ranking?: Ranking;
  /** The park that the statement is about from here on. */
  namedPark?: string;
}

/** What the words of a list say beside the measure and the period. */
export interface ListWords extends Omit<AboutPark, "namedPark"> {
  /** The figure before, where the list goes on from it with its words. */
  continues?: Figure;
  named: SubjectNames;
  /** The indicators named, else those that the sentence has named before. */
  indicators: string[];
  /** The place of the statement from here on. */
  statementRegion?: string;
  /** 分别 gives each of several indicators a figure. */
  separately: boolean;
}

export function listWords(list: NumberList, context: ReadingContext, known: KnownNames): ListWords {
  const continues = continuedFrom(list, context);
  const { lead, rankedPark, ranking, namedPark }: AboutPark = continues
    ? { lead: continues.lead }
    : aboutPark(trimmed(list.words), context, known);
  const named = namedIn(lead, context, known);
  return {
    lead,
    rankedPark,
    ranking,
    continues,
    named,
    indicators: named.names.length > 0 ? named.names : namedBefore(list.tokens.length, lead, context),
    statementRegion: namedPark ?? placeOf(named) ?? context.statementRegion,
    separately: lead.includes("分别"),
  };
}

/** A list that flattened commas cut (5.27%,8.71%和7.95%) goes on as it began. */
function continuedFrom(
  { words, first, clause }: NumberList,
  { previous }: ReadingContext,
): Figure | undefined {
  return words === "" && previous?.list === first.list && clause.opens === "," ? previous : undefined;
}

function trimmed(words: string): string {
  return words
    .replace(/[\u201C\u201D"']/g, "")
    .replace(/(?:约|近|将近|接近|逾|突破|大约|不足|不到|超过|超)$/, "");
}

/** 由高到低依次为虚拟南园53.91%、虚拟东园51.25%: each park's figure is of what the words before the first tell. */
function aboutPark(words: string, context: ReadingContext, known: KnownNames): AboutPark {
  const park = parkIn(words, known);
  if (!park) return { lead: words };
  if (!park.last) return { lead: words, namedPark: park.name };
  const goesOn = /^[、和及与,]*$/.test(park.words);
  return {
    lead: park.words.replace(RANKING, ""),
    rankedPark: park.name,
    ranking: goesOn ? context.ranked : undefined,
  };
}

/** The place that one indicator is named with. */
function placeOf({ names, place }: SubjectNames): string | undefined {
  return names.length === 1 ? place : undefined;
}
