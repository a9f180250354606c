import { told } from "../sentence";

/**
 * The words of sentences about figures, for PARK.NARRATE and the report. A report is written in Chinese whatever the
 * display language, so this table has no twin in other languages.
 */
export const wording = {
  comma: "，",
  listMark: "、",
  percent: "%",
  points: "个百分点",
  times: "倍",
  actual: told`${"name"}完成${"amount"}`,
  growth: {
    up: told`同比增长${"percent"}`,
    /** From 200 % on also as a multiple. */
    upManifold: told`同比增长${"percent"}（增长${"times"}）`,
    down: told`同比下降${"percent"}`,
    level: "同比持平",
  },
  /** Where no rate exists: the words and the levels instead. */
  noRate: {
    zeroBase: "上年同期为零，",
    lossToProfit: told`同比扭亏为盈，上年同期亏损${"lastYear"}`,
    profitToLoss: told`同比由盈转亏，上年同期盈利${"lastYear"}`,
    lossSmaller: told`同比减亏${"amount"}`,
    lossLarger: told`同比增亏${"amount"}`,
    lossLevel: "亏损额与上年同期持平",
  },
  change: {
    more: told`同比增加${"amount"}`,
    less: told`同比减少${"amount"}`,
    level: "同比持平",
  },
  growthChange: {
    slower: told`增幅同比回落${"points"}`,
    faster: told`增幅同比加快${"points"}`,
    level: "增幅同比持平",
    declineNarrower: told`降幅收窄${"points"}`,
    declineWider: told`降幅扩大${"points"}`,
    declineLevel: "降幅持平",
  },
  shareOfTarget: told`占年目标的${"percent"}`,
  /** 仅 stands only where the figure is behind. */
  onlyShareOfTarget: told`仅完成年目标的${"percent"}`,
  /** Of a target that was changed in the year. */
  shareOfRevised: told`占调整后目标的${"percent"}`,
  onlyShareOfRevised: told`仅完成调整后目标的${"percent"}`,
  schedule: {
    ahead: told`超序时进度${"points"}`,
    level: "与序时进度持平",
    behind: told`差欠序时进度${"points"}`,
    /** By less than the printed digits show. */
    slightlyAhead: "略高于序时进度",
    slightlyBehind: "略低于序时进度",
  },
  yearEnd: {
    ahead: told`超年目标${"points"}`,
    level: "完成年目标",
    behind: told`差欠年目标${"points"}`,
    slightlyAhead: "略高于年目标",
    slightlyBehind: "略低于年目标",
  },
  surplus: told`超额${"amount"}`,
  shortfall: told`欠账${"amount"}`,
  listEnd: (count: number, measureWord: string) => `等${count}${measureWord}`,
  scheduleStatus: { ahead: "超序时", onSchedule: "达到序时", behind: "差欠序时" },
  timeStatus: { notStarted: "未开工", normal: "正常", nearDue: "临期", overdue: "逾期", finished: "竣工" },
  designatedSize: { reached: "达到规上标准", notReached: "未达规上标准" },
} as const;
