import {
  A_YEAR_AGO,
  CHANGE_TO_LEVEL,
  endingWith,
  INTENT,
  NAMED_YEAR_AGO,
  SCHEDULE,
  SHARE_AT_END,
  TARGET_NOUN,
  TARGET_NOUN_BEHIND_WORDS,
} from "./measure-words";
import { evenRows } from "./measure-row";

/** A comparison with other places or with a plan, not with another time. */
const OF_OTHERS = /[全省市县国]|平均|预期|同类|周边|[东中西]部/;
/** A target told anew: 年中调整为8.4亿元. */
export const REVISED = /(?:调整|调[增减高低]|[上下]调)(?:为|到|至)$/;
/** 超额完成半年目标任务数0.8亿元, 季度计划12亿元: no target of the year. */
export const OF_SOME_MONTHS = new RegExp(
  `(?:半年|季度?|月度?|阶段性?)(?:的)?${TARGET_NOUN_BEHIND_WORDS}[^,占]{0,4}$`,
);
const BEYOND_PLAN = "(?:额|过|出|收|完成|于)*(?:年|全年|目标|任务|计划|预算)[^,]*$";
const PACE =
  /(?:(?:月均|每月|每个月|平均每月)[^,]{0,4}(?:需|须|要|应)[^,]{0,6}(?:了|约|近|超过|高?达到?|为|是|有|仅|只有|的|共|计|个|:|=)*|(?:需|须)(?:月均|每月)[^,]{0,6})$/;

const SHORTFALL = endingWith("欠账|差欠|少完成|短欠|欠进度|欠");
const SHORTFALL_ON_SCHEDULE = endingWith("序时进度|时间进度|序时|落后|滞后|低于?|慢|差|少|短收|还差|相差");
const SURPLUS = endingWith("超序时进度|超序时|超进度|超欠");
const SURPLUS_ON_SCHEDULE = endingWith("超额完成|超额|超收|多完成|超过|超出|超|快|高|多");
const LACKS = endingWith("还差|尚差|缺口|剩余");
const STILL_NEEDS = endingWith(
  "尚需完成|还需完成|仍需完成|需完成|须完成|要完成|还需|尚需|仍需|剩余任务|剩余",
);
const DUE = endingWith("应完成|应达到|应实现|须达到|需达到");
const MORE = new RegExp(
  `${endingWith("同比多|增收|增加|增支|多收|净增|增长|同比增|上升|提高|多增").source}|[比较](?:${NAMED_YEAR_AGO})[^,]{0,4}多[^,]{1,3}$`,
);
const LESS = new RegExp(
  `${endingWith("同比少|减收|减少|减支|少收|下降|下滑|降低|同比减|同比降|负增长").source}|[比较](?:${NAMED_YEAR_AGO})[^,]{0,4}少[^,]{1,3}$`,
);
const NET_MORE = endingWith("净增");
const NEW_OR_MEANT = new RegExp(`新增|${INTENT.source}`);
const ABOUT_A_YEAR_AGO = /同比|去年|上年|同期/;
const PRIOR = new RegExp(
  `(?:${A_YEAR_AGO})(?:的|为|是|完成|实现|达到?|数|数据|基数|仅|:|亏损额?|盈利|净利润)*$|[比较](?:上年|去年)(?:全年)?的$`,
);
const TARGET = new RegExp(`${TARGET_NOUN}(?:定|确定|下达|核定)?(?:为|是|的|:|=|共|达)*$`);

