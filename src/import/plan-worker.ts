import { planRows } from "./plan-rows";
import type { PlanOrder, PlanProgress } from "./plan-rows";
import type { ImportPlan } from "./plan-import";

/** What the worker answers: how far it is, then the plan, or that there is no table, or the words of an error. */
export type PlanAnswer = { progress: PlanProgress } | { plan: ImportPlan | undefined } | { failure: string };

/** The page's own worker: comparing a hundred thousand rows takes seconds, in which the pane has to answer. */
const page = self as unknown as {
  onmessage: (event: { data: PlanOrder }) => void;
  postMessage: (answer: PlanAnswer) => void;
};

page.onmessage = ({ data }) => {
  try {
    page.postMessage({ plan: planRows(data, (progress) => page.postMessage({ progress })) });
  } catch (error) {
    page.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
};
