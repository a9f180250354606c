import type { Language } from "../locales/language";
import { givenReportDecimals } from "../workbook/document-settings";
import { exportReportTemplate, fillReport } from "./fill-report";
import { report, wordFileOf } from "./report";

/** The report as the ribbon's command answers it: its files are made when a caller asks for them. */
export async function reportWithFiles(language: Language) {
  const answer = await report(language, { decimals: givenReportDecimals() });
  const { document, input } = answer;
  if (!document || !input) return answer;
  return {
    ...answer,
    word: () => wordFileOf(document),
    fill: (template: Uint8Array) => fillReport(template, input, document, language),
    template: () => exportReportTemplate(document),
  };
}
