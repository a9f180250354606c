import type { ObjectMatrix } from "@univerjs/core";
import { CellValueType, type ICellData, type Injector, type Nullable } from "@univerjs/core";
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IUnitData,
} from "@univerjs/engine-formula";
import type { CellContent } from "../file/workbook-file";
import { Dependents, type CellBlock } from "./dependents";
import type { CalculatedCell, CellPlace, EngineCell, Examination, LateResults, ResultExtent, SheetResults, SpilledArray, StoredResult, StoredState, Verdict } from "./engine"; // prettier-ignore
import { isErrorText } from "./error-values";
import { FormulaParser, FormulaProgram, type ReadArea } from "./formula-program";
import { blockBetween, shapeOf } from "./formula-shape";
import { inCircles } from "./in-circles";
import { fitted, isEqual, sameStored } from "./stored-results";
import { workload } from "./workload";

/** Spilled ranges that decide each other's size settle in a few passes; more would be a circle. */
const MOST_PASSES = 8;
/** So long the thread is kept before others may run. */
const LONGEST_TURN = 40;
/** More shapes than this are parsed anew when they are needed: a parsed formula is large. */
const MOST_PARSED = 5_000;

/** Functions of an add-in go over cells so much faster than the engine's. */
const SHARE_OF_ADD_IN = 1 / 16;

const cellKey = (row: number, column: number): number => row * 16384 + column;
const keyRow = (key: number): number => Math.floor(key / 16384);
const keyColumn = (key: number): number => key % 16384;

const placesOf = (formulas: Iterable<Formula>): CellPlace[] =>
  [...formulas].map(({ sheet, row, column }) => ({ sheetId: sheet.id, row, column }));

const NO_AREAS: readonly ReadArea[] = [];

/** One sheet as it is calculated. */
interface CalculatedSheet {
  id: string;
  number: number;
  matrix: ObjectMatrix<Nullable<ICellData>>;
  rows: number;
  columns: number;
  formulas: Map<number, Formula>;
  /** Which formula's result a cell outside it belongs to. */
  spilled: Map<number, Formula>;
  /** Formulas whose results fill more than their cell. */
  spilling: Set<Formula>;
  readers: Dependents<Formula>;
}

/** A class and no plain object: those that are put together of parts have a shape each, of several hundred bytes. */
class Formula {
  /** Written since it was last worked out. */
  isEntered = true;
  /** What the result fills, where that is more than the cell. */
  block: CellBlock | undefined = undefined;
  /** What the result has to fill, where the formula does not decide it. */
  fills: ResultExtent | undefined = undefined;
  /** Where the result is a file's and not ours. */
  stored: StoredState | undefined = undefined;
  /** What the engine made of a stored result, where that differs from it in the last digits. */
  reproduced: CellContent[][] | undefined = undefined;
  /** What OFFSET and INDIRECT read in the last run. */
  areas: readonly ReadArea[] = NO_AREAS;
  /** In the pass that is under way: precedents to come, and whether one of them (or the formula) changed. */
  pass = 0;
  waiting = 0;
  isDue = false;
  isDone = false;
  /** What its readers were counted for: the result of before. */
  counted: CellBlock | undefined = undefined;

  constructor(
    readonly sheet: CalculatedSheet,
    readonly row: number,
    readonly column: number,
    readonly program: FormulaProgram,
    readonly corners: readonly number[],
    public result: CellContent | undefined,
  ) {}
}

/** What the calculator needs to know of the workbook besides cells. */
export interface CalculatorSurroundings {
  unitId: () => string;
  /** Names of the sheets by their ids. */
  sheetNames: () => ReadonlyMap<string, string>;
}

/**
 * Calculates what depends on changed cells, each formula once and after those that it reads. The engine's own calculator
 * goes through every formula of the workbook each time and parses most of them anew; only its parser and its functions
 * are used here.
 */
