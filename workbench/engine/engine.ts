import type { CellContent } from "../file/workbook-file";
import type { FunctionsMetadata } from "./function-metadata";

/** A cell as the engine is given it. References in formulas are plain addresses (see host/formulas/resolve.ts). */
export interface EngineCell {
  row: number;
  column: number;
  value: CellContent;
  /** With "=". */
  formula?: string;
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
  /** Puts content; calculates nothing yet. */
  write(sheetId: string, cells: readonly EngineCell[]): void;
  /** Marks cells whose formula is to be calculated again though it did not change. */
  touch(sheetId: string, cells: readonly { row: number; column: number }[]): void;
  /** Calculates what depends on the writes since the last call; `onResults` has been called when it resolves. */
  calculate(): Promise<void>;
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
