/** Texts of the sheet 走势, which is in Chinese only. */
export const trendSheet = {
  name: "走势",
  month: "月份",
  monthOf: (month: number) => `${month}月`,
  thisYear: (year: number) => `${year}年累计`,
  lastYear: (year: number) => `${year}年累计`,
  target: "目标进度",
  heading: (name: string, unit: string) => (unit === "" ? name : `${name}（${unit}）`),
  lead: (period: string) => `截至${period}，各月为从1月起的累计数`,
  footnote:
    "本年和上年各月取自历史数据，本期取自指标数据；历史数据里没有的月份留空。目标进度＝年度目标×该月序时进度（按分月计划口径时为计划累计占比，按上年进度口径时为上年累计÷上年全年，其余为月数÷12）。",
};
