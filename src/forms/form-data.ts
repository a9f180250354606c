import { sheets } from "../locales/zh-CN/sheets";
import type { HistoryField } from "../records/history/history-record";
import type { RowSource } from "../records/records";
import type { ParameterReference } from "../templates/parameters/parameter-reference";
import type { Parameters } from "../templates/parameters/parameters";

/** What the rows of a form are of. */
export const FORM_SUBJECTS = ["indicator", "enterprise", "project"] as const;
export type FormSubject = (typeof FORM_SUBJECTS)[number];

/** A row of an input table, as far as a form has to know it. */
export interface FormRecord {
  subject: FormSubject;
  park: string;
  id?: string;
  name: string;
  unit: string;
  /** 产业集群 of an enterprise, 类别 of a project. */
  group?: string;
  /** Words by which a list may be limited to it: 规上, its tags and its cluster, its kind and its stage. */
  marks?: readonly string[];
  source: RowSource<string>;
}

export const REGISTERED = sheets.enterprises.registered;
export const NOT_REGISTERED = sheets.enterprises.notRegistered;

/** What a form is filled from. */
export interface FormData {
  records: readonly FormRecord[];
  parks: readonly string[];
  area?: string;
  year?: number;
  month?: number;
  moneyUnit: string;
  decimals: Parameters["decimals"];
  parameter: ParameterReference;
  /** The schedule goes by last year's course. */
  bySeason?: boolean;
  /** A column of 历史数据; undefined where the workbook has none. */
  history?: (field: HistoryField) => string;
}

/** How a record is called in a mapping that is kept. */
export const recordKey = ({ park, id, name }: FormRecord): string => [park, name, id ?? ""].join("\n");
