import { textsIn, type AllTexts } from "../locales/texts";
import type { Language } from "../locales/language";
import type { Finding } from "../records/finding";
import type { MadeSheet } from "./activity";
import type { TaskResult } from "./conductor";
import { findingText } from "./finding-text";
import type { TaskProblem } from "./problem";

/** What a command did, in words too, for callers that have no pane. */
export interface CommandOutcome {
  /** One sentence. */
  message: string;
  /** The names of the sheets that were made or updated. */
  sheets: string[];
  /** What was counted for each of them, in words. */
  counted?: string[];
  findings: (Finding & { message: string })[];
  /** Why nothing was done; undefined where the command ran to its end. */
  problem?: TaskProblem & { message: string };
  milliseconds?: number;
}

export function commandOutcome(result: TaskResult, language: Language): CommandOutcome {
  const texts = textsIn(language).commands;
  if ("problem" in result) {
    const message = texts.problems[result.problem.kind];
    return { message, sheets: [], findings: [], problem: { ...result.problem, message } };
  }
  const { sheets, findings, milliseconds } = result.outcome;
  return {
    message: sheets.length > 0 ? texts.made(sheets.length) : texts.nothingMade,
    sheets: sheets.map(({ name }) => name),
    counted: sheets.map((sheet) => countedText(sheet, texts)),
    findings: findings.map((finding) => ({ ...finding, message: findingText(finding, language) })),
    milliseconds,
  };
}

/** "4个园区，24户企业（…共列出28行）；规上12户；扩建升级8户、…", and the columns that nobody filled. */
function countedText(
  { template, counts = {}, groups = [], leftOut = [] }: MadeSheet,
  texts: AllTexts["commands"],
): string {
  if (template === undefined) return "";
  const counted = texts.counted[template](counts, groups);
  return leftOut.length === 0 ? counted : `${counted}\n${texts.leftOut(leftOut)}`;
}

/** What making the distribution copy did. */
export function distributionOutcome(result: TaskResult, language: Language): CommandOutcome {
  return ofDistribution(result, language, (texts, { sheets, findings }) => {
    if (findings.some(({ severity }) => severity === "error")) return texts.notDistributed;
    return (
      findings.find(({ kind }) => kind === "nothingToReplace")?.message ?? texts.distributed(sheets.length)
    );
  });
}

/** What bringing the PARK formulas back did. */
export function restoreOutcome(result: TaskResult, language: Language): CommandOutcome {
  return ofDistribution(result, language, (texts, { sheets, findings }) => {
    if (findings.some(({ severity }) => severity === "error")) return texts.notRestored;
    return findings.find(({ kind }) => kind === "copiesRemoved")?.message ?? texts.restored(sheets.length);
  });
}

function ofDistribution(
  result: TaskResult,
  language: Language,
  words: (texts: AllTexts["commands"], outcome: CommandOutcome) => string,
): CommandOutcome {
  const texts = textsIn(language).commands;
  const outcome = commandOutcome(result, language);
  return outcome.problem ? outcome : { ...outcome, message: words(texts, outcome) };
}
