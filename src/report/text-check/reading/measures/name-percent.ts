import {
  aboutSchedule,
  baseOf,
  CHANGE_AT_END,
  CHANGE_TO_LEVEL,
  DOWN,
  FALL_NARROWS,
  FILL,
  INTENT,
  LAST_YEAR,
  type MeasureContext,
  type Named,
  OF_GROWTH,
  OF_RATES,
  plain,
  RATE_OF_GROWTH,
  scheduleSign,
  SHARE_AT_END,
  UP,
} from "./measure-words";

const COMPLETION_AT_END = new RegExp(
  `(?:完成率|达成率|完成比例|完成比|完成进度|完成程度|执行率|兑现率|(?:目标|任务|计划|预算|全年|年度|累计|指标|总体)进度|占比率)${FILL}$`,
);
const GROWTH_GOAL =
  /(?:目标|预期|计划|预计|力争|确保|争取|要求|任务)[^,]{0,6}(?:增长|增幅|增速|提高|增加)|(?:增长|增幅|增速)(?:目标|预期)/;
const RATE_LEVEL =
  /贡献率|占比|比重|拉动|(?:率|系数|指数)(?:为|达|达到|是|:)*$|(?<!年|度)占(?!年|全年|当年|今年|本年|\d{4}年|调整后|计划|目标|任务|预算)[^,]*的?$/;
/** 较1-6月回落, 比上月加快: words that only a rate moves by, with nothing else named. */
const RATE_MOVES =
  /^,?(?:但|且|并|增速|增幅)*(?:[比较][^,]{1,12}?)?(?:同比|环比)?(?:明显|略有?|小幅)?(?:回落|加快|放缓|减缓|收窄|趋缓|提速|回升|扩大)了?$/;
/** 高于全省平均, 比全市高: a rate beside a rate of others. */
const RATE_COMPARED =
  /^,?(?:但|且|并|分别)*(?:(?:高于|低于|快于|慢于|高出|低出)(?:全市|全省|全国|全县|全区|省|市|县)[^,]*|[比较](?:全市|全省|全国|全县|全区|省|市|县)[^,]*(?:高|低|快|慢)出?了?)$/;

/** A difference of rates printed with %. 高于全省7.8% may name the level of the others itself: then it is not small. */
function rateDifference({ lead, trail, previous, size, growth }: MeasureContext): boolean {
  if (!previous || growth === undefined || !OF_GROWTH.has(previous.measure)) return false;
  if (RATE_MOVES.test(lead)) return true;
  return RATE_COMPARED.test(lead) && !trail.startsWith("的") && size < growth / 2;
}

const PRIOR_NOUN = new RegExp(`(?:${LAST_YEAR})(?:的)?(?:同比)?(?:增幅|增速|增长率|降幅)?${FILL}$`);
const PRIOR_VERB = new RegExp(`(?<![比较同与])(?:${LAST_YEAR})[^,]{0,6}(?:${DOWN}|${UP})${FILL}$`);

/** 同比增长9.1%，上年为下降3.5% */
const YEAR_BEFORE = /^,?(?:而)?(?:上年|去年)(?:为|是)?(?:同比)?(?:增长|下降|负增长)$/;

function priorRate(lead: string): boolean {
  return (
    PRIOR_NOUN.test(lead) ||
    PRIOR_VERB.test(lead) ||
    YEAR_BEFORE.test(lead) ||
    /(?:增幅|增速)(?:同比)?由$/.test(lead) ||
    /由(?:去年|上年)[^,]*$/.test(lead)
  );
}

/** 增速由1-8月的下降0.9%: where a rate came from, no move of it. */
const FROM_LEVEL = /[由从][^,]{0,12}的?(?:同比)?(?:增长|下降|下滑|下跌|负增长)$/;
/** 回落至增长1.6% */
const TO_LEVEL = /(?:回落|放缓|收窄|扩大|加快|提高|回升|转)[至到为](?:同比)?(?:增长|下降|下滑|下跌)$/;

