import { parseArea, type Area } from "../../../file/addresses";
import { STANDARD_HEIGHT, STANDARD_WIDTH, widthInPoints } from "../../../file/measures";
import type { CellFile, SheetFile } from "../../../file/workbook-file";
import { paperOf, type Paper } from "./paper";

/** What one page of paper shows of a sheet: rows and columns from 0, in the order in which they are printed. */
export interface PrintedPage {
  rows: Line[];
  columns: Line[];
}

export interface Line {
  /** Its row or column in the sheet. */
  index: number;
  /** Points before scaling. */
  size: number;
  /** Of a header that every page repeats. */
  repeated?: boolean;
}

export interface PrintedSheet {
  paper: Paper;
  margins: Record<Side, number>;
  /** By how much everything is made smaller, or larger. */
  scale: number;
  pages: PrintedPage[];
}

type Side = "top" | "bottom" | "left" | "right" | "header" | "footer";
const STANDARD_MARGINS: Record<Side, number> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};
/** Excel makes nothing smaller than a tenth. */
const SMALLEST_SCALE = 0.1;

/** A sheet as pages, by its own page setup: print area, paper, scale or number of pages, breaks, repeated rows. */
export function printedPages(sheet: SheetFile): PrintedSheet {
  const layout = sheet.pageLayout ?? {};
  const paper = paperOf(layout.paper, layout.orientation);
  const margins = { ...STANDARD_MARGINS, ...layout.margins };
  const room = {
    width: paper.width - margins.left - margins.right,
    height: paper.height - margins.top - margins.bottom,
  };
  const area = printedArea(sheet);
  if (area === undefined) return { paper, margins, scale: 1, pages: [] };
  const lines = { rows: rowsOf(sheet, area), columns: columnsOf(sheet, area) };
  const scale = scaleOf(sheet, lines, room);
  const columns = parts(lines.columns, room.width / scale, new Set(sheet.pageBreaks?.columns), []);
  const titles = titleRows(sheet, layout.titleRows);
  const breaks = layout.zoom?.fitHeight ? [] : sheet.pageBreaks?.rows;
  const rows = parts(lines.rows, room.height / scale, new Set(breaks), titles);
  const pages = columns.flatMap((across) => rows.map((down) => ({ columns: across, rows: down })));
  return { paper, margins, scale, pages };
}

export const hasContent = ({ value }: Pick<CellFile, "value">): boolean =>
  value !== undefined && value !== null;

/** The print area, else what the sheet has in use. */
function printedArea(sheet: SheetFile): Area | undefined {
  const chosen = parseArea((sheet.pageLayout?.printArea ?? "").split(",")[0] ?? "");
  if (chosen !== undefined) return chosen;
  const cells = sheet.rows.flatMap(({ row, cells: line }) =>
    line.flatMap((cell) => (hasContent(cell) ? [{ row, column: cell.column }] : [])),
  );
  if (cells.length === 0 && sheet.charts.length === 0) return undefined;
  const all = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  const charts = sheet.charts.map(({ position: { left, top, width, height } }) => ({
    row: lineAt(rowSizes(sheet), top + height),
    column: lineAt(columnSizes(sheet), left + width),
  }));
  const used = [...cells, ...charts];
  return {
    ...all,
    bottom: used.reduce((last, { row }) => Math.max(last, row), 0),
    right: used.reduce((last, { column }) => Math.max(last, column), 0),
  };
}

/** The row or column in which a place lies, so many points from the sheet's corner. */
export function lineAt(sizeOf: (index: number) => number, points: number): number {
  let index = 0;
  for (let end = sizeOf(0); end < points && index < 20_000; end += sizeOf(index)) index++;
  return index;
}

/** Points of each row, 0 where it is hidden. */
export function rowSizes(sheet: SheetFile): (row: number) => number {
  const own = new Map(sheet.rows.map(({ row, height, hidden }) => [row, hidden ? 0 : height]));
  return (row) => own.get(row) ?? sheet.standardHeight ?? STANDARD_HEIGHT;
}

export function columnSizes(sheet: SheetFile): (column: number) => number {
  const standard = widthInPoints(sheet.standardWidth ?? STANDARD_WIDTH);
  return (column) => {
    const own = sheet.columns.find(({ from, to }) => column >= from && column <= to);
    if (own?.hidden) return 0;
    return own?.width === undefined ? standard : widthInPoints(own.width);
  };
}

const shown = (first: number, last: number, sizeOf: (index: number) => number): Line[] =>
  Array.from({ length: last - first + 1 }, (_, step) => ({
    index: first + step,
    size: sizeOf(first + step),
  })).filter(({ size }) => size > 0);
const rowsOf = (sheet: SheetFile, { top, bottom }: Area) => shown(top, bottom, rowSizes(sheet));
const columnsOf = (sheet: SheetFile, { left, right }: Area) => shown(left, right, columnSizes(sheet));

function titleRows(sheet: SheetFile, address: string | undefined): Line[] {
  const match = /^\$?(\d+):\$?(\d+)$/.exec(address ?? "");
  return match ? shown(Number(match[1]) - 1, Number(match[2]) - 1, rowSizes(sheet)) : [];
}

function scaleOf(
  sheet: SheetFile,
  { rows, columns }: { rows: Line[]; columns: Line[] },
  room: { width: number; height: number },
): number {
  const { scale, fitWidth, fitHeight } = sheet.pageLayout?.zoom ?? {};
  if (!fitWidth && !fitHeight) return (scale ?? 100) / 100;
  const fits = Math.min(
    1,
    fitWidth ? (fitWidth * room.width) / total(columns) : 1,
    fitHeight ? (fitHeight * room.height) / total(rows) : 1,
  );
  return Math.max(SMALLEST_SCALE, Math.floor(fits * 100) / 100);
}

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { size }) => sum + size, 0);

/** Lines in parts that fit a page each; a part begins where the user wishes, and repeats the titles that came before it. */
function parts(lines: Line[], room: number, breaks: ReadonlySet<number>, titles: Line[]): Line[][] {
  const result: Line[][] = [];
  let part: Line[] = [];
  for (const line of lines) {
    const full = part.length > 0 && total(part) + line.size > room + 0.01;
    if (part.some(({ repeated }) => !repeated) && (full || breaks.has(line.index))) {
      result.push(part);
      const last = titles.at(-1)?.index ?? -1;
      part = last < line.index ? titles.map((title) => ({ ...title, repeated: true })) : [];
    }
    part.push(line);
  }
  if (part.length > 0) result.push(part);
  return result;
}
