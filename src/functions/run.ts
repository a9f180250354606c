import { toMatrix, type Cell, type Matrix } from "./cell";
import type { Declaration, Result } from "./declaration";
import type { Parameter } from "./parameter";
import { Problem } from "./problem";

/** One argument ready to be broadcast: cells, or one value that was read from the whole range. */
interface Argument {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly matrix: Matrix<Cell>;
  readonly whole?: { readonly value: unknown };
}

/** A cell outside the shape of its argument. */
const OUTSIDE = Symbol("outside");

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
  return value === undefined
    ? { name, parameter, matrix }
    : { name, parameter, matrix: [[0]], whole: { value } };
}

function computeCell(
  declaration: Declaration,
  list: readonly Argument[],
  row: number,
  column: number,
): Result {
  const cells = list.map((argument) => pick(argument, row, column));
  for (const [index, cell] of cells.entries()) {
    if (cell === OUTSIDE) return new Problem("#N/A", "outsideShape", undefined, list[index]?.name);
  }
  for (const [index, cell] of cells.entries()) {
    if (cell instanceof Problem) return about(cell, list[index]?.name);
  }
  if (allMeasuresBlank(list, cells)) return "";
  for (const [index, { name, parameter }] of list.entries()) {
    if (cells[index] === undefined && !parameter.optional)
      return new Problem("#N/A", "missing", undefined, name);
  }
  const values: Record<string, unknown> = {};
  for (const [index, { name, parameter, whole }] of list.entries()) {
    const cell = cells[index];
    const value = whole ? whole.value : readCell(parameter, cell as Exclude<Cell, Problem>);
    if (value instanceof Problem) return about(value, name);
    values[name] = value;
  }
  return declaration.compute?.(values) ?? "";
}

/** One row or one column goes on over the others, as with Excel's own operators. */
function pick({ matrix, whole }: Argument, row: number, column: number): Cell | typeof OUTSIDE {
  if (whole) return whole.value instanceof Problem ? whole.value : 0;
  const cells = matrix[matrix.length === 1 ? 0 : row];
  if (!cells) return OUTSIDE;
  const at = cells.length === 1 ? 0 : column;
  return at < cells.length ? cells[at] : OUTSIDE;
}

function allMeasuresBlank(list: readonly Argument[], cells: readonly unknown[]): boolean {
  const measures = cells.filter((_, index) => list[index]?.parameter.measure);
  return measures.length > 0 && measures.every((cell) => cell === undefined);
}

function readCell(parameter: Parameter<unknown>, cell: number | string | boolean | undefined): unknown {
  return cell === undefined ? undefined : parameter.read(cell);
}

function about(problem: Problem, parameter: string | undefined): Problem {
  return problem.message === undefined || problem.parameter !== undefined
    ? problem
    : new Problem(problem.error, problem.message, problem.given, parameter);
}
