/** Texts of 走势: what is told, and the pane's page. */
export const trends = {
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
