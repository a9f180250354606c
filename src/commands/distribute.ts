import { distribute as distributeWorkbook } from "../workbook/distribute/distribute";
import type { DistributionOutcome } from "../workbook/distribute/distribute";
import type { DistributionOptions } from "../workbook/distribute/distribution";
import { restoreDistribution } from "../workbook/distribute/restore-distribution";
import type { Outcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** Makes the workbook one that opens without the add-in. */
export function distribute(options: DistributionOptions = {}): Promise<TaskResult> {
  return conductor.run(
    "distribute",
    async ({ report, signal }) => {
      const outcome = await distributeWorkbook(options, {
        signal,
        report: ({ step, done, total }) =>
          report({ step: step === "read" ? "read" : step === "compare" ? "check" : "finish", done, total }),
      });
      if (outcome.done) undoWith(async () => outcomeOf(await restoreDistribution(), false));
      return outcomeOf(outcome, outcome.done);
    },
    { cancellable: true },
  );
}

/** Brings the PARK formulas back. */
export function restoreFormulas(): Promise<TaskResult> {
  return conductor.run("restore", async () => {
    const outcome = await restoreDistribution();
    if (outcome.done) undoWith(undefined);
    return outcomeOf(outcome, false);
  });
}

function outcomeOf({ done, sheets, findings }: DistributionOutcome, undoable: boolean): Outcome {
  return { sheets: done ? sheets.map((name) => ({ name })) : [], findings, conflicts: [], undoable };
}
