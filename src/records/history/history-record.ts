import type { RowSource } from "../records";

/** What a row of the history is about, as its column 类别 says it. */
export const HISTORY_KINDS = { indicator: "指标", enterprise: "企业", project: "项目" } as const;
export type HistoryKind = keyof typeof HISTORY_KINDS;

export type HistoryField =
  | "year" | "month" | "kind" | "park" | "id" | "name" | "unit" | "actual" | "target" | "prior" | "priorGrowth"
  | "publishedGrowth" | "publishedGrowthGap" | "revenueLast12" | "invested" | "progress" | "progressText" | "stage"; // prettier-ignore

/** What one row of an input table held when its period was closed. A measure that was missing is undefined. */
export interface HistoryRecord {
  year: number;
  /** Months through the period's end, 1…12. */
  month: number;
  kind: HistoryKind;
  park: string;
  id?: string;
  name: string;
  unit: string;
  /** 本期累计 of an indicator, 主营业务收入 of an enterprise: cumulative from January. */
  actual?: number;
  /** 年度目标 as it held in that month. */
  target?: number;
  /** 去年同期 */
  prior?: number;
  /** 去年同期增幅, a fraction. */
  priorGrowth?: number;
  /** 公布同比, a fraction. */
  publishedGrowth?: number;
  /** 公布增幅变化, percentage points. */
  publishedGrowthGap?: number;
  /** 近12个月 */
  revenueLast12?: number;
  /** 完成投资 of a project or of an enterprise's expansion. */
  invested?: number;
  /** 形象进度 of a project, a fraction. */
  progress?: number;
  /** 形象进度 of an enterprise, or what a project's progress is of. */
  progressText?: string;
  stage?: string;
  source?: RowSource<HistoryField>;
}
