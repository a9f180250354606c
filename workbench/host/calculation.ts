import type { Engine, EngineCell, SheetResults, Verdict } from "../engine/engine";
import type { CellContent } from "../file/workbook-file";
import { plainlyRead, resolve, type FormulaPlace, type ResolvedFormula } from "./formulas/resolve";
import { cellsOnKept, formulaCells, type CellOfSheet, type Examined } from "./kept-figures";
import { areaOf, containsCell } from "./model/area";
import { cellKey, isError, keyColumn, keyRow, type Cell, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import { SleepingSheets, type SheetReading } from "./sleeping-sheets";

/** Array results that refer to each other's size settle in a few rounds; more would be a circle. */
const MOST_ROUNDS = 8;

/** The engine gets cells a few at a time: lists of all cells would take more memory than the cells. */
const CELLS_AT_A_TIME = 4_096;

/** Makes an address of a text. */
const MAKES_ADDRESS = /\bINDIRECT\s*\(/i;

interface EngineFormula {
  text: string;
  /** As the user sees it. */
  formula: string;
  dependsOn?: ResolvedFormula["dependsOn"];
  /** The last result. */
  value: CellContent;
}

/** Keys of cells; true where a formula is to be calculated again though it may be the same as before. */
type PendingCells = Map<number, boolean>;

/** Keeps the engine's cells in step with the workbook's and takes its results back. */
export class Calculation {
  private readonly pending = new Map<SheetModel, PendingCells>();
  /** Hidden copies of calculated sheets, which have their values from those. */
  private readonly unneeded = new Set<SheetModel>();
  private readonly given = new Map<SheetModel, Map<number, EngineFormula>>();
  private readonly blocked = new Map<SheetModel, Set<number>>();
  private readonly sleeping = new SleepingSheets();
  private usedAreas: NonNullable<FormulaPlace["usedAreas"]> = new Map();
  /** Names, tables, sheets or spilled ranges are others than when the formulas that depend on them were resolved. */
  private hasNewMeaning = false;
  /** Found when they are asked for first. */
  private keptCells: WeakSet<Cell> | undefined;
  /** Until the workbook has been calculated for the first time. */
  private isOpening = false;
  /** Cells whose results changed in the last settling, by sheet. */
  private changed = new Map<SheetModel, Set<number>>();
  onCalculated: (sheets: Map<SheetModel, Set<number>>) => void = () => undefined;

  constructor(
    readonly engine: Engine,
    private workbook: WorkbookModel,
  ) {
    engine.onResults = (results) => this.take(results);
  }

  /** Another workbook; its sheets are in the engine already, its cells not. */
  start(workbook: WorkbookModel): void {
    this.workbook = workbook;
    this.usedAreas = new Map();
    this.keptCells = undefined;
    for (const map of [this.pending, this.given, this.blocked, this.unneeded, this.sleeping]) map.clear();
    for (const sheet of workbook.sheets) this.putToSleep(sheet);
    this.isOpening = true;
  }

  /** What has a stored result sleeps until something changes that it depends on; the rest is due. */
  private putToSleep(sheet: SheetModel): void {
    const reading: SheetReading = { sheets: new Set(), isAnywhere: false };
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        if (cell.stored === undefined) this.pendingCells(sheet).set(cellKey(row, column), false);
        else this.addReading(reading, sheet, cellKey(row, column), cell.formula, cell.value);
      }
    }
    this.sleeping.add(sheet, reading);
    sheet.beforeChange = () => this.wake(sheet);
  }

  private addReading(
    reading: SheetReading,
    sheet: SheetModel,
    key: number,
    formula: string,
    value: CellContent,
  ): void {
    const place = this.placeOf(sheet, key);
    reading.isAnywhere ||= MAKES_ADDRESS.test(formula);
    const plain = plainlyRead(formula, place);
    if (plain) {
      for (const read of plain) reading.sheets.add(read);
      return;
    }
    const { text, reach, dependsOn } = resolve(formula, place);
    for (const read of reach) reading.sheets.add(read.sheet);
    reading.isAnywhere ||= MAKES_ADDRESS.test(text);
    // What it meant before names, tables or sheets change is not known any more afterwards.
    if (dependsOn) this.givenTo(sheet).set(key, { text, formula, dependsOn, value });
  }

  /** Before a sheet changes: the engine gets the formulas that may depend on it, as long as everything is as it was. */
  wake(changed: SheetModel): void {
    const sheets = this.sleeping.reachedFrom(changed);
    if (sheets.length > 0) this.usedAreas = new Map();
    for (const sheet of sheets) this.know(sheet);
    for (const sheet of sheets) {
      this.sleeping.delete(sheet);
      delete sheet.beforeChange;
    }
    for (const sheet of sheets) this.giveStored(sheet);
  }

  /**
   * Before the sheet gets another name, its lines move or it goes: what stands on it has to show which stored results it
   * comes to as long as its references mean what they meant.
   */
  wakeForMove(changed: SheetModel): void {
    this.wake(changed);
    this.note(this.engine.verifyAll());
  }

  private wakeAll(): void {
    for (const sheet of this.sleeping.all()) this.wake(sheet);
  }

  /** The engine gets the values of a sheet that sleeps, as a formula reads it. */
  private know(sheet: SheetModel): void {
    if (!this.sleeping.becomesKnown(sheet)) return;
    let cells: EngineCell[] = [];
    for (const [row, line] of sheet.rows) {
      for (const [column, { value, formula, stored }] of line) {
        if (formula !== undefined && stored !== undefined) cells.push({ row, column, value, formula });
        else if (formula === undefined && value !== null) cells.push({ row, column, value });
      }
      if (cells.length < CELLS_AT_A_TIME) continue;
      this.engine.load(sheet.id, cells);
      cells = [];
    }
    for (const [key, value] of sheet.spilled) cells.push({ row: keyRow(key), column: keyColumn(key), value });
    this.engine.load(sheet.id, cells);
  }

  /** All values are known to the engine: an address that a formula makes itself may be on any sheet. */
  knowAll(): void {
    for (const sheet of this.sleeping.all()) this.know(sheet);
  }

  private giveStored(sheet: SheetModel): void {
    let cells: EngineCell[] = [];
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined || cell.stored !== "unverified") continue;
        cells.push(this.storedCell(sheet, cellKey(row, column), cell, cell.formula));
        if (cells.length < CELLS_AT_A_TIME) continue;
        this.engine.write(sheet.id, cells);
        cells = [];
      }
    }
    this.engine.write(sheet.id, cells);
  }

  private storedCell(sheet: SheetModel, key: number, cell: Cell, formula: string): EngineCell {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const meaning = resolve(formula, this.placeOf(sheet, key));
    const known = this.given.get(sheet)?.get(key);
    const text = known?.text ?? meaning.text;
    this.reach({ ...meaning, text });
    if (!known)
      this.givenTo(sheet).set(key, { text, formula, dependsOn: meaning.dependsOn, value: cell.value });
    const stored = storedResult(sheet, key, cell);
    return {
      ...{ row, column, value: null, formula: text },
      ...(cell.fills ? { fills: cell.fills } : {}),
      ...(stored ? { stored } : {}),
    };
  }

  /** The engine gets what a formula reads. */
  private reach({ text, reach }: ResolvedFormula): void {
    for (const { sheet, row, column } of reach) {
      this.need(sheet);
      this.know(sheet);
      this.engine.reach(sheet.id, row, column);
    }
    if (MAKES_ADDRESS.test(text)) this.knowAll();
  }

  private placeOf(sheet: SheetModel, key: number): FormulaPlace {
    const { workbook, usedAreas } = this;
    return { workbook, sheet, row: keyRow(key), column: keyColumn(key), usedAreas };
  }

  private givenTo(sheet: SheetModel): Map<number, EngineFormula> {
    let formulas = this.given.get(sheet);
    if (!formulas) this.given.set(sheet, (formulas = new Map()));
    return formulas;
  }

  get isPending(): boolean {
    return this.hasNewMeaning || [...this.pending.keys()].some((sheet) => !this.unneeded.has(sheet));
  }

  private pendingCells(sheet: SheetModel): PendingCells {
    let cells = this.pending.get(sheet);
    if (!cells) this.pending.set(sheet, (cells = new Map()));
    return cells;
  }

  cellChanged(sheet: SheetModel, row: number, column: number): void {
    this.wake(sheet);
    const cells = this.pendingCells(sheet);
    const key = cellKey(row, column);
    if (!cells.has(key)) cells.set(key, false);
    if (sheet.spills.size > 0) {
      for (const [anchor, area] of sheet.spills) if (containsCell(area, row, column)) cells.set(anchor, true);
    }
    for (const anchor of this.blocked.get(sheet) ?? []) cells.set(anchor, true);
  }

  /** The formula is to be calculated again though nothing of it changed. */
  cellDue(sheet: SheetModel, row: number, column: number): void {
    this.wake(sheet);
    this.pendingCells(sheet).set(cellKey(row, column), true);
  }

  /** Every cell of the sheet, also those that the engine had and that are no more. */
  sheetChanged(sheet: SheetModel): void {
    this.wake(sheet);
    const cells = this.pendingCells(sheet);
    const add = (key: number): void => {
      if (!cells.has(key)) cells.set(key, false);
    };
    for (const [row, line] of sheet.rows) for (const column of line.keys()) add(cellKey(row, column));
    for (const key of this.given.get(sheet)?.keys() ?? []) add(key);
    for (const key of sheet.spills.keys()) cells.set(key, true);
  }

  /**
   * A new sheet with the cells of another, and their values. Nothing of a hidden copy is calculated before somebody
   * reads it: most are made to be put back, and thrown away.
   */
  sheetCopied(copy: SheetModel): void {
    this.sheetChanged(copy);
    this.unneeded.add(copy);
  }

  /** Somebody reads the sheet, or all of them. */
  need(sheet?: SheetModel): void {
    if (sheet) this.unneeded.delete(sheet);
    else this.unneeded.clear();
  }

  sheetRemoved(sheet: SheetModel): void {
    for (const map of [this.pending, this.given, this.blocked, this.unneeded, this.sleeping])
      map.delete(sheet);
    this.hasNewMeaning = true;
  }

  /** Names, tables or sheets changed: what formulas mean by them may have, too. */
  meaningChanged(): void {
    this.hasNewMeaning = true;
  }

  /** Every formula is to be calculated again, except those that a file brought with their results. */
  everythingChanged(): void {
    for (const [sheet, formulas] of this.given) {
      for (const key of formulas.keys()) {
        const [row, column] = [keyRow(key), keyColumn(key)];
        if (sheet.cell(row, column)?.stored === undefined) this.cellDue(sheet, row, column);
      }
    }
  }

  /** Every formula is to be calculated again, as by Excel's full calculation. */
  calculateAll(): void {
    this.wakeAll();
    for (const [sheet, formulas] of this.given)
      for (const key of formulas.keys()) this.cellDue(sheet, keyRow(key), keyColumn(key));
  }

  /** Cells that stand, near or far, on results which the file stores and the engine does not come to. */
  keptFigures(): CellOfSheet[] {
    this.keptCells ??= cellsOnKept(this.workbook, (place, cell) => this.examine(place, cell));
    return formulaCells(this.workbook).filter(({ cell }) => this.keptCells?.has(cell) && cell.stored);
  }

  private examine({ sheet, row, column }: CellOfSheet, cell: Cell): Examined {
    const { formula = "", stored, fills } = cell;
    const key = cellKey(row, column);
    const meaning = resolve(cell.isUnregistered ? "=#NAME?" : formula, this.placeOf(sheet, key));
    this.reach(meaning);
    const result = storedResult(sheet, key, cell);
    const { comesToStored, reads } = this.engine.examine(sheet.id, {
      ...{ row, column, value: null, formula: meaning.text },
      ...(fills ? { fills } : {}),
      ...(result ? { stored: result } : {}),
    });
    return {
      isKept: stored === "kept" || (stored === "unverified" && !comesToStored),
      reads: reads.flatMap(({ sheetId, area }) => {
        const target = this.workbook.sheetById(sheetId);
        return target ? [{ sheet: target, area }] : [];
      }),
    };
  }

  /** Cells whose stored results may not hold any more, and which only Excel can calculate. */
  outdated(): { sheet: SheetModel; row: number; column: number }[] {
    return this.engine.outdated().flatMap(({ sheetId, row, column }) => {
      const sheet = this.workbook.sheetById(sheetId);
      return sheet ? [{ sheet, row, column }] : [];
    });
  }

  async settle(): Promise<void> {
    if (!this.isPending) {
      this.isOpening = false;
      return;
    }
    this.changed = new Map();
    for (let round = 0; round < MOST_ROUNDS && this.push(); round++)
      await this.engine.calculate(this.isOpening);
    if (this.isOpening) this.markLeft();
    this.isOpening = false;
    if (this.changed.size > 0) this.onCalculated(this.changed);
  }

  /** Formulas without a result that take more work than is done here are for Excel, as those that it alone can calculate. */
  private markLeft(): void {
    for (const { sheet, row, column } of this.outdated()) {
      const cell = sheet.cell(row, column);
      if (cell?.formula !== undefined) cell.stored = "kept";
    }
  }

  /** Answers of custom functions come in; says whether there were any. */
  async letAnswersArrive(all: boolean): Promise<boolean> {
    this.changed = new Map();
    const any = await this.engine.letAnswersArrive(all);
    if (this.changed.size > 0) this.onCalculated(this.changed);
    return any;
  }

  private push(): boolean {
    this.usedAreas = new Map();
    for (const sheet of this.unneeded) if (sheet.visibility === "Visible") this.need(sheet);
    const due = [...this.pending].filter(([sheet]) => !this.unneeded.has(sheet));
    const writes = new Map<SheetModel, EngineCell[]>();
    const put = (sheet: SheetModel, cell: EngineCell): void => {
      const list = writes.get(sheet);
      if (list) list.push(cell);
      else writes.set(sheet, [cell]);
    };
    for (const [sheet, cells] of due) {
      this.pending.delete(sheet);
      for (const key of [...cells.keys()].sort((a, b) => a - b)) {
        const cell = this.changedCell(sheet, key, cells.get(key) ?? false);
        if (cell) put(sheet, cell);
      }
    }
    if (due.length > 0 || this.hasNewMeaning) {
      const isAffected = ({ dependsOn }: EngineFormula): boolean =>
        dependsOn === "usedArea" || (dependsOn === "meaning" && this.hasNewMeaning);
      const done = new Map(due);
      for (const [sheet, formulas] of this.given) {
        for (const [key, known] of formulas) {
          if (!isAffected(known) || done.get(sheet)?.has(key)) continue;
          if (this.sleeping.has(sheet)) {
            if (this.meansTheSame(sheet, key, known)) continue;
            this.wake(sheet);
          }
          const cell = this.changedCell(sheet, key, false);
          if (cell) put(sheet, cell);
        }
      }
    }
    this.hasNewMeaning = false;
    if (!this.isOpening) for (const [sheet, cells] of writes) this.verify(sheet, cells);
    for (const [sheet, cells] of writes) this.engine.write(sheet.id, cells);
    return writes.size > 0 || this.isPending;
  }

  /** While nothing is written yet, the engine shows which stored results it comes to. */
  private verify(sheet: SheetModel, cells: EngineCell[]): void {
    this.note(this.engine.verify(sheet.id, cells));
    for (const given of cells) {
      const state = sheet.cell(given.row, given.column)?.stored;
      if (given.stored && state) given.stored.state = state;
    }
  }

  private note(verdicts: readonly Verdict[]): void {
    for (const { sheetId, row, column, state } of verdicts) {
      const cell = this.workbook.sheetById(sheetId)?.cell(row, column);
      if (cell?.stored !== undefined) cell.stored = state;
    }
  }

  private meansTheSame(sheet: SheetModel, key: number, { text, formula }: EngineFormula): boolean {
    return resolve(formula, this.placeOf(sheet, key)).text === text;
  }

  /** What the engine is to be told of a cell; undefined where it has the same formula and its result. */
  private changedCell(sheet: SheetModel, key: number, isDue: boolean): EngineCell | undefined {
    const row = keyRow(key);
    const column = keyColumn(key);
    const cell = sheet.cell(row, column);
    this.blocked.get(sheet)?.delete(key);
    if (cell?.formula === undefined) {
      this.given.get(sheet)?.delete(key);
      this.dropSpill(sheet, key);
      return { row, column, value: cell?.value ?? null };
    }
    const meaning = resolve(cell.isUnregistered ? "=#NAME?" : cell.formula, this.placeOf(sheet, key));
    const formulas = this.givenTo(sheet);
    const known = formulas.get(key);
    if (known?.text === meaning.text && !isDue) {
      cell.value = known.value;
      return undefined;
    }
    this.reach(meaning);
    // A reference that is gone is none of the file's any more.
    const lacksReference = meaning.text.includes("#REF!") && known?.text.includes("#REF!") !== true;
    if (lacksReference && (known || !this.isOpening)) delete cell.stored;
    const stored = storedResult(sheet, key, cell);
    const value = stored ? cell.value : (known?.value ?? null);
    formulas.set(key, { text: meaning.text, formula: cell.formula, dependsOn: meaning.dependsOn, value });
    return {
      ...{ row, column, value: null, formula: meaning.text },
      ...(cell.fills ? { fills: cell.fills } : {}),
      // The same words mean other cells now; a formula that moved means the same ones.
      ...(stored ? { stored, isDue: !this.isOpening && (isDue || known?.formula === cell.formula) } : {}),
    };
  }

  private dropSpill(sheet: SheetModel, key: number): void {
    const area = sheet.spills.get(key);
    if (!area) return;
    sheet.spills.delete(key);
    this.hasNewMeaning = true;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) sheet.spilled.delete(cellKey(row, column));
    }
  }

  private take(results: SheetResults[]): void {
    for (const result of results) {
      const sheet = this.workbook.sheetById(result.sheetId);
      if (!sheet) continue;
      const changed = this.changed.get(sheet) ?? new Set<number>();
      this.changed.set(sheet, changed);
      if (result.spills) this.takeSpills(sheet, result.spills);
      for (const { row, column, value } of result.cells) {
        const cell = sheet.cell(row, column);
        if (cell?.formula === undefined) continue;
        const key = cellKey(row, column);
        if (!sameContent(cell.value, value)) changed.add(key);
        cell.value = value;
        delete cell.stored;
        const known = this.given.get(sheet)?.get(key);
        if (known) known.value = value;
        if (isError(value) && value.error === "#SPILL!") this.block(sheet, key);
      }
    }
  }

  private block(sheet: SheetModel, key: number): void {
    let keys = this.blocked.get(sheet);
    if (!keys) this.blocked.set(sheet, (keys = new Set()));
    keys.add(key);
  }

  private takeSpills(sheet: SheetModel, spills: NonNullable<SheetResults["spills"]>): void {
    const before = new Map(sheet.spills);
    sheet.spills.clear();
    sheet.spilled.clear();
    for (const { row, column, values } of spills) {
      const anchor = sheet.cell(row, column);
      if (anchor?.formula === undefined) continue;
      const first = values[0]?.[0] ?? null;
      anchor.value = first;
      const key = cellKey(row, column);
      const blocked = first !== null && isError(first) && first.error === "#SPILL!";
      if (blocked) this.block(sheet, key);
      const area = areaOf(row, column, values.length, values[0]?.length ?? 1);
      if (blocked || (values.length === 1 && values[0]?.length === 1)) continue;
      sheet.spills.set(key, area);
      const old = before.get(key);
      if (old?.bottom !== area.bottom || old.right !== area.right) this.hasNewMeaning = true;
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          if (r > 0 || c > 0) sheet.spilled.set(cellKey(row + r, column + c), value);
        }),
      );
    }
    if ([...before.keys()].some((key) => !sheet.spills.has(key))) this.hasNewMeaning = true;
  }
}

/** The result that the file stores, with what it fills. */
function storedResult(sheet: SheetModel, key: number, cell: Cell): EngineCell["stored"] {
  if (cell.stored === undefined) return undefined;
  const area = sheet.spills.get(key);
  if (!area) return { state: cell.stored, values: [[cell.value]] };
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const values = Array.from({ length: rows }, (_none, row) =>
    Array.from({ length: columns }, (_empty, column) => sheet.value(area.top + row, area.left + column)),
  );
  return { state: cell.stored, values };
}

const sameContent = (a: CellContent, b: CellContent): boolean =>
  isError(a) ? isError(b) && a.error === b.error : a === b;
