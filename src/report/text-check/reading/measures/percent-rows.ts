import {
  A_YEAR_AGO,
  CHANGE_TO_LEVEL,
  DOWN,
  endingWith,
  FALL_GROWS,
  FALL_NARROWS,
  INTENT,
  NAMED_YEAR_AGO,
  OF_GROWTH,
  OF_RATES,
  RATE_OF_GROWTH,
  SAME_MONTHS,
  SHARE_AT_END,
  THE_FIGURE_BEFORE,
  UP,
} from "./measure-words";
import { evenRows } from "./measure-row";

const COMPLETION =
  "完成率|达成率|完成比例|完成比|完成进度|完成程度|执行率|兑现率|(?:目标|任务|计划|预算|全年|年度|累计|指标|总体)进度|占比率";
const PROGRESS = new RegExp(`${SHARE_AT_END.source}|${endingWith(COMPLETION).source}`);
const GROWTH_GOAL =
  /(?:目标|预期|计划|预计|力争|确保|争取|要求|任务)[^,]{0,6}(?:增长|增幅|增速|提高|增加)|(?:增长|增幅|增速)(?:目标|预期)/;
const RATE_LEVEL =
  /贡献率|占比|比重|拉动|(?:率|系数|指数)(?:为|达|达到|是|:)*$|(?:^|[^年度])占(?!年|全年|当年|今年|本年|\d{4}年|调整后|计划|目标|任务|预算)[^,]*的?$/;
/** 较1-6月回落, 比上月加快: words that only a rate moves by, with nothing else named. */
const RATE_MOVES =
  /^,?(?:但|且|并|增速|增幅)*(?:[比较][^,]{1,12}?)?(?:同比|环比)?(?:明显|略有?|小幅)?(?:回落|加快|放缓|减缓|收窄|趋缓|提速|回升|扩大)了?$/;
/** 高于全省平均, 比全市高: a rate beside a rate of others. */
const RATE_COMPARED =
  /^,?(?:但|且|并|分别)*(?:(?:高于|低于|快于|慢于|高出|低出)(?:全市|全省|全国|全县|全区|省|市|县)[^,]*|[比较](?:全市|全省|全国|全县|全区|省|市|县)[^,]*(?:高|低|快|慢)出?了?)$/;

/** 上年同期增幅, 同期下降; 上年为下降 behind a growth; 增幅由. */
const PRIOR_RATE = new RegExp(
  [
    `(?:${A_YEAR_AGO})(?:的)?(?:同比)?(?:增幅|增速|增长率|降幅)?${endingWith("").source}`,
    `(?:(?:^|[^比较同与])${NAMED_YEAR_AGO}|${SAME_MONTHS})[^,]{0,6}${endingWith(`${DOWN}|${UP}`).source}`,
    "^,?(?:而)?(?:上年|去年)(?:为|是)?(?:同比)?(?:增长|下降|负增长)$",
    "(?:增幅|增速)(?:同比)?由$",
    "由(?:去年|上年)[^,]*$",
  ].join("|"),
);
/** 增速由1-8月的下降0.9%: where a rate came from, no move of it. */
const FROM_LEVEL = /[由从][^,]{0,12}的?(?:同比)?(?:增长|下降|下滑|下跌|负增长)$/;
/** 回落至增长1.6% */
const TO_LEVEL = /(?:回落|放缓|收窄|扩大|加快|提高|回升|转)[至到为](?:同比)?(?:增长|下降|下滑|下跌)$/;
const FALLS_AT_END = /(?:下降|下滑|下跌|负增长)$/;

const AT_SCHEDULE = endingWith("(?:序时进度|时间进度|时序进度|序时)(?:要求|目标)?");
/** 未达到序时进度50%: the level, not how far behind. */
const MISSES_SCHEDULE = endingWith("未达到?(?:序时进度|时间进度|时序进度|序时)(?:要求|目标)?");
const SHARE_OF_THE_PLAN_OR_DONE = /占|完成序时/;
const GROWTH_AT_END = endingWith("增幅|增速|涨幅|增长率|增长幅度|增长速度|同比");
const GAP_AT_END =
  /(?:差欠|落后|滞后|低于?|慢于?|欠|差|差距|相差|超前|超过|超出|超|快于?|高于?|高出|领先|提前|多)(?:了|约|近|为|达)*$/;
