import { textsIn } from "../locales/texts";
import type { Language } from "../locales/language";
import { rollOverPreview } from "../templates/roll-over/roll-over-preview";
import type { RollOverOptions } from "../templates/roll-over/roll-over-plan";
import { givenRollOver } from "../workbook/document-settings";
import { previewRollOver, rollOver as rollOverWorkbook, undoRollOver } from "../workbook/roll-over/roll-over";
import type { TaskOutcome } from "./activity";
import type { Finding } from "../records/finding";
import { findingText } from "./finding-text";
import { commandOutcome } from "./command-outcome";
import type { CommandOutcome } from "./command-outcome";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** What was done, for a caller without a pane. */
export interface RollOverAnswer extends CommandOutcome {
  /** What was done to the workbook, one line each; none where nothing was. */
  lines: string[];
}

/** Rolls over as a caller without a pane asks for it. */
export async function rollOverAsGiven(language: Language): Promise<RollOverAnswer> {
  const options = givenRollOver();
  const planning = await previewRollOver(options);
  const result = await rollOver(options);
  const outcome = commandOutcome(result, language);
  const isDone = outcome.sheets.length > 0;
  const words = textsIn(language).rollover.command;
  const hasNone = options.keep !== undefined && planning.ready && planning.plan.keepable.sheets.length === 0;
  return {
    ...outcome,
    findings: [...outcome.findings, ...(hasNone ? [nothingToKeep(language)] : [])],
    message: outcome.problem ? outcome.message : isDone ? words.done : words.notDone,
    lines: isDone && planning.ready ? rollOverPreview(planning.plan, language) : [],
  };
}

function nothingToKeep(language: Language): CommandOutcome["findings"][number] {
  const finding: Finding = { severity: "warning", kind: "nothingToKeep", parameters: {} };
  return { ...finding, message: findingText(finding, language) };
}

/** Rolls the workbook to its next period, as a task that the pane shows and can take back. */
export function rollOver(options: RollOverOptions): Promise<TaskResult> {
  return conductor.run("rollOver", async ({ report, signal }): Promise<TaskOutcome> => {
    const { done, plan, findings } = await rollOverWorkbook(options, {
      signal,
      report: ({ step, done: steps, total }) =>
        report({ step: step === "read" ? "read" : "finish", done: steps, total }),
    });
    const written = plan?.writes.map(({ sheet }) => sheet) ?? [];
    const sheets = done ? [...new Set([...written, ...(plan?.keeps.map(({ name }) => name) ?? [])])] : [];
    if (done) undoWith(takeBack);
    return { sheets: sheets.map((name) => ({ name })), findings, conflicts: [], undoable: done };
  });
}

async function takeBack(askedAgain: boolean): Promise<TaskOutcome> {
  const { done, findings } = await undoRollOver({ evenIfChanged: askedAgain });
  return { sheets: [], findings, conflicts: [], undoable: !done };
}
