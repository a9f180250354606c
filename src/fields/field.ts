import type { ColumnKind } from "../records/columns/column";
import type { HistoryField } from "../records/history/history-record";
import type { RowSource } from "../records/records";
import type { ParameterReference } from "../templates/parameters/parameter-reference";
import type { SheetSubject } from "./sheet-subjects";

/** What a field says something about: a row of an input table, 参数, the area as a whole, or a built-in sheet. */
export type Subject = "indicator" | "enterprise" | "project" | "parameter" | "area" | SheetSubject;

/** Column kinds of the input tables, and what only derived figures are. */
export type FieldKind = ColumnKind | "amount" | "count" | "ratio" | "rank" | "days" | "year";

/**
 * What a figure is in: "record" is the unit that the row names, "money" the one into which 参数 has sums of money
 * converted; anything else is the unit itself. Texts, dates and shares have none.
 */
export type FieldUnit = "record" | "money" | (string & {});

/** What a formula is written over. */
export interface WritingContext {
  /** The input row, where the field is one of a row. */
  source?: RowSource<string>;
  /** Another figure of the same row: the cell in which it stands, or an expression for it. */
  at: (key: string) => string;
  parameter: ParameterReference;
  /** The unit of sums of money. */
  moneyUnit: string;
  /** A column of 历史数据 without its header; undefined where the workbook has no history. */
  history?: (field: HistoryField) => string;
  /** The schedule goes by last year's course: each indicator has its own. */
  bySeason?: boolean;
  /** The cells of one figure of all rows among which a row is ranked and of which it is a share. */
  among?: (key: string) => string | undefined;
  /** A column of an input table without its header; undefined where the table has no such column. */
  column?: (subject: Subject, key: string) => string | undefined;
}

export interface Field {
  subject: Subject;
  key: string;
  /** As sheets and forms head it. */
  name: string;
  otherNames: readonly string[];
  english: string;
  kind: FieldKind;
  unit?: FieldUnit;
  /** Typed in by the user, or worked out. */
  origin: "input" | "derived";
  /** Keys of the same subject; what is of 参数 or 历史数据 has its subject before a point. */
  needs: readonly string[];
  /** The native expression without its "="; "" in quotes where what it needs is missing. */
  write: (context: WritingContext) => string;
}

/** An expression for nothing. */
export const BLANK = '""';
