import { askWorker, type Asking } from "../../../src/workers/ask-worker";

type Answer = { part: number } | { last: true };

/** Answers as a worker does, a moment after it is asked. */
class ScriptedWorker {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;
  ended = false;
  constructor(private readonly script: (worker: ScriptedWorker) => void) {}
  postMessage(): void {
    setTimeout(() => this.script(this));
  }
  terminate(): void {
    this.ended = true;
  }
}

function ask(script: (worker: ScriptedWorker) => void, asking: Partial<Asking<Answer, number>> = {}) {
  const worker = new ScriptedWorker(script);
  let sum = 0;
  const result = askWorker<string, Answer, number>(worker as unknown as Worker, "order", {
    cancelled: () => new Error("cancelled"),
    take: (answer) => {
      if ("last" in answer) return { result: sum };
      sum += answer.part;
      return undefined;
    },
    lost: () => -1,
    ...asking,
  });
  return { worker, result };
}

const say = (...answers: unknown[]) => {
  return (worker: ScriptedWorker) => answers.forEach((data) => worker.onmessage?.({ data }));
};

test("the answers are taken in turn until one of them gives the result, and the worker ends", async () => {
  const { worker, result } = ask(say({ part: 1 }, { part: 2 }, { last: true }));
  await expect(result).resolves.toBe(3);
  expect(worker.ended).toBe(true);
});

test("an error of the worker comes with its words", async () => {
  const { worker, result } = ask(say({ failure: "no memory" }));
  await expect(result).rejects.toThrow("no memory");
  expect(worker.ended).toBe(true);
});

test("a worker whose script cannot be fetched gives what the asker has for it", async () => {
  await expect(ask((worker) => worker.onerror?.({ message: "404" })).result).resolves.toBe(-1);
});

test("what the asker throws over an answer is the outcome", async () => {
  const take = () => {
    throw new Error("not that file");
  };
  await expect(ask(say({ last: true }), { take }).result).rejects.toThrow("not that file");
});

test("a signal ends it, one that was given before it is asked too", async () => {
  const before = new AbortController();
  before.abort();
  const silent = () => undefined;
  const first = ask(silent, { signal: before.signal });
  await expect(first.result).rejects.toThrow("cancelled");
  const later = new AbortController();
  const second = ask(silent, { signal: later.signal });
  later.abort();
  await expect(second.result).rejects.toThrow("cancelled");
  expect([first.worker.ended, second.worker.ended]).toEqual([true, true]);
});

test("a worker that answers too late is told so and ends", async () => {
  const timeLimit = { milliseconds: 5, error: () => new Error("too long") };
  const { worker, result } = ask(() => undefined, { timeLimit });
  await expect(result).rejects.toThrow("too long");
  expect(worker.ended).toBe(true);
});
