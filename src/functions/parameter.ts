import type { Cell, Matrix } from "./cell";
import type { Problem } from "./problem";

/** How one argument is read, cell by cell. Value is what the computation gets. */
export interface Parameter<Value> {
  /** Measures leave the result empty while all of them are blank. */
  readonly measure: boolean;
  readonly optional: boolean;
  /** Reads a cell that is not blank and no error. */
  read(cell: number | string | boolean): Value | Problem;
  /** Reads the whole argument at once where a range is one value (plan weights); undefined: cell by cell. */
  readWhole?(matrix: Matrix<Cell>): Value | Problem | undefined;
  /** Whether a cell that is there says nothing: the 0 that Excel delivers for a blank date. */
  isBlank?(cell: Cell): boolean;
  /**
   * The number by which a declaration's `figure` takes a cell, NaN where the cell needs a closer look. Absent: a finite
   * number as it is, and nothing else.
   */
  readFigure?(cell: unknown): number;
}

export type FunctionParameters = Readonly<Record<string, Parameter<unknown>>>;

/** What a computation is given: optional parameters may be undefined. */
export type Arguments<P extends FunctionParameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};
