import type { CellPlace, Engine, EngineCell, SheetResults, StoredState, Verdict } from "../engine/engine";
import type { CellContent } from "../file/workbook-file";
import { isPlain, resolve, type FormulaPlace, type ResolvedFormula } from "./formulas/resolve";
import { cellsOnKept, formulaCells, type CellOfSheet, type Examined, type SheetArea } from "./kept-figures";
import { areaOf, containsCell } from "./model/area";
import { cellKey, isError, keyColumn, keyRow, type Cell, type SheetModel } from "./model/sheet-model";
import type { WorkbookModel } from "./model/workbook-model";
import { isOutdated } from "./model/what-if-table";
import { MAKES_ADDRESS, SleepingFormulas, type Woken } from "./sleeping-formulas";

/** Array results that refer to each other's size settle in a few rounds; more would be a circle. */
const MOST_ROUNDS = 8;

/** The engine gets cells a few at a time: lists of all cells would take more memory than the cells. */
const CELLS_AT_A_TIME = 256;

type PlaceOnSheet = Omit<CellOfSheet, "cell">;

const placesWhere = (sheet: SheetModel, test: (cell: Cell) => boolean): PlaceOnSheet[] =>
  [...sheet.rows].flatMap(([row, line]) =>
    [...line].flatMap(([column, cell]) => (test(cell) ? [{ sheet, row, column }] : [])),
  );

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
  private readonly sleeping = new SleepingFormulas();
  private usedAreas: NonNullable<FormulaPlace["usedAreas"]> = new Map();
  /** Names, tables, sheets or spilled ranges are others than when the formulas that depend on them were resolved. */
  private hasNewMeaning = false;
  /** Found when they are asked for first. */
  /** Cells that stand on kept results, by the areas in which they were looked for. */
  private readonly keptCells = new Map<string, WeakSet<Cell>>();
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
    this.keptCells.clear();
    for (const map of [this.pending, this.given, this.blocked, this.unneeded, this.sleeping]) map.clear();
    for (const sheet of workbook.sheets) this.putToSleep(sheet);
    this.isOpening = true;
  }

  /** What has a stored result sleeps until something changes that it depends on; the rest is due. */
  private putToSleep(sheet: SheetModel): void {
    for (const [row, line] of sheet.rows) {
      for (const [column, cell] of line) {
        if (cell.formula === undefined) continue;
        if (cell.stored === undefined) this.pendingCells(sheet).set(cellKey(row, column), false);
        else {
          this.sleeping.add(cell);
          this.rememberMeaning(sheet, cellKey(row, column), cell.formula, cell.value);
        }
      }
    }
    this.sleeping.addSheet(sheet);
    sheet.beforeChange = (row, column) => this.wakeReaders(sheet, row, column);
  }

  /** What a formula meant before names, tables or sheets change is not known any more afterwards. */
  private rememberMeaning(sheet: SheetModel, key: number, formula: string, value: CellContent): void {
    const place = this.placeOf(sheet, key);
    if (isPlain(formula, place)) return;
    const { text, dependsOn } = resolve(formula, place);
    if (dependsOn) this.givenTo(sheet).set(key, { text, formula, dependsOn, value });
  }

  /** Before a cell changes: the engine gets the formulas that depend on it, as long as everything is as it was. */
  private wakeReaders(sheet: SheetModel, row: number, column: number): void {
    this.give(this.sleeping.wakeReaders(sheet, row, column, this.workbook));
  }

  /** The same before any of a sheet's cells may change. */
  wake(sheet: SheetModel): void {
    this.give(this.sleeping.wakeSheet(sheet, this.workbook));
  }

  /**
   * Before the sheet gets another name, its lines move or it goes: what stands on it has to show which stored results it
   * comes to as long as its references mean what they meant.
   */
  wakeForMove(changed: SheetModel): void {
    this.wake(changed);
    this.note(this.engine.verifyAll());
  }

  /** Before the sheet gets another name: a formula that sleeps reads the same cells by the new one. */
  wakeForRename(): void {
    this.give(this.sleeping.wakeAddressMakers(this.workbook));
    this.note(this.engine.verifyAll());
  }

  /** Sleeping formulas, names and tables say the same in other words. */
  reworded(): void {
    for (const [sheet, formulas] of this.given) {
      for (const key of [...formulas.keys()]) {
        const cell = sheet.cell(keyRow(key), keyColumn(key));
        if (cell?.stored !== "asleep" || cell.formula === undefined) continue;
        formulas.delete(key);
        this.rememberMeaning(sheet, key, cell.formula, cell.value);
      }
    }
  }

  private wakeAll(): void {
    for (const sheet of this.workbook.sheets) this.wake(sheet);
  }

  private give({ formulas, isTooMuch }: Woken): void {
    if (formulas.length === 0) return;
    this.usedAreas = new Map();
    const bySheet = new Map<SheetModel, number[]>();
    for (const { sheet, key } of formulas) {
      const keys = bySheet.get(sheet);
      if (keys) keys.push(key);
      else bySheet.set(sheet, [key]);
    }
    if (isTooMuch) {
      for (const [sheet, keys] of bySheet) this.leaveToExcel(sheet, keys);
      return;
    }
    for (const sheet of bySheet.keys()) this.know(sheet);
    for (const [sheet, keys] of bySheet)
      this.giveStored(
        sheet,
        keys.sort((one, other) => one - other),
      );
  }

  /** The engine gets the values of a sheet, as a formula reads it; nothing sleeps on it that they might belong to. */
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
    for (const sheet of this.workbook.sheets) this.know(sheet);
  }

  /** The engine never gets these; what it has of those that read them holds no more, either. */
  private leaveToExcel(sheet: SheetModel, keys: readonly number[]): void {
    const places = keys.map((key) => ({ row: keyRow(key), column: keyColumn(key) }));
    for (const { row, column } of places) {
      const cell = sheet.cell(row, column);
      if (cell) cell.stored = "left";
    }
    this.note(this.engine.leave(sheet.id, places));
  }

  private giveStored(sheet: SheetModel, keys: readonly number[]): void {
    let cells: EngineCell[] = [];
    for (const key of keys) {
      const cell = sheet.cell(keyRow(key), keyColumn(key));
      if (cell?.formula === undefined) continue;
      cells.push(this.storedCell(sheet, key, cell, cell.formula));
      if (cells.length < CELLS_AT_A_TIME) continue;
      this.engine.write(sheet.id, cells);
      cells = [];
    }
    this.engine.write(sheet.id, cells);
  }

  private storedCell(sheet: SheetModel, key: number, cell: Cell, formula: string): EngineCell {
    const [row, column] = [keyRow(key), keyColumn(key)];
    const meaning = resolve(formula, this.placeOf(sheet, key));
    const known = this.given.get(sheet)?.get(key);
    const text = known?.text ?? meaning.text;
    this.reach(text, meaning.reach);
    if (!known)
      this.givenTo(sheet).set(key, { text, formula, dependsOn: meaning.dependsOn, value: cell.value });
    const stored = storedResult(sheet, key, cell);
    return { row, column, value: null, formula: text, fills: cell.fills, stored };
  }

  /** The engine gets what a formula reads. */
  private reach(text: string, reach: ResolvedFormula["reach"]): void {
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
    this.wakeReaders(sheet, row, column);
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
    this.wakeReaders(sheet, row, column);
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
    for (const line of copy.rows.values())
      for (const cell of line.values()) if (cell.stored === "asleep") cell.stored = "unverified";
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

  /** Cells of the areas that stand, near or far, on results which the file stores and the engine does not come to. */
  keptFigures(areas: readonly SheetArea[]): CellOfSheet[] {
    const formulas = formulaCells(areas);
    const key = areas
      .map(({ sheet: { id }, area: { top, left, bottom, right } }) => [id, top, left, bottom, right].join())
      .join(";");
    let kept = this.keptCells.get(key);
    if (!kept) {
      kept = cellsOnKept(formulas, (place, cell) => this.examine(place, cell));
      this.keptCells.set(key, kept);
    }
    return formulas.filter(({ cell }) => kept.has(cell) && cell.stored);
  }

  private examine({ sheet, row, column }: CellOfSheet, cell: Cell): Examined {
    const { formula = "", stored, fills } = cell;
    const key = cellKey(row, column);
    const meaning = resolve(cell.isUnregistered ? UNREGISTERED : formula, this.placeOf(sheet, key));
    this.reach(meaning.text, meaning.reach);
    const result = storedResult(sheet, key, cell);
    const given = { row, column, value: null, formula: meaning.text, fills, stored: result };
    const { comesToStored, reads } = this.engine.examine(sheet.id, given);
    return {
      isKept:
        stored === "kept" ||
        stored === "left" ||
        ((stored === "asleep" || stored === "unverified") && !comesToStored),
      reads: reads.flatMap(({ sheetId, area }) => {
        const target = this.workbook.sheetById(sheetId);
        return target ? [{ sheet: target, area }] : [];
      }),
    };
  }

  /** Cells whose stored results may not hold any more, as only Excel can calculate them, and all that is built on those. */
  outdated(): PlaceOnSheet[] {
    const tables = this.outdatedWhatIf();
    // What sleeps on them has to show itself first.
    for (const { sheet, row, column } of tables) this.wakeReaders(sheet, row, column);
    const own = [...this.leftCells(), ...tables, ...this.staleCells()];
    const readers = this.engine.readersOf(
      own.map(({ sheet, row, column }) => ({ sheetId: sheet.id, row, column })),
    );
    const named = new Map<string, PlaceOnSheet>();
    for (const place of [...own, ...this.placesOf(readers)])
      named.set(`${place.sheet.id},${place.row},${place.column}`, place);
    return [...named.values()];
  }

  private leftCells(): PlaceOnSheet[] {
    return this.workbook.sheets.flatMap((sheet) => placesWhere(sheet, ({ stored }) => stored === "left"));
  }

  private outdatedWhatIf(): PlaceOnSheet[] {
    return this.workbook.sheets.flatMap((sheet) => {
      const tables = sheet.whatIfTables.filter(isOutdated);
      return tables.length === 0 ? [] : placesWhere(sheet, (cell) => tables.some(({ cells }) => cells.has(cell))); // prettier-ignore
    });
  }

  private staleCells(): PlaceOnSheet[] {
    return this.placesOf(this.engine.outdated());
  }

  private placesOf(places: readonly CellPlace[]): PlaceOnSheet[] {
    return places.flatMap(({ sheetId, row, column }) => {
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
    for (const { sheet, row, column } of this.staleCells()) {
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
          const state = sheet.cell(keyRow(key), keyColumn(key))?.stored;
          if (state === "left") continue;
          if (state === "asleep") {
            if (this.meansTheSame(sheet, key, known)) continue;
            this.wakeReaders(sheet, keyRow(key), keyColumn(key));
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
      if (given.stored && state && isLookedAt(state)) given.stored.state = state;
    }
  }

  private note(verdicts: readonly Verdict[]): void {
    for (const { sheetId, row, column, state } of verdicts) {
      const cell = this.workbook.sheetById(sheetId)?.cell(row, column);
      if (cell?.stored !== undefined && cell.stored !== "left") cell.stored = state;
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
    if (cell?.formula === undefined || cell.stored === "left") {
      // Nobody reads the sheet: it is given as a whole when somebody does.
      if (this.sleeping.isUnknown(sheet) && !this.given.get(sheet)?.has(key)) return undefined;
      this.given.get(sheet)?.delete(key);
      this.dropSpill(sheet, key);
      return { row, column, value: cell?.value ?? null };
    }
    const formulas = this.givenTo(sheet);
    const known = formulas.get(key);
    if (known && !isDue && !this.hasNewMeaning && saysTheSame(known, cell)) {
      cell.value = known.value;
      return undefined;
    }
    const meaning = resolve(cell.isUnregistered ? UNREGISTERED : cell.formula, this.placeOf(sheet, key));
    if (known?.text === meaning.text && !isDue) {
      cell.value = known.value;
      return undefined;
    }
    this.reach(meaning.text, meaning.reach);
    // A reference that is gone is none of the file's any more.
    const lacksReference = meaning.text.includes("#REF!") && known?.text.includes("#REF!") !== true;
    if (lacksReference && (known || !this.isOpening)) delete cell.stored;
    const stored = storedResult(sheet, key, cell);
    const value = stored ? cell.value : (known?.value ?? null);
    formulas.set(key, { text: meaning.text, formula: cell.formula, dependsOn: meaning.dependsOn, value });
    // The same words mean other cells now; a formula that moved means the same ones.
    const meansOthers = stored && !this.isOpening && (isDue || known?.formula === cell.formula);
    const { fills } = cell;
    return { row, column, value: null, formula: meaning.text, fills, stored, isDue: meansOthers };
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

/** What a formula with a function that nobody knows means. */
const UNREGISTERED = "=#NAME?";

/** The same words where they mean the same whatever else there is; nothing needs to be looked up. */
const saysTheSame = (known: EngineFormula, { formula, isUnregistered }: Cell): boolean =>
  known.formula === formula &&
  known.dependsOn === undefined &&
  !isUnregistered &&
  known.text !== UNREGISTERED;

const isLookedAt = (state: NonNullable<Cell["stored"]>): state is StoredState =>
  state !== "asleep" && state !== "left";

/** The result that the file stores, with what it fills. */
function storedResult(sheet: SheetModel, key: number, cell: Cell): EngineCell["stored"] {
  if (cell.stored === undefined) return undefined;
  const state = isLookedAt(cell.stored) ? cell.stored : "unverified";
  const area = sheet.spills.get(key);
  if (!area) return { state, values: [[cell.value]] };
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const values = Array.from({ length: rows }, (_none, row) =>
    Array.from({ length: columns }, (_empty, column) => sheet.value(area.top + row, area.left + column)),
  );
  return { state, values };
}

const sameContent = (a: CellContent, b: CellContent): boolean =>
  isError(a) ? isError(b) && a.error === b.error : a === b;
