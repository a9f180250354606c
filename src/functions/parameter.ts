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
  /** Native formula text of the value, from that of a cell holding a number or date. Absent: the cell itself. */
  toNative?(cell: string): string;
  /** A literal as native formulas write it, from what was read. Absent: the number or text itself. */
  writeNative?(value: Value): string;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

/** What a computation is given: optional parameters may be undefined. */
export type Arguments<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value> ? Value : never;
};
