import {
  CHANGE_AT_END,
  CHANGE_TO_LEVEL,
  FILL,
  LAST_YEAR,
  type MeasureContext,
  type Named,
  OTHER_BASE,
  plain,
} from "./measure-words";

const TIMES_LAST_YEAR = new RegExp(`(?:${LAST_YEAR}|去年|上年)的${FILL}$`);

export function nameTimes(context: MeasureContext): Named {
  const { lead } = context;
  const change = CHANGE_AT_END.exec(lead);
  if (TIMES_LAST_YEAR.test(lead)) return plain("multiple");
  if (CHANGE_TO_LEVEL.test(lead) && /去年|上年|同期/.test(lead)) return plain("multiple");
  // 为去年同期2.29亿元的2.5倍
  if (lead === "的" && context.previous?.measure === "prior") return plain("multiple");
  if (OTHER_BASE.test(lead) || /为此前|月均|倍数/.test(lead))
    return /倍数|月均/.test(lead) ? plain("paceRatio") : plain("other");
  if (change) return plain("growth", change[1] ? -1 : 1);
  return plain("other");
}
