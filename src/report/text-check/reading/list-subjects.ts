import { type Figure, LOSS } from "../figure";
import { isRevised } from "./list-measure";
import type { ListWords } from "./list-words";
import type { Named } from "./measures/measure-words";
import type { NumberList } from "./number-list";
import type { ReadingContext } from "./reading-context";
import { type TurnedList, turnedList, type TurnedPart } from "./turned-list";

/** Where a word that is no known name still stands for another quantity. */
const OF_LEVELS: ReadonlySet<Figure["measure"]> = new Set([
  "actual",
  "prior",
  "growth",
  "change",
  "multiple",
  "rate",
]);

/** Whose figures a list gives. */
export interface ListSubjects {
  /** Those that its words tell of, all together. */
  told: string[];
  /** One for each figure; undefined where it cannot be told. */
  each: (string | undefined)[];
  /** The indicators that the sentence goes on about. */
  standing: string[];
  /** A list with a word for each figure that goes on. */
  turned?: TurnedList;
}

export function listSubjects(
  list: NumberList,
  words: ListWords,
  measure: Named,
  context: ReadingContext,
): ListSubjects {
  const told = toldSubjects(list, words, measure, context);
  const standing = standingSubjects(words, measure, context);
  const turned = turnedOf(list, words, standing, context);
  const each = subjectOfEach(list.tokens.length, turned?.subjects ?? told, standing, words);
  return { told, each, standing, turned: turned?.next };
}

function toldSubjects(
  { first }: NumberList,
  words: ListWords,
  measure: Named,
  { previous }: ReadingContext,
): string[] {
  const { named, indicators, ranking, lead } = words;
  if (isRevised(measure, words) && named.names.length === 0 && previous?.subject !== undefined)
    return [previous.subject];
  if (ranking) return ranking.subjects;
  // A loss is an amount of its own, whatever profit the sentence speaks of.
  if (/亏损|[增减]亏/.test(lead) && measure.measure !== "other" && first.unit.kind !== "count") return [LOSS];
  // 减亏0.58亿元，下降13.8%
  const goesOn = previous?.subject === LOSS && previous.measure === "change";
  if (goesOn && named.names.length === 0 && measure.measure === "growth") return [LOSS];
  if (isUnknownPart(words)) return [PART + named.rest];
  return isOfAnother(words, measure) ? [named.rest] : indicators;
}

const PART = "其中";
const TOLD_OF_TARGETS = /^的$|分别(?:占|为|完成)[^,]*(?:目标|任务|计划|预算)$/;

/** 其中甲公司1.2亿元，增长20%: what follows is told of the part, though nothing known stands there. */
function isUnknownPart({ named: { names, rest }, lead, rankedPark }: ListWords): boolean {
  return names.length === 0 && rest !== "" && lead.includes(PART) && rankedPark === undefined;
}

/** 产品库存下降5.1% is about what it names, though no known name stands there. */
function isOfAnother({ named: { names, rest } }: ListWords, { measure }: Named): boolean {
  return names.length === 0 && rest !== "" && OF_LEVELS.has(measure);
}

function standingSubjects(words: ListWords, measure: Named, { subjects }: ReadingContext): string[] {
  const { names, rest } = words.named;
  if (isUnknownPart(words)) return [PART + rest];
  if (isOfAnother(words, measure)) return measure.measure === "actual" ? [rest] : subjects;
  return names.length > 0 && measure.measure !== "investment" ? names : subjects;
}

function turnedOf(
  { words, trail, tokens, first }: NumberList,
  { named: { names }, separately }: ListWords,
  standing: string[],
  { turned }: ReadingContext,
): TurnedPart | undefined {
  const separateNames = separately ? (names.length > 0 ? names : standing) : [];
  const part = { words, rest: trail, length: tokens.length, family: first.unit.family };
  return turnedList(part, turned, separateNames);
}

function subjectOfEach(
  length: number,
  subjects: string[],
  standing: string[],
  { continues, lead }: ListWords,
): (string | undefined)[] {
  const figures = Array.from({ length }, (_, index) => index);
  if (subjects.length === 0) return figures.map(() => undefined);
  if (continues?.subject !== undefined) {
    const at = subjects.indexOf(continues.subject);
    return figures.map((index) => subjects[at + 1 + index]);
  }
  if (length === subjects.length) return subjects;
  const forEach = /[均都各](?!衡)/.test(lead);
  if (length === 1 && !forEach) return [subjects.join("、")];
  // 占市、区下达计划5亿元和6亿元的60%和50%
  if (subjects.length === 1 && TOLD_OF_TARGETS.test(lead)) return figures.map(() => subjects[0]);
  // Three figures for two names, or one for each: whose is whose cannot be told.
  return standing.length === length ? standing : figures.map(() => undefined);
}
