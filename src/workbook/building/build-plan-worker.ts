import { answerOrders } from "../../workers/answer-orders";
import { planned } from "./plan-aside";
import { portionsOf } from "./plan-portions";
import type { PlanAnswer, PlanOrder } from "./plan-portions";

/** Planning ten thousand rows takes seconds, in which the pane has to answer. */
answerOrders<PlanOrder, PlanAnswer>((order, send) => {
  for (const answer of portionsOf(planned(order))) send(answer);
});
