import type { ReportTable } from "../document/report-document";

/** Widths in characters of the table's font: half-width ones take half a Chinese one. */
export function lengthOf(text: string): number {
  return [...text].reduce((length, mark) => length + (mark.charCodeAt(0) > 0xff ? 1 : 0.55), 0);
}

/** A header of four characters may stand in two lines. */
const HEADER_LINES = 2;
/** Words wrap; fewer characters a line than this read badly, and more need no room. */
const WORDS = { least: 5, most: 14 };
/** Cell margins, in characters. */
const MARGIN = 1;

export interface ColumnLayout {
  /** Half points. */
  size: number;
  /** Twips, which add up to the table's width. */
  widths: number[];
}

/**
 * The largest of the sizes (half points) in which no figure has to wrap, with widths by what each column holds: figures
 * get what they need, words share the rest.
 */
export function columnLayout(table: ReportTable, width: number, sizes: readonly number[]): ColumnLayout {
  const needs = table.headers.map((header, at) => {
    // The name of a sum runs on over the blank cells beside it.
    const rows = table.rows.filter(({ strong }) => at > 0 || !strong);
    const longest = Math.max(0, ...rows.map(({ cells }) => lengthOf(cells[at] ?? "")));
    const head = Math.ceil(lengthOf(header) / HEADER_LINES);
    const whole = lengthOf(header);
    if (table.numeric.includes(at)) return { least: Math.max(longest, head), most: Math.max(longest, whole) };
    const most = Math.min(Math.max(longest, whole), WORDS.most);
    return { least: Math.min(Math.max(WORDS.least, head), most), most };
  });
  const total = (of: "least" | "most") => needs.reduce((sum, need) => sum + need[of] + MARGIN, 0);
  const fitting = sizes.find((size) => charactersIn(width, size) >= total("least"));
  const size = fitting ?? sizes[sizes.length - 1] ?? 0;
  const room = charactersIn(width, size);
  const slack = total("most") - total("least");
  const share = slack <= 0 ? 0 : Math.min(1, Math.max(0, room - total("least")) / slack);
  const wanted = needs.map(({ least, most }) => least + MARGIN + share * (most - least));
  const sum = wanted.reduce((all, one) => all + one, 0);
  const widths = wanted.map((one) => Math.floor((width * one) / sum));
  const rest = width - widths.reduce((all, one) => all + one, 0);
  return { size, widths: widths.map((one, at) => (at === 0 ? one + rest : one)) };
}

/** Left and right of what stands in a cell, in twips. */
export const CELL_MARGIN = 60;

/** How many characters a line of a cell holds. */
export function charactersInCell(width: number, size: number): number {
  return charactersIn(width - 2 * CELL_MARGIN, size);
}

function charactersIn(width: number, size: number): number {
  return width / (size * 10);
}
