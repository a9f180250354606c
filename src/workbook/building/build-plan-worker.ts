import { planned } from "./plan-aside";
import { portionsOf } from "./plan-portions";
import type { PlanAnswer, PlanOrder } from "./plan-portions";

/** The page's own worker: planning ten thousand rows takes seconds, in which the pane has to answer. */
const page = self as unknown as {
  onmessage: (event: { data: PlanOrder }) => void;
  postMessage: (answer: PlanAnswer) => void;
};

page.onmessage = ({ data }) => {
  try {
    for (const answer of portionsOf(planned(data))) page.postMessage(answer);
  } catch (error) {
    page.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
};
