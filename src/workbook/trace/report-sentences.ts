import type { CellPlace } from "../../records/finding";
import type {
  FigureOrigin,
  ReportDocument,
  ReportRun,
  GeneratedCell,
} from "../../report/document/report-document";

/** Sentences that tell of a figure of the sheets itself. */
export function sentencesOfFigure(document: ReportDocument, cell: GeneratedCell): string[] {
  return told(document, (run) => run.pieces.some(({ origin }) => isOf(origin, cell)));
}

function isOf(origin: FigureOrigin | undefined, cell: GeneratedCell): boolean {
  const own = origin?.cell;
  if (!own || own.template !== cell.template) return false;
  if ("line" in own) return "line" in cell && own.line === cell.line;
  return !("line" in cell) && own.row === cell.row && own.column === cell.column;
}

/** Sentences that tell of all of these typed cells: those of a figure that the report does not name itself. */
export function sentencesOfInputs(document: ReportDocument, inputs: readonly CellPlace[]): string[] {
  if (inputs.length === 0) return [];
  return told(document, ({ sources }) => {
    const known = new Set(sources.map(keyOf));
    return inputs.every((input) => known.has(keyOf(input)));
  });
}

function told(document: ReportDocument, matches: (run: ReportRun) => boolean): string[] {
  const runs = document.blocks
    .flatMap((block) => block.runs)
    .filter(matches)
    // The closer a sentence is to the cell, the less else it tells of.
    .sort((one, other) => one.sources.length - other.sources.length);
  return [...new Set(runs.map(({ text }) => text))];
}

function keyOf({ sheet, address }: CellPlace): string {
  return `${sheet}!${address}`;
}
