import { toMatrix, type Cell, type Matrix } from "./cell";
import type { Declaration, Result } from "./declaration";
import type { Parameter } from "./parameter";
import { Problem } from "./problem";

/** One argument ready to be broadcast: its cells, or one value that was read from the whole range. */
interface Argument {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly matrix: Matrix<Cell>;
  /** Of a whole range, or of a single cell that was read before. */
  value?: unknown;
}

/** A cell outside the shape of its argument. */
const OUTSIDE = Symbol("outside");
/** The cell of an argument whose whole range is one value. */
const WHOLE: Cell = 0;

/** Computes a declared function over its arguments as a host delivers them. Never throws. */
export function run(declaration: Declaration, delivered: readonly unknown[]): Matrix<Result> {
  const names = Object.keys(declaration.parameters);
  if (declaration.computeWhole) {
    const result = declaration.computeWhole(toMatrix(delivered[0]));
    return result instanceof Problem ? [[about(result, names[0])]] : result;
  }
  const list = names.map((name, index) => readArgument(name, declaration.parameters, delivered[index]));
  const rows = Math.max(...list.map(({ matrix }) => matrix.length));
  const columns = Math.max(...list.map(({ matrix }) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => computeCell(declaration, list, row, column)),
  );
}

function readArgument(name: string, parameters: Declaration["parameters"], delivered: unknown): Argument {
  const parameter = parameters[name] as Parameter<unknown>;
  const matrix = toMatrix(delivered);
  const value = parameter.readWhole?.(matrix);
  if (value === undefined) return { name, parameter, matrix };
  return { name, parameter, matrix: [[value instanceof Problem ? value : WHOLE]], value };
}

function computeCell(
  declaration: Declaration,
  list: readonly Argument[],
  row: number,
  column: number,
): Result {
  const cells = list.map(({ matrix }) => pick(matrix, row, column));
  const refused = firstRefusal(list, cells);
  if (refused !== undefined) return refused;
  const values: Record<string, unknown> = {};
  for (let index = 0; index < list.length; index += 1) {
    const argument = list[index] as Argument;
    const value = readCell(argument, cells[index] as Exclude<Cell, Problem>);
    if (value instanceof Problem) return about(value, argument.name);
    values[argument.name] = value;
  }
  return declaration.compute?.(values) ?? "";
}

/** One row or one column goes on over the others, as with Excel's own operators. */
function pick(matrix: Matrix<Cell>, row: number, column: number): Cell | typeof OUTSIDE {
  const cells = matrix[matrix.length === 1 ? 0 : row];
  if (!cells) return OUTSIDE;
  const at = cells.length === 1 ? 0 : column;
  return at < cells.length ? cells[at] : OUTSIDE;
}

/** What needs no reading, in this order: cells outside a shape, errors, all measures blank, something missing. */
function firstRefusal(
  list: readonly Argument[],
  cells: readonly (Cell | typeof OUTSIDE)[],
): Result | undefined {
  let error: Problem | undefined;
  let missing: string | undefined;
  let hasMeasures = false;
  let measuresBlank = true;
  for (let index = 0; index < list.length; index += 1) {
    const cell = cells[index];
    const { name, parameter } = list[index] as Argument;
    if (cell === OUTSIDE) return new Problem("#N/A", "outsideShape", undefined, name);
    if (cell instanceof Problem) error ??= about(cell, name);
    if (cell === undefined && !parameter.optional) missing ??= name;
    if (parameter.measure) {
      hasMeasures = true;
      measuresBlank &&= cell === undefined;
    }
  }
  if (error) return error;
  if (hasMeasures && measuresBlank) return "";
  return missing === undefined ? undefined : new Problem("#N/A", "missing", undefined, missing);
}

/** A single cell that meets many others is read once. */
function readCell(argument: Argument, cell: number | string | boolean | undefined): unknown {
  if (cell === undefined) return undefined;
  if (argument.value !== undefined) return argument.value;
  const value = argument.parameter.read(cell);
  if (argument.matrix.length === 1 && argument.matrix[0]?.length === 1) argument.value = value;
  return value;
}

function about(problem: Problem, parameter: string | undefined): Problem {
  return problem.message === undefined || problem.parameter !== undefined
    ? problem
    : new Problem(problem.error, problem.message, problem.given, parameter);
}
