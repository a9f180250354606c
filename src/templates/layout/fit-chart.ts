import { freeAtEnd, pageRoom } from "./page";
import type { PageContents } from "./page";

/** A chart is still read at this part of its usual height. */
const SMALLEST_CHART = 0.6;
/** More than this part of a page is not left empty for a chart that would begin the next one. */
const MOST_EMPTY = 1 / 3;

/** How a chart gets on paper. */
export interface ChartFit {
  /** Points of each of its rows. */
  rowHeight: number;
  /** It stands on the page of the table's end, where a page break may not part it from the table. */
  stays: boolean;
  /** The notes go to the next page without it. */
  partsNotes: boolean;
}

/**
 * A chart that has no room left on the page of the table's end is made smaller before it goes to the next page with the
 * notes. Where that would leave much of the page empty it stays and the notes go on.
 */
export function fitChart(
  contents: PageContents,
  { chartRow, notesRow }: { chartRow: number; notesRow: number },
): ChartFit {
  const { heights } = contents;
  const rows = notesRow - chartRow;
  const usual = heights[chartRow - 1] ?? 0;
  const room = pageRoom(contents);
  const free = freeAtEnd({ ...contents, heights: heights.slice(0, chartRow - 1) });
  const tail = heights.slice(notesRow - 1).reduce((sum, height) => sum + height, 0);
  const fitting = (points: number) => Math.floor((Math.min(usual * rows, points) / rows) * 4) / 4;
  const smallest = usual * rows * SMALLEST_CHART;
  if (smallest <= free - tail) return { rowHeight: fitting(free - tail), stays: true, partsNotes: false };
  if (smallest <= free && free > room * MOST_EMPTY)
    return { rowHeight: fitting(free), stays: true, partsNotes: true };
  return { rowHeight: usual, stays: false, partsNotes: false };
}
