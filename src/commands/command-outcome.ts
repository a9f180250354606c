import { commands as english } from "../locales/en-US/commands";
import { commands as chinese } from "../locales/zh-CN/commands";
import type { Language } from "../locales/language";
import type { CellPlace, Severity } from "../records/finding";
import type { MadeSheet } from "./activity";
import type { TaskResult } from "./conductor";
import { findingText } from "./finding-text";
import type { ProblemKind } from "./problem";

/** What a command did, in words, for callers that have no pane. */
export interface CommandOutcome {
  /** Something was made, and nothing stopped the rest. */
  ok: boolean;
  /** One sentence. */
  message: string;
  sheets: MadeSheet[];
  findings: { severity: Severity; kind: string; message: string; place?: CellPlace; suggestion?: string }[];
  /** Why nothing was done; undefined where the command ran to its end. */
  problem?: ProblemKind;
  milliseconds?: number;
}

export function commandOutcome(result: TaskResult, language: Language): CommandOutcome {
  const texts = language === "zh-CN" ? chinese : english;
  if ("problem" in result) {
    const { kind, detail } = result.problem;
    const message = kind === "unexpected" ? `${texts.problems[kind]} ${detail ?? ""}` : texts.problems[kind];
    return { ok: false, message, sheets: [], findings: [], problem: kind };
  }
  const { sheets, findings, conflicts, milliseconds } = result.outcome;
  const told = findings.map(({ severity, kind, parameters, place, suggestion }) => ({
    severity,
    kind,
    message: findingText({ severity, kind, parameters }, language),
    place,
    suggestion,
  }));
  const conflict = conflicts.length > 0;
  const names = conflicts.map(({ name }) => name).join("、");
  const message = conflict
    ? texts.conflict(names)
    : sheets.length > 0
      ? texts.made(sheets.length)
      : texts.nothingMade;
  return { ok: sheets.length > 0 && !conflict, message, sheets, findings: told, milliseconds };
}
