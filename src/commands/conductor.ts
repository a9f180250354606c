import { next } from "./activity";
import type { Activity, ActivityEvent, TaskOutcome, Progress, Task } from "./activity";
import { problemOf } from "./problem";
import type { TaskProblem } from "./problem";
import { remember } from "./recent-problems";
import { hideMarks } from "../workbook/marks";

/** What an action is given: a way to report, and the signal on which it stops and leaves the workbook as it was. */
export interface Stage {
  report(progress: Progress): void;
  signal: AbortSignal;
}

export type TaskResult = { outcome: TaskOutcome } | { problem: TaskProblem };

/**
 * Lets one task at a time work on the workbook and tells everyone who looks, the pane or a ribbon command, how far it is.
 * A task that fails is a result, never a rejected promise.
 */
export class Conductor {
  private activity: Activity = { phase: "idle" };
  private aborter = new AbortController();
  private readonly listeners = new Set<() => void>();

  readonly current = (): Activity => this.activity;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async run(
    task: Task,
    work: (stage: Stage) => Promise<TaskOutcome>,
    { cancellable = false } = {},
  ): Promise<TaskResult> {
    if (this.activity.phase === "running") return { problem: { kind: "busy" } };
    this.aborter = new AbortController();
    this.send({ type: "start", task, cancellable });
    try {
      const outcome = await work({
        report: (progress) => this.send({ type: "progress", progress }),
        signal: this.aborter.signal,
      }).finally(hideMarks);
      this.send({ type: "done", outcome });
      return { outcome };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== "cancelled") remember(problem, task, new Date());
      this.send({ type: "failed", problem });
      return { problem };
    }
  }

  cancel(): void {
    this.send({ type: "cancel" });
    if (this.activity.phase === "running" && this.activity.cancelling) this.aborter.abort();
  }

  dismiss(): void {
    this.send({ type: "dismiss" });
  }

  private send(event: ActivityEvent): void {
    const after = next(this.activity, event);
    if (after === this.activity) return;
    this.activity = after;
    for (const listener of this.listeners) listener();
  }
}

/** The one of this runtime. */
export const conductor = new Conductor();
