import type { Figure } from "../figure";
import { listFigures } from "./list-figures";
import { meantMeasure, toldMeasure } from "./list-measure";
import { periodBehind, toldPeriod } from "./list-period";
import type { ListReading } from "./list-reading";
import { listSubjects } from "./list-subjects";
import { listWords } from "./list-words";
import type { KnownNames } from "./name-subject";
import type { NumberList } from "./number-list";
import type { ReadingContext } from "./reading-context";
import { pointBack } from "./point-back";
import { rememberList } from "./remember-list";

/** The figures of a list, with what its words and those before it say of them. */
export function readList(list: NumberList, context: ReadingContext, known: KnownNames): Figure[] {
  pointBack(list, context);
  const words = listWords(list, context, known);
  const period = toldPeriod(list.words, words.lead, context);
  const told = toldMeasure(list, words, period, context);
  const measure = meantMeasure(told, words, context);
  const subjects = listSubjects(list, words, measure, context);
  const kept = periodBehind(period, told, context);
  const reading: ListReading = { list, words, told, measure, period: kept, subjects };
  const figures = listFigures(reading, context, known);
  rememberList(reading, figures, context);
  return isSlogan(reading) ? [] : figures;
}

/** 三年翻番 is no figure. */
function isSlogan({ list, measure }: ListReading): boolean {
  return list.first.worded === "double" && measure.measure === "other";
}
