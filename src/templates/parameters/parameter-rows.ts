import { MONEY_UNITS } from "../../records/columns/units";
import {
  monthOfPeriod,
  reportDayFormula,
  scheduleFormula,
  scheduleWithoutSeason,
} from "./parameter-formulas";
import type { ParameterCell } from "./parameter-formulas";
import {
  BASIS_WORDS,
  FORMULA_STYLES,
  PLAN_MONTHS,
  SCHEDULE_DIGITS,
  SUM_RATIO_WORDS,
  UNROUNDED,
} from "./parameter-keys";
import type { FormulaStyle, ParameterKey } from "./parameter-keys";

export const PARAMETER_SHEET = "参数";

export interface ParameterRow {
  key: ParameterKey;
  label: string;
  synonyms: readonly string[];
  kind:
    | "text"
    | "parks"
    | "columns"
    | "period"
    | "month"
    | "date"
    | "year"
    | "list"
    | "whole"
    | "number"
    | "weight"
    | "fraction"
    | "count";
  items?: readonly string[];
  /** The least and the largest number that can be meant. */
  range?: readonly [least: number, most: number];
  /** What a new sheet starts with. */
  initial?: string | number;
  /** The formula that fills the cell until the user types over it. */
  formula?: (cell: ParameterCell, style: FormulaStyle) => string;
  /** The formula as an earlier version wrote it: it is ours too, and replaced by today's. */
  earlierFormula?: (cell: ParameterCell, style: FormulaStyle) => string;
  /** A formula that new sheets were given once: where it still stands nobody has entered anything. */
  formerFormula?: (cell: ParameterCell) => string;
  /** The defined name of the value's cell. */
  name?: string;
  numberFormat: string;
}

export interface ParameterSection {
  title: string;
  rows: readonly ParameterRow[];
}

const YEARS = [1990, 2099] as const;
/** Larger than any amount that can be meant. */
const LARGEST = 1e12;

/**
 * The 参数 sheet from top to bottom: label in column A, value in B, note in C (src/locales/.../templates.ts,
 * parameterNotes). A sheet that a user arranged otherwise is read by its labels.
 */
