import type { ImportPlan } from "../import/plan-import";
import { planRows } from "../import/plan-rows";
import type { ImportPlanOrder, PlanProgress } from "../import/plan-rows";
import type { ImportPlanAnswer } from "../import/plan-worker";
import { SourceProblem } from "../import/source/source-book";
import { askWorker } from "../workers/ask-worker";

/** So many rows are compared at once without a pause that anybody notices. */
const ROWS_AT_ONCE = 1000;

export interface PlanStage {
  report: (progress: PlanProgress) => void;
  signal?: AbortSignal;
}

/** Compares a sheet with the workbook; a long one in a worker, which ends when the signal is given. */
export async function planInWorker(
  order: ImportPlanOrder,
  { report, signal }: PlanStage,
): Promise<ImportPlan | undefined> {
  const known = Object.values(order.target.tables).reduce((sum, { values }) => sum + values.length, 0);
  if (order.sheet.values.length + known <= ROWS_AT_ONCE) return planRows(order, report);
  const worker = new Worker(
    /* webpackChunkName: "plan-worker" */ new URL("../import/plan-worker.ts", import.meta.url),
  );
  return askWorker<ImportPlanOrder, ImportPlanAnswer, ImportPlan | undefined>(worker, order, {
    signal,
    cancelled: () => new SourceProblem("cancelled"),
    take: (answer) => {
      if ("plan" in answer) return { result: answer.plan };
      report(answer.progress);
      return undefined;
    },
    lost: (message) => {
      throw new Error(message);
    },
  });
}
