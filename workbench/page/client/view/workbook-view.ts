import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type IRange,
  type IWorkbookData,
  type IWorksheetData,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SetRangeValuesMutation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { Area } from "../../../file/addresses";
import type { Display } from "./create-display";
import { dropValidations } from "./drop-validations";
import type { ShownCell } from "./grid-cells";
import { UNIT } from "./project-workbook";

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

/**
 * Keeps what is on the screen equal to a snapshot. Where only cells differ they are set one by one, and place, selection
 * and undo stay as they are; where more differs the workbook is drawn anew at the same place.
 */
export class WorkbookView {
  private shown: IWorkbookData | undefined;
  private drawing = false;

  constructor(private readonly display: Display) {}

  /** Whether a change that is being reported comes from here and not from the user. */
  get isDrawing(): boolean {
    return this.drawing;
  }

  /** What was drawn last, another for each drawing. */
  get drawn(): unknown {
    return this.shown;
  }

  get activeSheet(): string | undefined {
    return this.workbook()?.getActiveSheet()?.getSheetId();
  }

  /** Gives whether all was drawn anew. */
  show(next: IWorkbookData, activeSheet: string | undefined): boolean {
    this.drawing = true;
    try {
      const anew = this.shown === undefined || !sameFrame(this.shown, next);
      if (!anew) this.setCells(next);
      else this.rebuild(next, activeSheet ?? this.activeSheet);
      this.shown = next;
      if (activeSheet !== undefined) this.activate(activeSheet);
      return anew;
    } finally {
      this.drawing = false;
    }
  }

  /** What was last drawn in a cell, its style in full. */
  shownCell(sheet: string, row: number, column: number): ShownCell {
    const cell = (this.shown?.sheets[sheet]?.cellData as Cells | undefined)?.[row]?.[column];
    const style = typeof cell?.s === "string" ? this.shown?.styles[cell.s] : cell?.s;
    return { cell, style: style ?? {} };
  }

  /** What was shown is no longer what is on the screen in these cells: the user has typed into them. */
  forget(sheet: string, cells: { row: number; column: number }[]): void {
    const known = this.shown?.sheets[sheet]?.cellData as Cells | undefined;
    if (known === undefined) return;
    for (const { row, column } of cells) (known[row] ??= {})[column] = { ...known[row]?.[column], v: TYPED };
  }

  /** The same of a rectangle; of whole rows and columns, everything. */
  forgetRange(sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): void {
    const count = (endRow - startRow + 1) * (endColumn - startColumn + 1);
    if (!(count <= MOST_FORGOTTEN)) return this.forgetAll();
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) this.forget(sheet, [{ row, column }]);
    }
  }

  /** Whether a cell is being typed into: what is drawn now would take the typing away. */
  get isEditing(): boolean {
    return this.display.univer.__getInjector().get(IEditorBridgeService).isVisible().visible;
  }

  /** Selects cells of the sheet that is looked at, as the add-in asked, and brings them into sight. */
  select({ top, left, bottom, right }: Area): void {
    const sheet = this.display.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet === undefined) return;
    this.drawing = true;
    try {
      activate(sheet, { top, left, bottom, right });
      const seen = visibleRange(sheet);
      if (seen !== undefined && !holds(seen, top, left)) {
        sheet.scrollToCell(Math.max(0, top - MARGIN.rows), Math.max(0, left - MARGIN.columns));
      }
    } finally {
      this.drawing = false;
    }
  }

  /** Makes the next drawing a whole one. */
  forgetAll(): void {
    this.shown = undefined;
  }

  private workbook(): Nullable<Workbook> {
    const instances = this.display.univer.__getInjector().get(IUniverInstanceService);
    return instances.getUnit<Workbook>(UNIT, UniverInstanceType.UNIVER_SHEET);
  }

  private rebuild(next: IWorkbookData, activeSheet: string | undefined): void {
    const before = this.display.api.getActiveWorkbook();
    const place = before?.getActiveSheet()?.getSheetId();
    const scroll = before?.getActiveSheet()?.getScrollState();
    const selected = before?.getActiveSheet()?.getActiveRange()?.getRange();
    if (this.workbook()) {
      dropValidations(this.display);
      this.display.api.disposeUnit(UNIT);
    }
    // Univer keeps the snapshot and changes it: ours must stay as it is.
    this.display.api.createWorkbook(structuredClone(next));
    if (activeSheet !== undefined) this.activate(activeSheet);
    if (place === undefined || place !== this.activeSheet) return;
    const sheet = this.display.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet && selected) activate(sheet, areaIn(selected));
    if (scroll) sheet?.scrollToCell(scroll.sheetViewStartRow, scroll.sheetViewStartColumn);
  }

  private setCells(next: IWorkbookData): void {
    for (const name of next.sheetOrder) {
      const before = this.shown?.sheets[name]?.cellData as Cells;
      const changed = changedCells(before, next.sheets[name]?.cellData as Cells);
      if (Object.keys(changed).length === 0) continue;
      const plain = unstyled(before, changed);
      if (Object.keys(plain).length > 0)
        this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: name, cellValue: plain });
      this.registerStyles(next, changed);
      this.run(SetRangeValuesMutation.id, { unitId: UNIT, subUnitId: name, cellValue: changed });
    }
  }

  /** A mutation takes styles in full, not by the name that they have in the snapshot. */
  private registerStyles(next: IWorkbookData, cells: Cells): void {
    for (const line of Object.values(cells)) {
      for (const cell of Object.values(line)) {
        if (typeof cell?.s === "string") cell.s = next.styles[cell.s] ?? null;
      }
    }
  }

  private activate(sheet: string): void {
    if (sheet === this.activeSheet) return;
    this.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheet });
  }

  private run(id: string, params: object): void {
    this.display.univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand(id, params, { onlyLocal: true });
  }
}

