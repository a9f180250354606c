import type { SourceProblem, SourceProblemKind } from "./source-book";

/** What is said of a file that cannot be read, with the cell and the numbers in their places. */
export const sourceProblemText = (
  { kind, parameters }: SourceProblem,
  problems: Readonly<Record<SourceProblemKind, string>>,
): string => problems[kind].replace(/\{(\w+)\}/g, (_mark, name: string) => String(parameters[name] ?? ""));
