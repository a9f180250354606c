import { readSource } from "../import/source/read-source";
import { SOURCE_LIMITS, SourceProblem } from "../import/source/source-book";
import type { SourceBook } from "../import/source/source-book";
import type { WorkerAnswer } from "../import/source/workbook-worker";
import { askWorker } from "../workers/ask-worker";

/** Reads a file for an import; workbooks in a worker, which ends when the signal is given or it takes too long. */
export function openSource(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<SourceBook> {
  return readSource(bytes, name, (workbook) => readInWorker(workbook, signal));
}

function readInWorker(bytes: Uint8Array, signal: AbortSignal): Promise<SourceBook> {
  const worker = new Worker(
    /* webpackChunkName: "workbook-worker" */ new URL("../import/source/workbook-worker.ts", import.meta.url),
  );
  return askWorker<Uint8Array, WorkerAnswer, SourceBook>(worker, bytes, {
    signal,
    cancelled: () => new SourceProblem("cancelled"),
    take: (answer) => {
      if ("book" in answer) return { result: answer.book };
      throw new SourceProblem(answer.problem, answer.parameters);
    },
    lost: () => {
      throw new SourceProblem("corrupt");
    },
    timeLimit: { milliseconds: SOURCE_LIMITS.time, error: () => new SourceProblem("tookTooLong") },
  });
}
