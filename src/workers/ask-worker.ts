import type { Failure } from "./answer-orders";

export interface Asking<Answer, Result> {
  /** Ends the worker. */
  signal?: AbortSignal;
  /** What the promise is rejected with where the signal is given. */
  cancelled: () => Error;
  /** Takes each answer in turn: the first that gives a result is the last one. May throw, which rejects. */
  take: (answer: Answer) => { result: Result } | undefined;
  /** Where the worker's script cannot be fetched or run. May throw, which rejects. */
  lost: (message: string) => Result;
  /** How long it may take, in milliseconds, and what is told then. */
  timeLimit?: { milliseconds: number; error: () => Error };
}

/** Gives a worker one order and waits for what it answers; whatever comes of it, the worker is gone afterwards. */
export function askWorker<Order, Answer extends object, Result>(
  worker: Worker,
  order: Order,
  { signal, cancelled, take, lost, timeLimit }: Asking<Answer, Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return new Promise<Result>((resolve, reject) => {
    const cancel = (): void => reject(cancelled());
    if (signal?.aborted) cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    if (timeLimit) timer = setTimeout(() => reject(timeLimit.error()), timeLimit.milliseconds);
    const settle = (work: () => { result: Result } | undefined): void => {
      try {
        const taken = work();
        if (taken) resolve(taken.result);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    worker.onerror = ({ message }) => settle(() => ({ result: lost(message) }));
    worker.onmessage = ({ data }: MessageEvent<Answer | Failure>) => {
      if ("failure" in data) reject(new Error(data.failure));
      else settle(() => take(data));
    };
    worker.postMessage(order);
  }).finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
