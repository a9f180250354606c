import type { Outcome, UndefinedReason } from "../statistics/outcome";
import type { Cell, Matrix } from "./cell";
import type { Arguments, Parameters } from "./parameter";
import { Problem, type ReturnedError } from "./problem";

export type Result = number | string | Problem;

/** A function as data: its parameters in order, and what it gives for one cell of each. */
export interface Declaration {
  readonly parameters: Parameters;
  /** One cell of the result. */
  compute?(values: Readonly<Record<string, unknown>>): Result;
  /** The whole result, of a function whose cells depend on their neighbours. */
  computeWhole?(matrix: Matrix<Cell>): Matrix<Result> | Problem;
}

/** Declares a function that works cell by cell and broadcasts. */
export function declare<P extends Parameters>(
  parameters: P,
  compute: (values: Arguments<P>) => Result | Outcome<number | string>,
): Declaration {
  return {
    parameters,
    compute: (values) => toResult(compute(values as Arguments<P>)),
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
