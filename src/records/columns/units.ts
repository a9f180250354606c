/** Units offered in the drop-downs. Others are allowed; they are shown as they stand and never converted. */
export const MONEY_UNITS = ["亿元", "万元", "元"] as const;
export const INDICATOR_UNITS = [
  ...MONEY_UNITS,
  "万美元",
  "人",
  "户",
  "家",
  "个",
  "套",
  "吨",
  "亩",
  "%",
] as const;