export const PARAMETER_SECTIONS: readonly ParameterSection[] = [
  {
    title: "报告",
    rows: [
      { key: "parks", label: "园区", synonyms: ["园区名称", "园区列表"], kind: "parks", numberFormat: "@" },
      { key: "area", label: "汇总名称", synonyms: ["区名称", "开发区名称"], kind: "text", numberFormat: "@" },
      {
        key: "period",
        label: "报告期",
        synonyms: ["期间", "报表期", "时期"],
        kind: "period",
        name: "报告期",
        numberFormat: "General",
      },
      {
        key: "month",
        label: "截至月份",
        synonyms: ["月份"],
        kind: "month",
        range: [1, 12],
        formula: monthOfPeriod,
        numberFormat: "0",
      },
      {
        key: "year",
        label: "年度",
        synonyms: ["年份", "报告年度"],
        kind: "year",
        range: YEARS,
        numberFormat: "0",
      },
      {
        key: "reportDay",
        label: "报告日",
        synonyms: ["报告日期", "截止日期"],
        kind: "date",
        formula: reportDayFormula,
        name: "报告日",
        numberFormat: "yyyy-mm-dd",
      },
      {
        key: "moneyUnit",
        label: "计量单位",
        synonyms: ["金额单位", "汇总单位"],
        kind: "list",
        items: MONEY_UNITS,
        initial: "亿元",
        numberFormat: "@",
      },
      {
        key: "decimals",
        label: "小数位",
        synonyms: ["小数位数", "金额小数位"],
        kind: "whole",
        range: [0, 6],
        initial: 2,
        numberFormat: "0",
      },
      {
        key: "rateDecimals",
        label: "百分数小数位",
        synonyms: ["百分数小数位数", "百分比小数位", "比率小数位"],
        kind: "whole",
        range: [0, 6],
        numberFormat: "0",
      },
      {
        key: "formulas",
        label: "公式",
        synonyms: ["公式类型"],
        kind: "list",
        items: Object.values(FORMULA_STYLES),
        initial: FORMULA_STYLES.native,
        numberFormat: "@",
      },
    ],
  },
  {
    title: "序时设置",
    rows: [
      {
        key: "basis",
        label: "序时进度口径",
        synonyms: ["序时口径"],
        kind: "list",
        items: Object.values(BASIS_WORDS),
        initial: BASIS_WORDS.month,
        numberFormat: "@",
      },
      {
        key: "scheduleDigits",
        label: "序时进度小数位",
        synonyms: ["序时进度小数位数"],
        kind: "list",
        items: [UNROUNDED, ...SCHEDULE_DIGITS],
        initial: UNROUNDED,
        numberFormat: "General",
      },
      {
        key: "schedule",
        label: "序时进度",
        synonyms: [],
        kind: "fraction",
        range: [0, 1],
        formula: scheduleFormula,
        earlierFormula: scheduleWithoutSeason,
        name: "序时进度",
        numberFormat: "0.00%",
      },
    ],
  },
  {
    title: "分月计划",
    rows: PLAN_MONTHS.map((month): ParameterRow => ({
      key: `plan${month}`,
      label: `分月计划${month}月`,
      synonyms: [`${month}月计划`, `${month}月`],
      kind: "weight",
      range: [0, LARGEST],
      numberFormat: "General",
    })),
  },
  {
    title: "项目数",
    rows: [
      {
        key: "startedCount",
        label: "新增开工",
        synonyms: ["新增开工项目", "新开工", "新增开工数"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
      {
        key: "finishedCount",
        label: "竣工",
        synonyms: ["新增竣工", "竣工项目", "新增竣工项目"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
      {
        key: "trialCount",
        label: "试投产",
        synonyms: ["新增试投产", "试投产项目", "新增试投产项目"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
    ],
  },
  {
    title: "规上企业",
    rows: [
      {
        key: "registeredCount",
        label: "规上企业现有",
        synonyms: ["现有规上企业", "规上企业数"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
      {
        key: "applyingCount",
        label: "符合申报规上",
        synonyms: ["符合申报规上企业", "申报规上企业数"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
      {
        key: "registeredTarget",
        label: "规上企业年底目标",
        synonyms: ["年底规上目标", "规上企业目标"],
        kind: "count",
        range: [0, LARGEST],
        numberFormat: "0",
      },
      {
        key: "threshold",
        label: "规上门槛",
        synonyms: ["规上标准"],
        kind: "number",
        range: [0, LARGEST],
        initial: 2000,
        numberFormat: '#,##0"万元"',
      },
      {
        key: "yearlyFiling",
        label: "年度申报截止",
        synonyms: ["年度申报截止日"],
        kind: "date",
        formula: (cell) => `=IF(${cell("year")}="","",DATE(${cell("year")},12,10))`,
        numberFormat: "yyyy-mm-dd",
      },
      {
        key: "monthlyFilingDay",
        label: "月度申报截止",
        synonyms: ["月度申报截止日"],
        kind: "whole",
        range: [1, 31],
        initial: 15,
        numberFormat: '0"日"',
      },
      {
        key: "doublingBaseYear",
        label: "翻番基年",
        synonyms: ["三年翻番基年"],
        kind: "year",
        formerFormula: (cell) => `=IF(${cell("year")}="","",${cell("year")}-1)`,
        range: YEARS,
        numberFormat: "0",
      },
    ],
  },
  {
    title: "填报",
    rows: [
      {
        key: "reportingUnit",
        label: "填报单位",
        synonyms: ["填报单位(盖章)"],
        kind: "text",
        numberFormat: "@",
      },
      { key: "unitHead", label: "单位负责人", synonyms: ["负责人"], kind: "text", numberFormat: "@" },
      { key: "reviewer", label: "审核人", synonyms: ["审核"], kind: "text", numberFormat: "@" },
      { key: "preparer", label: "填表人", synonyms: ["填报人", "制表人"], kind: "text", numberFormat: "@" },
      {
        key: "reportedOn",
        label: "填报日期",
        synonyms: ["填表日期"],
        kind: "date",
        numberFormat: "yyyy-mm-dd",
      },
    ],
  },
  {
    title: "合计",
    rows: [
      {
        key: "sumRatios",
        label: "合计比率",
        synonyms: ["合计比率口径", "缺数时合计比率"],
        kind: "list",
        items: Object.values(SUM_RATIO_WORDS),
        initial: SUM_RATIO_WORDS.paired,
        numberFormat: "@",
      },
    ],
  },
  {
    title: "报表右上角",
    rows: [
      {
        key: "indicatorsNumber",
        label: "指标表表号",
        synonyms: ["表号"],
        kind: "text",
        numberFormat: "@",
      },
      { key: "enterprisesNumber", label: "企业表表号", synonyms: [], kind: "text", numberFormat: "@" },
      { key: "projectsNumber", label: "项目表表号", synonyms: [], kind: "text", numberFormat: "@" },
      { key: "issuer", label: "制定机关", synonyms: ["制表机关"], kind: "text", numberFormat: "@" },
      {
        key: "validUntil",
        label: "有效期至",
        synonyms: ["有效期", "有效期止"],
        kind: "text",
        numberFormat: "@",
      },
    ],
  },
  {
    title: "报表列",
    rows: [
      { key: "indicatorsColumns", label: "指标表列", synonyms: [], kind: "columns", numberFormat: "@" },
      { key: "enterprisesColumns", label: "企业表列", synonyms: [], kind: "columns", numberFormat: "@" },
      { key: "projectsColumns", label: "项目表列", synonyms: [], kind: "columns", numberFormat: "@" },
    ],
  },
];

export const PARAMETER_ROWS: readonly ParameterRow[] = PARAMETER_SECTIONS.flatMap((section) => section.rows);
