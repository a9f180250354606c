import { answerOrders } from "../workers/answer-orders";
import { planRows } from "./plan-rows";
import type { ImportPlanOrder, PlanProgress } from "./plan-rows";
import type { ImportPlan } from "./plan-import";

/** What the worker answers: how far it is, then the plan, or that there is no table. */
export type ImportPlanAnswer = { progress: PlanProgress } | { plan: ImportPlan | undefined };

/** Comparing a hundred thousand rows takes seconds, in which the pane has to answer. */
answerOrders<ImportPlanOrder, ImportPlanAnswer>((order, send) => {
  send({ plan: planRows(order, (progress) => send({ progress })) });
});