export class Calculator {
  private readonly sheets = new Map<string, CalculatedSheet>();
  private readonly programs = new Map<string, FormulaProgram>();
  private readonly volatile = new Set<Formula>();
  /** Formulas whose custom functions were asked since the last request, and before it. */
  private asked = new Set<Formula>();
  private askedBefore = new Set<Formula>();
  private isArriving = false;
  lateResults: LateResults = "none";
  /** Formulas with stored results that nobody has looked at. */
  private readonly unverified = new Set<Formula>();
  private readonly stale = new Set<Formula>();
  /** Formulas that may have a file's result instead of ours. */
  private readonly holding = new Set<Formula>();
  private changed = new Map<CalculatedSheet, Set<number>>();
  private results = new Map<CalculatedSheet, Map<number, CellContent>>();
  private respilled = new Set<CalculatedSheet>();
  private readonly parser: FormulaParser;
  private readonly config: IFormulaCurrentConfigService;
  private readonly runtime: IFormulaRuntimeService;
  private isOpening = false;
  private pass = 0;
  private turn = 0;
  private sheetNumber = 0;

  constructor(
    injector: Injector,
    private readonly surroundings: CalculatorSurroundings,
  ) {
    this.parser = new FormulaParser(injector);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.runtime = injector.get(IFormulaRuntimeService);
  }

  clear(): void {
    for (const map of [
      this.sheets,
      this.programs,
      this.volatile,
      this.changed,
      this.results,
      this.respilled,
      this.unverified,
      this.stale,
      this.holding,
    ])
      map.clear();
    for (const formulas of [this.asked, this.askedBefore]) formulas.clear();
    workload.restart();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
  }

  addSheet(id: string, matrix: ObjectMatrix<Nullable<ICellData>>, rows: number, columns: number): void {
    this.sheets.set(id, {
      ...{ id, number: ++this.sheetNumber, matrix, rows, columns },
      ...{ formulas: new Map(), spilled: new Map(), spilling: new Set() },
      readers: new Dependents(),
    });
  }

  removeSheet(id: string): void {
    const sheet = this.sheets.get(id);
    if (!sheet) return;
    for (const formula of sheet.formulas.values()) {
      this.unlink(formula);
      this.holding.delete(formula);
    }
    this.sheets.delete(id);
    for (const map of [this.changed, this.results, this.respilled]) map.delete(sheet);
  }

  resize(id: string, rows: number, columns: number): void {
    const sheet = this.sheets.get(id);
    if (sheet) Object.assign(sheet, { rows, columns });
  }

  get isDue(): boolean {
    return this.changed.size > 0;
  }

  load(sheetId: string, cells: readonly EngineCell[]): void {
    const sheet = this.sheets.get(sheetId);
    // What was read of these cells before was read of blank ones.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    if (sheet)
      for (const { row, column, value, formula } of cells)
        sheet.matrix.setValue(row, column, cellData(value, formula));
  }

  write(sheetId: string, cells: readonly EngineCell[]): void {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    for (const { row, column, value, formula, stored, fills, isDue } of cells) {
      const key = cellKey(row, column);
      const before = sheet.formulas.get(key);
      // Nothing where an array's result shows: the result stays.
      if (value === null && formula === undefined && sheet.spilled.has(key)) continue;
      if (!before && formula === undefined && this.isNoChange(sheet, key, value)) continue;
      if (before) {
        this.unlink(before);
        this.holding.delete(before);
        this.dropSpill(before);
        sheet.formulas.delete(key);
      }
      sheet.spilled.delete(key);
      if (formula !== undefined) {
        const kept = before ? sheet.matrix.getValue(row, column) : undefined;
        sheet.matrix.setValue(row, column, { v: kept?.v ?? null, t: kept?.t, f: formula });
        const linked = this.link(sheet, row, column, formula, before?.result);
        linked.fills = fills;
        if (stored) {
          this.seed(linked, stored);
          if (!isDue) continue;
        }
      } else if (value === null) sheet.matrix.realDeleteValue(row, column);
      else sheet.matrix.setValue(row, column, cellData(value));
      this.mark(sheet, key);
    }
  }

  /**
   * Whether everything comes to what it was though the cell is entered again. What has a file's result, and what is
   * another each time, comes to something else, as in Excel.
   */
  private isNoChange(sheet: CalculatedSheet, key: number, value: CellContent): boolean {
    if (this.holding.size > 0 || this.volatile.size > 0 || sheet.spilled.has(key)) return false;
    const [v, t] = stored(value);
    const cell = sheet.matrix.getValue(keyRow(key), keyColumn(key));
    return (cell?.v ?? null) === v && (cell?.t ?? undefined) === t;
  }

