import type { CellPlace } from "../../records/finding";
import type { TemplateId } from "../../templates/plan/sheet-plan";
import type { ToldFigure } from "../../wording/told-figure";

/** A cell of a generated sheet, by what its row and column are about or by the words that its line begins with. */
export type GeneratedCell =
  { template: TemplateId; row: string; column: string } | { template: TemplateId; line: string };

/** Where a figure stands and what it is made from. */
export interface FigureOrigin {
  /** Its own cell; none where no generated sheet shows it. */
  cell?: GeneratedCell;
  /** The typed cells that it comes from. */
  inputs: CellPlace[];
}

/**
 * Words, or a figure: with its value in its unit, its decimals and its origin. A day or an entered text has its origin alone.
 */
export interface ReportPiece extends Partial<ToldFigure<FigureOrigin>> {
  readonly text: string;
}

/** A stretch of the report with the cells that its figures come from. */
export interface ReportRun {
  /** The texts of its pieces one after the other. */
  text: string;
  pieces: readonly ReportPiece[];
  sources: CellPlace[];
}

/** What a user can leave in or out. */
export const PARAGRAPH_KEYS = [
  "indicators", "standing", "growth", "enterprises", "projects", "facilities", "difficulties", "outlook",
] as const; // prettier-ignore
export type ParagraphKey = (typeof PARAGRAPH_KEYS)[number];

export interface ReportBlock {
  kind: "heading" | "subheading" | "paragraph";
  /** The paragraph's, or that of the first paragraph below a heading. */
  key: ParagraphKey;
  runs: ReportRun[];
}

export interface ReportTable {
  title: string;
  /** 计量单位, at the right above the table. */
  unit?: string;
  headers: readonly string[];
  /** Texts as they are printed. */
  rows: ReportTableRow[];
  /** Columns of figures, set to the right. */
  numeric: readonly number[];
  /** What the table leaves out, below it. */
  note?: string;
  /** In a template: what stands in the table's place. */
  placeholder?: string;
}

interface ReportTableRow {
  cells: string[];
  /** A group, a subtotal or the total. */
  strong?: boolean;
}

/** The report as data: for the pane, the clipboard and the Word file. */
export interface ReportDocument {
  title: string;
  /** The period, in brackets below the title. */
  period: string;
  blocks: ReportBlock[];
  tables: ReportTable[];
  /** Who reports and when, where the parameters say. */
  signature: string[];
}

/** The report as plain text, a line to a paragraph. */
export function plainReport(document: ReportDocument): string {
  const lines = document.blocks.map((block) => block.runs.map((run) => run.text).join(""));
  return [
    document.title,
    document.period,
    "",
    ...lines,
    ...(document.signature.length > 0 ? ["", ...document.signature] : []),
  ].join("\n");
}
