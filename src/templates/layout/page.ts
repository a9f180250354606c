import type { Block } from "../../formulas/a1";
import { sheets } from "../../locales/zh-CN/sheets";
import type { PagePlan } from "../plan/sheet-plan";
import { columnPoints } from "./character-width";

const MARGINS = { top: 42, bottom: 42, left: 36, right: 36, header: 18, footer: 20 };
/** A4 landscape between its margins, in points. */
const PAPER = {
  width: 841.89 - MARGINS.left - MARGINS.right,
  height: 595.28 - MARGINS.top - MARGINS.bottom,
};
/** Programs measure rows a little differently: so much of a page stays free. */
const FILLED = 0.96;
/** Excel takes 1,026 breaks in a sheet. */
const MOST_BREAKS = 1000;

/** A4 landscape, one page wide, the header on every page, its number at the foot. */
export function landscapePage(
  printArea: Block,
  headerRow: number,
  title: string,
  breaks: number[] = [],
): PagePlan {
  return {
    orientation: "Landscape",
    paper: "A4",
    printArea,
    titleRows: { first: 1, last: headerRow },
    breaks,
    footer: { left: title, center: sheets.footer.page, right: "" },
    margins: MARGINS,
  };
}

/** The same for an input table: whatever rows its user adds are printed, the header on every page. */
export function inputPage(headerRow: number, title: string): Omit<PagePlan, "printArea"> {
  const { printArea: _whole, ...page } = landscapePage(
    { row: 1, column: 1, rows: 1, columns: 1 },
    headerRow,
    title,
  );
  return { ...page, titleRows: { first: headerRow, last: headerRow } };
}

export interface PageContents {
  /** Characters of the printed columns. */
  widths: readonly number[];
  /** Points of the rows from the first. */
  heights: readonly number[];
  /** The last row that every page repeats. */
  headerRow: number;
  /** Rows that stay with the one before them: the first under a heading, the rest of a chart, the signature. */
  joined: ReadonlySet<number>;
}

/** The rows with which a new page begins, so that nothing that belongs together is parted; none where one page is enough. */
export function pageBreaks({ widths, heights, headerRow, joined }: PageContents): number[] {
  const width = widths.reduce((sum, characters) => sum + columnPoints(characters), 0);
  const scale = Math.min(1, Math.floor((PAPER.width / width) * 100) / 100);
  const room = (PAPER.height / scale) * FILLED - sumOf(heights, 1, headerRow);
  const breaks: number[] = [];
  let used = 0;
  for (let row = headerRow + 1; row <= heights.length;) {
    let last = row;
    while (joined.has(last + 1)) last++;
    const height = sumOf(heights, row, last);
    if (used > 0 && used + height > room) {
      breaks.push(row);
      used = 0;
    }
    used += height;
    row = last + 1;
  }
  return breaks.slice(0, MOST_BREAKS);
}

function sumOf(heights: readonly number[], first: number, last: number): number {
  return heights.slice(first - 1, last).reduce((sum, height) => sum + height, 0);
}
