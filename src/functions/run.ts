import { toCell, toMatrix, type Cell, type Matrix } from "./cell";
import type { Declaration, Figure, Result } from "./declaration";
import type { Parameter } from "./parameter";
import { Problem } from "./problem";

/** One argument ready to be broadcast: the rows as they were delivered, or one value read from the whole range. */
interface Argument {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly rows: readonly (readonly unknown[])[];
  readonly height: number;
  readonly width: number;
  /** Of a whole range, or of a single cell that was read before. */
  value?: unknown;
}

/** A cell outside the shape of its argument. */
const OUTSIDE = Symbol("outside");
/** The cell of an argument whose whole range is one value. */
const WHOLE: Cell = 0;

/** Computes a declared function over its arguments as a host delivers them. Throws only what an argument's getter throws. */
export function run(declaration: Declaration, delivered: readonly unknown[]): Matrix<Result> {
  if (declaration.computeWhole) {
    const result = declaration.computeWhole(toMatrix(delivered[0]));
    return result instanceof Problem ? [[about(result, declaration.list[0]?.[0])]] : result;
  }
  const list = declaration.list.map(([name, parameter], index) =>
    toArgument(name, parameter, delivered[index]),
  );
  let rows = 1;
  let columns = 1;
  for (const { height, width } of list) {
    if (height > rows) rows = height;
    if (width > columns) columns = width;
  }
  const { figure } = declaration;
  const figures = figure === undefined ? undefined : figureSources(list);
  return figure === undefined || figures === undefined
    ? computeCells(declaration, list, rows, columns)
    : computeFigures(declaration, figure, list, figures, rows, columns);
}

function toArgument(name: string, parameter: Parameter<unknown>, delivered: unknown): Argument {
  const rows = toRows(delivered);
  const height = rows.length;
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  if (height === 0 || width === 0) return { name, parameter, rows: BLANK, height: 1, width: 1 };
  if (parameter.readWhole && height * width > 1) {
    const value = parameter.readWhole(toMatrix(delivered));
    const whole = value instanceof Problem ? value : WHOLE;
    if (value !== undefined) return { name, parameter, rows: [[whole]], height: 1, width: 1, value };
  }
  return { name, parameter, rows, height, width };
}

const BLANK: readonly (readonly unknown[])[] = [[undefined]];

/** Excel sends ranges as rows and, with any[][], single values as one cell; other hosts send scalars or one row. */
function toRows(delivered: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(delivered)) return [[delivered]];
  for (const row of delivered) if (!Array.isArray(row)) return [delivered];
  return delivered as unknown[][];
}

/** Where a declaration's figure takes a number from. */
interface FigureSource {
  readonly rows: readonly (readonly unknown[])[];
  readonly isRow: boolean;
  readonly isColumn: boolean;
  readonly read: ((cell: unknown) => number) | undefined;
}

const NOTHING: FigureSource = { rows: [[0]], isRow: true, isColumn: true, read: undefined };

/** The four sources of a figure; undefined where a single value is no number, so that every cell needs the closer look. */
function figureSources(list: readonly Argument[]): FigureSource[] | undefined {
  const sources: FigureSource[] = [];
  for (const { parameter, rows, height, width, value } of list) {
    if (value !== undefined) return undefined;
    const source = { rows, isRow: height === 1, isColumn: width === 1, read: parameter.readFigure };
    if (!source.isRow || !source.isColumn) sources.push(source);
    else {
      const number = figureAt(source, 0, 0);
      if (number !== number) return undefined;
      sources.push({ ...NOTHING, rows: [[number]] });
    }
  }
  while (sources.length < 4) sources.push(NOTHING);
  return sources;
}

/** The number in a cell, NaN where the cell needs a closer look. */
function figureAt(source: FigureSource, row: number, column: number): number {
  const cells = source.rows[source.isRow ? 0 : row];
  if (cells === undefined) return NaN;
  const cell = cells[source.isColumn ? 0 : column];
  if (source.read !== undefined) return source.read(cell);
  return typeof cell === "number" && cell - cell === 0 ? cell : NaN;
}

/** A column of numbers as fast as a loop by hand; the cells that are no figure are computed with all the rules. */
function computeFigures(
  declaration: Declaration,
  figure: Figure,
  list: readonly Argument[],
  [a, b, c, d]: FigureSource[],
  rows: number,
  columns: number,
): Matrix<Result> {
  const results: Matrix<Result> = new Array<Result[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const line: Result[] = [];
    for (let column = 0; column < columns; column += 1) {
      const first = figureAt(a as FigureSource, row, column);
      const second = figureAt(b as FigureSource, row, column);
      const third = figureAt(c as FigureSource, row, column);
      const fourth = figureAt(d as FigureSource, row, column);
      const value = figure(first, second, third, fourth);
      const isKnown = first + second + third + fourth === first + second + third + fourth;
      if (isKnown && typeof value === "string") line.push(value);
      else if (isKnown && (value as number) - (value as number) === 0) line.push((value as number) + 0);
      else line.push(computeCell(declaration, list, row, column));
    }
    results[row] = line;
  }
  return results;
}

function computeCells(
  declaration: Declaration,
  list: readonly Argument[],
  rows: number,
  columns: number,
): Matrix<Result> {
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => computeCell(declaration, list, row, column)),
  );
}

function computeCell(
  declaration: Declaration,
  list: readonly Argument[],
  row: number,
  column: number,
): Result {
  const cells: (Cell | typeof OUTSIDE)[] = [];
  for (const argument of list) cells.push(cellAt(argument, row, column));
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
function cellAt(argument: Argument, row: number, column: number): Cell | typeof OUTSIDE {
  const { rows, height, width, parameter } = argument;
  const cells = rows[height === 1 ? 0 : row];
  const at = width === 1 ? 0 : column;
  if (cells === undefined || at >= width) return OUTSIDE;
  const delivered = cells[at];
  const cell = delivered instanceof Problem ? delivered : toCell(delivered);
  return parameter.isBlank?.(cell) ? undefined : cell;
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
  if (argument.height === 1 && argument.width === 1) argument.value = value;
  return value;
}

function about(problem: Problem, parameter: string | undefined): Problem {
  return problem.message === undefined || problem.parameter !== undefined
    ? problem
    : new Problem(problem.error, problem.message, problem.given, parameter);
}
