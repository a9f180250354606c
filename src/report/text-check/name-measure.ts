import type { Measure, UnitMisuse } from "./figure";
import type { UnitKind } from "./units-in-text";

/** What the words before a figure (and right after it) say that it measures. */
export interface Named {
  measure: Measure;
  /** +1, −1 by the words; 0 where they give no direction. */
  sign: 1 | -1 | 0;
  misuse?: UnitMisuse;
  /** What a change is against, where that is not a year ago. */
  base?: string;
  /** The whole of a share, as the words name it. */
  whole?: string;
}

export interface MeasureContext {
  /** Words between the clause's start, or the figure before, and the figure. */
  lead: string;
  /** Words after the figure, to the clause's end. */
  trail: string;
  kind: UnitKind;
  /** The sentence's words before this clause. */
  before: string;
  /** The figure before in the same sentence. */
  previous?: {
    measure: Measure;
    base: string;
    kind: UnitKind;
    /** It is what a rate is compared with (增速比上半年的9.2%). */
    compared: boolean;
  };
  /** The number as printed, and the growth that the sentence told of the same indicator before. */
  size: number;
  growth?: number;
  /** The indicator is itself a rate (产销率, 占比). */
  rate: boolean;
  /** The lead itself names an indicator. */
  named: boolean;
}

const LAST_YEAR =
  "(?:去年|上年|上一年|20\\d\\d年)(?:同期|同月|上半年|前三季度|一季度|1-\\d{1,2}月)|(?<![年比较与同和])同期";
const FILL = "(?:了|约|近|超过|高达|达到|达|为|是|有|仅|仅为|只有|的|共|共计|计|个|:|=)*";

const SCHEDULE = /序时|时间进度|时序|时间过半|均衡进度/;
const DIRECT_GAP = /差欠|超序时|欠进度|超进度|(?:快于|慢于|落后于|滞后于|超前于?|领先于?)时间/;
const BEHIND_OR_AHEAD =
  /差距|相差|差异|(差欠|落后|滞后|拖后|低于|慢于|低|慢|欠|差|少|不及|不足|迟于|晚于|未达)|(超前|超过|超出|超|快于|快|高于|高出|高|领先|提前|优于|好于|多)/g;
const OTHER_BASE =
  /环比|[两三四五]年平均|年均|月均|季均|[比较与和](?:上个?月|上个?季|上半年|[一二三四]季度|前三季度|前\d个月|1-\d{1,2}月|\d{1,2}月|年初|上年末|上年年末|上年底|去年底|去年末|去年年[底末]|期初|上周|节前|疫情前|20\d\d年(?!同期|同月|上半年|前三季度|一季度|1-))|(?:[比较]|高于|低于|快于|慢于|高出|低出|领先|落后于?)(?:全市|全省|全国|全县|全区|全州|全园|全行业|平均|年初|预期|省|市|同类|周边|东部|中部|西部)|平均(?:水平|增速|增幅)/;
/** 比年初增加12.3亿元 and 增长8.5%: a rate that names no base of its own keeps that of the amount before it. */
const BARE_CHANGE = /^,?(?:增长|下降|增幅|降幅|上升|减少|增加|提高|降低|上涨|下滑)(?:了|为|达|率)*$/;

const FALL_NARROWS =
  /(?:降幅|跌幅|减幅).*?(收窄|缩小|减小|减少|回升|收缩)|(?:降幅|跌幅|减幅).*?(扩大|加深|加大|增大|拉大|提高)/;
const RATE_OF_GROWTH = /增幅|增速|涨幅|增长率|增长幅度|增长速度|增势/;
const DOWN =
  "回落|下降|下滑|下跌|放缓|减缓|减慢|趋缓|收窄|缩小|降低|减少|回调|负增长|萎缩|缩减|减收|走低|降|跌|减";
const UP = "加快|提高|提升|上升|上涨|上扬|扩大|加速|回升|增长|增加|提速|攀升|递增|增收|走高|升|涨|增|高";
const CHANGE_AT_END = new RegExp(`(?:(${DOWN})|(${UP}))${FILL}$`);
const CHANGE_TO_LEVEL = new RegExp(`(?:${DOWN}|${UP})(?:至|到|为|成)${FILL}$`);

const TARGET_NOUN =
  "(?:目标任务|任务目标|目标|任务|计划|(?<!公共|一般)预算(?!收入|支出)|预期目标|目标计划)(?:安排)?(?:任务|总量|总额|总数|数额|数|额|值|量)?";