const GROWTH_BEHIND = /^的[^,\d]{0,6}(?:增长|增速|增幅)(?!目标)/;
const KEEPS = /(?:保持|实现|取得|仍有|达到?)了?$/;

/** 增速居首的, 降幅较大的: what stands behind it is told of those. */
const WHOSE_RATE_IS_FIRST =
  /(?:增[幅速]|涨幅|增长率|[降跌]幅)(?:(?:全[市区县省园])?(?:最|居|排|位|列|靠|领|第)|较[快大高低小慢])[^,;]{0,8}的[^,;]{1,24}$/;

export const PERCENT_ROWS = evenRows([
  {
    when: { trail: /^的?(?:序时|时间进度|时序)/ },
    measure: "schedule",
    example: { text: "财政收入完成预算的78.2%，高于75%的序时进度3.2个百分点。", figure: "75%" },
  },
  {
    when: { lead: MISSES_SCHEDULE },
    measure: "schedule",
    example: { text: "税收完成年目标的45%，未达到序时进度50%。", figure: "50%" },
  },
  {
    when: { lead: AT_SCHEDULE, leadNot: SHARE_OF_THE_PLAN_OR_DONE, direction: false },
    measure: "schedule",
    example: { text: "税收完成2.36亿元，时间进度50%。", figure: "50%" },
  },
  {
    when: { lead: AT_SCHEDULE, leadNot: SHARE_OF_THE_PLAN_OR_DONE },
    measure: "gap",
    sign: "ofSchedule",
    misuse: "percentForPoints",
    example: { text: "税收占年目标的44.3%，差欠序时进度5.7%。", figure: "5.7%" },
  },
  {
    when: { lead: GAP_AT_END, leadNot: SHARE_AT_END, scheduled: true, direction: true, noBase: true },
    measure: "gap",
    sign: "ofSchedule",
    misuse: "percentForPoints",
    example: { text: "税收占年目标的45.25%，与序时进度相比，低4.75%。", figure: "4.75%" },
  },
  {
    when: { lead: /(?:半年|季度?|月度?|阶段性?)(?:目标|任务|计划|预算)[^,占]{0,6}的$/ },
    measure: "other",
    example: { text: "税收完成2.36亿元，完成半年任务的104%。", figure: "104%" },
  },
  {
    when: { lead: [/序时/, /(?:完成|达到|达)/] },
    measure: "other",
    example: { text: "税收完成2.36亿元，序时进度完成率96%。", figure: "96%" },
  },
  {
    when: { trail: GROWTH_BEHIND, lead: [KEEPS, INTENT] },
    measure: "other",
    example: { text: "税收力争保持12%的增长。", figure: "12%" },
  },
  {
    when: { trail: GROWTH_BEHIND, lead: KEEPS },
    measure: "growth",
    base: "named",
    example: { text: "税收保持13.6%的较快增长。", figure: "13.6%" },
  },
  {
    when: { lead: [/由$/, RATE_OF_GROWTH] },
    measure: "priorGrowth",
    example: { text: "税收涨幅由12.6%提高。", figure: "12.6%" },
  },
  {
    when: { lead: PRIOR_RATE },
    measure: "priorGrowth",
    minus: /下降|降幅|减少|下滑|负增长/,
    example: { text: "主营业务收入同比增长20.47%，去年同期增长29.18%。", figure: "29.18%" },
  },
  {
    when: { lead: GROWTH_GOAL },
    measure: "other",
    example: { text: "工业增加值增速目标10%。", figure: "10%" },
  },
  {
    when: { lead: [/降幅|跌幅/, CHANGE_TO_LEVEL] },
    measure: "growth",
    sign: -1,
    base: "named",
    example: { text: "利润降幅收窄至3.2%。", figure: "3.2%" },
  },
  {
    when: { lead: [RATE_OF_GROWTH, CHANGE_TO_LEVEL] },
    measure: "growth",
    base: "named",
    example: { text: "工业增加值增速回落至11.8%。", figure: "11.8%" },
  },
  {
    when: { lead: CHANGE_TO_LEVEL, previous: { measure: new Set(["priorGrowth"]) } },
    measure: "growth",
    base: "named",
    example: { text: "亏损面由去年同期的14.2%降至10.7%。", figure: "10.7%" },
  },
  {
    when: { lead: CHANGE_TO_LEVEL },
    measure: "other",
    example: { text: "新兴产业占比提高到32.5%。", figure: "32.5%" },
  },
  {
    when: { lead: FROM_LEVEL },
    measure: "other",
    minus: FALLS_AT_END,
    example: { text: "投资增速从一季度的增长6.3%放缓。", figure: "6.3%" },
  },
  {
    when: { lead: TO_LEVEL },
    measure: "growth",
    minus: FALLS_AT_END,
    base: "named",
    example: { text: "工业投资增速放缓至增长4.8%。", figure: "4.8%" },
  },
  {
    when: { lead: FALL_NARROWS },
    measure: "growthGap",
    misuse: "percentForPoints",
    base: "named",
    example: { text: "固定资产投资同比下降8.2%，降幅较上半年收窄2.6%。", figure: "2.6%" },
  },
  {
    when: { lead: FALL_GROWS },
    measure: "growthGap",
    sign: -1,
    misuse: "percentForPoints",
    base: "named",
    example: { text: "工业用电量同比下降3.5%，降幅比上月扩大0.8%。", figure: "0.8%" },
  },
  // 增幅最大的甲园增长23.4%: whose growth it is, and no move of a rate.
  {
    when: { change: true, lead: WHOSE_RATE_IS_FIRST },
    measure: "growth",
    sign: "ofChange",
    base: "named",
    example: { text: "增幅最大的甲园税收增长23.4%。", figure: "23.4%" },
  },
  {
    when: { change: true, beforeChange: RATE_OF_GROWTH, changeNot: /^高/ },
    measure: "growthGap",
    sign: "ofChange",
    misuse: "percentForPoints",
    base: "named",
    example: { text: "主营业务收入同比增长20.47%，增幅下降8.71%。", figure: "8.71%" },
  },
  {
    when: { previous: { measure: OF_GROWTH }, besideGrowth: "any", lead: RATE_MOVES },
    measure: "growthGap",
    sign: "ofChange",
    misuse: "percentForPoints",
    base: "named",
    example: { text: "工业增加值同比增长7.6%，较1-6月回落0.5%。", figure: "0.5%" },
  },
  // A difference of rates printed with %. 高于全省7.8% may name the level of the others itself: then it is not small.
  {
    when: { previous: { measure: OF_GROWTH }, besideGrowth: "small", lead: RATE_COMPARED, trailNot: /^的/ },
    measure: "growthGap",
    sign: "ofChange",
    misuse: "percentForPoints",
    base: "named",
    example: { text: "工业增加值同比增长7.6%，高于全省平均1.8%。", figure: "1.8%" },
  },
  {
    when: {
      previous: { measure: new Set(["growth"]) },
      lead: endingWith("拉动[^,]{1,8}(?:增长|上升|提高)"),
    },
    measure: "rate",
    misuse: "percentForPoints",
    example: { text: "工业增加值同比增长8.1%，拉动GDP增长3.6%。", figure: "3.6%" },
  },
  {
    when: {
      previous: { measure: new Set(["priorGrowth"]) },
      lead: /^(?:提高|加快|回落|放缓|高|低|快|慢|上升)了?$/,
    },
    measure: "growthGap",
    sign: "ofChange",
    misuse: "percentForPoints",
    example: { text: "增幅比上年同期的12.6%提高2.1%。", figure: "2.1%" },
  },
  // 增速比上半年的9.2%加快2.2%
  {
    when: {
      previous: { kind: "percent", compared: true },
      lead: /^(?:加快|放缓|减缓|趋缓|提速|回落|回升|收窄)了?$/,
    },
    measure: "growthGap",
    sign: "ofChange",
    misuse: "percentForPoints",
    base: "previous",
    example: { text: "利税同比增长11.4%，增速比上半年的9.2%加快2.2%。", figure: "2.2%" },
  },
  {
    when: { share: true, noBase: true },
    measure: "share",
    whole: "named",
    example: { text: "工业增加值下降的34家，占35.4%。", figure: "35.4%" },
  },
  {
    when: { lead: PROGRESS },
    measure: "progress",
    example: { text: "税收完成5.28亿元，占年目标的55.0%。", figure: "55.0%" },
  },
  {
    when: { previous: { measure: new Set(["target"]) }, lead: /^(?:,?(?:已|仅)?完成了?|的)$/ },
    measure: "progress",
    example: { text: "税收2.46亿元，占年计划4.92亿元的50.0%。", figure: "50.0%" },
  },
  // 目标20家，已净增13家，完成65%
  {
    when: { previous: { measure: new Set(["actual"]) }, lead: /^,?已?完成了?$/, before: /目标|任务|计划/ },
    measure: "progress",
    example: { text: "全年目标新增规上企业20家，已新增13家，完成65%。", figure: "65%" },
  },
  // 占一般公共预算收入86.42亿元的比重为
  {
    when: { previous: { whole: true }, lead: /^的(?:(?:比重|比例|份额)(?:分别|约|为|达到?|是)*)?$/ },
    measure: "share",
    whole: { words: THE_FIGURE_BEFORE },
    example: { text: "税收4.80亿元，占全市税收总量16.00亿元的30.0%。", figure: "30.0%" },
  },
  // 主营业务收入完成年目标的38.62%,上交税金完成66.36%
  {
    when: { previous: { measure: new Set(["progress"]) }, lead: /完成了?$/ },
    measure: "progress",
    example: { text: "主营业务收入完成年目标的38.62%，工业增加值完成45.25%。", figure: "45.25%" },
  },
  {
    when: { previous: { measure: new Set(["investment"]) }, lead: /^的$/ },
    measure: "share",
    whole: { words: "总投资" },
    example: { text: "项目累计完成12.8亿元，为总投资20亿元的64%。", figure: "64%" },
  },
  {
    when: { lead: /^(?:,|占|达|达到|完成率)?$/, trail: /^的?(?:年|全年)(?:度)?(?:目标|任务|计划)/ },
    measure: "progress",
    example: { text: "主营业务收入完成52.14亿元，达38.62%的年目标。", figure: "38.62%" },
  },
  {
    when: { lead: /(?:降幅|跌幅|减幅)(?:同比)?(?:约|近|达到|达|为|是|仅)*$/ },
    measure: "growth",
    sign: -1,
    base: "named",
    example: { text: "税收入库2.05亿元，降幅4.2%。", figure: "4.2%" },
  },
  {
    when: { lead: GROWTH_AT_END },
    measure: "growth",
    base: "named",
    example: { text: "工业增加值增速为8.5%。", figure: "8.5%" },
  },
  {
    when: { lead: RATE_LEVEL, change: false },
    measure: "rate",
    example: { text: "产销率98.5%，同比提高1.2%。", figure: "98.5%" },
  },
  {
    when: { rate: true, change: true },
    measure: "rate",
    sign: "ofChange",
    misuse: "percentForPoints",
    example: { text: "资产负债率56.8%，同比下降1.2%。", figure: "1.2%" },
  },
  // 占比75.2%，同比提高3.1%; growth after a share (占…的67.9%，增长12.5%) is the amount's own.
  {
    when: {
      previous: { measure: OF_RATES },
      named: false,
      change: true,
      lead: /(?:提高|提升|上升)(?:了|约|近)*$/,
    },
    measure: "rate",
    sign: "ofChange",
    misuse: "percentForPoints",
    example: { text: "税收占财政收入的比重为75.2%，同比提高3.1%。", figure: "3.1%" },
  },
  {
    when: { change: true, lead: /(?:占比|比重)[^,的]*$/ },
    measure: "rate",
    sign: "ofChange",
    misuse: "percentForPoints",
    example: { text: "新兴产业占比提高2.1%。", figure: "2.1%" },
  },
  {
    when: { change: true, leadNot: /率/ },
    measure: "growth",
    sign: "ofChange",
    base: "named",
    example: { text: "工业增加值同比增长8.1%。", figure: "8.1%" },
  },
]);
