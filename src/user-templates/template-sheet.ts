import type { Block } from "../formulas/a1";
import type { LineStep } from "./line-steps";
import type { ChartPlan, Content } from "../templates/plan/sheet-plan";

/** A template as it stands in a sheet, from A1 on. */
export interface TemplateSheet {
  name: string;
  /** Row by row: "" where a cell is blank, text that starts with "=" a formula. */
  cells: readonly (readonly Content[])[];
  numberFormats?: readonly (readonly string[])[];
  merges: readonly Block[];
}

/** A row or column of the filled sheet, and the template's that it is made from; both count from 1. */
interface FilledLine {
  from: number;
  /** Points that its words need; the template's own height where that is more. */
  height?: number;
}

/** A chart of a built-in sheet over the rows and columns of a filled one. */
export type PlacedChart = Pick<ChartPlan, "name" | "over" | "categories"> & { values: readonly Block[] };

/** A template with its figures in: what the filled sheet is made from, before there is one. */
export interface FilledSheet {
  template: string;
  name: string;
  rows: readonly FilledLine[];
  columns: readonly FilledLine[];
  /** How a copy of the template comes to have these lines. */
  steps: { rows: readonly LineStep[]; columns: readonly LineStep[] };
  /** Null: what the template has there comes along with its cell. */
  cells: readonly (readonly (Content | null)[])[];
  numberFormats: readonly { block: Block; format: string }[];
  /** Formulas are replaced by their values in the end. */
  asValues: boolean;
  /** Cells that are values, whatever the others are. */
  valueCells: readonly Block[];
  /** What each row is about, where it is about something: its notes stay with it. */
  keys: readonly (string | undefined)[];
  /** Records that are listed. */
  listed: number;
  /** Rows with which a page begins; undefined where the template says it. */
  breaks?: readonly number[];
  /** The charts that came with the lines of a built-in sheet. */
  charts?: readonly PlacedChart[];
}