  touch(sheetId: string, cells: readonly { row: number; column: number }[]): void {
    const sheet = this.sheets.get(sheetId);
    if (sheet) for (const { row, column } of cells) this.mark(sheet, cellKey(row, column));
  }

  private mark(sheet: CalculatedSheet, key: number): void {
    const keys = this.changed.get(sheet);
    if (keys) keys.add(key);
    else this.changed.set(sheet, new Set([key]));
  }

  /** Functions of an add-in are there now. */
  addFunctions(names: readonly string[]): void {
    for (const name of names) this.parser.addInFunctions.add(name);
    this.forgetParsed();
  }

  /** What was parsed knows other functions by their names. */
  forgetParsed(): void {
    for (const program of this.programs.values()) program.forget();
  }

  private programOf(shape: string): FormulaProgram {
    let program = this.programs.get(shape);
    if (!program) {
      if (this.programs.size % MOST_PARSED === MOST_PARSED - 1) this.forgetParsed();
      this.programs.set(shape, (program = new FormulaProgram(shape, this.parser)));
    }
    return program;
  }

  private link(
    sheet: CalculatedSheet,
    row: number,
    column: number,
    text: string,
    result: CellContent | undefined,
  ): Formula {
    const { shape, corners } = shapeOf(text);
    const formula = new Formula(sheet, row, column, this.programOf(shape), corners, result);
    sheet.formulas.set(cellKey(row, column), formula);
    for (const [target, block] of this.reads(formula)) target.readers.add(block, formula);
    return formula;
  }

  /** Takes a stored result for the formula's own. */
  private seed(formula: Formula, { state, values }: StoredResult): void {
    const { sheet, row, column } = formula;
    formula.stored = state;
    this.holding.add(formula);
    if (state === "unverified") this.unverified.add(formula);
    formula.result = values[0]?.[0] ?? null;
    const cell = sheet.matrix.getValue(row, column);
    if (cell) Object.assign(cell, cellData(formula.result));
    const [height, width] = [values.length, values[0]?.length ?? 1];
    if (height === 1 && width === 1) return;
    formula.block = { top: row, left: column, bottom: row + height - 1, right: column + width - 1 };
    sheet.spilling.add(formula);
    eachOf(formula.block, (r, c) => {
      if (r === row && c === column) return;
      sheet.spilled.set(cellKey(r, c), formula);
      sheet.matrix.setValue(r, c, cellData(values[r - row]?.[c - column] ?? null));
    });
  }

