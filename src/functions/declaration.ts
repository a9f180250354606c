import type { Outcome, UndefinedReason } from "../statistics/outcome";
import type { Cell, Matrix } from "./cell";
import type { Arguments, Parameter, Parameters } from "./parameter";
import type { Operand } from "./native/operand";
import { Problem, type ReturnedError } from "./problem";

export type Result = number | string | Problem;

/** A function as data: its parameters in order, and what it gives for one cell of each. */
export interface Declaration {
  readonly parameters: Parameters;
  /** One cell of the result. */
  compute?(values: Readonly<Record<string, unknown>>): Result;
  /** The whole result, of a function whose cells depend on their neighbours. */
  computeWhole?(matrix: Matrix<Cell>): Matrix<Result> | Problem;
  /** The same for an Excel without the add-in, where no argument is missing: formula text over the operands. */
  native(operands: Readonly<Record<string, Operand>>): string;
}

/** Operands by parameter; an optional one may be omitted. */
type NativeOperands<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends Parameter<infer Value>
    ? undefined extends Value
      ? Operand | undefined
      : Operand
    : never;
};

/** Declares a function that works cell by cell and broadcasts. */
export function declare<P extends Parameters>(
  parameters: P,
  compute: (values: Arguments<P>) => Result | Outcome<number | string>,
  native: (operands: NativeOperands<P>) => string,
): Declaration {
  return {
    parameters,
    compute: (values) => toResult(compute(values as Arguments<P>)),
    native: (operands) => native(operands as NativeOperands<P>),
  };
}

function toResult(outcome: Result | Outcome<number | string>): Result {
  if (typeof outcome !== "object" || outcome instanceof Problem) return outcome;
  return outcome.defined ? outcome.value : UNDEFINED[outcome.reason];
}

const divisionByZero = new Problem("#DIV/0!");
const none = (error: ReturnedError, message: ConstructorParameters<typeof Problem>[1]): Problem =>
  new Problem(error, message);

/** The error of a figure that does not exist. */
const UNDEFINED: Readonly<Record<UndefinedReason, Problem>> = {
  zeroBase: divisionByZero,
  zeroTarget: divisionByZero,
  zeroProgress: divisionByZero,
  zeroSchedule: divisionByZero,
  zeroTotal: divisionByZero,
  zeroYears: divisionByZero,
  noMonthsLeft: divisionByZero,
  overflow: new Problem("#NUM!"),
  negativeBase: none("#N/A", "negativeBase"),
  lossToProfit: none("#N/A", "lossToProfit"),
  profitToLoss: none("#N/A", "profitToLoss"),
  bothLosses: none("#N/A", "bothLosses"),
  negativeTarget: none("#N/A", "negativeTarget"),
  actualNotPositive: none("#N/A", "actualNotPositive"),
  negativeTotal: none("#N/A", "negativeTotal"),
  multipleNotPositive: none("#VALUE!", "multipleNotPositive"),
  yearsNotPositive: none("#VALUE!", "yearsNotPositive"),
};