const SHARE_AT_END = new RegExp(`${TARGET_NOUN}(?:的|之)?(?:比重|比例|比率|百分比|份额)?${FILL}$`);
const COMPLETION_AT_END = new RegExp(
  `(?:完成率|达成率|完成比例|完成比|完成进度|完成程度|执行率|兑现率|(?:目标|任务|计划|预算|全年|年度|累计|指标|总体)进度|占比率)${FILL}$`,
);
const GROWTH_GOAL =
  /(?:目标|预期|计划|预计|力争|确保|争取|要求|任务)[^,]{0,6}(?:增长|增幅|增速|提高|增加)|(?:增长|增幅|增速)(?:目标|预期)/;
const INTENT =
  /力争|确保|预计|(?<!多|少)争取(?!资金|上级|到)|有望|预期|将达|可达|将完成|可完成|可望|计划完成|规划|(?<![虚模])拟/;
const RATE_LEVEL =
  /贡献率|占比|比重|拉动|(?:率|系数|指数)(?:为|达|达到|是|:)*$|(?<!年|度)占(?!年|全年|调整后|计划|目标|任务|预算)[^,]*的?$/;

const OF_GROWTH: ReadonlySet<Measure> = new Set(["growth", "priorGrowth", "growthGap"]);
const OF_RATES: ReadonlySet<Measure> = new Set(["rate", "share"]);
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

/** "" where the change is against a year ago. */
function baseOf({ lead, previous }: MeasureContext): string {
  const named = OTHER_BASE.exec(lead);
  if (named) return named[0].replace(/^[比较与和]/, "");
  return previous?.measure === "change" && BARE_CHANGE.test(lead) ? previous.base : "";
}

function plain(measure: Measure, sign: 1 | -1 | 0 = 1): Named {
  return { measure, sign };
}

/** The direction of the last word of the lead that tells one. */
function scheduleSign(lead: string): 1 | -1 | 0 | undefined {
  let sign: 1 | -1 | 0 | undefined;
  for (const match of lead.matchAll(BEHIND_OR_AHEAD)) sign = match[1] ? -1 : match[2] ? 1 : 0;
  return sign;
}

/** Words about the schedule, here or earlier in the sentence (与序时进度相比,慢11.38个百分点). */
function aboutSchedule({ lead, before, named }: MeasureContext): boolean {
  if (SCHEDULE.test(lead) || DIRECT_GAP.test(lead)) return true;
  return !named && /(?:与|同|和|较|比|对照|对比|距)[^,]{0,8}(?:序时|时间进度)[^,]*,?$/.test(before);
}

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

function priorRate(lead: string): boolean {
  const noun = new RegExp(`(?:${LAST_YEAR})(?:的)?(?:同比)?(?:增幅|增速|增长率|降幅)?${FILL}$`);
  const verb = new RegExp(`(?<![比较同与])(?:${LAST_YEAR})[^,]{0,6}(?:${DOWN}|${UP})${FILL}$`);
  return (
    noun.test(lead) ||
    verb.test(lead) ||
    /(?:增幅|增速)(?:同比)?由$/.test(lead) ||
    /由(?:去年|上年)[^,]*$/.test(lead)
  );
}

function namePoints(context: MeasureContext): Named {
  const { lead } = context;
  const base = baseOf(context);
  if (base === "" && aboutSchedule(context)) {
    const sign = scheduleSign(lead);
    if (sign !== undefined) return plain("gap", sign);
  }
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
  if (SHARE_AT_END.test(lead) || (lead === "的" && beside?.measure === "target"))
    return { measure: "progress", sign: 1, misuse: "pointsForPercent" };
  const change = CHANGE_AT_END.exec(lead);
  if (change && beside?.kind !== "percent" && /同比|去年同期|上年同期/.test(lead) && !/[率面度]/.test(lead))
    return { measure: "growth", sign: change[1] ? -1 : 1, misuse: "pointsForPercent" };
  return plain("other");
}

const PULLS = new RegExp(`拉动[^,]{1,8}(?:增长|上升|提高)${FILL}$`);
const SHARE = new RegExp(
  `(?:占|完成)((?:项目)?总投资额?)的?${FILL}$|占比?(?!年|全年|调整后|计划|目标|任务|预算|率)([^,占]*?)(?:的)?(?:比重|比例|份额|百分比)?${FILL}$|(?:占比|所占比重|所占比例)${FILL}$`,
);

/** The whole that a share is of, "" where the words leave it to what stands before; undefined where this is no share. */
function shareOf(lead: string): string | undefined {
  const found = SHARE.exec(lead);
  if (!found || /同比|增长|下降|提高|比去年|比上年/.test(found[0])) return undefined;
  if (found[1] !== undefined) return "总投资";
  return (found[2] ?? "").replace(/^(?:我区|全区|园区|其)/, "");
}

/** Words that only a rate moves by. */
const MOVED = /^(?:加快|放缓|减缓|趋缓|提速|回落|回升|收窄)了?$/;

