import type { EnterpriseTag } from "./enterprise-tags";
import type { Season } from "../statistics/season-schedule";

/**
 * What the three input tables hold, one row each, after reading. A measure that is missing is undefined, never 0.
 * Rates are fractions (0.2047 for 20.47 %); gaps are percentage points; money keeps the unit of its row.
 */

/** Where a row came from: the address of each field that was read, for messages and for formulas. */
export interface RowSource<Field extends string> {
  sheet: string;
  /** The row in the sheet, from 1. */
  row: number;
  /** A1 addresses without the sheet. A field without a column has none. */
  cells: Partial<Record<Field, string>>;
  /**
   * Fields whose cell says it in words that a formula would not read ("7月", "亿", "2013.6.30", "已入库"): the words and
   * what was read in them.
   */
  readAs?: Partial<Record<Field, { text: string; value: string | number }>>;
  /** Fields that are filled and could not be used; there is a finding about each. */
  refused?: Field[];
  /** The numbers among them: a formula over the cell must not take one either, as long as it stands there. */
  refusedFigures?: Partial<Record<Field, number>>;
  /**
   * By what a cell's figure is divided (100 under a header with %) or, below 1, multiplied to become what was read in it,
   * where its header has another unit than the row.
   */
  divisors?: Partial<Record<Field, number>>;
  /** Units that the headers give to amounts of a row that names no unit itself. */
  headerUnits?: Partial<Record<Field, string>>;
  /** The unit of a row that names none, where the table says it: in a header or in the line above it. */
  statedUnit?: string;
}

export type IndicatorField =
  | "park" | "name" | "unit" | "target" | "revisedTarget" | "revisedFrom" | "actual" | "prior"
  | "priorGrowth" | "publishedGrowth" | "publishedGrowthGap" | "constantPrices" | "note"; // prettier-ignore

/** 指标 */
export interface IndicatorRecord {
  park: string;
  name: string;
  unit: string;
  /** 年度目标 as first set. */
  target?: number;
  /** 调整后目标, and the month (1…12) from which it holds. */
  revisedTarget?: number;
  revisedFrom?: number;
  /** 本期累计 */
  actual?: number;
  /** 去年同期 */
  prior?: number;
  /** 去年同期增幅, a fraction. */
  priorGrowth?: number;
  /** 公布同比, a fraction. */
  publishedGrowth?: number;
  /** 公布增幅变化, percentage points. */
  publishedGrowthGap?: number;
  /** Growth is published at constant prices (增加值): not recomputable from two current-price levels. */
  constantPrices: boolean;
  /** What last year's months in 历史数据 tell, in the unit of the row; undefined where it was not looked at. */
  season?: Season;
  source: RowSource<IndicatorField>;
}

export type EnterpriseField =
  | "park" | "id" | "name" | "cluster" | "tags" | "registered" | "newlyBuilt" | "unit" | "revenue" | "priorRevenue"
  | "revenueLast12" | "expansion" | "plannedInvestment" | "completedInvestment" | "progress" | "help"
  | "responsible" | "note"; // prettier-ignore

/** 企业 */
export interface EnterpriseRecord {
  park: string;
  /** Tells two companies of one name apart. */
  id?: string;
  name: string;
  cluster?: string;
  tags: EnterpriseTag[];
  /** 规上: entered in the register. Not the same as reaching the threshold. */
  registered?: boolean;
  /** Newly built: filed monthly instead of yearly. */
  newlyBuilt?: boolean;
  /** Of the money columns of this row. */
  unit: string;
  revenue?: number;
  priorRevenue?: number;
  revenueLast12?: number;
  expansion?: string;
  plannedInvestment?: number;
  completedInvestment?: number;
  progress?: string;
  help?: string;
  responsible?: string;
  source: RowSource<EnterpriseField>;
}

export const PROJECT_STAGES = ["筹建", "招投标", "开工", "在建", "竣工", "试投产", "投产"] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

export type ProjectField =
  | "park" | "id" | "name" | "kind" | "unit" | "investment" | "invested" | "scale" | "start" | "plannedFinish"
  | "actualFinish" | "trialProduction" | "progress" | "progressBasis" | "stage" | "responsible" | "note"; // prettier-ignore

/** 项目. Dates are Excel serials. */
export interface ProjectRecord {
  park: string;
  id?: string;
  name: string;
  kind: string;
  unit: string;
  investment?: number;
  invested?: number;
  scale?: string;
  start?: number;
  plannedFinish?: number;
  actualFinish?: number;
  trialProduction?: number;
  /** A fraction, of the part that progressBasis names. */
  progress?: number;
  /** Progress in words, 主体施工, where no figure is given. */
  progressWords?: string;
  progressBasis?: string;
  stage?: ProjectStage;
  responsible?: string;
  source: RowSource<ProjectField>;
}
