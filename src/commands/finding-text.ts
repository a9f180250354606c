import { records as englishRecords } from "../locales/en-US/records";
import { workbook as englishWorkbook } from "../locales/en-US/workbook";
import { records as chineseRecords } from "../locales/zh-CN/records";
import { workbook as chineseWorkbook } from "../locales/zh-CN/workbook";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";

const SENTENCES: Record<Language, Record<string, string>> = {
  "zh-CN": { ...chineseRecords.findings, ...chineseWorkbook.findings },
  "en-US": { ...englishRecords.findings, ...englishWorkbook.findings },
};

/** A finding in the reader's words. */
export function findingText(finding: Finding, language: Language): string {
  const sentence = SENTENCES[language][finding.kind];
  // Better a bare key in the list than a pane that cannot be drawn.
  if (sentence === undefined) return finding.kind;
  return sentence.replace(/\{(\w+)\}/g, (_mark, name: string) => String(finding.parameters[name] ?? ""));
}
