import { readSource } from "../import/source/read-source";
import { SOURCE_LIMITS, SourceProblem } from "../import/source/source-book";
import type { SourceBook } from "../import/source/source-book";
import type { WorkerAnswer } from "../import/source/workbook-worker";

/** Reads a file for an import; workbooks in a worker, which ends when the signal is given or it takes too long. */
export function openSource(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<SourceBook> {
  return readSource(bytes, name, (workbook) => readInWorker(workbook, signal));
}

function readInWorker(bytes: Uint8Array, signal: AbortSignal): Promise<SourceBook> {
  const worker = new Worker(
    /* webpackChunkName: "workbook-worker" */ new URL("../import/source/workbook-worker.ts", import.meta.url),
  );
  return new Promise<SourceBook>((resolve, reject) => {
    const stop = (problem: SourceProblem): void => reject(problem);
    const timer = setTimeout(() => stop(new SourceProblem("tookTooLong")), SOURCE_LIMITS.time);
    signal.addEventListener("abort", () => stop(new SourceProblem("cancelled")), { once: true });
    worker.onerror = () => stop(new SourceProblem("corrupt"));
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      clearTimeout(timer);
      if ("book" in data) resolve(data.book);
      else stop(new SourceProblem(data.problem, data.parameters));
    };
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
