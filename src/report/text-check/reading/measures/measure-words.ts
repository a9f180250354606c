import { PERIOD_PHRASES } from "../../../../statistics/period-phrases";
import type { Measure, UnitMisuse } from "../../figure";
import { allMatches } from "../all-matches";
import type { UnitKind } from "../units-in-text";

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
    /** It is the whole that a share is told of (占全区投资12亿元的). */
    whole: boolean;
    /** It is a target of some months alone (半年任务). */
    ofSomeMonths: boolean;
    /** It is told of what is new (新增规上企业). */
    added: boolean;
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

const { yearSoFar, quarter, month } = PERIOD_PHRASES;
export const NAMED_YEAR_AGO = `(?:去年|上年|上一年|20\\d\\d年)(?:同期|同月|${yearSoFar}|第?一季度)`;
/** 同期 alone, with the character before it: these expressions are only asked whether they match. */
export const SAME_MONTHS = "(?:^|[^年比较与同和])同期";
/** At the start of an expression. */
export const A_YEAR_AGO = `${NAMED_YEAR_AGO}|${SAME_MONTHS}`;
/** Each filling word in one way only: two ways to read 达到 or 共计 would double the tries with every word. */
const FILL = "(?:了|约|近|超过|高?达到?|为|是|有|仅|只有|的|共|计|个|:|=)*";
export const SCHEDULE = /序时|时间进度|时序|时间过半|均衡进度/;
const DIRECT_GAP = /差欠|超序时|欠进度|超进度|(?:快于|慢于|落后于|滞后于|超前于?|领先于?)时间/;
const BEHIND_OR_AHEAD =
  /差距|相差|差异|(差欠|落后|滞后|拖后|低于|慢于|低|慢|欠|差|少|不及|不足|迟于|晚于|未达)|(超前|超过|超出|超|快于|快|高于|高出|高|领先|提前|优于|好于|多)/g;
export const OTHER_BASE = new RegExp(
  `环比|[两三四五]年平均|年均|月均|季均|[比较与和](?:上个?月|上个?季|${yearSoFar}|${quarter}|${month}|年初|上年末|上年年末|上年底|去年底|去年末|去年年[底末]|期初|上周|节前|疫情前|20\\d\\d年(?!同期|同月|${yearSoFar}|一季度))|(?:[比较]|高于|低于|快于|慢于|高出|低出|领先|落后于?)(?:全市|全省|全国|全县|全区|全州|全园|全行业|平均|年初|预期|省|市|同类|周边|东部|中部|西部)|平均(?:水平|增速|增幅)`,
);
/** 比年初增加12.3亿元 and 增长8.5%: a rate that names no base of its own keeps that of the amount before it. */
const BARE_CHANGE = /^,?(?:增长|下降|增幅|降幅|上升|减少|增加|提高|降低|上涨|下滑)(?:了|为|达|率)*$/;
export const FALL_NARROWS = /(?:降幅|跌幅|减幅).*?(?:收窄|缩小|减小|减少|回升|收缩)/;
export const FALL_GROWS = /(?:降幅|跌幅|减幅).*?(?:扩大|加深|加大|增大|拉大|提高)/;
export const RATE_OF_GROWTH = /增幅|增速|涨幅|增长率|增长幅度|增长速度|增势/;
export const DOWN =
  "回落|下降|下滑|下跌|放缓|减缓|减慢|趋缓|收窄|缩小|降低|减少|回调|负增长|萎缩|缩减|减收|走低|降|跌|减";
export const UP =
  "加快|提高|提升|上升|上涨|上扬|扩大|加速|回升|增长|增加|提速|攀升|递增|增收|走高|升|涨|增|高";
export const CHANGE_AT_END = new RegExp(`(?:(${DOWN})|(${UP}))${FILL}$`);
export const CHANGE_TO_LEVEL = new RegExp(`(?:${DOWN}|${UP})(?:至|到|为|成)${FILL}$`);
const targetNoun = (budget: string): string =>
  `(?:目标任务|任务目标|目标|任务|计划|${budget}(?!收入|支出)|预期目标|目标计划)(?:安排)?(?:任务|总量|总额|总数|数额|数|额|值|量)?`;
