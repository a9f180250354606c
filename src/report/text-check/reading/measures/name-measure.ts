import { AMOUNT_ROWS } from "./amount-rows";
import { firstThatFits } from "./measure-row";
import type { MeasureContext, Named } from "./measure-words";
import { PERCENT_ROWS } from "./percent-rows";
import { POINTS_ROWS } from "./points-rows";
import { TIMES_ROWS } from "./times-rows";

/** 差欠序时进度任务833万元 is 差欠序时进度, no target. */
const SCHEDULE_TASK = /((?:序时|时间|时序)(?:进度)?)(?:的|要求)?(?:目标)?任务(?:数|额)?/;

export function nameMeasure(context: MeasureContext): Named {
  switch (context.kind) {
    case "points": return firstThatFits(POINTS_ROWS, context);
    case "percent": return firstThatFits(PERCENT_ROWS, context);
    case "times": return firstThatFits(TIMES_ROWS, context);
    default: return firstThatFits(AMOUNT_ROWS, { ...context, lead: context.lead.replace(SCHEDULE_TASK, "$1") });
  }
} // prettier-ignore
