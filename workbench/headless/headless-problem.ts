import type { WorkbookFileProblem } from "../file/workbook-file-problem";
import { problemText } from "../locales/file";
import { headlessText } from "../locales/headless";
import type { HeadlessText } from "../locales/zh-CN/headless";

type Texts = HeadlessText["problems"];
export type HeadlessProblemKind = keyof Texts;

/** What keeps a headless tool from its work: the command line or a file. It is told in words and ends with code 2. */
export class HeadlessProblem extends Error {
  constructor(
    readonly kind: HeadlessProblemKind,
    ...parameters: string[]
  ) {
    super(`${kind} ${parameters.join(" ")}`);
    this.parameters = parameters;
  }

  readonly parameters: string[];

  text(language: string): string {
    const text: string | ((...parameters: string[]) => string) = headlessText(language).problems[this.kind];
    return typeof text === "string" ? text : text(...this.parameters);
  }
}

/** A file that the reader or the writer refuses, with its name. */
export const badFile = (path: string, problem: WorkbookFileProblem, language: string): HeadlessProblem =>
  new HeadlessProblem("badFile", path, problemText(problem, language));
