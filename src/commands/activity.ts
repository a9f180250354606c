import type { Finding } from "../records/finding";
import type { TemplateId } from "../templates/plan/sheet-plan";
import type { TaskProblem } from "./problem";

/** What ribbon and pane can do to the workbook. */
export type Task =
  | "prepare"
  | "sample"
  | "import"
  | "collect"
  | "trends"
  | "form"
  | "period"
  | "generate"
  | "rollOver"
  | "distribute"
  | "copies"
  | "restore"
  | "check"
  | "report"
  | "findingsSheet"
  | "adopt"
  | "undo";

export interface Progress {
  step: "read" | "check" | "write" | "finish";
  /** The sheet that is being written. */
  subject?: string;
  done: number;
  total: number;
}

export interface MadeSheet {
  name: string;
  /** Records that it lists. */
  rows?: number;
  /** Of a filled template: the records that it lists, whatever rows they take. */
  records?: number;
  template?: TemplateId;
  /** What was counted for it, each thing once. */
  counts?: Record<string, number>;
  groups?: { name: string; members: number }[];
  /** Headers of columns that are hidden because no row has anything in them. */
  leftOut?: string[];
}

export interface TaskOutcome {
  /** Sheets that were made or updated, in the order of the workbook. */
  sheets: MadeSheet[];
  findings: Finding[];
  /** The user's own sheets that have the names of ours: left as they are, ours not made. */
  conflicts: { template: TemplateId; name: string }[];
  milliseconds?: number;
  /** The pane's 撤销 can take it back. */
  undoable: boolean;
}

export type Activity =
  | { phase: "idle" }
  | { phase: "running"; task: Task; progress?: Progress; cancellable: boolean; cancelling: boolean }
  | { phase: "done"; task: Task; outcome: TaskOutcome }
  | { phase: "cancelled"; task: Task }
  | { phase: "failed"; task: Task; problem: TaskProblem };

export type ActivityEvent =
  | { type: "start"; task: Task; cancellable: boolean }
  | { type: "progress"; progress: Progress }
  | { type: "cancel" }
  | { type: "done"; outcome: TaskOutcome }
  | { type: "failed"; problem: TaskProblem }
  | { type: "dismiss" };

/** The next state. An event that does not fit the state changes nothing: the host may report late. */
export function next(activity: Activity, event: ActivityEvent): Activity {
  if (event.type === "start") {
    if (activity.phase === "running") return activity;
    return { phase: "running", task: event.task, cancellable: event.cancellable, cancelling: false };
  }
  if (event.type === "dismiss") return activity.phase === "running" ? activity : { phase: "idle" };
  if (activity.phase !== "running") return activity;
  switch (event.type) {
    case "progress":
      return { ...activity, progress: event.progress };
    case "cancel":
      return activity.cancellable ? { ...activity, cancelling: true } : activity;
    case "done":
      return { phase: "done", task: activity.task, outcome: event.outcome };
    case "failed":
      return event.problem.kind === "cancelled"
        ? { phase: "cancelled", task: activity.task }
        : { phase: "failed", task: activity.task, problem: event.problem };
  }
}
