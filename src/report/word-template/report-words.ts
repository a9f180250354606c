import { reportPage } from "../../locales/zh-CN/report-page";
import { reportText } from "../../locales/zh-CN/report-text";
import { narrateIndicator } from "../../wording/narrate-indicator";
import type { IndicatorMeasures } from "../document/indicator-measures";
import { PARAGRAPH_KEYS, type ReportDocument } from "../document/report-document";
import type { Decimals } from "../../wording/told-figure";

/** {{句.主营业务收入}}, {{汇报.企业情况}} and {{表.项目进展情况表}}: words that are ready made. */
export const SENTENCE = "句";
export const REPORT = "汇报";
export const TABLE = "表";

export const HEADING = "标题";
export const SUBHEADING = "小标题";
const WHOLE = { title: "题目", period: "报告期", signature: "落款" } as const;

export type ReportWords = Readonly<Record<string, string>>;

/** The built-in report in pieces by name: its paragraphs, and the headings that stand above the first of each kind. */
export function wordsOfReport(document: ReportDocument): ReportWords {
  const words: Record<string, string> = {
    [WHOLE.title]: document.title,
    [WHOLE.period]: document.period,
    [WHOLE.signature]: document.signature.join("\n"),
  };
  for (const key of PARAGRAPH_KEYS) {
    const name = reportPage.paragraphs[key];
    const told = (kind: "heading" | "subheading" | "paragraph"): string =>
      document.blocks
        .filter((block) => block.key === key && block.kind === kind)
        .map(({ runs }) => runs.map(({ text }) => text).join(""))
        .join("\n");
    words[name] = told("paragraph");
    words[name + HEADING] = told("heading");
    words[name + SUBHEADING] = told("subheading");
  }
  return words;
}

/** The sentence of an indicator as PARK.NARRATE tells it; "" where it has no figure. */
export function sentenceOf(measures: IndicatorMeasures, decimals: Decimals): string {
  const { record, target, schedule, growth, growthGap } = measures;
  if (record.actual === undefined) return "";
  return narrateIndicator(
    {
      ...{ name: record.name, unit: record.unit, actual: record.actual, target, growth, growthGap },
      schedule,
    },
    decimals,
  );
}

export const reportNames = { ...WHOLE, stop: reportText.stop };
