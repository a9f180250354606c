import type { Task } from "./activity";
import type { TaskProblem } from "./problem";

export interface RecentProblem extends TaskProblem {
  at: Date;
  /** What was being done. */
  task?: Task;
}

const KEPT = 10;
const recent: RecentProblem[] = [];

/** Remembers a problem for the help desk, until the pane is closed; nothing leaves the machine. */
export function remember(problem: TaskProblem, task: Task | undefined, at: Date): void {
  recent.unshift({ ...problem, task, at });
  recent.length = Math.min(recent.length, KEPT);
}

export const recentProblems = (): readonly RecentProblem[] => recent;
