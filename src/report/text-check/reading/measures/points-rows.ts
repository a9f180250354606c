import { FALL_GROWS, FALL_NARROWS, OF_GROWTH, OF_RATES, RATE_OF_GROWTH, SHARE_AT_END } from "./measure-words";
import { evenRows } from "./measure-row";

export const POINTS_ROWS = evenRows([
  {
    when: { scheduled: true, noBase: true, direction: true },
    measure: "gap",
    sign: "ofSchedule",
    example: { text: "税收占年初目标的46.7%，差欠序时进度3.3个百分点。", figure: "3.3个百分点" },
  },
  {
    when: { trail: /^的差距/, scheduled: true, noBase: true },
    measure: "gap",
    sign: -1,
    example: { text: "税收占年度目标的62.5%，距序时进度还有4.17个百分点的差距。", figure: "4.17个百分点" },
  },
  // 快于计划1.2个百分点 goes by what was planned for the months so far.
  {
    when: { lead: /(?:快于|慢于|快|慢|超前|滞后|落后|领先)[^,]*(?:计划|目标|任务|预期)(?:进度)?$/ },
    measure: "other",
    example: { text: "税收完成年计划的90.8%，快于计划1.2个百分点。", figure: "1.2个百分点" },
  },
  {
    when: { lead: SHARE_AT_END, noBase: true, direction: true },
    measure: "targetGap",
    sign: "ofSchedule",
    example: { text: "固定资产投资增速低于全年目标3.2个百分点。", figure: "3.2个百分点" },
  },
  {
    when: { lead: FALL_NARROWS },
    measure: "growthGap",
    base: "named",
    example: { text: "民间投资下降2.5%，降幅收窄4.2个百分点。", figure: "4.2个百分点" },
  },
  {
    when: { lead: FALL_GROWS },
    measure: "growthGap",
    sign: -1,
    base: "named",
    example: { text: "主营业务收入同比下降5.2%，降幅扩大2.1个百分点。", figure: "2.1个百分点" },
  },
  {
    when: { change: true, lead: RATE_OF_GROWTH },
    measure: "growthGap",
    sign: "ofChange",
    base: "named",
    example: { text: "工业增加值增速分别比一季度、上年同期回落1.1个和2.3个百分点。", figure: "1.1个" },
  },
  // After a growth alone: 较去年同期回落.
  {
    when: { previous: { measure: OF_GROWTH }, named: false, change: true },
    measure: "growthGap",
    sign: "ofChange",
    base: "named",
    example: { text: "主营业务收入增长7.4%，比去年同期提高0.8个百分点。", figure: "0.8个百分点" },
  },
  {
    when: { rate: true },
    measure: "rate",
    example: { text: "项目开工率、资金到位率同比分别提高3.2个和1.5个百分点。", figure: "3.2个" },
  },
  {
    when: { previous: { measure: OF_RATES } },
    measure: "rate",
    example: { text: "民间投资占全部投资的比重为62.3%，同比回落2.1个百分点。", figure: "2.1个百分点" },
  },
  {
    when: { base: /./ },
    measure: "rate",
    example: {
      text: "上半年，工业增加值增长9.5%，比全省平均水平（7.8%）高1.7个百分点。",
      figure: "1.7个百分点",
    },
  },
  {
    when: { lead: /拉动|占比|比重|贡献/ },
    measure: "rate",
    example: { text: "全县生产总值增长7.2%，其中第二产业拉动3.8个百分点。", figure: "3.8个百分点" },
  },
  // 超额完成年度下降2.5%的目标任务0.7个百分点: beyond a target that is a rate itself.
  {
    when: { previous: { kind: "percent" }, lead: /^的/ },
    measure: "other",
    example: { text: "能耗下降3.2%，超额完成年度下降2.5%的目标任务0.7个百分点。", figure: "0.7个百分点" },
  },
  {
    when: { lead: SHARE_AT_END },
    measure: "progress",
    misuse: "pointsForPercent",
    example: { text: "主营业务收入占年目标任务数的38.62个百分点。", figure: "38.62个百分点" },
  },
  {
    when: { previous: { measure: new Set(["target"]) }, lead: /^的$/ },
    measure: "progress",
    misuse: "pointsForPercent",
    example: { text: "利用外资2480万美元，占年度目标4000万美元的62个百分点。", figure: "62个百分点" },
  },
  {
    when: { change: true, lead: /同比|去年同期|上年同期/, leadNot: /[率面度]/, previousKindNot: "percent" },
    measure: "growth",
    sign: "ofChange",
    misuse: "pointsForPercent",
    example: { text: "主营业务收入同比增长20.47个百分点。", figure: "20.47个百分点" },
  },
]);