/** Behind words that are no part of 公共预算 and 一般预算. */
export const TARGET_NOUN_BEHIND_WORDS = targetNoun("预算");
/** At the start of an expression that is only asked whether it matches: 预算 comes with the characters before it. */
export const TARGET_NOUN = targetNoun("(?:^|[^共般]|(?:^|[^公])共|(?:^|[^一])般)预算");
/** 占年度计划投资的64.7% is of the year's plan, 占计划总投资的 of the project's whole. */
const PLANNED_INVESTMENT = "(?:年度?|全年|当年|今年|本年)计划(?:完成)?投资额?";
export const SHARE_AT_END = new RegExp(
  `(?:${TARGET_NOUN}|${PLANNED_INVESTMENT})(?:的|之)?(?:比重|比例|比率|百分比|份额)?${FILL}$`,
);
export const INTENT =
  /力争|确保|预计|(?:^|[^多少])争取(?!资金|上级|到)|有望|预期|将达|可达|将完成|可完成|可望|计划完成|规划|(?:^|[^虚模])拟/;
/** 慢于序时进度4.75个百分点,还差…: to the schedule, or to the whole target. */
export const OPEN_END = /(?:还差|尚差|缺口)(?:了|约|近|为|达|有)*$/;
export const OF_GROWTH: ReadonlySet<Measure> = new Set(["growth", "priorGrowth", "growthGap"]);
export const OF_RATES: ReadonlySet<Measure> = new Set(["rate", "share"]);

/** 占全年粮食总产量的: of what the year brought, no plan. */
const OF_THE_YEAR = `占(?:全年|当年|今年|本年)(?<ofYear>(?![^,]*(?:目标|任务|计划|指标)|[^,]?预算|[^,]*(?!公共|一般)[^,]{2}预算)[^,占]*?(?:量|值|额|收入|支出|投资|税收|面积|人数))的?(?:比重|比例|份额)?${FILL}$`;
const SHARE = new RegExp(
  `(?:占|完成)((?:项目)?总投资额?)的?${FILL}$|${OF_THE_YEAR}|占比?(?!年|全年|当年|今年|本年|\\d{4}年|调整后|计划|目标|任务|预算|率)([^,占]*?)(?:的)?(?:比重|比例|份额|百分比)?${FILL}$|(?:占比|所占比重|所占比例)${FILL}$|^,?其?(?:比重|比例|份额)${FILL}$`,
);

/** The whole that a share is of, "" where the words leave it to what stands before; undefined where this is no share. */
export function wholeOf(lead: string): string | undefined {
  const found = SHARE.exec(lead);
  if (!found || /同比|增长|下降|提高|比去年|比上年/.test(found[0])) return undefined;
  if (found[1] !== undefined) return "总投资";
  const words = found.groups?.["ofYear"] ?? found[3] ?? "";
  if (/^(?:全[市县区省]|全部)?总(?:投资|收入|产值|额|量|数|和|人口|户数)/.test(words)) return "";
  return words.replace(/^(?:我[区市县园]|全[区市县园省]|园区|其|到|据|了)/, "");
}

/** As the whole of a share: 占全区投资12亿元的51.7%. */
export const THE_FIGURE_BEFORE = "的";

/** Words at the end of a lead, but for filling ones. */
export function endingWith(words: string): RegExp {
  return new RegExp(`(?:${words})${FILL}$`);
}

/** "" where the change is against a year ago. */
export function baseOf({ lead, previous }: MeasureContext): string {
  const named = OTHER_BASE.exec(lead);
  if (named) return named[0].replace(/^[比较与和]/, "");
  return previous?.measure === "change" && BARE_CHANGE.test(lead) ? previous.base : "";
}

export function plain(measure: Measure, sign: 1 | -1 | 0 = 1): Named {
  return { measure, sign };
}

/** The direction of the last word of the lead that tells one. */
export function scheduleSign(lead: string): 1 | -1 | 0 | undefined {
  let sign: 1 | -1 | 0 | undefined;
  for (const match of allMatches(lead, BEHIND_OR_AHEAD)) sign = match[1] ? -1 : match[2] ? 1 : 0;
  return sign;
}

/** Words about the schedule, here or earlier in the sentence (与序时进度相比,慢11.38个百分点). */
export function aboutSchedule({ lead, before, named }: MeasureContext): boolean {
  if (SCHEDULE.test(lead) || DIRECT_GAP.test(lead)) return true;
  return !named && /(?:与|同|和|较|比|对照|对比|距)[^,]{0,8}(?:序时|时间进度)[^,]*,?$/.test(before);
}
