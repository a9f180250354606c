import type { Block } from "../../formulas/a1";
import { sheets } from "../../locales/zh-CN/sheets";
import type { PagePlan, Paper } from "../plan/sheet-plan";
import { columnPoints } from "./character-width";

const MARGINS = { top: 42, bottom: 42, left: 22, right: 22, header: 18, footer: 20 };
/** Landscape between the margins, in points. */
const PAPERS: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: 841.89 - MARGINS.left - MARGINS.right, height: 595.28 - MARGINS.top - MARGINS.bottom },
  A3: { width: 1190.55 - MARGINS.left - MARGINS.right, height: 841.89 - MARGINS.top - MARGINS.bottom },
};
/** No letter is printed smaller than this, in points. */
export const SMALLEST_PRINT = 8;
/** So much narrower is a sheet than it may be: a program without the fonts draws columns wider by more than a quarter. */
const WIDTH_RESERVE = 0.78;
/** A page that is emptier as reckoned is more than a third empty where its columns are drawn so much wider. */
export const MOST_EMPTY = 1 - 2 / 3 / WIDTH_RESERVE;
/** Programs measure rows a little differently: so much of a page stays free. */
const FILLED = 0.96;
/** Excel takes 1,026 breaks in a sheet. */
const MOST_BREAKS = 1000;

/** The width at which letters of a size are still large enough on a paper. */
export function widestOn(paper: Paper, fontSize: number): number {
  return (PAPERS[paper].width * WIDTH_RESERVE * fontSize) / SMALLEST_PRINT;
}

/** A4 as long as every letter is large enough on it, else A3. */
export function paperFor(widths: readonly number[], fontSize: number): Paper {
  return pointsOf(widths) <= widestOn("A4", fontSize) ? "A4" : "A3";
}

/** Whether no letter gets smaller on A4 than it may be. */
export const isReadableOnA4 = (widths: readonly number[], fontSize: number): boolean =>
  fontSize * printScale(widths, "A4") >= SMALLEST_PRINT;

/** By how much a sheet is made smaller to be one page wide. */
export function printScale(widths: readonly number[], paper: Paper): number {
  return Math.min(1, Math.floor((PAPERS[paper].width / pointsOf(widths)) * 100) / 100);
}

/** Points of the columns; a hidden one has no width. */
export function pointsOf(widths: readonly number[]): number {
  return widths.reduce((sum, characters) => sum + (characters > 0 ? columnPoints(characters) : 0), 0);
}

/** Landscape, one page wide, the header on every page, its number at the foot. */
export function landscapePage(
  printArea: Block,
  headerRow: number,
  title: string,
  { paper = "A4", breaks = [] }: { paper?: Paper; breaks?: number[] } = {},
): PagePlan {
  return {
    orientation: "Landscape",
    paper,
    printArea,
    titleRows: { first: 1, last: headerRow },
    breaks,
    footer: { left: title, center: sheets.footer.page, right: "" },
    margins: MARGINS,
  };
}

/** Letters of the input tables, in points. */
const INPUT_SIZE = 11;

/** A footer is made smaller with its sheet: in letters that are still read. A figure after the size would be part of it. */
export const footerLetters = (text: string): string =>
  text === "" ? "" : `&12${/^\d/.test(text) ? " " : ""}${text}`;

/** The same for an input table: whatever rows its user adds are printed, the header on every page. */
export function inputPage(
  headerRow: number,
  title: string,
  widths: readonly number[],
): Omit<PagePlan, "printArea"> {
  const { printArea: _whole, ...page } = landscapePage(
    { row: 1, column: 1, rows: 1, columns: 1 },
    headerRow,
    title,
    { paper: paperFor(widths, INPUT_SIZE) },
  );
  return { ...page, titleRows: { first: headerRow, last: headerRow } };
}

export interface PageContents {
  /** Characters of the printed columns; 0 for a hidden one. */
  widths: readonly number[];
  paper?: Paper;
  /** Points of the rows from the first. */
  heights: readonly number[];
  /** The last row that every page repeats. */
  headerRow: number;
  /** Rows that stay with the one before them: the first under a heading, the rest of a chart, the signature. */
  joined: ReadonlySet<number>;
}

/** Points that a page has for the rows below its repeated header. */
export function pageRoom({ widths, paper = "A4", heights, headerRow }: PageContents): number {
  return (PAPERS[paper].height / printScale(widths, paper)) * FILLED - sumOf(heights, 1, headerRow);
}

/** The rows with which a new page begins, so that nothing that belongs together is parted; none where one page is enough. */
export function pageBreaks(contents: PageContents): number[] {
  const blocks = blocksOf(contents);
  return evenPages(blocks, pageRoom(contents))
    .slice(0, MOST_BREAKS)
    .map((at) => blocks[at]?.row ?? 0);
}

/** Points that are free on the page of the last row where each page is filled as far as it goes. */
export function freeAtEnd(contents: PageContents): number {
  const room = pageRoom(contents);
  let used = 0;
  for (const { height } of blocksOf(contents)) used = used + height > room ? height : used + height;
  return room - used;
}

/** Rows that no page break may part. */
interface RowBlock {
  row: number;
  height: number;
}

function blocksOf({ heights, headerRow, joined }: PageContents): RowBlock[] {
  const blocks: RowBlock[] = [];
  heights.slice(headerRow).forEach((height, at) => {
    const row = headerRow + 1 + at;
    const open = blocks[blocks.length - 1];
    if (open && joined.has(row)) open.height += height;
    else blocks.push({ row, height });
  });
  return blocks;
}

/** The fewest pages that end before the block of an index, and the sum of the squares of what they leave empty. */
interface Way {
  pages: number;
  empty: number;
  /** The block with which the last of the pages begins. */
  from: number;
}

/**
 * Blocks with which a page begins, the first left out: no more pages than are needed, and what stays empty spread over
 * all but the last.
 */
function evenPages(blocks: readonly RowBlock[], room: number): number[] {
  const ways: Way[] = [{ pages: 0, empty: 0, from: 0 }];
  for (let end = 1; end <= blocks.length; end++) {
    let best: Way | undefined;
    let used = 0;
    for (let from = end - 1; from >= 0; from--) {
      used += blocks[from]?.height ?? 0;
      if (used > room && from < end - 1) break;
      const before = ways[from];
      if (!before) break;
      const free = end === blocks.length ? 0 : Math.max(0, room - used);
      const way = { pages: before.pages + 1, empty: before.empty + free * free, from };
      if (!best || way.pages < best.pages || (way.pages === best.pages && way.empty < best.empty)) best = way;
    }
    if (best) ways.push(best);
  }
  const starts: number[] = [];
  for (let at = ways[blocks.length]?.from ?? 0; at > 0; at = ways[at]?.from ?? 0) starts.unshift(at);
  return starts;
}

function sumOf(heights: readonly number[], first: number, last: number): number {
  return heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
}