  verify(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[] {
    const sheet = this.sheets.get(sheetId);
    if (!sheet || this.unverified.size === 0) return [];
    this.prepare();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const reached = new Set<Formula>();
    const verdicts: Verdict[] = [];
    const reach = (formula: Formula): void => {
      workload.link();
      reached.add(formula);
    };
    // What OFFSET and INDIRECT read is not known before they have run.
    for (const formula of this.unverified) if (formula.program.readsByAddress) reach(formula);
    for (const { row, column } of cells) {
      const own = sheet.formulas.get(cellKey(row, column));
      if (own) reach(own);
      else sheet.readers.each(row, column, reach);
    }
    // The set grows while it is gone through.
    for (const formula of reached) {
      if (formula.stored === "unverified") {
        formula.stored = !workload.isSpent && this.comesToStored(formula) ? "reproduced" : "kept";
        this.unverified.delete(formula);
        const { sheet: own, row, column, stored } = formula;
        verdicts.push({ sheetId: own.id, row, column, state: stored });
      }
      // Beyond the bounds everything keeps what is stored, and nobody has to know what depends on what.
      if (workload.isSpent) return [...verdicts, ...this.keepUnverified()];
      this.eachReader(formula, formula.block, reach);
    }
    return verdicts;
  }

  /** As for `verify`, of every formula that was given with a result. */
  verifyAll(): Verdict[] {
    if (this.unverified.size === 0) return [];
    this.prepare();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const verdicts: Verdict[] = [];
    for (const formula of this.unverified) {
      if (workload.isSpent) return [...verdicts, ...this.keepUnverified()];
      formula.stored = this.comesToStored(formula) ? "reproduced" : "kept";
      this.unverified.delete(formula);
      const { sheet, row, column, stored } = formula;
      verdicts.push({ sheetId: sheet.id, row, column, state: stored });
    }
    return verdicts;
  }

  private keepUnverified(): Verdict[] {
    const verdicts = [...this.unverified].map((formula): Verdict => {
      formula.stored = "kept";
      const { sheet, row, column } = formula;
      return { sheetId: sheet.id, row, column, state: "kept" };
    });
    this.unverified.clear();
    return verdicts;
  }

  private comesToStored(formula: Formula): boolean {
    const { program, fills, block, result, sheet, row, column } = formula;
    // The add-in's functions are ours, and some answer later.
    if (program.isAsync || program.callsAddIn) return true;
    const values = fitted(this.run(formula, true), fills);
    const areas = program.readAreas();
    program.reset();
    const before = block
      ? Array.from({ length: block.bottom - row + 1 }, (_none, down) =>
          Array.from({ length: block.right - column + 1 }, (_empty, across) =>
            contentOf(sheet.matrix.getValue(row + down, column + across)),
          ),
        )
      : [[result ?? null]];
    const isSame = sameStored(values, before);
    if (isSame && !isEqual(values, before)) formula.reproduced = values;
    if (isSame && areas.length > 0) {
      this.unlink(formula);
      formula.areas = areas;
      for (const [target, read] of this.reads(formula)) target.readers.add(read, formula);
      if (program.isVolatile) this.volatile.add(formula);
    } else if (program.readsByAddress && !isSame) this.stale.add(formula);
    return isSame;
  }

  leave(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[] {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return [];
    const left = new Set<Formula>();
    for (const { row, column } of cells) sheet.readers.each(row, column, (reader) => left.add(reader));
    // The set grows while it is gone through.
    for (const formula of left) {
      this.leaveToExcel(formula);
      this.unverified.delete(formula);
      this.eachReader(formula, formula.block, (reader) => left.add(reader));
    }
    return [...left].map(({ sheet: { id }, row, column }) => ({ sheetId: id, row, column, state: "kept" }));
  }

  examine(sheetId: string, { row, column, formula = "", stored, fills }: EngineCell): Examination {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return { comesToStored: true, reads: [] };
    this.prepare();
    const { shape, corners } = shapeOf(formula);
    const program = this.programOf(shape);
    const examined = new Formula(sheet, row, column, program, corners, undefined);
    const isOurs = program.isAsync || program.callsAddIn;
    const isAsked = !isOurs && (stored !== undefined || program.readsByAddress);
    const values = isAsked ? fitted(this.run(examined), fills) : undefined;
    if (values) examined.areas = program.readAreas();
    program.reset();
    return {
      comesToStored:
        isOurs || stored === undefined || (values !== undefined && sameStored(values, stored.values)),
      reads: [...this.reads(examined)].map(([target, area]) => ({ sheetId: target.id, area })),
    };
  }

  outdated(): CellPlace[] {
    return placesOf(this.stale);
  }

  /** Formulas that read one of the cells, or one that does, however far behind it stands. */
  readersOf(cells: readonly CellPlace[]): CellPlace[] {
    const readers = new Set<Formula>();
    const add = (reader: Formula): void => void readers.add(reader);
    for (const { sheetId, row, column } of cells) {
      const sheet = this.sheets.get(sheetId);
      const own = sheet?.formulas.get(cellKey(row, column));
      if (own) this.eachReader(own, own.block, add);
      else sheet?.readers.each(row, column, add);
    }
    // The set grows while it is gone through.
    for (const reader of readers) this.eachReader(reader, reader.block, add);
    return placesOf(readers);
  }

  private unlink(formula: Formula): void {
    for (const [target, block] of this.reads(formula)) target.readers.remove(block, formula);
    for (const formulas of [this.volatile, this.asked, this.askedBefore, this.unverified, this.stale])
      formulas.delete(formula);
  }

  /** Every area that a formula reads, each cell once. */
  private *reads({ sheet, program, corners, areas }: Formula): Generator<[CalculatedSheet, CellBlock]> {
    const seen: number[] = [];
    for (const { sheet: name, first, last } of program.references) {
      const target = name === undefined ? sheet : this.sheetNamed(name);
      if (!target) continue;
      const block = blockBetween(corners, first, last);
      if (first === last) {
        const mark = target.number * 2 ** 34 + cellKey(block.top, block.left);
        if (seen.includes(mark)) continue;
        seen.push(mark);
      }
      yield [target, block];
    }
    for (const area of areas) {
      const target = this.sheets.get(area.sheetId);
      if (target) yield [target, area];
    }
  }

  private sheetNamed(name: string): CalculatedSheet | undefined {
    for (const [id, other] of this.surroundings.sheetNames()) if (other === name) return this.sheets.get(id);
    return undefined;
  }

  /** Calculates until nothing is due; gives what came of it. */
  async calculate(isOpening = false): Promise<SheetResults[]> {
    this.isOpening = isOpening;
    this.prepare();
    for (const formula of this.volatile) this.mark(formula.sheet, cellKey(formula.row, formula.column));
    for (let pass = 0; pass < MOST_PASSES && this.changed.size > 0; pass++) await this.runPass();
    this.changed.clear();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    return this.takeResults();
  }

  /** The answers of custom functions that were asked before the last request come in, or all; none are there: undefined. */
  async arrive(all: boolean): Promise<SheetResults[] | undefined> {
    const arrived = all ? [...this.askedBefore, ...this.asked] : [...this.askedBefore];
    this.askedBefore = all ? new Set() : this.asked;
    this.asked = new Set();
    if (arrived.length === 0) return undefined;
    for (const { sheet, row, column } of arrived) this.mark(sheet, cellKey(row, column));
    this.isArriving = true;
    try {
      return await this.calculate();
    } finally {
      this.isArriving = false;
    }
  }

  /** The values of a formula that stands in no cell. */
  async evaluate(sheetId: string, text: string): Promise<CellContent[][]> {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return [[{ error: "#REF!" }]];
    this.prepare();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const { shape, corners } = shapeOf(text);
    const program = this.programOf(shape);
    return this.run({ sheet, row: 0, column: 0, program, corners });
  }

  private prepare(): void {
    const unitId = this.surroundings.unitId();
    const data: IUnitData[string] = {};
    for (const { id, matrix, rows, columns } of this.sheets.values()) {
      data[id] = {
        cellData: matrix as ObjectMatrix<ICellData>,
        ...{ rowCount: rows, columnCount: columns, rowData: {}, columnData: {} },
      };
    }
    this.runtime.reset();
    this.config.setExecuteUnitId(unitId);
    this.config.registerUnitData({ [unitId]: data });
    const names = [...this.surroundings.sheetNames()].map(([id, name]) => [name, id]);
    this.config.registerSheetNameMap({ [unitId]: Object.fromEntries(names) as Record<string, string> });
    this.turn = performance.now();
  }

  private async runPass(): Promise<void> {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    this.pass++;
    const due = this.collect();
    const ready = due.filter(({ waiting }) => waiting === 0);
    let next = 0;
    let left = due.length;
    const finish = (formula: Formula, isChanged: boolean): void => {
      formula.isDone = true;
      left--;
      this.eachReader(formula, formula.counted, (reader) => {
        if (isChanged) reader.isDue = true;
        if (--reader.waiting === 0 && !reader.isDone) ready.push(reader);
      });
    };
    while (left > 0) {
      const formula = ready[next++];
      if (formula) {
        if (formula.isDone) continue;
        finish(formula, formula.isDue && (await this.settleFormula(formula)));
      } else {
        // Circles: Excel shows 0 in them.
        const circles = inCircles(
          due.filter(({ isDone }) => !isDone),
          (each, visit) => this.eachReader(each, each.counted, visit),
        );
        if (circles.length === 0) break;
        for (const circular of circles) finish(circular, this.settleCircle(circular));
      }
      if (performance.now() - this.turn > LONGEST_TURN) await this.letOthersRun();
    }
  }

  private leaveToExcel(formula: Formula): boolean {
    formula.stored = "kept";
    this.holding.add(formula);
    this.stale.add(formula);
    return false;
  }

  /** A workbook that calculates in circles has results which only Excel's iteration comes to. */
  private settleCircle(circular: Formula): boolean {
    if (circular.stored === undefined) return this.put(circular, [[0]]);
    return this.leaveToExcel(circular);
  }

  /** Everything that changed cells reach, each with the number of those before it. */
  private collect(): Formula[] {
    const due: Formula[] = [];
    const enter = (formula: Formula): void => {
      if (formula.pass === this.pass || (this.isOpening && formula.stored !== undefined)) return;
      Object.assign(formula, { pass: this.pass, waiting: 0, isDue: false, isDone: false });
      formula.counted = formula.block;
      due.push(formula);
    };
    const { changed } = this;
    this.changed = new Map();
    for (const [sheet, keys] of changed) {
      for (const key of [...keys].sort((a, b) => a - b)) {
        const formula = sheet.formulas.get(key);
        if (formula) {
          enter(formula);
          formula.isDue = true;
          continue;
        }
        sheet.readers.each(keyRow(key), keyColumn(key), (reader) => {
          enter(reader);
          reader.isDue = true;
        });
      }
    }
    for (let index = 0; index < due.length; index++) {
      const formula = due[index] as Formula;
      if (this.isOpening && workload.isSpent) return this.leaveAll(due);
      this.eachReader(formula, formula.counted, (reader) => {
        if (this.isOpening) workload.link();
        enter(reader);
        reader.waiting++;
      });
    }
    return due;
  }

  /** More depends on more than can be followed. */
  private leaveAll(due: readonly Formula[]): Formula[] {
    for (const formula of due) this.leaveToExcel(formula);
    return [];
  }

  /** Who reads the formula's cell or the block that its result fills. */
  private eachReader(
    { sheet, row, column }: Formula,
    block: CellBlock | undefined,
    visit: (reader: Formula) => void,
  ): void {
    sheet.readers.each(row, column, visit);
    if (!block) return;
    for (let r = block.top; r <= block.bottom; r++)
      for (let c = block.left; c <= block.right; c++)
        if (r !== row || c !== column) sheet.readers.each(r, c, visit);
  }

  /** Whether its result is another one now. */
  private async settleFormula(formula: Formula): Promise<boolean> {
    const { program, stored } = formula;
    if (stored === "kept" || stored === "unverified") {
      this.stale.add(formula);
      return false;
    }
    if (this.isOpening && workload.isSpent) return this.leaveToExcel(formula);
    formula.stored = undefined;
    this.holding.delete(formula);
    const { reproduced } = formula;
    formula.reproduced = undefined;
    if (program.isVolatile) this.volatile.add(formula);
    if (this.lateResults !== "none" && !this.isArriving && program.callsAddIn) return this.wait(formula);
    formula.isEntered = false;
    const values = program.isAsync ? await this.runAsync(formula) : this.run(formula, this.isOpening);
    const areas = program.readAreas();
    if (areas.length > 0 || formula.areas.length > 0) this.follow(formula, areas);
    program.reset();
    // Nothing that it reads has changed after all: the stored digits stay.
    if (reproduced && isEqual(fitted(values, formula.fills), reproduced)) return false;
    return this.put(formula, values);
  }

  /** The functions are asked, and the cell shows something else until they have answered. */
  private wait(formula: Formula): boolean {
    this.asked.add(formula);
    this.askedBefore.delete(formula);
    const { isEntered, result } = formula;
    if (this.lateResults === "busy" || (this.lateResults === "busyThenOld" && isEntered))
      return this.put(formula, [[{ error: "#BUSY!" }]]);
    return isEntered ? this.put(formula, [[result ?? ""]]) : false;
  }

  private run(
    {
      sheet,
      row,
      column,
      program,
      corners,
    }: Pick<Formula, "sheet" | "row" | "column" | "program" | "corners">,
    isOfFile = false,
  ): CellContent[][] {
    this.enter(sheet, row, column);
    if (workload.hasToForget()) FORMULA_REF_TO_ARRAY_CACHE.clear();
    const share = !isOfFile ? 0 : program.callsAddIn ? SHARE_OF_ADD_IN : 1;
    try {
      return workload.measure(share, () => contentsOf(program.run(corners)));
    } catch {
      return [[{ error: "#VALUE!" }]];
    }
  }

  private async runAsync({ sheet, row, column, program, corners }: Formula): Promise<CellContent[][]> {
    this.enter(sheet, row, column);
    try {
      return contentsOf(await program.runAsync(corners));
    } catch {
      return [[{ error: "#VALUE!" }]];
    }
  }

  private enter(sheet: CalculatedSheet, row: number, column: number): void {
    this.runtime.setCurrent(row, column, sheet.rows, sheet.columns, sheet.id, this.surroundings.unitId());
  }

  /** OFFSET and INDIRECT: what they read is known only now, and may itself be due. */
  private follow(formula: Formula, areas: ReadArea[]): void {
    if (JSON.stringify(areas) === JSON.stringify(formula.areas)) return;
    // It may have read cells before their own formulas had their turn: who reads them after those must not get that.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    const isVolatile = this.volatile.has(formula);
    this.unlink(formula);
    formula.areas = areas;
    for (const [target, block] of this.reads(formula)) target.readers.add(block, formula);
    if (isVolatile) this.volatile.add(formula);
    this.mark(formula.sheet, cellKey(formula.row, formula.column));
  }

  private put(formula: Formula, calculated: CellContent[][]): boolean {
    const { sheet, row, column } = formula;
    const values = fitted(calculated, formula.fills);
    const before = formula.result;
    const width = values[0]?.length ?? 1;
    const isArray = values.length > 1 || width > 1;
    const block = { top: row, left: column, bottom: row + values.length - 1, right: column + width - 1 };
    const fits = !isArray || this.isFree(formula, block);
    const first = fits ? (values[0]?.[0] ?? null) : { error: "#SPILL!" };
    // A formula whose result is blank shows 0 in Excel.
    formula.result = first ?? 0;
    const cell = sheet.matrix.getValue(row, column);
    if (cell) Object.assign(cell, cellData(formula.result));
    if (!isArray || !fits) {
      const hadBlock = formula.block !== undefined;
      this.dropSpill(formula);
      this.keep(sheet, row, column, formula.result);
      return hadBlock || !sameContent(before, formula.result);
    }
    this.fill(formula, block, values);
    this.keep(sheet, row, column, formula.result);
    return true;
  }

  private keep(sheet: CalculatedSheet, row: number, column: number, value: CellContent): void {
    let cells = this.results.get(sheet);
    if (!cells) this.results.set(sheet, (cells = new Map()));
    cells.set(cellKey(row, column), value);
  }

  private isFree(formula: Formula, { top, left, bottom, right }: CellBlock): boolean {
    const { sheet, row, column } = formula;
    if (bottom > 1048575 || right > 16383) return false;
    for (let r = top; r <= bottom; r++) {
      for (let c = left; c <= right; c++) {
        if (r === row && c === column) continue;
        const owner = sheet.spilled.get(cellKey(r, c));
        const cell = owner === undefined ? sheet.matrix.getValue(r, c) : undefined;
        if ((owner && owner !== formula) || (cell && (cell.f != null || cell.v != null))) return false;
      }
    }
    return true;
  }

  private fill(formula: Formula, block: CellBlock, values: CellContent[][]): void {
    const { sheet, row, column, counted } = formula;
    if (formula.block) this.clearSpilled(formula, block);
    formula.block = block;
    sheet.spilling.add(formula);
    this.respilled.add(sheet);
    values.forEach((line, down) =>
      line.forEach((value, across) => {
        const [r, c] = [row + down, column + across];
        if (down === 0 && across === 0) return;
        sheet.spilled.set(cellKey(r, c), formula);
        sheet.matrix.setValue(r, c, cellData(value ?? 0));
        // Readers of what it did not fill before were not counted: they come in the next pass.
        if (!counted || !holds(counted, r, c)) this.markReaders(sheet, r, c);
      }),
    );
  }

  private markReaders(sheet: CalculatedSheet, row: number, column: number): void {
    sheet.readers.each(row, column, (reader) => this.mark(reader.sheet, cellKey(reader.row, reader.column)));
  }

  /** Takes a result off the cells outside its own, except those of another block that are to be filled again. */
  private clearSpilled(formula: Formula, except?: CellBlock): void {
    const { sheet, row, column, block } = formula;
    if (!block) return;
    for (let r = block.top; r <= block.bottom; r++) {
      for (let c = block.left; c <= block.right; c++) {
        const key = cellKey(r, c);
        if ((r === row && c === column) || sheet.spilled.get(key) !== formula) continue;
        if (except && holds(except, r, c)) continue;
        sheet.spilled.delete(key);
        sheet.matrix.realDeleteValue(r, c);
        this.mark(sheet, key);
      }
    }
  }

  private dropSpill(formula: Formula): void {
    if (!formula.block) return;
    this.clearSpilled(formula);
    formula.block = undefined;
    formula.sheet.spilling.delete(formula);
    this.respilled.add(formula.sheet);
  }

  private takeResults(): SheetResults[] {
    const sheets = new Set([...this.results.keys(), ...this.respilled]);
    const answers = [...sheets].map((sheet): SheetResults => ({
      sheetId: sheet.id,
      cells: [...(this.results.get(sheet) ?? [])].map(([key, value]): CalculatedCell => ({
        row: keyRow(key),
        column: keyColumn(key),
        value,
      })),
      ...(this.respilled.has(sheet) ? { spills: spillsOf(sheet) } : {}),
    }));
    this.results = new Map();
    this.respilled.clear();
    return answers;
  }

  private async letOthersRun(): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.turn = performance.now();
  }
}

function spillsOf(sheet: CalculatedSheet): SpilledArray[] {
  return [...sheet.spilling].map(({ row, column, block }) => {
    const rows = (block?.bottom ?? row) - row + 1;
    const columns = (block?.right ?? column) - column + 1;
    return {
      row,
      column,
      values: Array.from({ length: rows }, (_none, down) =>
        Array.from({ length: columns }, (_empty, across) =>
          contentOf(sheet.matrix.getValue(row + down, column + across)),
        ),
      ),
    };
  });
}

function eachOf({ top, left, bottom, right }: CellBlock, visit: (row: number, column: number) => void): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) visit(row, column);
}

