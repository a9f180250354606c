import { freeAtEnd, MOST_EMPTY, pageBreaks, pageRoom } from "./page";
import type { PageContents } from "./page";

/** A chart is still read at this part of its usual height. */
const SMALLEST_CHART = 0.6;
/** Rows of a page that would stay too empty are made higher, by no more than this. */
const HIGHEST_ROWS = 1.3;

/** What a sheet prints, one under the other. */
export interface PrintedSheet extends Omit<PageContents, "joined"> {
  body: { first: number; last: number };
  /** Rows that always stay with the one before them: the first under a heading. */
  headed: ReadonlySet<number>;
  /** Rows of sums, which stay with what they sum as long as pages get full. */
  totals: ReadonlySet<number>;
  /** The rows under a chart. */
  chart?: { first: number; last: number };
  /** The first of the notes; the last row is the signature's. */
  notesRow: number;
}

export interface ArrangedPages {
  /** Points of the rows. */
  heights: number[];
  /** The rows with which a new page begins. */
  breaks: number[];
}

interface Arrangement {
  /** Where there is a chart: all below it is on its page too, both go to the next, or it stays and the notes go on. */
  chart: "fits" | "moves" | "stays";
  /** What a new page may begin with beside records and groups. */
  loose: "nothing" | "notes" | "sums and notes";
  /** Whether the rows of a page that would stay too empty are made higher. */
  stretched?: true;
}

/** The better one first. */
const ARRANGEMENTS: readonly Arrangement[] = [
  { chart: "fits", loose: "nothing" },
  { chart: "moves", loose: "nothing" },
  { chart: "stays", loose: "nothing" },
  { chart: "fits", loose: "nothing", stretched: true },
  { chart: "moves", loose: "nothing", stretched: true },
  { chart: "stays", loose: "notes", stretched: true },
  { chart: "moves", loose: "sums and notes", stretched: true },
  { chart: "stays", loose: "sums and notes", stretched: true },
];

/**
 * Pages that are full but for the last: a chart is made smaller before it moves, rows are made a little higher, and notes
 * and then sums go to another page than the table's end where a page would stay too empty otherwise.
 */
export function arrangePages(sheet: PrintedSheet): ArrangedPages {
  let best: (ArrangedPages & { empty: number }) | undefined;
  for (const arrangement of ARRANGEMENTS) {
    const given = arranged(sheet, arrangement);
    if (!given) continue;
    const breaks = pageBreaks(given);
    const contents = arrangement.stretched ? stretched(given, breaks, sheet.body) : given;
    const empty = Math.max(0, ...emptyParts(contents, breaks));
    if (!best || empty < best.empty) best = { heights: [...contents.heights], breaks, empty };
    if (empty <= MOST_EMPTY) break;
  }
  return best ?? { heights: [...sheet.heights], breaks: [] };
}

/** Nothing where a chart does not fit so. */
function arranged(sheet: PrintedSheet, { chart: place, loose }: Arrangement): PageContents | undefined {
  const { widths, paper, headerRow, headed, totals, body, chart, notesRow } = sheet;
  const joined = new Set(headed);
  const last = sheet.heights.length;
  const join = (from: number, to: number) => {
    for (let row = from; row <= to; row++) joined.add(row);
  };
  if (loose !== "sums and notes") {
    totals.forEach((row) => joined.add(row));
    // No page with nothing but notes: they stay with the chart or else, as the summary does, with the table's last row.
    join(body.last + 1, (chart?.first ?? notesRow) - 1);
    if (!chart || place !== "stays") join(notesRow, notesRow);
  }
  if (loose === "nothing") join(notesRow + 1, last);
  if (last > notesRow) joined.add(last);
  const contents = {
    ...{ widths, headerRow, joined },
    ...(paper ? { paper } : {}),
    heights: [...sheet.heights],
  };
  if (!chart) return loose !== "nothing" || place === "fits" ? contents : undefined;

  join(chart.first + 1, chart.last);
  if (place === "moves") {
    join(notesRow, last);
    return contents;
  }
  joined.add(chart.first);
  const rows = chart.last - chart.first + 1;
  const usual = sheet.heights[chart.first - 1] ?? 0;
  const below = sheet.heights.slice(notesRow - 1).reduce((sum, height) => sum + height, 0);
  const free = freeAtEnd({ ...contents, heights: sheet.heights.slice(0, chart.first - 1) });
  const room = place === "fits" ? free - below : free;
  if (usual * rows * SMALLEST_CHART > room) return undefined;
  contents.heights.fill(
    Math.floor((Math.min(usual * rows, room) / rows) * 4) / 4,
    chart.first - 1,
    chart.last,
  );
  return contents;
}

/** The parts of their room that the pages but the last leave empty, 0 to 1. */
function emptyParts(contents: PageContents, breaks: readonly number[]): number[] {
  const room = pageRoom(contents);
  return breaks.map((end, at) => {
    const rows = contents.heights.slice((breaks[at - 1] ?? contents.headerRow + 1) - 1, end - 1);
    return 1 - rows.reduce((sum, height) => sum + height, 0) / room;
  });
}

/** The rows of pages that are too empty but for the last, higher. */
function stretched(
  contents: PageContents,
  breaks: readonly number[],
  body: { first: number; last: number },
): PageContents {
  const heights = [...contents.heights];
  const room = pageRoom(contents);
  emptyParts(contents, breaks).forEach((empty, at) => {
    if (empty <= MOST_EMPTY) return;
    const first = Math.max(breaks[at - 1] ?? contents.headerRow + 1, body.first);
    const last = Math.min((breaks[at] ?? 0) - 1, body.last);
    const used = heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
    const factor = Math.min(HIGHEST_ROWS, 1 + (empty * room) / used);
    for (let row = first; row <= last; row++)
      heights[row - 1] = Math.floor((heights[row - 1] ?? 0) * factor * 4) / 4;
  });
  return { ...contents, heights };
}
