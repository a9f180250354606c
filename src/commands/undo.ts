import type { Finding } from "../records/finding";
import type { TaskOutcome } from "./activity";
import { conductor } from "./conductor";
import type { TaskResult } from "./conductor";

/** Takes a task back. Asked a second time it does so even where the user's later entries are lost by it. */
export type UndoWork = (askedAgain: boolean) => Promise<TaskOutcome>;

/** The way back of what only added to the workbook: it refuses, however often it is asked, to lose what came since. */
export function unlessChanged(takeBack: () => Promise<Finding[]>): UndoWork {
  return async () => {
    const findings = await takeBack();
    return { sheets: [], findings, conflicts: [], undoable: findings.length > 0 };
  };
}

/** The way back of something that is done; where Excel does not tell what it left there is none, and it stays done. */
export const orNone = <Way>(way: Promise<Way>): Promise<Way | undefined> => way.catch(() => undefined);

let last: UndoWork | undefined;
let asked = false;

/** Remembers how the task that has just ended is taken back; undefined: it cannot be. */
export function undoWith(work: UndoWork | undefined): void {
  last = work;
  asked = false;
}

export const canUndo = (): boolean => last !== undefined;

/** Takes the last task back, as a task of its own. */
export function undo(): Promise<TaskResult> {
  return conductor.run("undo", async () => {
    if (!last) return { sheets: [], findings: [], conflicts: [], undoable: false };
    const outcome = await last(asked);
    asked = true;
    if (!outcome.undoable) last = undefined;
    return outcome;
  });
}
