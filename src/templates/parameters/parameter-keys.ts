/** How 序时进度 is reckoned, as the drop-down words it. */
export const BASIS_WORDS = {
  month: "按月",
  day: "按日",
  workday: "按工作日",
  plan: "按分月计划",
  season: "按上年进度",
} as const;
export type BasisChoice = keyof typeof BASIS_WORDS;

/** What 序时进度 says where each indicator has its own. */
export const OWN_SCHEDULES = "各指标不同";

export const FORMULA_STYLES = { native: "原生", park: "PARK" } as const;
export type FormulaStyle = keyof typeof FORMULA_STYLES;

/** What a ratio of sums is where rows lack one of its two figures. */
export const SUM_RATIO_WORDS = { paired: "只算两数都有的", blank: "有缺数时留空" } as const;
export type SumRatios = keyof typeof SUM_RATIO_WORDS;

/** No rounding of 序时进度; the other choices are the decimals of its percentage. */
export const UNROUNDED = "不舍入";
export const SCHEDULE_DIGITS = ["0", "1", "2"] as const;

export const PLAN_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
type PlanMonth = (typeof PLAN_MONTHS)[number];

export type ParameterKey =
  | "parks" | "area" | "period" | "month" | "reportDay" | "year" | "moneyUnit" | "basis" | "scheduleDigits" | "schedule" | "decimals" | "rateDecimals" | "formulas"
  | `plan${PlanMonth}`
  | "registeredCount" | "applyingCount" | "startedCount" | "finishedCount" | "trialCount" | "registeredTarget" | "threshold" | "yearlyFiling" | "monthlyFilingDay" | "doublingBaseYear"
  | "reportingUnit" | "unitHead" | "reviewer" | "preparer" | "reportedOn" | "sumRatios"
  | "indicatorsNumber" | "enterprisesNumber" | "projectsNumber" | "issuer" | "validUntil"
  | "indicatorsColumns" | "enterprisesColumns" | "projectsColumns"; // prettier-ignore

/** The columns of each sheet: which, in what order, under what heading, with how many decimals. */
export const SHAPE_KEYS = {
  indicators: "indicatorsColumns",
  enterprises: "enterprisesColumns",
  projects: "projectsColumns",
} as const satisfies Record<string, ParameterKey>;

/** What statistical forms say at their top right: the number of each sheet, who set it up, how long it holds. */
export const FORM_HEAD_KEYS = [
  "indicatorsNumber",
  "enterprisesNumber",
  "projectsNumber",
  "issuer",
  "validUntil",
] as const satisfies readonly ParameterKey[];
export type FormHeadKey = (typeof FORM_HEAD_KEYS)[number];
