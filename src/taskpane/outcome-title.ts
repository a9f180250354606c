import type { TaskOutcome, Task } from "../commands/activity";
import type { Texts } from "./texts";

/** Whether errors have kept anything from being made. */
export function isBlocked({ sheets, findings }: TaskOutcome): boolean {
  return sheets.length === 0 && findings.some(({ severity }) => severity === "error");
}

/** What is said of a task that has come to its end: nothing is called done that was not done. */
export function outcomeTitle(task: Task, outcome: TaskOutcome, { result, failure }: Texts): string {
  if (!isBlocked(outcome)) return result.done[task];
  if (task === "undo") return result.notUndone;
  // A sheet of the user's own that has the name of ours is no slip in the data.
  const inData = outcome.findings.some(
    ({ severity, kind }) => severity === "error" && kind !== "sheetConflict",
  );
  return task === "generate" && inData ? result.doneWithErrors : failure.title;
}
