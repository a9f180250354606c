import { textsIn } from "../locales/texts";
import { filledSentence } from "../locales/filled-sentence";
import type { Language } from "../locales/language";
import type { ReportDocument } from "../report/document/report-document";
import type { ReportInput } from "../report/document/report-input";
import type { WordTemplateProblem } from "../report/word-template/word-template-problem";

/** A filled template, or what is wrong with it. */
export interface FilledReport {
  /** One sentence. */
  message: string;
  file?: Uint8Array;
  /** One for each wrong placeholder, with its paragraph. */
  problems: string[];
}

/** What fills templates is loaded only when one is chosen. */
const templates = () =>
  import(/* webpackChunkName: "word-template" */ "../report/word-template/word-templates");

/** Fills a user's own .docx with the report's figures and sentences; nothing is filled where a placeholder is wrong. */
export async function fillReport(
  template: Uint8Array,
  input: ReportInput,
  document: ReportDocument,
  language: Language,
): Promise<FilledReport> {
  const words = textsIn(language).wordTemplate;
  const { fillTemplate, templateSource } = await templates();
  const filled = fillTemplate(template, templateSource(input, document));
  if ("fault" in filled) return { message: words.faults[filled.fault], problems: [] };
  if ("file" in filled) return { message: words.filled, file: filled.file, problems: [] };
  return {
    message: words.wrong(filled.problems.length),
    problems: filled.problems.map((problem) => problemText(problem, language)),
  };
}

function problemText(problem: WordTemplateProblem, language: Language): string {
  const words = textsIn(language).wordTemplate;
  const tags = textsIn(language).templateLanguage;
  const message =
    "language" in problem
      ? filledSentence(tags.problems[problem.language.kind], problem.language.parameters)
      : filledSentence(words.problems[problem.kind], problem.parameters);
  return words.at(problem.paragraph, problem.quote, message);
}

/** The built-in report as a template to change. */
export async function exportReportTemplate(document: ReportDocument): Promise<Uint8Array> {
  const { exportedTemplate } = await templates();
  return exportedTemplate(document);
}
