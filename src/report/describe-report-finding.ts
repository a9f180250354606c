import { report as english } from "../locales/en-US/report";
import { filledSentence } from "../locales/filled-sentence";
import type { Language } from "../locales/language";
import { report as chinese } from "../locales/zh-CN/report";
import type { Finding } from "../records/finding";
import type { DataFindingKind } from "./data-check/data-finding";
import type { TextFindingKind } from "./text-check/telling/text-finding";

type Sentences = Record<TextFindingKind | DataFindingKind, string>;

const SENTENCES: Record<Language, Sentences> = {
  "zh-CN": { ...chinese.textFindings, ...chinese.dataFindings },
  "en-US": { ...english.textFindings, ...english.dataFindings },
};

/** A finding of the text check or the data check in a sentence; undefined for findings of other rooms. */
export function describeReportFinding(finding: Finding, language: Language): string | undefined {
  const sentence = (SENTENCES[language] as Record<string, string | undefined>)[finding.kind];
  return sentence === undefined ? undefined : filledSentence(sentence, finding.parameters);
}
