import type { CellPlace } from "../../records/finding";
import type { ReportDocument } from "../../report/document/report-document";

/**
 * The sentences of the report that a figure stands behind: those that tell of all of its inputs in the tables, or, where
 * there are none, those that tell of any.
 */
export function reportSentences(document: ReportDocument, inputs: readonly CellPlace[]): string[] {
  const runs = document.blocks.flatMap((block) => block.runs).filter(({ sources }) => sources.length > 0);
  const matches = runs.map((run) => ({
    text: run.text,
    hits: inputs.filter((input) =>
      run.sources.some(({ sheet, address }) => sheet === input.sheet && address === input.address),
    ).length,
  }));
  const most = matches.reduce((best, { hits }) => Math.max(best, hits), 0);
  if (most === 0) return [];
  return [...new Set(matches.filter(({ hits }) => hits === most).map(({ text }) => text))];
}