const holds = ({ top, left, bottom, right }: CellBlock, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const sameContent = (one: CellContent | undefined, other: CellContent): boolean =>
  typeof one === "object" && one !== null && typeof other === "object" && other !== null
    ? one.error === other.error
    : one === other;

/** Cells have one shape, so that the engine of JavaScript keeps them as plain records. */
function cellData(value: CellContent, formula?: string): ICellData {
  const [v, t] = stored(value);
  return formula === undefined ? { v, t } : { v, t, f: formula };
}

function stored(value: CellContent): [ICellData["v"], ICellData["t"]] {
  if (value === null) return [null, undefined];
  if (typeof value === "number") return [value, CellValueType.NUMBER];
  if (typeof value === "boolean") return [value ? 1 : 0, CellValueType.BOOLEAN];
  return [typeof value === "string" ? value : value.error, CellValueType.STRING];
}

function contentOf(cell: Nullable<ICellData>): CellContent {
  const value = cell?.v;
  if (value === null || value === undefined) return null;
  if (cell?.t === 3) return value === 1 || value === true || value === "1" || value === "TRUE";
  if (typeof value === "string" && isErrorText(value)) return { error: value };
  return value;
}

function contentsOf(variant: FunctionVariantType): CellContent[][] {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return [[plainValue(value)]];
  const array = value as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  if (rows === 0 || columns === 0) return [[{ error: "#CALC!" }]];
  return Array.from({ length: rows }, (_none, row) =>
    Array.from({ length: columns }, (_empty, column) => plainValue(array.get(row, column))),
  );
}

function plainValue(value: Nullable<BaseValueObject>): CellContent {
  if (!value || value.isNull()) return null;
  if (value.isLambda()) return { error: "#CALC!" };
  const plain = value.getValue();
  if (value.isBoolean()) return Boolean(plain);
  if (typeof plain === "string") return isErrorText(plain) ? { error: plain } : plain;
  return Number.isFinite(plain) ? plain : { error: "#NUM!" };
}
