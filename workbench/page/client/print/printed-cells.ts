import { parseArea, type Area } from "../../../file/addresses";
import type { CellFile, ChartFile, SheetFile, StyleFile, WorkbookFile } from "../../../file/workbook-file";
import { formatValue } from "../../../engine/number-format";
import { fitted, laidStyles } from "../view/project-workbook";
import { columnSizes, lineAt, rowSizes, total, type Line, type PrintedPage } from "./printed-pages";

interface Box {
  /** Points from the page's first line, before scaling. */
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PrintedCell extends Box {
  /** Its row and column in the sheet, from 0. */
  row: number;
  column: number;
  text: string;
  isNumber: boolean;
  style: StyleFile;
  /** Points of room that a text has which is wider than its cell, because nothing stands beside it. */
  room: number;
}

export interface PrintedChart extends Box {
  chart: ChartFile;
}

/** What stands on the pages of a sheet, where it stands; of merged cells the first stands for all. */
export class PrintedCells {
  private readonly cells = new Map<string, CellFile>();
  private readonly merges: Area[];
  private readonly laid: (row: number, column: number, own: StyleFile) => StyleFile;
  private readonly sizes;

  constructor(
    private readonly sheet: SheetFile,
    private readonly file: WorkbookFile,
    rules: Map<string, StyleFile> | undefined,
  ) {
    for (const { row, cells } of sheet.rows)
      for (const cell of cells) this.cells.set(`${row},${cell.column}`, cell);
    this.merges = sheet.merges.flatMap((address) => parseArea(address) ?? []);
    this.laid = laidStyles(sheet, rules);
    this.sizes = { row: rowSizes(sheet), column: columnSizes(sheet) };
  }

  on(page: PrintedPage): PrintedCell[] {
    const rows = places(page.rows);
    const columns = places(page.columns);
    return page.rows.flatMap(({ index: row }, down) =>
      page.columns.flatMap(({ index: column }, across) => {
        const merged = this.merges.find((area) => isIn(area, row, column));
        if (merged && !isFirstShown(merged, page, down, across)) return [];
        const at = merged ? { row: merged.top, column: merged.left } : { row, column };
        const cell = this.cells.get(`${at.row},${at.column}`);
        const style = this.styleAt(at.row, at.column, cell);
        const text = textOf(cell, style);
        if (text === "" && !style.fill && !style.borders) return [];
        const last = merged
          ? {
              row: lastIn(page.rows, down, merged.bottom),
              column: lastIn(page.columns, across, merged.right),
            }
          : { row: down, column: across };
        const isContinued = style.alignment?.horizontal === "centerContinuous";
        const spread = isContinued ? this.spread(row, page.columns, across, isContinued) : 0;
        const box = {
          left: columns[across] ?? 0,
          top: rows[down] ?? 0,
          width: total(page.columns.slice(across, last.column + 1)) + spread,
          height: total(page.rows.slice(down, last.row + 1)),
        };
        const isText = typeof cell?.value === "string" && !style.alignment?.wrap && !merged;
        const room = isText ? box.width + this.spread(row, page.columns, last.column) : box.width;
        return [{ ...box, ...at, text, style, room, isNumber: typeof cell?.value === "number" }];
      }),
    );
  }

  /** The charts that begin on a page, cut to nothing: a page that is too small for one shows what it can. */
  chartsOn(page: PrintedPage): PrintedChart[] {
    return this.sheet.charts.flatMap((chart) => {
      const { left, top, width, height } = chart.position;
      const down = this.placeOn(page.rows, this.sizes.row, top);
      const across = this.placeOn(page.columns, this.sizes.column, left);
      return down === undefined || across === undefined
        ? []
        : [{ chart, left: across, top: down, width, height }];
    });
  }

  private placeOn(lines: Line[], sizeOf: (index: number) => number, points: number): number | undefined {
    const at = lineAt(sizeOf, points + 0.01);
    const index = lines.findIndex((line) => line.index === at && !line.repeated);
    if (index < 0) return undefined;
    let start = 0;
    for (let before = 0; before < at; before++) start += sizeOf(before);
    return total(lines.slice(0, index)) + points - start;
  }

  private styleAt(row: number, column: number, cell: CellFile | undefined): StyleFile {
    const own = this.laid(row, column, this.file.styles[cell?.style ?? 0] ?? {});
    return fitted(own, cell, this.sizes.column(column) * (4 / 3));
  }

  /** Points of the blank cells after one, up to the next that holds something, or that is not `continued` as well. */
  private spread(row: number, columns: Line[], across: number, continued = false): number {
    let width = 0;
    for (const { index, size } of columns.slice(across + 1)) {
      const cell = this.cells.get(`${row},${index}`);
      const value = cell?.value ?? "";
      if (value !== "" || this.merges.some((area) => isIn(area, row, index))) break;
      const { horizontal } = this.styleAt(row, index, cell).alignment ?? {};
      if (continued && horizontal !== "centerContinuous") break;
      width += size;
    }
    return width;
  }
}

const isIn = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Where a merged area begins on a page: its first cell, or the first of its part on a later page. */
function isFirstShown(area: Area, { rows, columns }: PrintedPage, down: number, across: number): boolean {
  const above = rows[down - 1]?.index ?? -1;
  const before = columns[across - 1]?.index ?? -1;
  return !(above >= area.top && above <= area.bottom) && !(before >= area.left && before <= area.right);
}

function lastIn(lines: Line[], from: number, last: number): number {
  let at = from;
  while ((lines[at + 1]?.index ?? Infinity) <= last) at++;
  return at;
}

/** Where each line begins. */
function places(lines: Line[]): number[] {
  let at = 0;
  return lines.map(({ size }) => (at += size) - size);
}

function textOf(cell: CellFile | undefined, { numberFormat }: StyleFile): string {
  const value = cell?.value;
  if (value === undefined || value === null) return "";
  if (typeof value === "object") return value.error;
  return formatValue(value, numberFormat ?? "General");
}
