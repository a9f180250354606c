import { filledSentence } from "../locales/filled-sentence";
import type { Language } from "../locales/language";
import { textsIn, type AllTexts } from "../locales/texts";
import type { Finding } from "../records/finding";

/** What finds something says so in its own texts. */
const SUBJECTS = [
  "records",
  "prepare",
  "importing",
  "forms",
  "collecting",
  "workbook",
  "rollover",
  "kept",
  "distribute",
  "trace",
  "undo",
  "trends",
  "userTemplates",
  "templateFiles",
] as const satisfies readonly (keyof AllTexts)[];

function sentencesIn(language: Language): Record<string, string> {
  const texts = textsIn(language);
  const { textFindings, dataFindings } = texts.report;
  return Object.assign({}, ...SUBJECTS.map((subject) => texts[subject].findings), textFindings, dataFindings);
}

const SENTENCES: Record<Language, Record<string, string>> = {
  "zh-CN": sentencesIn("zh-CN"),
  "en-US": sentencesIn("en-US"),
};

/** A finding in the reader's words. */
export function findingText(finding: Finding, language: Language): string {
  const sentence = SENTENCES[language][finding.kind];
  // Better a bare key in the list than a pane that cannot be drawn.
  if (sentence === undefined) return finding.kind;
  return filledSentence(sentence, finding.parameters);
}
