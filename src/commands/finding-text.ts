import { collecting as englishCollecting } from "../locales/en-US/collecting";
import { distribute as englishDistribute } from "../locales/en-US/distribute";
import { forms as englishForms } from "../locales/en-US/forms";
import { importing as englishImport } from "../locales/en-US/import";
import { kept as englishKept } from "../locales/en-US/kept";
import { prepare as englishPrepare } from "../locales/en-US/prepare";
import { records as englishRecords } from "../locales/en-US/records";
import { rollover as englishRollover } from "../locales/en-US/rollover";
import { report as englishReport } from "../locales/en-US/report";
import { trace as englishTrace } from "../locales/en-US/trace";
import { trends as englishTrends } from "../locales/en-US/trends";
import { undo as englishUndo } from "../locales/en-US/undo";
import { templateFiles as englishTemplateFiles } from "../locales/en-US/template-files";
import { userTemplates as englishTemplates } from "../locales/en-US/user-templates";
import { workbook as englishWorkbook } from "../locales/en-US/workbook";
import { collecting as chineseCollecting } from "../locales/zh-CN/collecting";
import { distribute as chineseDistribute } from "../locales/zh-CN/distribute";
import { forms as chineseForms } from "../locales/zh-CN/forms";
import { importing as chineseImport } from "../locales/zh-CN/import";
import { kept as chineseKept } from "../locales/zh-CN/kept";
import { prepare as chinesePrepare } from "../locales/zh-CN/prepare";
import { records as chineseRecords } from "../locales/zh-CN/records";
import { rollover as chineseRollover } from "../locales/zh-CN/rollover";
import { report as chineseReport } from "../locales/zh-CN/report";
import { trace as chineseTrace } from "../locales/zh-CN/trace";
import { trends as chineseTrends } from "../locales/zh-CN/trends";
import { undo as chineseUndo } from "../locales/zh-CN/undo";
import { templateFiles as chineseTemplateFiles } from "../locales/zh-CN/template-files";
import { userTemplates as chineseTemplates } from "../locales/zh-CN/user-templates";
import { workbook as chineseWorkbook } from "../locales/zh-CN/workbook";
import { filledSentence } from "../locales/filled-sentence";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";

const SENTENCES: Record<Language, Record<string, string>> = {
  "zh-CN": {
    ...chineseRecords.findings,
    ...chinesePrepare.findings,
    ...chineseImport.findings,
    ...chineseForms.findings,
    ...chineseCollecting.findings,
    ...chineseWorkbook.findings,
    ...chineseRollover.findings,
    ...chineseKept.findings,
    ...chineseDistribute.findings,
    ...chineseTrace.findings,
    ...chineseUndo.findings,
    ...chineseTrends.findings,
    ...chineseTemplates.findings,
    ...chineseTemplateFiles.findings,
    ...chineseReport.textFindings,
    ...chineseReport.dataFindings,
  },
  "en-US": {
    ...englishRecords.findings,
    ...englishPrepare.findings,
    ...englishImport.findings,
    ...englishForms.findings,
    ...englishCollecting.findings,
    ...englishWorkbook.findings,
    ...englishRollover.findings,
    ...englishKept.findings,
    ...englishDistribute.findings,
    ...englishTrace.findings,
    ...englishUndo.findings,
    ...englishTrends.findings,
    ...englishTemplates.findings,
    ...englishTemplateFiles.findings,
    ...englishReport.textFindings,
    ...englishReport.dataFindings,
  },
};

/** A finding in the reader's words. */
export function findingText(finding: Finding, language: Language): string {
  const sentence = SENTENCES[language][finding.kind];
  // Better a bare key in the list than a pane that cannot be drawn.
  if (sentence === undefined) return finding.kind;
  return filledSentence(sentence, finding.parameters);
}