function namePercent(context: MeasureContext): Named {
  const { lead, trail, previous } = context;
  const base = baseOf(context);
  if (/^的?(?:序时|时间进度|时序)/.test(trail)) return plain("schedule");
  if (
    new RegExp(`(?:序时进度|时间进度|时序进度|序时)(?:要求|目标)?${FILL}$`).test(lead) &&
    !/占|完成序时/.test(lead)
  ) {
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
  if (/序时/.test(lead) && /(?:完成|达到|达)/.test(lead)) return plain("other");
  if (
    /^的[^,\d]{0,6}(?:增长|增速|增幅)(?!目标)/.test(trail) &&
    /(?:保持|实现|取得|仍有|达到?)了?$/.test(lead)
  )
    return INTENT.test(lead) ? plain("other") : { measure: "growth", sign: 1, base };
  if (new RegExp("(?:增幅|增速|降幅|涨幅).*由$|由$").test(lead) && RATE_OF_GROWTH.test(lead))
    return plain("priorGrowth");
  if (priorRate(lead)) return plain("priorGrowth", /下降|降幅|减少|下滑|负增长/.test(lead) ? -1 : 1);
  if (GROWTH_GOAL.test(lead)) return plain("other");
  if (CHANGE_TO_LEVEL.test(lead)) {
    if (/降幅|跌幅/.test(lead)) return { measure: "growth", sign: -1, base };
    return RATE_OF_GROWTH.test(lead) || previous?.measure === "priorGrowth"
      ? { measure: "growth", sign: 1, base }
      : plain("other");
  }
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
  if (/^的$/.test(lead) && previous?.measure === "investment")
    return { measure: "share", sign: 1, whole: "总投资" };
  if (/^(?:,|占|达|达到|完成率)?$/.test(lead) && /^的?(?:年|全年)(?:度)?(?:目标|任务|计划)/.test(trail))
    return plain("progress");
  if (/(?:降幅|跌幅|减幅)(?:同比)?(?:约|近|达到|达|为|是|仅)*$/.test(lead))
    return { measure: "growth", sign: -1, base };
  if (new RegExp(`(?:增幅|增速|涨幅|增长率|增长幅度|增长速度|同比)${FILL}$`).test(lead)) {
    return { measure: "growth", sign: 1, base };
  }
  if (RATE_LEVEL.test(lead) && !change) return plain("rate");
  // 占比75.2%，同比提高3.1%; growth after a share (占…的67.9%，增长12.5%) is the amount's own.
  const raised =
    previous &&
    OF_RATES.has(previous.measure) &&
    !context.named &&
    /(?:提高|提升|上升)(?:了|约|近)*$/.test(lead);
  if (change && (context.rate || raised || /占比|比重/.test(lead)))
    return { measure: "rate", sign: change[1] ? -1 : 1, misuse: "percentForPoints" };
  if (change && !/率/.test(lead))
    return { measure: context.rate ? "rate" : "growth", sign: change[1] ? -1 : 1, base };
  return plain("other");
}

function nameTimes(context: MeasureContext): Named {
  const { lead } = context;
  const change = CHANGE_AT_END.exec(lead);
  if (new RegExp(`(?:${LAST_YEAR}|去年|上年)的${FILL}$`).test(lead)) return plain("multiple");
  if (CHANGE_TO_LEVEL.test(lead) && /去年|上年|同期/.test(lead)) return plain("multiple");
  // 为去年同期2.29亿元的2.5倍
  if (lead === "的" && context.previous?.measure === "prior") return plain("multiple");
  if (OTHER_BASE.test(lead) || /为此前|月均|倍数/.test(lead))
    return /倍数|月均/.test(lead) ? plain("paceRatio") : plain("other");
  if (change) return plain("growth", change[1] ? -1 : 1);
  return plain("other");
}

/** A comparison with other places or with a plan, not with another time. */
const OF_OTHERS = /[全省市县国]|平均|预期|同类|周边|[东中西]部/;

/** A target told anew: 年中调整为8.4亿元. */
export const REVISED = /(?:调整|调[增减高低]|[上下]调)(?:为|到|至)$/;

function nameAmount(context: MeasureContext): Named {
  const { lead, trail, before } = context;
  const base = baseOf(context);
  const ends = (words: string): boolean => new RegExp(`(?:${words})${FILL}$`).test(lead);
  if (/(?:年度|本年度?|今年|当年|全年|年初|年)计划(?:完成)?投资(?:额)?(?:为|是|达)*$/.test(lead))
    return plain("target");
  if (
    /(?:总投资|投资额|计划投资|投资|概算)$/.test(lead) &&
    !/(?:完成|资产|工业|实现|到位)[^,]*投资$/.test(lead)
  )
    return plain("investment");
  if (/^的?(?:年|全年|年度)?(?:目标|任务|计划|预算)/.test(trail) && !/(?:完成|实现|占|到位)$/.test(lead))
    return plain("target");
  if (/^的(?!\d|[年全]|欠|差|超|缺|目标)/.test(trail) && !ends("目标|任务|计划|预算")) return plain("other");
  if (
    ends("(?:月均|每月|每个月|平均每月)[^,]{0,4}(?:需|须|要|应)[^,]{0,6}") ||
    /(?:需|须)(?:月均|每月)[^,]{0,6}$/.test(lead)
  )
    return plain("pace");
  if (/(?:增|减)亏(?:额)?(?:为|达|约|的|了)*$/.test(lead))
    return { measure: "change", sign: /减亏/.test(lead) ? -1 : 1, base };
  if (/月均|每月|平均|日均/.test(lead)) return plain("other");
  if (ends("应完成|应达到|应实现|须达到|需达到"))
    return plain(SCHEDULE.test(before + lead) ? "due" : "other");
  if (/[人户亩地]均/.test(lead) && !context.named) return plain("other");
  const scheduled = aboutSchedule(context);
  if (
    ends("欠账|差欠|少完成|短欠|欠进度|欠") ||
    (scheduled && ends("序时进度|时间进度|落后|滞后|低于?|慢|差|少|短收|还差|相差"))
  ) {
    if (/超/.test(lead) && ends("序时进度|时间进度")) return plain("shortfall", 1);
    return ends("相差") ? plain("shortfall", 0) : plain("shortfall", -1);
  }
  if (
    ends("超序时进度|超序时|超进度|超欠") ||
    (scheduled && ends("超额完成|超额|超收|多完成|超过|超出|超|快|高|多"))
  ) {
    return /目标|任务|计划|预算/.test(lead) ? plain("other") : plain("shortfall", 1);
  }
  if (ends("超额完成|超额|超收|短收|欠收") && !/同比|去年|上年|同期/.test(lead))
    return plain("excess", ends("短收|欠收") ? -1 : 1);
  const beyond = new RegExp(
    `(超|差|短|欠|少)(?:额|过|出|收|完成|于)*(?:年|全年|目标|任务|计划|预算)[^,]*$`,
  ).exec(lead);
  if (beyond && SHARE_AT_END.test(lead)) return plain("excess", beyond[1] === "超" ? 1 : -1);
  if (ends("还差|尚差|缺口")) {
    const behind = context.previous?.measure === "gap" || /序时/.test(before.slice(-12));
    return scheduled || behind ? plain("shortfall", -1) : plain("remaining");
  }
  if (ends("尚需完成|还需完成|仍需完成|需完成|须完成|要完成|还需|尚需|仍需|剩余任务|剩余")) {
    return SCHEDULE.test(lead) ? plain("shortfall", -1) : plain("remaining");
  }
  if (REVISED.test(lead) && /目标|任务|计划|预算/.test(before + lead)) return plain("target");
  if (CHANGE_TO_LEVEL.test(lead)) return INTENT.test(lead) ? plain("other") : plain("actual");
  const more = new RegExp(`[比较](?:${LAST_YEAR})[^,]{0,4}(多|少)[^,]{1,3}$`).exec(lead)?.[1];
  if (ends("增收|增加|增支|多收|净增|增长|同比增|上升|提高|多增") || more === "多") {
    const year =
      base !== "" ||
      /同比|去年|上年|同期/.test(lead + before) ||
      ends("增收|多收|增支") ||
      /^(?:,|同比)*(?:增加|增长)$/.test(lead);
    if (/新增/.test(lead) || OF_OTHERS.test(base) || INTENT.test(lead)) return plain("other");
    return year || !ends("净增") ? { measure: "change", sign: 1, base } : plain("other");
  }
  if (ends("减收|减少|减支|少收|下降|下滑|降低|同比减|同比降|负增长") || more === "少") {
    return OF_OTHERS.test(base) || INTENT.test(lead) ? plain("other") : { measure: "change", sign: -1, base };
  }
  if (
    new RegExp(`(?:${LAST_YEAR})(?:的|为|是|完成|实现|达到|达|数|数据|基数|仅|:|亏损额?|盈利|净利润)*$`).test(
      lead,
    )
  )
    return plain("prior");
  if (new RegExp(`${TARGET_NOUN}(?:定|确定|下达|核定)?(?:为|是|的|:|=|共|达)*$`).test(lead)) {
    return /超(?:额|过|出)?(?:完成)?(?:年|全年|目标|任务)/.test(lead) ? plain("other") : plain("target");
  }
  if (INTENT.test(lead) || INTENT.test(before.slice(-8))) return plain("other");
  if ((/新增/.test(lead) && !context.named) || base !== "") return plain("other");
  return plain("actual");
}

export function nameMeasure(context: MeasureContext): Named {
  switch (context.kind) {
    case "points": return namePoints(context);
    case "percent": return namePercent(context);
    case "times": return nameTimes(context);
    default: return nameAmount(context);
  }
} // prettier-ignore
