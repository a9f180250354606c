import type { ProblemKind } from "../commands/problem";
import type { AllTexts } from "../locales/texts";
import type { Finding } from "../records/finding";

export type HelpTopicId = keyof AllTexts["help"]["topics"];

/** Where the guide says what to do about a finding; the words of a kind say what it is about. */
const BY_KIND: readonly [RegExp, HelpTopicId][] = [
  [/column|header|table/i, "tables"],
  [/percent|points|rate/i, "percents"],
  [/period|schedule/i, "period"],
  [/date|start|finish|overdue/i, "dates"],
  [/errorValue|functionsNotKnown/i, "errors"],
  [/sheetConflict|layout|rebuilt/i, "build"],
  [/missing|blank|empty/i, "blanks"],
  [/number|unit|amount|figure/i, "figures"],
];

export function topicOfFinding(finding: Finding): HelpTopicId {
  if ("quote" in finding) return "textCheck";
  return BY_KIND.find(([words]) => words.test(finding.kind))?.[1] ?? "start";
}

const BY_PROBLEM: Partial<Record<ProblemKind, HelpTopicId>> = {
  missingPeriodCell: "period",
  removed: "build",
  notPutBack: "build",
  unexpected: "build",
};

export const topicOfProblem = (kind: ProblemKind): HelpTopicId => BY_PROBLEM[kind] ?? "protected";
