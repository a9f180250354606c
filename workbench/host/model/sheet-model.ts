import type { ResultExtent, StoredState } from "../../engine/engine";
import type { CellContent, ErrorValue, PageLayoutFile, SheetVisibility } from "../../file/workbook-file";
import {
  LAST_COLUMN,
  LAST_ROW,
  bounding,
  cellArea,
  intersect,
  isEntireColumn,
  isEntireRow,
  type Area,
} from "./area";
import type { ChartModel } from "./chart-model";
import type { ConditionalFormatModel, ValidationModel } from "./rule-models";
import type { NoteModel, CommentModel } from "./note-models";
import type { StylePatch, StyleTable } from "./styles";
import type { FilterModel } from "./filter-model";
import type { TableModel } from "./table-model";
import type { ShapeModel } from "./shape-model";
import type { WhatIfTable } from "./what-if-table";

export interface Cell {
  value: CellContent;
  /** The text as the user typed it, with "=". */
  formula?: string;
  /** The formula's function was not there when it was entered: it shows #NAME? whatever is there now. */
  isUnregistered?: boolean;
  /**
   * What the formula fills, as the file it came from says: one cell, where it has no mark of a dynamic array, or the
   * range of an array formula. Absent: as much as the result has.
   */
  fills?: ResultExtent & { isArray?: boolean };
  /**
   * Where the value is the file's and has not been calculated here: whether the engine comes to the same, or that it does
   * not even have the formula: nothing that it depends on has changed, or it is left to Excel (see sleeping-formulas.ts).
   */
  stored?: StoredState | "asleep" | "left";
  style: number;
  hyperlink?: HyperlinkModel;
}

export interface HyperlinkModel {
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

export interface LineInfo {
  /** Points: the width of a column, the height of a row. */
  size?: number;
  /** The height follows the content, as it was last measured. */
  automatic?: boolean;
  hidden?: boolean;
  /** Hidden by a filter and not by hand. */
  filtered?: boolean;
  style?: number;
  outline?: number;
}

export interface SheetProtectionModel {
  password?: string;
  options: Record<string, boolean>;
}

export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

export const isError = (value: CellContent | undefined): value is ErrorValue =>
  typeof value === "object" && value !== null;

export const cellKey = (row: number, column: number): number => row * 16384 + column;
export const keyRow = (key: number): number => Math.floor(key / 16384);
export const keyColumn = (key: number): number => key % 16384;

/** One worksheet as plain data; what Excel would refuse is refused above it. */
export class SheetModel {
  visibility: SheetVisibility = "Visible";
  /** Its name in the file that the workbook was opened from; missing where it is new. */
  openedAs?: string;
  tabColor?: string;
  showGridlines = true;
  showHeadings = true;
  enableCalculation = true;
  /** Told before a cell's content changes. */
  beforeChange?: (row: number, column: number) => void;
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly rowInfo = new Map<number, LineInfo>();
  readonly columnInfo = new Map<number, LineInfo>();
  merges: Area[] = [];
  freeze?: { rows: number; columns: number };
  tables: TableModel[] = [];
  conditionalFormats: ConditionalFormatModel[] = [];
  validations: ValidationModel[] = [];
  charts: ChartModel[] = [];
  shapes: ShapeModel[] = [];
  notes: NoteModel[] = [];
  comments: CommentModel[] = [];
  pageLayout: PageLayoutFile = {};
  horizontalBreaks: number[] = [];
  verticalBreaks: number[] = [];
  protection?: SheetProtectionModel;
  filter?: FilterModel;
  customProperties = new Map<string, string>();
  selection: Area[] = [cellArea(0, 0)];
  /** Where each array result stands, by the key of its first cell; that cell counts as part of it. */
  readonly spills = new Map<number, Area>();
  /** As the file has them. */
  whatIfTables: readonly WhatIfTable[] = [];
  /** Values of array results outside their first cells. */
  readonly spilled = new Map<number, CellContent>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly styles: StyleTable,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }

  value(row: number, column: number): CellContent {
    const cell = this.cell(row, column);
    if (cell && (cell.formula !== undefined || cell.value !== null)) return cell.value;
    return this.spilled.size > 0 ? (this.spilled.get(cellKey(row, column)) ?? null) : null;
  }

  ensureCell(row: number, column: number): Cell {
    let line = this.rows.get(row);
    if (!line) this.rows.set(row, (line = new Map()));
    let cell = line.get(column);
    if (!cell) line.set(column, (cell = { value: null, style: this.inheritedStyle(row, column) }));
    return cell;
  }

  inheritedStyle(row: number, column: number): number {
    return this.rowInfo.get(row)?.style ?? this.columnInfo.get(column)?.style ?? 0;
  }

  style(row: number, column: number): number {
    return this.cell(row, column)?.style ?? this.inheritedStyle(row, column);
  }

