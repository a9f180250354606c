import type { RollOverOptions } from "../templates/roll-over/roll-over-plan";
import { rollOver as rollOverWorkbook, undoRollOver } from "../workbook/roll-over/roll-over";
import type { Outcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** Rolls the workbook to its next period, as a task that the pane shows and can take back. */
export function rollOver(options: RollOverOptions): Promise<TaskResult> {
  return conductor.run("rollOver", async ({ report, signal }): Promise<Outcome> => {
    const { done, plan, findings } = await rollOverWorkbook(options, {
      signal,
      report: ({ step, done: steps, total }) =>
        report({ step: step === "read" ? "read" : "finish", done: steps, total }),
    });
    const sheets = plan ? [...new Set(plan.writes.map(({ sheet }) => sheet))] : [];
    if (done) undoWith(takeBack);
    return { sheets: sheets.map((name) => ({ name })), findings, conflicts: [], undoable: done };
  });
}

async function takeBack(askedAgain: boolean): Promise<Outcome> {
  const { done, findings } = await undoRollOver({ evenIfChanged: askedAgain });
  return { sheets: [], findings, conflicts: [], undoable: !done };
}
