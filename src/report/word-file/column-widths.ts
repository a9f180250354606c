import type { ReportTable } from "../document/report-document";

/** Half-width characters take half a Chinese one. */
function lengthOf(text: string): number {
  return [...text].reduce((length, mark) => length + (mark.charCodeAt(0) > 0xff ? 1 : 0.55), 0);
}

const LEAST = 3;
const MOST = 14;

/** Widths in twips that add up to the table's, by what each column holds; long texts wrap. */
export function columnWidths(table: ReportTable, width: number): number[] {
  const needs = table.headers.map((header, at) => {
    const cells = table.rows.map((row) => lengthOf(row[at] ?? ""));
    // A header may wrap once, a figure never.
    const longest = Math.max(lengthOf(header) / 2, ...cells);
    return Math.min(Math.max(longest, LEAST), MOST) + 1;
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  const widths = needs.map((need) => Math.floor((width * need) / total));
  const rest = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, at) => (at === 0 ? one + rest : one));
}
