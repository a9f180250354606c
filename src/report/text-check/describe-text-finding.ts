import { report as english } from "../../locales/en-US/report";
import type { Language } from "../../locales/language";
import { report as chinese } from "../../locales/zh-CN/report";
import type { TextFinding, TextFindingKind } from "./text-finding";

/** A finding about a text in a sentence. A kind without words does not compile. */
export function describeTextFinding(finding: TextFinding, language: Language): string {
  const sentences: Record<TextFindingKind, string> = (language === "zh-CN" ? chinese : english).textFindings;
  return sentences[finding.kind].replace(/\{(\w+)\}/g, (_mark, name: string) =>
    String(finding.parameters[name] ?? ""),
  );
}
