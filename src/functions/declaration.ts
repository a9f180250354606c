import type { Outcome, UndefinedReason } from "../statistics/outcome";
import type { Cell, Matrix } from "./cell";
import type { Arguments, Parameter, FunctionParameters } from "./parameter";
import { Problem, type ReturnedError } from "./problem";

export type Result = number | string | Problem;

/**
 * The same as `compute` for arguments that are plain numbers (by `Parameter.readFigure`), in their order: what a column of a
 * million rows is computed by. NaN or an infinity: `compute` must say why there is no figure.
 */
export type NumericPath = (a: number, b: number, c: number, d: number) => number | string;

/** A function as data: its parameters in order, and what it gives for one cell of each. */
export interface Declaration {
  readonly parameters: FunctionParameters;
  /** The parameters with their names, in the order of arguments. */
  readonly list: readonly (readonly [name: string, parameter: Parameter<unknown>])[];
  readonly figure?: NumericPath;
  /** One cell of the result. */
  compute?(values: Readonly<Record<string, unknown>>): Result;
  /** The whole result, of a function whose cells depend on their neighbours. */
  computeWhole?(matrix: Matrix<Cell>): Matrix<Result> | Problem;
}

/** Declares a function that works cell by cell and broadcasts. */
export function declare<P extends FunctionParameters>(
  parameters: P,
  compute: (values: Arguments<P>) => Result | Outcome<number | string>,
  figure?: NumericPath,
): Declaration & { readonly parameters: P } {
  return {
    parameters,
    list: Object.entries(parameters),
    figure,
    compute: (values) => toResult(compute(values as Arguments<P>)),
  };
}

/** Declares a function that is given its only argument whole. */
export function declareWhole<P extends FunctionParameters>(
  parameters: P,
  computeWhole: NonNullable<Declaration["computeWhole"]>,
): Declaration & { readonly parameters: P } {
  return { parameters, list: Object.entries(parameters), computeWhole };
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
