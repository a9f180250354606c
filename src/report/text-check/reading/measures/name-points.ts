import {
  aboutSchedule,
  baseOf,
  CHANGE_AT_END,
  FALL_NARROWS,
  type MeasureContext,
  type Named,
  OF_GROWTH,
  OF_RATES,
  plain,
  RATE_OF_GROWTH,
  scheduleSign,
  SHARE_AT_END,
} from "./measure-words";

/** 增幅同比回落…, 降幅收窄…, or after a growth figure alone 较去年同期回落…. */
function growthGapSign(context: MeasureContext): 1 | -1 | undefined {
  const { lead, previous, named } = context;
  const narrows = FALL_NARROWS.exec(lead);
  if (narrows) return narrows[1] ? 1 : -1;
  const change = CHANGE_AT_END.exec(lead);
  if (!change) return undefined;
  const afterGrowth = !named && previous !== undefined && OF_GROWTH.has(previous.measure);
  if (!RATE_OF_GROWTH.test(lead) && !afterGrowth) return undefined;
  return change[1] ? -1 : 1;
}

export function namePoints(context: MeasureContext): Named {
  const { lead } = context;
  const base = baseOf(context);
  if (base === "" && aboutSchedule(context)) {
    const sign = scheduleSign(lead) ?? (/^的差距/.test(context.trail) ? -1 : undefined);
    if (sign !== undefined) return plain("gap", sign);
  }
  // 快于计划1.2个百分点 goes by what was planned for the months so far.
  if (/(?:快于|慢于|快|慢|超前|滞后|落后|领先)[^,]*(?:计划|目标|任务|预期)(?:进度)?$/.test(lead))
    return plain("other");
  const goal = SHARE_AT_END.test(lead) && base === "" ? scheduleSign(lead) : undefined;
  if (goal !== undefined) return plain("targetGap", goal);
  const fall = growthGapSign(context);
  if (fall !== undefined) return { measure: "growthGap", sign: fall, base };
  const beside = context.previous;
  if (
    context.rate ||
    (beside && OF_RATES.has(beside.measure)) ||
    base !== "" ||
    /拉动|占比|比重|贡献/.test(lead)
  )
    return plain("rate");
  // 超额完成年度下降2.5%的目标任务0.7个百分点: beyond a target that is a rate itself.
  if (beside?.kind === "percent" && lead.startsWith("的")) return plain("other");
  if (SHARE_AT_END.test(lead) || (lead === "的" && beside?.measure === "target"))
    return { measure: "progress", sign: 1, misuse: "pointsForPercent" };
  const change = CHANGE_AT_END.exec(lead);
  if (change && beside?.kind !== "percent" && /同比|去年同期|上年同期/.test(lead) && !/[率面度]/.test(lead))
    return { measure: "growth", sign: change[1] ? -1 : 1, misuse: "pointsForPercent" };
  return plain("other");
}
