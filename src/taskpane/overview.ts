import type { TemplateId } from "../templates/plan/sheet-plan";
import type { SheetPreview } from "./sheet-preview";

/** One of the sheets that can be made. */
export interface TemplateState {
  id: TemplateId;
  /** The name of the sheet that it makes. */
  name: string;
  /** The input table that it reads. */
  table: string;
  /** Data rows of that table; undefined where there is no such table. */
  rows?: number;
  /** The sheet stands in the workbook. */
  made: boolean;
  /** The sheet was built for another period, other parks or other rows. */
  outdated?: "otherPeriod" | "otherParks" | "otherRows" | "otherContents";
  preview: SheetPreview;
}

/** What the pane shows of a workbook. */
export interface Overview {
  /** At least one input table or a 参数 sheet is there. */
  started: boolean;
  /** There is a 参数 sheet, which holds the period. */
  hasParameters: boolean;
  parks: string[];
  /** 报告期 as it stands in 参数; empty where there is none. */
  period: string;
  /** What stands there and cannot be read. */
  unreadPeriod?: string;
  year?: number;
  /** Months elapsed, 1…12. */
  month?: number;
  /** 序时进度, a fraction. */
  schedule?: number;
  /** Each indicator has its own. */
  bySeason?: boolean;
  /** Cells of the input tables that are still to be filled in. */
  unfilled: number;
  templates: TemplateState[];
}
