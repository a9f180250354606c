import Papa from "papaparse";
import { cellAddress } from "../../formulas/a1";
import { SOURCE_LIMITS, SourceProblem } from "./source-book";
import type { SourceBook } from "./source-book";

/** A text with commas, tabs or semicolons between its cells. Rows keep their places, so that messages can name them. */
export function readTextSource(text: string, name: string): SourceBook {
  const plain = text.replace(/^\uFEFF/, "");
  // One row more than is taken shows that there are too many.
  const preview = SOURCE_LIMITS.rows + 1;
  const { data, errors } = Papa.parse<string[]>(plain, {
    skipEmptyLines: false,
    delimiter: delimiterOf(plain),
    preview,
  });
  // A quote without its other half takes whatever follows, row after row, into its own cell.
  const open = errors.find(({ type }) => type === "Quotes");
  if (open) throw new SourceProblem("openQuote", { row: (open.row ?? 0) + 1 });
  data.forEach((row, down) => row.forEach((cell, across) => requireFits(cell, down + 1, across + 1)));
  // Spaces at the start of a name set it in under the one above.
  const rows = data.map((row) => row.map((cell) => cell.trimEnd()));
  while (rows.length > 0 && rows[rows.length - 1]?.every((cell) => cell.trim() === "")) rows.pop();
  const width = rows.reduce((widest, row) => Math.max(widest, filledLength(row)), 0);
  if (width === 0) throw new SourceProblem("emptyText");
  if (rows.length > SOURCE_LIMITS.rows)
    throw new SourceProblem("tooManyRows", { count: rows.length, most: SOURCE_LIMITS.rows });
  if (width > SOURCE_LIMITS.columns)
    throw new SourceProblem("tooManyColumns", { count: width, most: SOURCE_LIMITS.columns });
  const values = rows.map((row) => Array.from({ length: width }, (_none, column) => row[column] ?? ""));
  return { sheets: [{ name, values }] };
}

function requireFits(cell: string, row: number, column: number): void {
  if (cell.length > SOURCE_LIMITS.cellText)
    throw new SourceProblem("longCell", { address: cellAddress(row, column), length: cell.length });
}

const DELIMITERS = ["\t", ",", ";", "\uFF0C", "|"];
/** So many lines show what stands between the cells. */
const GUESSED_FROM = 50;

/** Blank lines have no cells, and would be taken for a sign that there is nothing between them. */
function delimiterOf(text: string): string {
  return Papa.parse(text, {
    ...{ skipEmptyLines: "greedy", delimitersToGuess: DELIMITERS, preview: GUESSED_FROM },
  }).meta.delimiter;
}

/** The length of a row without its blank end. */
function filledLength(row: readonly string[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1]?.trim() === "") length--;
  return length;
}
