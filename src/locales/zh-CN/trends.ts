/** Texts of 走势: the lines of months of each indicator, on a sheet and in the pane. */
export const trends = {
  sheet: {
    name: "走势",
    month: "月份",
    monthOf: (month: number) => `${month}月`,
    thisYear: (year: number) => `${year}年累计`,
    lastYear: (year: number) => `${year}年累计`,
    target: "目标进度",
    heading: (name: string, unit: string) => (unit === "" ? name : `${name}（${unit}）`),
    lead: (period: string) => `截至${period}，各月为从1月起的累计数`,
    footnote:
      "本年和上年各月取自历史数据，本期取自指标数据；历史数据里没有的月份留空。目标进度＝年度目标×该月序时进度（按分月计划口径时为计划累计占比，其余为月数÷12）。",
  },
  findings: {
    trendNoHistory: "历史数据里还没有各月的数，画不出走势。换期以后，上期的数会自动留在历史数据里。",
    trendNoIndicators: "“指标数据”里还没有指标，画不出走势。请先填写。",
    trendMany: "指标太多，走势表只画前{most}个，共{count}个。",
  },
  page: {
    title: "走势",
    lead: "各指标从1月起的累计数：实线是今年，虚线是去年，细线是目标进度。各月的数取自历史数据。",
    make: "生成走势表",
    loading: "正在读取…",
    figure: (actual: string, unit: string) => `${actual}${unit}`,
    growth: (percent: string) => `同比${percent}`,
    /** For those who do not see the line. */
    line: (name: string, now: number, before: number) =>
      `${name}：今年有${now}个月的数，去年有${before}个月的数`,
  },
};
