import type { CellPlace } from "../../records/finding";

/** A stretch of the report with the cells that its figures come from. */
export interface ReportRun {
  text: string;
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
  headers: readonly string[];
  /** Texts as they are printed. */
  rows: string[][];
  /** Columns of figures, set to the right. */
  numeric: readonly number[];
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

/** The sentence that uses a cell, for following a figure to the report. */
export function sentencesAbout(document: ReportDocument, cell: CellPlace): string[] {
  return document.blocks
    .flatMap((block) => block.runs)
    .filter((run) =>
      run.sources.some((source) => source.sheet === cell.sheet && source.address === cell.address),
    )
    .map((run) => run.text);
}
