import type { Finding } from "../../records/finding";
import type { YearMonth } from "../../records/history/history-key";
import type { InputTableKey } from "../../records/columns/input-tables";
import type { KeepChoice, PlannedKeep, SheetsNow } from "../kept/plan-keep";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";

/** Part of a sheet as it stands: what its cells show and what was typed into them, in the same shape. */
export interface TypedTable extends SheetTable {
  formulas: CellValue[][];
}

/** What the plan is made from. A table that the workbook does not have is left out. */
export interface RollOverInput {
  parameters?: TypedTable;
  tables: Partial<Record<InputTableKey, TypedTable>>;
  history?: SheetTable;
  /** The workbook's sheets, where some of them may be kept. */
  sheets?: SheetsNow;
}

export interface RollOverOptions {
  /** The period to roll to; the following one where it is left out. */
  to?: YearMonth;
  /** New targets by the key of `AskedTarget`, asked for when the year turns. One left out stays blank. */
  targets?: Readonly<Record<string, number>>;
  /** Also clears 完成投资 and 形象进度 of projects and expansions, which else go on from where they are. */
  clearProgress?: boolean;
  /** Keeps this period's sheets as values, 往期报表; none where it is left out. */
  keep?: KeepChoice;
}

/** What one write does to its cell. */
export type WriteReason =
  | "cleared"
  | "priorFilled"
  | "priorUnknown"
  | "targetSet"
  | "targetAsked"
  | "parameterAdvanced"
  | "progressCleared";

/** A cell and what is to stand in it; "" is blank, text that starts with "=" a formula. Rows count from 1. */
export interface CellWrite {
  sheet: string;
  row: number;
  column: number;
  content: string | number;
  reason: WriteReason;
}

/** A target of the year that begins. */
export interface AskedTarget {
  key: string;
  park: string;
  name: string;
  unit: string;
  /** Of the year that ends, the latest revision. */
  before?: number;
}

/** Rows of 历史数据, each as wide as the table that is there; a blank is "". */
export interface HistoryWrites {
  /** There is no such table yet. */
  create: boolean;
  /** The period was closed before: its rows are brought up to date. Rows count from 1 in the sheet. */
  replaced: { row: number; values: (string | number)[] }[];
  appended: (string | number)[][];
  /** Formats that added rows need, by the index of their column. */
  columnFormats: { index: number; format: string }[];
}

export interface RollOverPlan {
  from: YearMonth;
  to: YearMonth;
  yearTurns: boolean;
  writes: CellWrite[];
  history: HistoryWrites;
  asked: AskedTarget[];
  /** The sheets that could be kept, and those that are kept of this period already. */
  keepable: { sheets: string[]; again: string[] };
  /** The sheets that are going to be kept. */
  keeps: PlannedKeep[];
  /** Warnings and hints; a plan with an error is not made. */
  findings: Finding[];
}

/** Either a plan, or the errors because of which nothing is done. */
export type RollOverPlanning =
  { ready: true; plan: RollOverPlan } | { ready: false; from?: YearMonth; findings: Finding[] };
