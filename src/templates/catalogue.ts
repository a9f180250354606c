import type { Finding } from "../records/finding";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../records/records";
import type { InputTableKey } from "../records/columns/input-tables";
import { sheets } from "../locales/zh-CN/sheets";
import { planEnterpriseSheet } from "./enterprises/enterprise-sheet";
import { planIndicatorSheet } from "./indicators/indicator-sheet";
import type { HistoryColumns } from "./history/history-figures";
import type { Parameters } from "./parameters/parameters";
import type { SheetPlan, TemplateId } from "./plan/sheet-plan";
import { planProjectSheet } from "./projects/project-sheet";

export interface InputRecords {
  indicators: readonly IndicatorRecord[];
  enterprises: readonly EnterpriseRecord[];
  projects: readonly ProjectRecord[];
  /** The columns of 历史数据, where figures of last year are asked for. */
  history?: HistoryColumns;
}

export interface BuiltInTemplate {
  id: TemplateId;
  /** The name of the sheet that it makes. */
  name: string;
  /** The input table that it reads. */
  table: InputTableKey;
  plan: (records: InputRecords, parameters: Parameters) => { plan: SheetPlan; findings: Finding[] };
}

/** The built-in templates in the order of the workbook. */
export const TEMPLATES: readonly BuiltInTemplate[] = [
  {
    id: "indicators",
    name: sheets.indicators.name,
    table: "indicators",
    plan: ({ indicators, history }, parameters) => planIndicatorSheet(indicators, parameters, history),
  },
  {
    id: "enterprises",
    name: sheets.enterprises.name,
    table: "enterprises",
    plan: ({ enterprises }, parameters) => planEnterpriseSheet(enterprises, parameters),
  },
  {
    id: "projects",
    name: sheets.projects.name,
    table: "projects",
    plan: ({ projects }, parameters) => planProjectSheet(projects, parameters),
  },
];
