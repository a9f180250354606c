import type { Block } from "../../formulas/a1";

/**
 * A generated sheet as plain data: what stands in every cell, how it looks and prints. Rows and columns count from 1.
 * It can be tested without Excel, shown before it is written, and compared with what is already there.
 */
export interface SheetPlan {
  template: TemplateId;
  /** The sheet's name. */
  name: string;
  /** Columns of the block that is ours, the hidden key column included. */
  columns: ColumnPlan[];
  /** From row 1; every row has a cell for each column. "" is blank, text that starts with "=" a formula. */
  rows: RowPlan[];
  formats: FormatPlan[];
  merges: Block[];
  rules: RulePlan[];
  charts: ChartPlan[];
  freeze: { rows: number; columns: number };
  page: PagePlan;
  /** Of the rows that hold a record each: notes beside them stay with their key. */
  body: { first: number; last: number };
  counts: Record<string, number>;
  /** Its rows that hold a record each: no headings of groups, no totals. */
  listed: number;
  /** Headers of columns that are hidden because no row has anything in them. */
  leftOut: string[];
  /** Those among them that the user did not choose. */
  notChosen: string[];
  /** Its groups in their order, with how many records each lists. */
  groups?: { name: string; members: number }[];
}

/** A sheet that is not made from a template: what stands in it, without whose it is. */
export type SheetContents = Omit<SheetPlan, "template" | "listed" | "leftOut" | "notChosen">;

/** What a row of a built-in sheet is. */
export type RowKind =
  | "title"
  | "period"
  | "unit"
  | "above"
  | "header"
  | "record"
  | "group"
  | "subtotal"
  | "total"
  | "below"
  | "chartHead"
  | "chart"
  | "chartRoom"
  | "note"
  | "signature";

export type TemplateId = "indicators" | "enterprises" | "projects";

interface ColumnPlan {
  /** Characters of the standard font. */
  width: number;
  hidden?: boolean;
  /** What it shows, in a built-in sheet. */
  key?: string;
  /** What a build heads it with by itself, without breaks: the user may have it headed otherwise. */
  name?: string;
}

export type Content = string | number;

export interface RowPlan {
  cells: Content[];
  /** What the row is about, the same from build to build. */
  key?: string;
  kind?: RowKind;
  /** The input row of a line that lists one. */
  source?: { sheet: string; row: number };
  /** Points. */
  height: number;
}

/** How a block looks; what is left out stays as a block before it set it. */
export interface FormatPlan {
  block: Block;
  font?: { name?: string; size?: number; bold?: boolean; color?: string };
  fill?: string;
  horizontal?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  /** Smaller rather than ####, where a figure outgrows its column. */
  shrink?: boolean;
  numberFormat?: string;
  /** Thin lines around and between all cells. */
  grid?: string;
}

/** A formula rule over a block: what it marks stays readable in black and white (bold, and words in the cells). */
export interface RulePlan {
  block: Block;
  /** For the block's first cell, with the dollars that the rest needs. */
  formula: string;
  color: string;
  bold?: boolean;
  fill?: string;
}

export interface ChartPlan {
  name: string;
  type: "ColumnClustered" | "BarClustered" | "BarStacked" | "Line";
  title: string;
  /** The cells that the chart covers. */
  over: Block;
  categories: Block;
  series: ChartSeriesPlan[];
  axis: { numberFormat: string; minimum?: number; maximum?: number; majorUnit?: number };
  /** First category at the top of a bar chart. */
  reversed?: boolean;
  legend: boolean;
  /** Its few cells become more: a template's. */
  grows?: true;
}

interface ChartSeriesPlan {
  name: string;
  values: Block;
  type?: "Line";
  color: string;
  invisible?: boolean;
  /** Number format of the labels at its points; none where it is left out. */
  labels?: string;
  labelsAt?: "InsideBase" | "OutsideEnd";
}

export type Paper = "A4" | "A3";

export interface PagePlan {
  orientation: "Landscape" | "Portrait";
  paper: Paper;
  printArea: Block;
  titleRows: { first: number; last: number };
  /** Rows with which a page begins. */
  breaks: number[];
  footer: { left: string; center: string; right: string };
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
}
