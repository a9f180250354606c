import type { WorkbookFileProblem } from "../file/workbook-file-problem";
import { file as english } from "./en-US/file";
import { file as chinese } from "./zh-CN/file";

const textOf = (language: string) => (language.startsWith("zh") ? chinese : english);

/** A file's problem in words. */
export const problemText = (problem: WorkbookFileProblem, language: string): string =>
  textOf(language).problems[problem.kind](problem.parameters);

/** The kinds of content that a file held and a save would lose, in words. */
export const omittedText = (omitted: string[], language: string): string[] =>
  omitted.map((feature) => textOf(language).omitted[feature] ?? feature);
