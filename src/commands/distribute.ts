import { removeCopies } from "../workbook/distribute/copy-changes";
import { distribute as distributeWorkbook } from "../workbook/distribute/distribute";
import type { DistributionOptions } from "../workbook/distribute/distribution";
import type { DistributionOutcome, DistributionStage } from "../workbook/distribute/distribution-outcome";
import { makeCopies } from "../workbook/distribute/make-copies";
import { restoreDistribution } from "../workbook/distribute/restore-distribution";
import type { Outcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";
import { undoWith } from "./undo";

/** Makes the workbook, or copies of its sheets, such that they open without the add-in. */
export function distribute(options: DistributionOptions = {}): Promise<TaskResult> {
  return conductor.run(
    "distribute",
    async ({ report, signal }) => {
      const stage: DistributionStage = {
        signal,
        report: ({ step, done, total }) =>
          report({ step: step === "read" ? "read" : step === "compare" ? "check" : "finish", done, total }),
      };
      const inCopies = options.place === "copies";
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
    const outcome = await restoreDistribution();
    const done = outcome.done || dropped.length > 0;
    if (done) undoWith(undefined);
    // Where only copies were made there is nothing else to bring back.
    const findings = dropped.length > 0 ? outcome.findings.filter(isNews) : outcome.findings;
    return { ...outcomeOf(outcome, false), findings };
  });
}

const isNews = ({ kind }: { kind: string }): boolean => kind !== "notDistributed";

async function bringBack(): Promise<Outcome> {
  return outcomeOf(await restoreDistribution(), false);
}

async function dropCopies(): Promise<Outcome> {
  await removeCopies();
  return { sheets: [], findings: [], conflicts: [], undoable: false };
}

function outcomeOf({ done, sheets, findings }: DistributionOutcome, undoable: boolean): Outcome {
  return { sheets: done ? sheets.map((name) => ({ name })) : [], findings, conflicts: [], undoable };
}
