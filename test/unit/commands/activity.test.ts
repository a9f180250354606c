import { next } from "../../../src/commands/activity";
import type { Activity, ActivityEvent } from "../../../src/commands/activity";

const idle: Activity = { phase: "idle" };
const running: Activity = { phase: "running", task: "generate", cancellable: true, cancelling: false };
const outcome = { sheets: [{ name: "主要经济指标完成情况表" }], findings: [], conflicts: [], undoable: true };
const progress = { step: "write" as const, done: 1, total: 3 };

const after = (...events: ActivityEvent[]) => events.reduce(next, idle);

describe("the account of what is being done", () => {
  it("runs from start over progress to its outcome", () => {
    expect(after({ type: "start", task: "generate", cancellable: true })).toEqual(running);
    expect(next(running, { type: "progress", progress })).toEqual({ ...running, progress });
    expect(next(running, { type: "done", outcome })).toEqual({ phase: "done", task: "generate", outcome });
  });

  it("lets nothing else start before the end", () => {
    expect(next(running, { type: "start", task: "undo", cancellable: false })).toBe(running);
  });

  it("cancels only what can be cancelled, and then ends as cancelled", () => {
    const fixed: Activity = { ...running, cancellable: false };
    expect(next(fixed, { type: "cancel" })).toBe(fixed);
    const cancelling = next(running, { type: "cancel" });
    expect(cancelling).toEqual({ ...running, cancelling: true });
    expect(next(cancelling, { type: "failed", problem: { kind: "cancelled" } })).toEqual({
      phase: "cancelled",
      task: "generate",
    });
  });

  it("ends as done where the work was finished before the cancel reached it", () => {
    const cancelling = next(running, { type: "cancel" });
    expect(next(cancelling, { type: "done", outcome }).phase).toBe("done");
  });

  it("keeps a failure until it is dismissed, and what runs cannot be dismissed", () => {
    const failed = next(running, { type: "failed", problem: { kind: "protected" } });
    expect(failed).toEqual({ phase: "failed", task: "generate", problem: { kind: "protected" } });
    expect(next(failed, { type: "dismiss" })).toEqual(idle);
    expect(next(running, { type: "dismiss" })).toBe(running);
  });

  it("is not moved by a late report of the host", () => {
    const done = next(running, { type: "done", outcome });
    expect(next(done, { type: "progress", progress })).toBe(done);
    expect(next(idle, { type: "done", outcome })).toBe(idle);
  });
});