  setContent(row: number, column: number, value: CellContent, formula?: string): void {
    this.beforeChange?.(row, column);
    if (value === null && formula === undefined) {
      const cell = this.cell(row, column);
      if (!cell) return;
      cell.value = null;
      delete cell.formula;
      delete cell.isUnregistered;
      this.dropIfPlain(row, column);
      return;
    }
    const cell = this.ensureCell(row, column);
    cell.value = value;
    delete cell.isUnregistered;
    if (formula === undefined) delete cell.formula;
    else cell.formula = formula;
    delete cell.fills;
    delete cell.stored;
  }

  /** A cell with no content and the style that its row or column gives anyway need not be kept. */
  dropIfPlain(row: number, column: number): void {
    const line = this.rows.get(row);
    const cell = line?.get(column);
    if (!line || !cell || cell.value !== null || cell.formula !== undefined || cell.hyperlink) return;
    if (cell.style !== this.inheritedStyle(row, column)) return;
    line.delete(column);
    if (line.size === 0) this.rows.delete(row);
  }

  /** The cells that exist inside an area, row by row and from left to right. */
  *cells(area: Area): Generator<{ row: number; column: number; cell: Cell }> {
    for (const row of lineNumbers(this.rows, area.top, area.bottom)) {
      const line = this.rows.get(row);
      if (!line) continue;
      for (const column of lineNumbers(line, area.left, area.right)) {
        const cell = line.get(column);
        if (cell) yield { row, column, cell };
      }
    }
  }

  line(axis: "row" | "column", index: number): LineInfo {
    const lines = axis === "row" ? this.rowInfo : this.columnInfo;
    let info = lines.get(index);
    if (!info) lines.set(index, (info = {}));
    return info;
  }

  isHidden(axis: "row" | "column", index: number): boolean {
    const info = (axis === "row" ? this.rowInfo : this.columnInfo).get(index);
    return Boolean(info?.hidden) || Boolean(info?.filtered);
  }

  size(axis: "row" | "column", index: number): number {
    if (this.isHidden(axis, index)) return 0;
    const standard = axis === "row" ? STANDARD_HEIGHT : STANDARD_WIDTH;
    return (axis === "row" ? this.rowInfo : this.columnInfo).get(index)?.size ?? standard;
  }

  /** Points from the sheet's edge to the start of a row or column. */
  offset(axis: "row" | "column", index: number): number {
    const standard = axis === "row" ? STANDARD_HEIGHT : STANDARD_WIDTH;
    let offset = index * standard;
    for (const line of (axis === "row" ? this.rowInfo : this.columnInfo).keys()) {
      if (line < index) offset += this.size(axis, line) - standard;
    }
    return offset;
  }

  patchStyle(area: Area, patch: StylePatch): void {
    if (isEntireColumn(area)) this.patchLines("column", area, patch);
    else if (isEntireRow(area)) this.patchLines("row", area, patch);
    else {
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const cell = this.ensureCell(row, column);
          cell.style = this.styles.patch(cell.style, patch);
        }
      }
    }
  }

  private patchLines(axis: "row" | "column", area: Area, patch: StylePatch): void {
    if (axis === "column") {
      for (const [row, info] of this.rowInfo) {
        if (info.style === undefined) continue;
        for (let column = area.left; column <= area.right; column++) this.ensureCell(row, column);
      }
    } else {
      for (const [column, info] of this.columnInfo) {
        if (info.style === undefined) continue;
        for (let row = area.top; row <= area.bottom; row++) this.ensureCell(row, column);
      }
    }
    for (const { cell } of this.cells(area)) cell.style = this.styles.patch(cell.style, patch);
    const [from, to] = axis === "column" ? [area.left, area.right] : [area.top, area.bottom];
    for (let index = from; index <= to; index++) {
      const info = this.line(axis, index);
      info.style = this.styles.patch(info.style ?? 0, patch);
    }
  }

  /** The smallest area around everything with content (or format); undefined on an empty sheet. */
  usedArea(
    valuesOnly: boolean,
    within: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN },
  ): Area | undefined {
    let used: Area | undefined;
    const grow = (row: number, column: number): void => {
      const area = cellArea(row, column);
      used = used ? bounding(used, area) : area;
    };
    for (const [row, line] of this.rows) {
      if (row < within.top || row > within.bottom) continue;
      for (const [column, cell] of line) {
        if (column < within.left || column > within.right) continue;
        const filled = cell.value !== null || cell.formula !== undefined;
        if (filled || (!valuesOnly && cell.style !== 0)) grow(row, column);
      }
    }
    for (const area of this.spills.values()) {
      const part = intersect(area, within);
      if (part) used = used ? bounding(used, part) : part;
    }
    return used;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find(
      (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}

function* lineNumbers<T>(lines: Map<number, T>, from: number, to: number): Generator<number> {
  if (to - from < lines.size) {
    for (let index = from; index <= to; index++) if (lines.has(index)) yield index;
    return;
  }
  yield* [...lines.keys()].filter((index) => index >= from && index <= to).sort((a, b) => a - b);
}
