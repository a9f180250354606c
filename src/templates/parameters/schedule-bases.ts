/** How 序时进度 is reckoned, as the drop-down words it. */
export const SCHEDULE_BASES = {
  month: "按月",
  day: "按日",
  workday: "按工作日",
  plan: "按分月计划",
} as const;
export type ScheduleBasis = keyof typeof SCHEDULE_BASES;

/** No rounding of 序时进度; the other choices are the decimals of its percentage. */
export const UNROUNDED = "不舍入";
