import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { ComparedFigure, ComparedRow } from "../templates/kept/compare-kept";
import type { KeptAnswer } from "../workbook/kept/read-kept";

type Words = AllTexts["kept"]["page"];

/** A row of a comparison in words. */
function rowText({ name, state, figures }: ComparedRow, language: Language): string {
  const words = keptWords(language);
  if (state !== "both") return `${name}：${words[state]}`;
  return `${name}：${figures.map((figure) => comparedFigure(figure, words)).join("；")}`;
}

export function comparedFigure({ header, then, now, change }: ComparedFigure, words: Words): string {
  const amount = change && (change.isPoints ? words.points(change.amount) : change.amount);
  const figure = words.figure(header, then || words.blank, now || words.blank);
  return amount === undefined ? figure : figure + words.change(amount);
}

/** A whole comparison in lines; none where it could not be made. */
export function keptLines(answer: KeptAnswer, language: Language): string[] {
  if ("problem" in answer) return [];
  const words = keptWords(language);
  const { rows, same } = answer;
  const rest = rows.length === 0 ? [words.same] : same > 0 ? [words.sameRows(same)] : [];
  return [words.compared(answer.kept, answer.now), ...rows.map((row) => rowText(row, language)), ...rest];
}

export const keptWords = (language: Language): Words => textsIn(language).kept.page;