const PULLS = new RegExp(`拉动[^,]{1,8}(?:增长|上升|提高)${FILL}$`);
const SHARE = new RegExp(
  `(?:占|完成)((?:项目)?总投资额?)的?${FILL}$|占比?(?!年|全年|当年|今年|本年|\\d{4}年|调整后|计划|目标|任务|预算|率)([^,占]*?)(?:的)?(?:比重|比例|份额|百分比)?${FILL}$|(?:占比|所占比重|所占比例)${FILL}$`,
);

/** The whole that a share is of, "" where the words leave it to what stands before; undefined where this is no share. */
function shareOf(lead: string): string | undefined {
  const found = SHARE.exec(lead);
  if (!found || /同比|增长|下降|提高|比去年|比上年/.test(found[0])) return undefined;
  if (found[1] !== undefined) return "总投资";
  if (/^(?:全[市县区省]|全部)?总(?:投资|收入|产值|额|量|数|和|人口|户数)/.test(found[2] ?? "")) return "";
  return (found[2] ?? "").replace(/^(?:我[区市县园]|全[区市县园省]|园区|其|到|据|了)/, "");
}

/** 占一般公共预算收入86.42亿元的比重为 */
const OF_FIGURE_BEFORE = /^的(?:(?:比重|比例|份额)(?:分别|约|为|达到?|是)*)?$/;

/** As the whole of a share: 占全区投资12亿元的51.7%. */
export const THE_FIGURE_BEFORE = "的";

/** Words that only a rate moves by. */
const MOVED = /^(?:加快|放缓|减缓|趋缓|提速|回落|回升|收窄)了?$/;

const SCHEDULE_AT_END = new RegExp(`(?:序时进度|时间进度|时序进度|序时)(?:要求|目标)?${FILL}$`);
const GROWTH_AT_END = new RegExp(`(?:增幅|增速|涨幅|增长率|增长幅度|增长速度|同比)${FILL}$`);

