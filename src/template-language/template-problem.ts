/** Why a template cannot be filled; its words are in locales/…/template-language.ts under its kind. */
export interface TemplateProblem {
  kind: TemplateProblemKind;
  parameters: Record<string, string | number>;
}

export type TemplateProblemKind =
  | "unclosedBraces"
  | "emptyBraces"
  | "unclosedText"
  | "unexpected"
  | "unfinished"
  | "tooDeep"
  | "unknownFunction"
  | "wrongArguments"
  | "unknownBlock"
  | "unknownClause"
  | "wrongNumber"
  | "unknownSetting"
  | "unknownFormat";

/** Thrown while one tag is parsed and caught where its text is known. */
export class TemplateSyntaxError extends Error {
  constructor(readonly problem: TemplateProblem) {
    super(problem.kind);
  }
}

export function syntaxError(
  kind: TemplateProblemKind,
  parameters: TemplateProblem["parameters"] = {},
): TemplateSyntaxError {
  return new TemplateSyntaxError({ kind, parameters });
}
