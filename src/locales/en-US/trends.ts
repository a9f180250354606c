import type { trends as chinese } from "../zh-CN/trends";

/** Texts of the lines of months. */
export const trends: typeof chinese = {
  findings: {
    trendNoHistory:
      "历史数据 has no figures of months yet, so there is nothing to draw. Rolling over keeps the figures of a period there.",
    trendNoIndicators: "指标数据 has no indicators yet, so there is nothing to draw. Enter them first.",
    trendMany: "There are {count} indicators; the sheet draws the first {most}.",
  },
  page: {
    title: "Trends",
    lead: "Each indicator's figures from January on: solid this year, dashed last year, thin the target. The months come from 历史数据.",
    make: "Make the sheet 走势",
    loading: "Reading…",
    figure: (actual, unit) => `${actual} ${unit}`,
    growth: (percent) => `${percent} on last year`,
    line: (name, now, before) => `${name}: ${now} months of this year, ${before} of last year`,
  },
};