export function namePercent(context: MeasureContext): Named {
  const { lead, trail, previous } = context;
  const base = baseOf(context);
  if (/^的?(?:序时|时间进度|时序)/.test(trail)) return plain("schedule");
  if (SCHEDULE_AT_END.test(lead) && !/占|完成序时/.test(lead)) {
    const sign = scheduleSign(lead.replace(/达到|达|高达/g, ""));
    if (sign === undefined || /(?:为|达到|达|是|:)$/.test(lead)) return plain("schedule");
    return { measure: "gap", sign, misuse: "percentForPoints" };
  }
  if (aboutSchedule(context) && !SHARE_AT_END.test(lead) && base === "") {
    const sign = scheduleSign(lead);
    if (
      sign !== undefined &&
      /(?:差欠|落后|滞后|低于?|慢于?|欠|差|差距|相差|超前|超过|超出|超|快于?|高于?|高出|领先|提前|多)(?:了|约|近|为|达)*$/.test(
        lead,
      )
    )
      return { measure: "gap", sign, misuse: "percentForPoints" };
  }
  if (/(?:半年|季度?|月度?|阶段性?)(?:目标|任务|计划|预算)[^,占]{0,6}的$/.test(lead)) return plain("other");
  if (/序时/.test(lead) && /(?:完成|达到|达)/.test(lead)) return plain("other");
  if (
    /^的[^,\d]{0,6}(?:增长|增速|增幅)(?!目标)/.test(trail) &&
    /(?:保持|实现|取得|仍有|达到?)了?$/.test(lead)
  )
    return INTENT.test(lead) ? plain("other") : { measure: "growth", sign: 1, base };
  if (lead.endsWith("由") && RATE_OF_GROWTH.test(lead)) return plain("priorGrowth");
  if (priorRate(lead)) return plain("priorGrowth", /下降|降幅|减少|下滑|负增长/.test(lead) ? -1 : 1);
  if (GROWTH_GOAL.test(lead)) return plain("other");
  if (CHANGE_TO_LEVEL.test(lead)) {
    if (/降幅|跌幅/.test(lead)) return { measure: "growth", sign: -1, base };
    return RATE_OF_GROWTH.test(lead) || previous?.measure === "priorGrowth"
      ? { measure: "growth", sign: 1, base }
      : plain("other");
  }
  if (FROM_LEVEL.test(lead)) return plain("other", /(?:下降|下滑|下跌|负增长)$/.test(lead) ? -1 : 1);
  if (TO_LEVEL.test(lead))
    return { measure: "growth", sign: /(?:下降|下滑|下跌)$/.test(lead) ? -1 : 1, base };
  const change = CHANGE_AT_END.exec(lead);
  const narrows = FALL_NARROWS.exec(lead);
  if (narrows) return { measure: "growthGap", sign: narrows[1] ? 1 : -1, misuse: "percentForPoints", base };
  if (change && RATE_OF_GROWTH.test(lead.slice(0, change.index)) && !/^高/.test(change[0])) {
    return { measure: "growthGap", sign: change[1] ? -1 : 1, misuse: "percentForPoints", base };
  }
  if (rateDifference(context))
    return { measure: "growthGap", sign: change?.[1] ? -1 : 1, misuse: "percentForPoints", base };
  if (previous?.measure === "growth" && PULLS.test(lead))
    return { measure: "rate", sign: 1, misuse: "percentForPoints" };
  if (previous?.measure === "priorGrowth" && /^(?:提高|加快|回落|放缓|高|低|快|慢|上升)了?$/.test(lead))
    return { measure: "growthGap", sign: change?.[1] ? -1 : 1, misuse: "percentForPoints" };
  // 增速比上半年的9.2%加快2.2%
  if (previous?.kind === "percent" && MOVED.test(lead) && previous.compared)
    return {
      measure: "growthGap",
      sign: change?.[1] ? -1 : 1,
      misuse: "percentForPoints",
      base: previous.base,
    };
  const whole = shareOf(lead);
  if (whole !== undefined && base === "") return { measure: "share", sign: 1, whole };
  if (SHARE_AT_END.test(lead) || COMPLETION_AT_END.test(lead)) return plain("progress");
  if (/^(?:,?(?:已|仅)?完成了?|的)$/.test(lead) && previous?.measure === "target") return plain("progress");
  if (OF_FIGURE_BEFORE.test(lead) && previous?.whole)
    return { measure: "share", sign: 1, whole: THE_FIGURE_BEFORE };
  // 主营业务收入完成年目标的38.62%,上交税金完成66.36%
  if (previous?.measure === "progress" && /完成了?$/.test(lead)) return plain("progress");
  if (/^的$/.test(lead) && previous?.measure === "investment")
    return { measure: "share", sign: 1, whole: "总投资" };
  if (/^(?:,|占|达|达到|完成率)?$/.test(lead) && /^的?(?:年|全年)(?:度)?(?:目标|任务|计划)/.test(trail))
    return plain("progress");
  if (/(?:降幅|跌幅|减幅)(?:同比)?(?:约|近|达到|达|为|是|仅)*$/.test(lead))
    return { measure: "growth", sign: -1, base };
  if (GROWTH_AT_END.test(lead)) {
    return { measure: "growth", sign: 1, base };
  }
  if (RATE_LEVEL.test(lead) && !change) return plain("rate");
  // 占比75.2%，同比提高3.1%; growth after a share (占…的67.9%，增长12.5%) is the amount's own.
  const raised =
    previous &&
    OF_RATES.has(previous.measure) &&
    !context.named &&
    /(?:提高|提升|上升)(?:了|约|近)*$/.test(lead);
  if (change && (context.rate || raised || /(?:占比|比重)[^,的]*$/.test(lead)))
    return { measure: "rate", sign: change[1] ? -1 : 1, misuse: "percentForPoints" };
  if (change && !/率/.test(lead))
    return { measure: context.rate ? "rate" : "growth", sign: change[1] ? -1 : 1, base };
  return plain("other");
}
