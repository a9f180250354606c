import {
  aboutSchedule,
  baseOf,
  CHANGE_TO_LEVEL,
  FILL,
  INTENT,
  LAST_YEAR,
  type MeasureContext,
  type Named,
  plain,
  SCHEDULE,
  SHARE_AT_END,
  TARGET_NOUN,
} from "./measure-words";

/** A comparison with other places or with a plan, not with another time. */
const OF_OTHERS = /[全省市县国]|平均|预期|同类|周边|[东中西]部/;
/** A target told anew: 年中调整为8.4亿元. */
export const REVISED = /(?:调整|调[增减高低]|[上下]调)(?:为|到|至)$/;

/** 差欠序时进度任务833万元 is 差欠序时进度, no target. */
const SCHEDULE_TASK = /((?:序时|时间|时序)(?:进度)?)(?:的|要求)?(?:目标)?任务(?:数|额)?/;

/** 年度目标为完成固定资产投资80亿元, 今年计划实现税收6亿元: the year's target, with its indicator behind the verb. */
const YEARLY_TARGET =
  /(?:今年|本年度?|全年|年度|当年|年初|\d{4}年度?)的?(?:目标任务|工作目标|目标|任务|计划|预期)(?:为|是|要求|确定)?:?(?:完成|实现|达到|引进|到位|新增|新培育|培育|净增)[^,占]*$/;

/** 超额完成半年目标任务数0.8亿元, 季度计划12亿元: no target of the year. */
export const OF_SOME_MONTHS = new RegExp(`(?:半年|季度?|月度?|阶段性?)(?:的)?${TARGET_NOUN}[^,占]{0,4}$`);

/** 产值增长的62家, 下降的有34家: those that changed are counted, it is no change. */
const COUNTED_BY_CHANGE = /(?:增长|下降|上升|增加|减少|提高|回落|扩大|收窄)的有?$/;

const BEYOND = /(超|差|短|欠|少)(?:额|过|出|收|完成|于)*(?:年|全年|目标|任务|计划|预算)[^,]*$/;
const MORE_THAN_LAST_YEAR = new RegExp(`[比较](?:${LAST_YEAR})[^,]{0,4}(多|少)[^,]{1,3}$`);
const PRIOR_AT_END = new RegExp(
  `(?:${LAST_YEAR})(?:的|为|是|完成|实现|达到?|数|数据|基数|仅|:|亏损额?|盈利|净利润)*$`,
);
/** 比上年的15.40亿元净增3.22亿元 */
const OF_LAST_YEAR = /[比较](?:上年|去年)(?:全年)?的$/;
const TARGET_AT_END = new RegExp(`${TARGET_NOUN}(?:定|确定|下达|核定)?(?:为|是|的|:|=|共|达)*$`);

/** One expression for each list of words, made once. */
const ENDINGS = new Map<string, RegExp>();

function endingWith(words: string): RegExp {
  const known = ENDINGS.get(words);
  if (known) return known;
  const made = new RegExp(`(?:${words})${FILL}$`);
  ENDINGS.set(words, made);
  return made;
}

/** 目标为新增规上企业20家，目前已新增13家 */
function goesOnAdding({ lead, previous }: MeasureContext): boolean {
  return previous?.added === true && /^,?(?:截至|目前|现|已|累计|上半年|实际)*新增了?$/.test(lead);
}

export function nameAmount(told: MeasureContext): Named {
  const context = { ...told, lead: told.lead.replace(SCHEDULE_TASK, "$1") };
  const { lead, trail, before } = context;
  if (context.kind === "count" && COUNTED_BY_CHANGE.test(lead)) return plain("other");
  const base = baseOf(context);
  if (OF_SOME_MONTHS.test(lead)) return plain("other");
  if (YEARLY_TARGET.test(lead)) return plain("target");
  const ends = (words: string): boolean => endingWith(words).test(lead);
  if (/^,?(?:计划|预计)完成投资$/.test(lead) && /(?:今年|本年|全年|年度|年)计划[^,]*,$/.test(before))
    return plain("target");
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
  if (/月均|每月|平均(?!人数|从业|用工|职工)|日均/.test(lead)) return plain("other");
  if (ends("应完成|应达到|应实现|须达到|需达到"))
    return plain(SCHEDULE.test(before + lead) ? "due" : "other");
  if (/[人户亩地]均/.test(lead) && !context.named) return plain("other");
  const scheduled = aboutSchedule(context);
  if (
    ends("欠账|差欠|少完成|短欠|欠进度|欠") ||
    (scheduled && ends("序时进度|时间进度|序时|落后|滞后|低于?|慢|差|少|短收|还差|相差"))
  ) {
    if (/应完成|应达到?|须完成|需完成/.test(lead)) return plain("due");
    if (/超/.test(lead) && ends("序时进度|时间进度|序时")) return plain("shortfall", 1);
    return ends("相差") ? plain("shortfall", 0) : plain("shortfall", -1);
  }
  if (
    ends("超序时进度|超序时|超进度|超欠") ||
    (scheduled && ends("超额完成|超额|超收|多完成|超过|超出|超|快|高|多"))
  ) {
    return /目标|任务|计划|预算/.test(lead) ? plain("other") : plain("shortfall", 1);
  }
  // 半年任务30亿元超额完成2.4亿元
  if (context.previous?.ofSomeMonths && /^,?(?:已|实际)?(?:超额|超|短|欠)[^,]*$/.test(lead))
    return plain("other");
  if (ends("超额完成|超额|超收|短收|欠收") && !/同比|去年|上年|同期/.test(lead))
    return plain("excess", ends("短收|欠收") ? -1 : 1);
  if (/[未没]有?完成(?:的)?(?:年度|全年|剩余)?(?:目标|任务|计划)+$/.test(lead)) return plain("remaining");
  const beyond = BEYOND.exec(lead);
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
  const more = MORE_THAN_LAST_YEAR.exec(lead)?.[1];
  if (ends("同比多|增收|增加|增支|多收|净增|增长|同比增|上升|提高|多增") || more === "多") {
    const year =
      base !== "" ||
      /同比|去年|上年|同期/.test(lead + before) ||
      ends("增收|多收|增支") ||
      context.previous?.measure === "prior" ||
      /^(?:,|同比)*(?:增加|增长)$/.test(lead);
    if (/新增/.test(lead) || OF_OTHERS.test(base) || INTENT.test(lead)) return plain("other");
    return year || !ends("净增") ? { measure: "change", sign: 1, base } : plain("other");
  }
  if (ends("同比少|减收|减少|减支|少收|下降|下滑|降低|同比减|同比降|负增长") || more === "少") {
    return OF_OTHERS.test(base) || INTENT.test(lead) ? plain("other") : { measure: "change", sign: -1, base };
  }
  if (PRIOR_AT_END.test(lead) || OF_LAST_YEAR.test(lead)) return plain("prior");
  if (TARGET_AT_END.test(lead)) {
    return /超(?:额|过|出)?(?:完成)?(?:年|全年|目标|任务)/.test(lead) ? plain("other") : plain("target");
  }
  if (INTENT.test(lead) || INTENT.test(before.slice(-8))) return plain("other");
  if ((/新增/.test(lead) && !context.named && !goesOnAdding(context)) || base !== "") return plain("other");
  return plain("actual");
}
