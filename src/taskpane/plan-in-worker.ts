import type { ImportPlan } from "../import/plan-import";
import { planRows } from "../import/plan-rows";
import type { PlanOrder, PlanProgress } from "../import/plan-rows";
import type { PlanAnswer } from "../import/plan-worker";
import { SourceProblem } from "../import/source/source-book";

/** So many rows are compared at once without a pause that anybody notices. */
const ROWS_AT_ONCE = 1000;

export interface PlanStage {
  report: (progress: PlanProgress) => void;
  signal?: AbortSignal;
}

/** Compares a sheet with the workbook; a long one in a worker, which ends when the signal is given. */
export async function planInWorker(
  order: PlanOrder,
  { report, signal }: PlanStage,
): Promise<ImportPlan | undefined> {
  const known = Object.values(order.target.tables).reduce((sum, { values }) => sum + values.length, 0);
  if (order.sheet.values.length + known <= ROWS_AT_ONCE) return planRows(order, report);
  const worker = new Worker(
    /* webpackChunkName: "plan-worker" */ new URL("../import/plan-worker.ts", import.meta.url),
  );
  return new Promise<ImportPlan | undefined>((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(new SourceProblem("cancelled")), { once: true });
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<PlanAnswer>) => {
      if ("progress" in data) report(data.progress);
      else if ("plan" in data) resolve(data.plan);
      else reject(new Error(data.failure));
    };
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
