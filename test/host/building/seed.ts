import type { Figures } from "../support/input-workbook";
import { inputWorkbook } from "../support/input-workbook";
import type { ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";

/** The first half of 2013 as the office typed it. */
export const INDICATORS: Figures[] = [
  {
    name: "主营业务收入",
    unit: "亿元",
    target: 135,
    actual: 52.14,
    priorGrowth: 0.2918,
    publishedGrowth: 0.2047,
  },
  {
    name: "工业增加值",
    unit: "亿元",
    target: 27.8,
    actual: 12.58,
    priorGrowth: 0.3423,
    publishedGrowth: 0.2896,
  },
  { name: "上交税金", unit: "亿元", target: 2.14, actual: 1.42, publishedGrowthGap: -7.95 },
  { name: "招商实际到位资金", unit: "亿元", actual: 12.17 },
  { name: "出货值", unit: "亿元", actual: 2.12 },
  { name: "从业人员", unit: "人", actual: 10723, prior: 9123 },
];

const ENTERPRISES: Figures[] = [
  {
    id: "Q1",
    name: "鑫旺金属",
    tags: "扩建升级、增资扩股",
    registered: "是",
    unit: "万元",
    revenue: 12000,
    priorRevenue: 10000,
  },
  {
    id: "Q2",
    name: "锐迈管道",
    tags: "增资扩股、搬迁/退企还城",
    registered: "是",
    unit: "亿元",
    revenue: 0.5,
    priorRevenue: 0.4,
  },
  {
    id: "Q3",
    name: "志强力车",
    tags: "停产",
    registered: "是",
    unit: "万元",
    revenue: 0,
    priorRevenue: 15000,
  },
  {
    id: "Q4",
    name: "假发",
    tags: "规下转规上、申报规上",
    registered: "否",
    unit: "万元",
    revenueLast12: 1800,
  },
  { id: "Q5", name: "光电", tags: "", unit: "万元" },
];

const PROJECTS: Figures[] = [
  {
    id: "X1",
    name: "综合污水处理厂一期",
    kind: "园区配套",
    unit: "亿元",
    investment: 1.2,
    start: 41275,
    plannedFinish: 41486,
    progress: 0.8,
    progressBasis: "土建",
    stage: "在建",
  },
  {
    id: "X2",
    name: "配套污水管网",
    kind: "园区配套",
    unit: "万元",
    investment: 4000,
    start: 41517,
    stage: "筹建",
  },
  {
    id: "X3",
    name: "快速通道",
    kind: "园区配套",
    unit: "万元",
    investment: 1500,
    plannedFinish: 41547,
    progress: 0.9,
    progressBasis: "路基土方",
    stage: "在建",
  },
  { id: "X4", name: "园区立面改造", kind: "园区配套", unit: "万元", investment: 1500, stage: "开工" },
  { id: "X5", name: "量一显示科技有限公司", kind: "重大项目", unit: "万元", start: 41440, stage: "开工" },
];

export const PARAMETERS: Partial<Record<ParameterKey, string | number>> = {
  parks: "工业园区",
  period: "2013年1-6月",
  year: 2013,
  startedCount: 11,
  registeredTarget: 40,
};

export function seedWorkbook(
  tables: Parameters<typeof inputWorkbook>[1] = {
    indicators: INDICATORS,
    enterprises: ENTERPRISES,
    projects: PROJECTS,
  },
  parameters = PARAMETERS,
): WorkbookFile {
  return inputWorkbook(parameters, tables);
}
