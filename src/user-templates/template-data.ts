import type { SheetSubject } from "../fields/sheet-subjects";
import { sheets } from "../locales/zh-CN/sheets";
import type { HistoryField } from "../records/history/history-record";
import { enterpriseIdentity } from "../records/reading/read-enterprises";
import { projectIdentity } from "../records/reading/read-projects";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord, RowSource } from "../records/records";
import type { RecordSubject } from "../template-language/resolve-name";
import type { TemplateValue } from "../template-language/evaluate";
import { absolute } from "../templates/cells/input-cell";
import type { InputRecords } from "../templates/catalogue";
import { quotedSheet } from "../formulas/a1";
import { parameterReference } from "../templates/parameters/parameter-reference";
import type { ParameterReference } from "../templates/parameters/parameter-reference";
import type { Parameters } from "../templates/parameters/parameters";
import type { SheetPlan } from "../templates/plan/sheet-plan";
import { choosePark } from "../templates/parks/chosen-parks";

/** A row of an input table, as templates see it. */
export interface DataRow {
  subject: RecordSubject;
  park: string;
  name: string;
  unit: string;
  /** The same for rows of several parks that are one enterprise or project. */
  identity: string;
  record: IndicatorRecord | EnterpriseRecord | ProjectRecord;
  source: RowSource<string>;
}

/** Computed figures by row, for orders and conditions; undefined where it is not known. */
export type FigureSource = (row: DataRow, key: string) => TemplateValue;

/** What templates are filled from. */
export interface TemplateData {
  rows: Readonly<Record<RecordSubject, readonly DataRow[]>>;
  parks: readonly string[];
  parameters: Parameters;
  parameter: ParameterReference;
  history?: (field: HistoryField) => string;
  /** A column of an input table, all of its rows. */
  column: (subject: string, key: string) => string | undefined;
  figure: FigureSource;
  /** The plan of a built-in sheet over the same inputs; undefined where it cannot be made. */
  sheet?: (subject: SheetSubject) => SheetPlan | undefined;
}

/** The rows of the parks that are reported on; what 参数 leaves out is left out here too. */
export function templateData(
  records: InputRecords,
  parameters: Parameters,
  more: Pick<TemplateData, "figure"> & Partial<Pick<TemplateData, "history" | "sheet">>,
): { data: TemplateData } {
  const choices = {
    indicator: choosePark(records.indicators, parameters, sheets.wholeArea),
    enterprise: choosePark(records.enterprises, parameters, sheets.wholeArea),
    project: choosePark(records.projects, parameters, sheets.wholeArea),
  };
  const rows: TemplateData["rows"] = {
    indicator: choices.indicator.rows.map((record) => ({
      ...rowOf("indicator", record),
      identity: `${record.park}\n${record.name}`,
    })),
    enterprise: choices.enterprise.rows.map((record) => ({
      ...rowOf("enterprise", record),
      identity: enterpriseIdentity(record),
    })),
    project: choices.project.rows.map((record) => ({
      ...rowOf("project", record),
      identity: projectIdentity(record),
    })),
  };
  const { parks: named } = parameters;
  const present = Object.values(choices).flatMap(({ parks }) => parks);
  const all: Record<string, readonly { source: RowSource<string> }[]> = {
    indicator: records.indicators,
    enterprise: records.enterprises,
    project: records.projects,
  };
  return {
    data: {
      rows,
      parks: named.length > 0 ? named : [...new Set(present)],
      parameters,
      parameter: parameterReference(parameters.source),
      column: (subject, key) => columnOf(all[subject] ?? [], key),
      ...more,
    },
  };
}

function rowOf(
  subject: RecordSubject,
  record: IndicatorRecord | EnterpriseRecord | ProjectRecord,
): Omit<DataRow, "identity"> {
  const { park, name, unit, source } = record;
  return { subject, park, name, unit, record, source: source as RowSource<string> };
}

function columnOf(records: readonly { source: RowSource<string> }[], key: string): string | undefined {
  const [first] = records;
  const address = first?.source.cells[key];
  if (!first || address === undefined) return undefined;
  const letters = address.replace(/\d+$/, "");
  const lines = records.map(({ source }) => source.row);
  const range = `${letters}${Math.min(...lines)}:${letters}${Math.max(...lines)}`;
  return `${quotedSheet(first.source.sheet)}!${absolute(range)}`;
}
