import { records as english } from "../locales/en-US/records";
import { records as chinese } from "../locales/zh-CN/records";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";

/** A finding in the reader's words. */
export function findingText(finding: Finding, language: Language): string {
  const sentences: Record<string, string> = (language === "zh-CN" ? chinese : english).findings;
  const sentence = sentences[finding.kind];
  if (sentence === undefined) throw new Error(`no text for the finding "${finding.kind}"`);
  return sentence.replace(/\{(\w+)\}/g, (_mark, name: string) => String(finding.parameters[name] ?? ""));
}
