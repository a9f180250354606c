import { removeCopies } from "../workbook/distribute/copy-changes";
import { distribute as distributeWorkbook } from "../workbook/distribute/distribute";
import type { DistributionOptions } from "../workbook/distribute/distribution";
import type { DistributionOutcome, DistributionStage } from "../workbook/distribute/distribution-outcome";
import { makeCopies } from "../workbook/distribute/make-copies";
import { replacedFormulas, restoreDistribution } from "../workbook/distribute/restore-distribution";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** Makes the workbook, or copies of its sheets, such that they open without the add-in. */
export function distribute(options: DistributionOptions = {}): Promise<TaskResult> {
  const inCopies = options.place === "copies";
  return conductor.run(
    inCopies ? "copies" : "distribute",
    async ({ report, signal }) => {
      const stage: DistributionStage = {
        signal,
        report: ({ step, done, total }) =>
          report({ step: step === "read" ? "read" : step === "compare" ? "check" : "finish", done, total }),
      };
      const outcome = await (inCopies ? makeCopies(options, stage) : distributeWorkbook(options, stage));
      if (outcome.done) undoWith(inCopies ? dropCopies : bringBack);
      return outcomeOf(outcome, outcome.done);
    },
    { cancellable: true },
  );
}

/** Takes a distribution back: copies that were made go, and PARK formulas that were replaced return. */
export function restoreFormulas(): Promise<TaskResult> {
  return conductor.run("restore", async () => {
    const dropped = await removeCopies();
    // Where only copies were made there is nothing else to bring back.
    if (dropped.length > 0 && (await replacedFormulas()) === 0) {
      undoWith(undefined);
      return {
        ...NOTHING,
        findings: [{ severity: "hint", kind: "copiesRemoved", parameters: { count: dropped.length } }],
      };
    }
    const outcome = await restoreDistribution();
    if (outcome.done) undoWith(undefined);
    return outcomeOf(outcome, false);
  });
}

const NOTHING: TaskOutcome = { sheets: [], findings: [], conflicts: [], undoable: false };

async function bringBack(): Promise<TaskOutcome> {
  return outcomeOf(await restoreDistribution(), false);
}

async function dropCopies(): Promise<TaskOutcome> {
  await removeCopies();
  return NOTHING;
}

function outcomeOf({ done, sheets, findings }: DistributionOutcome, undoable: boolean): TaskOutcome {
  return { sheets: done ? sheets.map((name) => ({ name })) : [], findings, conflicts: [], undoable };
}
