import type { TemplateProblem } from "../../template-language/template-problem";

/** Why a placeholder of a Word file cannot be filled; its words are in locales/…/word-template.ts under its kind. */
export type WordTemplateKind =
  | "unknownName" | "unknownNameOnly" | "wrongEnd" | "noRecord" | "noTable" | "noSuchRecord" | "onlyInSheets" | "closedTwice" | "leftOpen" | "noElse"
  | "noSetting" | "onlyDown" | "noMonths" | "wideBraces" | "tableAlone" | "structure" | "tooDeep" | "tooMuch"; // prettier-ignore

export class WordTemplateError extends Error {
  constructor(
    readonly kind: WordTemplateKind,
    readonly parameters: Record<string, string> = {},
  ) {
    super(kind);
  }
}

/** A name that is none, with the nearest that are, as far as there are any. */
export const unknownName = (name: string, nearest: readonly string[]): WordTemplateError =>
  nearest.length > 0
    ? new WordTemplateError("unknownName", { name, nearest: nearest.join("、") })
    : new WordTemplateError("unknownNameOnly", { name });

/** A problem with the paragraph in which it stands, from 1 in the order of the text. */
export type WordTemplateProblem = { paragraph: number; quote: string } & (
  { language: TemplateProblem } | { kind: WordTemplateKind; parameters: Record<string, string> }
);

/** A file that is no template at all. */
export type WordFileFault = "notWord" | "damaged" | "tooLarge" | "macro";
