import type { Language } from "../locales/language";
import { givenKept } from "../workbook/document-settings";
import { compareWithNow, listKept } from "../workbook/kept/read-kept";
import type { KeptAnswer, ListedSheet } from "../workbook/kept/read-kept";
import { keptLines, keptWords } from "./kept-lines";

/** What a caller without a pane is told of the kept sheets. */
export interface KeptReport {
  sheets: ListedSheet[];
  /** The comparison in words, where one was asked for. */
  lines: string[];
  /** Why there is none. */
  problem?: string;
}

/** Lists the kept sheets, and compares the one that is asked for. Changes nothing. */
export async function reportKept(language: Language): Promise<KeptReport> {
  const sheets = await listKept();
  const asked = givenKept();
  if (asked === undefined) return { sheets, lines: [] };
  const answer = await compareWithNow(asked);
  const lines = keptLines(answer, language);
  return "problem" in answer
    ? { sheets, lines: [], problem: problemText(answer, language) }
    : { sheets, lines };
}

export function problemText(answer: Extract<KeptAnswer, { problem: string }>, language: Language): string {
  const words = keptWords(language);
  return answer.problem === "gone" ? words.gone(answer.name) : words.noSheetNow(answer.name);
}