/** Cells that stay in sight before those that are scrolled to. */
const MARGIN = { rows: 3, columns: 2 };

const holds = (range: IRange, row: number, column: number): boolean =>
  row >= range.startRow && row < range.endRow && column >= range.startColumn && column < range.endColumn;

/** Undefined before the grid has been drawn for the first time, when Univer throws. */
function visibleRange(sheet: FWorksheet): IRange | undefined {
  try {
    return sheet.getVisibleRange() ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whole rows and columns come without their ends. */
function areaIn({ startRow, startColumn, endRow, endColumn }: IRange): Area {
  const or = (line: number, otherwise: number) => (Number.isNaN(line) ? otherwise : line);
  return {
    top: or(startRow, 0),
    left: or(startColumn, 0),
    bottom: or(endRow, Infinity),
    right: or(endColumn, Infinity),
  };
}

/** As much of the cells as is drawn: how far a sheet is drawn follows what it holds. */
function activate(sheet: FWorksheet, area: Area): void {
  const [lastRow, lastColumn] = [sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1];
  const [top, left] = [Math.min(area.top, lastRow), Math.min(area.left, lastColumn)];
  const [bottom, right] = [Math.min(area.bottom, lastRow), Math.min(area.right, lastColumn)];
  sheet.getRange(top, left, bottom - top + 1, right - left + 1).activate();
}

/** Beyond this a whole drawing is cheaper. */
const MOST_FORGOTTEN = 5000;

/** No cell of a workbook holds this. */
const TYPED = "\u0000typed";
const EMPTY: ICellData = { v: null, f: null, t: null, s: null, si: null, custom: null };

function changedCells(before: Cells | undefined, after: Cells | undefined): Cells {
  const changed: Cells = {};
  const rows = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})].map(Number));
  for (const row of rows) {
    const old = before?.[row] ?? {};
    const now = after?.[row] ?? {};
    const columns = new Set([...Object.keys(old), ...Object.keys(now)].map(Number));
    for (const column of columns) {
      if (sameCell(old[column], now[column])) continue;
      (changed[row] ??= {})[column] = { ...EMPTY, ...now[column] };
    }
  }
  return changed;
}

/** The grid lays a style over the one that is there: where a cell gets another, the one it has goes first. */
function unstyled(before: Cells | undefined, changed: Cells): Cells {
  const plain: Cells = {};
  for (const [row, line] of Object.entries(changed).map(([at, each]) => [Number(at), each] as const))
    for (const column of Object.keys(line).map(Number)) {
      const old = before?.[row]?.[column]?.s ?? null;
      if (old !== null && old !== (line[column]?.s ?? null)) (plain[row] ??= {})[column] = { s: null };
    }
  return plain;
}

const sameCell = (a: Nullable<ICellData>, b: Nullable<ICellData>): boolean =>
  (a?.v ?? null) === (b?.v ?? null) && (a?.f ?? null) === (b?.f ?? null) && (a?.s ?? null) === (b?.s ?? null);

/** Everything but the cells. */
function sameFrame(a: IWorkbookData, b: IWorkbookData): boolean {
  return frame(a) === frame(b);
}

function frame({ sheetOrder, sheets, resources }: IWorkbookData): string {
  const bare = Object.values(sheets).map((sheet: Partial<IWorksheetData>) => ({
    ...sheet,
    cellData: undefined,
  }));
  return JSON.stringify([sheetOrder, bare, resources]);
}
