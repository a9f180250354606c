import type { CellContent } from "../file/workbook-file";
import type { FunctionsMetadata } from "./function-metadata";

/** A cell as the engine is given it. References in formulas are plain addresses (see host/formulas/resolve.ts). */
export interface EngineCell {
  row: number;
  column: number;
  value: CellContent;
  /** With "=". */
  formula?: string;
  /** A formula whose result is known from a file: it is not calculated before what it depends on changes. */
  stored?: StoredResult;
  /** What the result fills, whatever its own size: one cell, or the range of an array formula. */
  fills?: ResultExtent;
  /** It is to be calculated though its result is stored: it means other cells now. */
  isDue?: boolean;
}

/**
 * How far a stored result is to be trusted to us: not looked at yet; the engine gives the same from the same cells;
 * or it does not (an unknown function, a reference it cannot read, a circle), and the result stays as it is.
 */
export type StoredState = "unverified" | "reproduced" | "kept";

export interface StoredResult {
  state: StoredState;
  /** The values of the cells that it fills; one for a single cell. */
  values: CellContent[][];
}

export interface ResultExtent {
  rows: number;
  columns: number;
}

/** Whether the engine comes to the result that a file stores of a formula. */
export interface Verdict extends CellPlace {
  state: StoredState;
}

export interface Examination {
  comesToStored: boolean;
  /** What it reads, by the engine's sheets. */
  reads: { sheetId: string; area: { top: number; left: number; bottom: number; right: number } }[];
}

export interface CellPlace {
  sheetId: string;
  row: number;
  column: number;
}

export interface CalculatedCell {
  row: number;
  column: number;
  value: CellContent;
}

/** An array result and where it lies; the first cell belongs to it. */
export interface SpilledArray {
  row: number;
  column: number;
  values: CellContent[][];
}

export interface SheetResults {
  sheetId: string;
  cells: CalculatedCell[];
  /** Every array result of the sheet as it is now; undefined where none changed. */
  spills?: SpilledArray[];
}

export type FunctionBody = (...parameters: unknown[]) => unknown;

/** How blank cells reach a function: Excel builds differ. */
export type BlankDelivery = "empty" | "null" | "zero";

/**
 * What a cell shows while its custom function has not answered: "#BUSY!", its old value, or the one after it was entered
 * and the other after it was calculated again.
 */
export type LateResults = "none" | "busy" | "old" | "busyThenOld";

export interface FunctionRegistration {
  /** What stands before the dot, for instance PARK. */
  namespace: string;
  metadata: FunctionsMetadata;
  functions: ReadonlyMap<string, FunctionBody>;
  /** Makes the error object that a function gets for an error value in its arguments. */
  errorObject: (code: string) => unknown;
}

/**
 * The calculating side of the workbench: Univer, headless or in a page. It knows sheets by id, and of a cell only what
 * is needed to calculate; the host keeps everything else.
 */
export interface Engine {
  /** Starts over with empty sheets. */
  reset(sheets: readonly { id: string; name: string }[]): void;
  addSheet(id: string, name: string, index: number): void;
  removeSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, index: number): void;
  /** Makes the sheet at least this large. */
  reach(sheetId: string, row: number, column: number): void;
  /**
   * Before cells are written: whether the engine comes to the stored results of the formulas that depend on them, while
   * everything is still as the file has it. Each formula is looked at once.
   */
  verify(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[];
  /** The same of all that it has: before sheets, rows or names change, and with them what formulas mean. */
  verifyAll(): Verdict[];
  /** Formulas that read these cells, however far, are Excel's to calculate from now on. */
  leave(sheetId: string, cells: readonly { row: number; column: number }[]): Verdict[];
  /** What a formula reads and whether the engine comes to its stored result; keeps nothing of it. */
  examine(sheetId: string, cell: EngineCell): Examination;
  /** Formulas whose stored results may not hold any more, and which only Excel can calculate. */
  outdated(): CellPlace[];
  /** Formulas that read these cells, however far behind them they stand. */
  readersOf(cells: readonly CellPlace[]): CellPlace[];
  /** Puts constants of a workbook that is being opened: nothing is to be calculated for them. */
  load(sheetId: string, cells: readonly EngineCell[]): void;
  /** Puts content; calculates nothing yet. */
  write(sheetId: string, cells: readonly EngineCell[]): void;
  /** Marks cells whose formula is to be calculated again though it did not change. */
  touch(sheetId: string, cells: readonly { row: number; column: number }[]): void;
  /**
   * Calculates what depends on the writes since the last call; `onResults` has been called when it resolves. Of a
   * workbook that is being opened only what has no stored result.
   */
  calculate(isOpening?: boolean): Promise<void>;
  onResults: (results: SheetResults[]) => void;
  registerFunctions(registration: FunctionRegistration): void;
  setBlankDelivery(blanks: BlankDelivery): void;
  setLateResults(late: LateResults): void;
  /**
   * A request goes by. Answers of custom functions that one request has gone by since they were asked for arrive, or all
   * of them; says whether any did.
   */
  letAnswersArrive(all: boolean): Promise<boolean>;
  /** How many arguments a known function takes; undefined for an unknown one. */
  arity(name: string): { minimum: number; maximum: number } | undefined;
  /** The value of a formula (a scalar as 1×1), not kept in any cell. */
  evaluate(formula: string): Promise<CellContent[][]>;
  /** What a registered function said with the error that it gave in a cell. */
  errorMessage(sheetId: string, row: number, column: number): string | undefined;
  dispose(): void;
}