/** Amounts, counts and quantities. */
export const AMOUNT_ROWS = evenRows([
  // Those that changed are counted, it is no change.
  {
    when: { kind: "count", lead: /(?:增长|下降|上升|增加|减少|提高|回落|扩大|收窄)的有?$/ },
    measure: "other",
    example: { text: "产值增长的84家企业占66.7%。", figure: "84家" },
  },
  {
    when: { lead: OF_SOME_MONTHS },
    measure: "other",
    example: {
      text: "投资完成33.5亿元，占年任务60亿元的55.8%，半年任务30亿元超额完成3.5亿元。",
      figure: "30亿元",
    },
  },
  // The year's target, with its indicator behind the verb.
  {
    when: {
      lead: /(?:今年|本年度?|全年|年度|当年|年初|\d{4}年度?)的?(?:目标任务|工作目标|目标|任务|计划|预期)(?:为|是|要求|确定)?:?(?:完成|实现|达到|引进|到位|新增|新培育|培育|净增)[^,占]*$/,
    },
    measure: "target",
    example: { text: "年度目标为完成固定资产投资80亿元。", figure: "80亿元" },
  },
  // 全年任务为工业投资28亿元: the indicator with no verb.
  {
    when: {
      lead: /(?:今年|本年度?|全年|年度|当年|年初)的?(?:目标任务|工作目标|目标|任务|计划)(?:为|是):?(?!完成|实现|达到|引进|到位|新|净增|培育)[^,占\d]{2,12}$/,
    },
    measure: "target",
    example: { text: "区里下达全年任务为工业投资28亿元。", figure: "28亿元" },
  },
  {
    when: {
      lead: /^,?(?:计划|预计)完成投资$/,
      before: /(?:今年|本年|全年|年度|年)计划[^,]*,$/,
    },
    measure: "target",
    example: { text: "全年计划实施技改项目36个，计划完成投资54.00亿元。", figure: "54.00亿元" },
  },
  {
    when: { lead: /(?:年度|本年度?|今年|当年|全年|年初|年)计划(?:完成)?投资(?:额)?(?:为|是|达)*$/ },
    measure: "target",
    example: { text: "全年安排重点项目60个，总投资450亿元，年度计划投资120亿元。", figure: "120亿元" },
  },
  // What was signed, no project's whole.
  {
    when: { lead: /(?:合同|协议|签约)(?:总)?(?:投资|引资)额?$/ },
    measure: "actual",
    example: { text: "签约项目23个，合同投资额118亿元。", figure: "118亿元" },
  },
  {
    when: {
      lead: /(?:总投资|投资额|计划投资|投资|概算)$/,
      leadNot: /(?:完成|资产|工业|实现|到位)[^,]*投资$/,
    },
    measure: "investment",
    example: { text: "引进电子、机械类项目11个，总投资32亿元。", figure: "32亿元" },
  },
  {
    when: {
      trail: /^的?(?:年|全年|年度)?(?:目标|任务|计划|预算)/,
      leadNot: /(?:完成|实现|占|到位)$/,
    },
    measure: "target",
    example: { text: "要完成全年135亿元的目标，下半年必须加压。", figure: "135亿元" },
  },
  {
    when: { trail: /^的(?!\d|[年全]|欠|差|超|缺|目标)/, leadNot: endingWith("目标|任务|计划|预算") },
    measure: "other",
    example: { text: "完成投资1.2亿元的综合污水处理厂已竣工。", figure: "1.2亿元" },
  },
  {
    when: { lead: PACE },
    measure: "pace",
    example: { text: "主营业务收入52.14亿元，后6个月月均需完成15.81亿元。", figure: "15.81亿元" },
  },
  {
    when: { lead: /(?:增|减)亏(?:额)?(?:为|达|约|的|了)*$/ },
    measure: "change",
    minus: /减亏/,
    base: "named",
    example: { text: "企业亏损0.32亿元，同比减亏0.21亿元。", figure: "0.21亿元" },
  },
  {
    when: { lead: /月均|每月|平均(?!人数|从业|用工|职工|每[亩人户])|日均/ },
    measure: "other",
    example: { text: "园区日均税收12.6万元。", figure: "12.6万元" },
  },
  {
    when: { lead: DUE, sentence: SCHEDULE },
    measure: "due",
    example: { text: "按序时进度，主营业务收入上半年应完成67.5亿元。", figure: "67.5亿元" },
  },
  {
    when: { lead: DUE },
    measure: "other",
    example: { text: "主营业务收入上半年应完成67.5亿元。", figure: "67.5亿元" },
  },
  {
    when: { lead: /[人户亩地]均/, named: false },
    measure: "other",
    example: { text: "工业增加值12.58亿元，亩均25万元。", figure: "25万元" },
  },
  {
    when: { lead: [/超/, endingWith("序时进度|时间进度|序时")], scheduled: true },
    measure: "shortfall",
    example: { text: "税收完成2.36亿元，超序时进度0.36亿元。", figure: "0.36亿元" },
  },
  {
    when: { lead: endingWith("相差"), scheduled: true },
    measure: "shortfall",
    sign: 0,
    example: { text: "税收完成1.25亿元，与序时进度相差833万元。", figure: "833万元" },
  },
  {
    when: { lead: SHORTFALL, leadOnSchedule: SHORTFALL_ON_SCHEDULE },
    measure: "shortfall",
    sign: -1,
    example: { text: "税收完成1.25亿元，欠序时进度833万元。", figure: "833万元" },
  },
  {
    when: { leadNot: /^(?!.*(?:目标|任务|计划|预算))/, lead: SURPLUS, leadOnSchedule: SURPLUS_ON_SCHEDULE },
    measure: "other",
    example: { text: "税收完成2.36亿元，对照时间进度，年度任务超额完成0.36亿元。", figure: "0.36亿元" },
  },
  {
    when: { lead: SURPLUS, leadOnSchedule: SURPLUS_ON_SCHEDULE },
    measure: "shortfall",
    example: { text: "税收完成2.36亿元，比序时进度多0.36亿元。", figure: "0.36亿元" },
  },
  // 半年任务30亿元超额完成2.4亿元
  {
    when: { previous: { ofSomeMonths: true }, lead: /^,?(?:已|实际)?(?:超额|超|短|欠)[^,]*$/ },
    measure: "other",
    example: { text: "投资完成33.5亿元，半年任务30亿元超额完成3.5亿元。", figure: "3.5亿元" },
  },
  {
    when: { lead: endingWith("超额完成|超额|超收|短收|欠收"), leadNot: ABOUT_A_YEAR_AGO },
    measure: "excess",
    minus: endingWith("短收|欠收"),
    example: { text: "税收收入完成5.85亿元，为预算的97.5%，短收0.15亿元。", figure: "0.15亿元" },
  },
  {
    when: { lead: /[未没]有?完成(?:的)?(?:年度|全年|剩余)?(?:目标|任务|计划)+$/ },
    measure: "remaining",
    example: { text: "固定资产投资完成12.5亿元，未完成任务7.5亿元。", figure: "7.5亿元" },
  },
  {
    when: { lead: [new RegExp(`超${BEYOND_PLAN}`), SHARE_AT_END] },
    measure: "excess",
    example: { text: "税收完成3.86亿元，占预算的103.8%，超预算0.14亿元。", figure: "0.14亿元" },
  },
  {
    when: { lead: [new RegExp(`[差短欠少]${BEYOND_PLAN}`), SHARE_AT_END] },
    measure: "excess",
    sign: -1,
    example: { text: "税收完成年目标的95.79%，欠年目标0.09亿元。", figure: "0.09亿元" },
  },
  {
    when: { lead: LACKS, scheduled: true },
    measure: "shortfall",
    sign: -1,
    example: { text: "税收完成1.25亿元，距序时进度缺口0.08亿元。", figure: "0.08亿元" },
  },
  {
    when: { lead: LACKS, previous: { measure: new Set(["gap"]) } },
    measure: "shortfall",
    sign: -1,
    example: { text: "税收占年任务的45.25%，慢于时间进度4.75个百分点，还差1.32亿元。", figure: "1.32亿元" },
  },
  {
    when: { lead: LACKS, before: /序时.{0,10}$/ },
    measure: "shortfall",
    sign: -1,
    example: { text: "税收完成1.25亿元，未达到序时进度，还差0.08亿元。", figure: "0.08亿元" },
  },
  {
    when: { lead: /有$/, trail: /^的?(?:缺口|差距)/ },
    measure: "remaining",
    example: { text: "税收完成4.35亿元，占全年任务的95.3%，尚有0.21亿元缺口。", figure: "0.21亿元" },
  },
  {
    when: { lead: LACKS },
    measure: "remaining",
    example: { text: "税收完成4.35亿元，占全年任务的95.3%，还差0.21亿元。", figure: "0.21亿元" },
  },
  {
    when: { lead: [STILL_NEEDS, SCHEDULE] },
    measure: "shortfall",
    sign: -1,
    example: { text: "税收完成1.25亿元，按序时进度还需完成0.08亿元。", figure: "0.08亿元" },
  },
  // 尚需完成投资16亿元: the indicator behind the verb.
  {
    when: { lead: /[还尚仍]需要?(?:完成|实现)[^,占]{2,12}$/ },
    measure: "remaining",
    example: { text: "年目标135亿元，尚需完成主营业务收入82.86亿元。", figure: "82.86亿元" },
  },
  // 12月需完成产值73.7亿元: what some months still need.
  {
    when: { lead: /(?:^|[^还尚仍])[需须]要?(?:完成|实现)[^,占]{2,12}$/ },
    measure: "other",
    example: { text: "12月需完成工业总产值73.7亿元。", figure: "73.7亿元" },
  },
  // 按上年进度7月需完成13.60亿元: one month's part.
  {
    when: { lead: /\d{1,2}月份?[需须]要?(?:完成|实现)$/ },
    measure: "other",
    example: { text: "年目标120亿元，按上年进度7月需完成13.60亿元。", figure: "13.60亿元" },
  },
  {
    when: { lead: STILL_NEEDS },
    measure: "remaining",
    example: { text: "主营业务收入52.14亿元，年目标135亿元，尚需完成82.86亿元。", figure: "82.86亿元" },
  },
  {
    when: { lead: REVISED, sentence: /目标|任务|计划|预算/ },
    measure: "target",
    example: { text: "年初下达税收目标9亿元，6月份调整为8.4亿元。", figure: "8.4亿元" },
  },
  {
    when: { lead: [CHANGE_TO_LEVEL, INTENT] },
    measure: "other",
    example: { text: "力争税收提高到6亿元。", figure: "6亿元" },
  },
  {
    when: { lead: CHANGE_TO_LEVEL },
    measure: "actual",
    example: { text: "规上企业比年初增加到76家。", figure: "76家" },
  },
  {
    when: { lead: MORE, base: OF_OTHERS },
    measure: "other",
    example: { text: "税收完成5亿元，比全市多增0.3亿元。", figure: "0.3亿元" },
  },
  {
    when: { lead: [NEW_OR_MEANT, MORE] },
    measure: "other",
    example: { text: "税收完成5亿元，力争同比增收0.5亿元。", figure: "0.5亿元" },
  },
  {
    when: { previous: { added: true }, lead: /^,?(?:截至|目前|现|已|累计|上半年|实际)*[新净]增了?$/ },
    measure: "actual",
    example: { text: "全年目标新增规上企业20家，已净增13家。", figure: "13家" },
  },
  // Since when is not said.
  {
    when: {
      lead: NET_MORE,
      noBase: true,
      sentenceNot: ABOUT_A_YEAR_AGO,
      previousNot: new Set(["prior"]),
    },
    measure: "other",
    example: { text: "上半年，新建企业12家，注销企业3家，净增9家。", figure: "9家" },
  },
  {
    when: { lead: MORE },
    measure: "change",
    base: "named",
    example: { text: "开工项目14个，同比增加3个。", figure: "3个" },
  },
  {
    when: { lead: LESS, base: OF_OTHERS },
    measure: "other",
    example: { text: "税收完成5亿元，比全市少收0.3亿元。", figure: "0.3亿元" },
  },
  {
    when: { lead: [INTENT, LESS] },
    measure: "other",
    example: { text: "税收完成5亿元，预计同比减收0.4亿元。", figure: "0.4亿元" },
  },
  {
    when: { lead: LESS },
    measure: "change",
    sign: -1,
    base: "named",
    example: { text: "全区亏损企业31户，同比减少4户。", figure: "4户" },
  },
  {
    when: { lead: PRIOR },
    measure: "prior",
    example: { text: "规上企业35家，去年同期29家。", figure: "29家" },
  },
  {
    when: { lead: /^(?:去年|上年)同期[^,;:增减降长比占]{2,14}$/ },
    measure: "prior",
    example: { text: "上年同期规上企业利润3260万元，今年同期2470万元。", figure: "3260万元" },
  },
  // 产量142.5万吨，上年128.9万吨: of whole years.
  {
    when: { lead: /^,?(?:去年|上年)(?:为|是|完成|实现)*$/, sentenceNot: /月|季度|半年/ },
    measure: "prior",
    example: { text: "水泥产量142.5万吨，上年128.9万吨。", figure: "128.9万吨" },
  },
  {
    when: { lead: TARGET },
    measure: "target",
    example: { text: "主营业务收入年目标135亿元。", figure: "135亿元" },
  },
  {
    when: { lead: INTENT },
    measure: "other",
    example: { text: "预计全年主营业务收入完成120亿元。", figure: "120亿元" },
  },
  // Right before the clause.
  {
    when: { before: new RegExp(`(?:${INTENT.source}).{0,6}$`) },
    measure: "other",
    example: { text: "据预计，税收完成6亿元。", figure: "6亿元" },
  },
  {
    when: { lead: /新增/, named: false },
    measure: "other",
    example: { text: "开工项目14个，新增3个。", figure: "3个" },
  },
  { when: { noBase: true }, measure: "actual", example: { text: "税金完成2.14亿元。", figure: "2.14亿元" } },
]);
