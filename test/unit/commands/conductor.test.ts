import type { Activity } from "../../../src/commands/activity";
import { Conductor } from "../../../src/commands/conductor";

const outcome = { sheets: [], findings: [], conflicts: [], undoable: false };

function watched(): { conductor: Conductor; phases: Activity["phase"][] } {
  const conductor = new Conductor();
  const phases: Activity["phase"][] = [];
  conductor.subscribe(() => phases.push(conductor.current().phase));
  return { conductor, phases };
}

describe("a task", () => {
  it("is told to everyone who looks, and gives its outcome", async () => {
    const { conductor, phases } = watched();
    const result = await conductor.run("generate", async ({ report }) => {
      report({ step: "write" as const, done: 1, total: 2 });
      return outcome;
    });
    expect(result).toEqual({ outcome });
    expect(phases).toEqual(["running", "running", "done"]);
  });

  it("is refused while another runs, which goes on undisturbed", async () => {
    const { conductor } = watched();
    let finish = () => {};
    const first = conductor.run(
      "generate",
      () => new Promise((resolve) => (finish = () => resolve(outcome))),
    );
    expect(await conductor.run("undo", async () => outcome)).toEqual({ problem: { kind: "busy" } });
    finish();
    expect(await first).toEqual({ outcome });
  });

  it("that fails gives the problem and never throws", async () => {
    const { conductor } = watched();
    const protectedSheet = Object.assign(new Error("locked"), { code: "AccessDenied" });
    const problem = { kind: "protected", detail: "AccessDenied: locked" };
    expect(await conductor.run("generate", () => Promise.reject(protectedSheet))).toEqual({ problem });
    expect(conductor.current()).toEqual({ phase: "failed", task: "generate", problem });
  });

  it("hears the cancel, and ends as cancelled", async () => {
    const { conductor } = watched();
    const running = conductor.run(
      "generate",
      ({ signal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
      { cancellable: true },
    );
    conductor.cancel();
    expect(await running).toEqual({ problem: { kind: "cancelled" } });
    expect(conductor.current()).toEqual({ phase: "cancelled", task: "generate" });
  });

  it("that must not be cancelled does not hear it", async () => {
    const { conductor } = watched();
    const running = conductor.run("period", async ({ signal }) => {
      conductor.cancel();
      expect(signal.aborted).toBe(false);
      return outcome;
    });
    expect(await running).toEqual({ outcome });
  });

  it("may start again after the one before it failed", async () => {
    const { conductor } = watched();
    await conductor.run("generate", () => Promise.reject(new Error("no")));
    expect(await conductor.run("generate", async () => outcome)).toEqual({ outcome });
  });
});
