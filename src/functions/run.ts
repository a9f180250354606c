import { toCell, toMatrix, type Cell, type Matrix } from "./cell";
import type { Declaration, NumericPath, Result } from "./declaration";
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
    return result instanceof Problem ? [[about(result, declaration.list[0]![0])]] : result;
  }
  const { figure } = declaration;
  if (figure) {
    const single = computeSingle(declaration, figure, delivered);
    if (single !== undefined) return [[single]];
    const quick = computeFigures(declaration, figure, delivered);
    if (quick !== undefined) return quick;
  }
  return computeCells(declaration, toArguments(declaration, delivered));
}

function toArguments(declaration: Declaration, delivered: readonly unknown[]): Argument[] {
  return declaration.list.map(([name, parameter], index) => toArgument(name, parameter, delivered[index]));
}

function toArgument(name: string, parameter: Parameter<unknown>, delivered: unknown): Argument {
  const rows = toRows(delivered);
  const height = rows.length;
  let width = 0;
  for (const row of rows) if (row.length > width) width = row.length;
  if (height === 0 || width === 0) return { name, parameter, rows: BLANK, height: 1, width: 1 };
  const value = parameter.readWhole?.(toMatrix(delivered));
  if (value !== undefined) {
    const whole = value instanceof Problem ? value : WHOLE;
    return { name, parameter, rows: [[whole]], height: 1, width: 1, value };
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

/** One formula in one cell, the usual case, without anything made on the way. Undefined where there is more to look at. */
function computeSingle(
  { list }: Declaration,
  figure: NumericPath,
  delivered: readonly unknown[],
): number | string | undefined {
  const a = onlyNumber(list, delivered, 0);
  const b = onlyNumber(list, delivered, 1);
  const c = onlyNumber(list, delivered, 2);
  const d = onlyNumber(list, delivered, 3);
  const known = a + b + c + d;
  if (known !== known) return undefined;
  const value = figure(a, b, c, d);
  if (typeof value === "string") return value;
  return value - value === 0 ? value + 0 : undefined;
}

/** The number of an argument of one cell, NaN where it has more or needs a closer look. */
function onlyNumber(list: Declaration["list"], delivered: readonly unknown[], index: number): number {
  const entry = list[index];
  if (entry === undefined) return 0;
  let cell: unknown = delivered[index];
  if (Array.isArray(cell)) {
    if (cell.length !== 1) return NaN;
    cell = cell[0] as unknown;
    if (Array.isArray(cell)) {
      if (cell.length !== 1) return NaN;
      cell = cell[0] as unknown;
    }
  }
  return numberIn(cell, entry[1].readFigure);
}

/** Where a declaration's figure takes its numbers from: the cells of a range, or one number for all. */
interface FigureSource {
  readonly rows: readonly (readonly unknown[])[] | undefined;
  readonly number: number;
  readonly height: number;
  readonly width: number;
  readonly read: ((cell: unknown) => number) | undefined;
}

const NOTHING: FigureSource = { rows: undefined, number: 0, height: 1, width: 1, read: undefined };

/** A range by the shape of its first row; undefined where there is no number for a figure to begin with. */
function figureSource(parameter: Parameter<unknown>, delivered: unknown): FigureSource | undefined {
  const read = parameter.readFigure;
  const first: unknown = Array.isArray(delivered) ? delivered[0] : delivered;
  const width = Array.isArray(first) ? first.length : 1;
  const height = Array.isArray(delivered) ? delivered.length : 1;
  if (height > 1 || width > 1) {
    const isRange = Array.isArray(first) && width > 0 && !parameter.readWhole;
    return isRange ? { rows: delivered as unknown[][], number: NaN, height, width, read } : undefined;
  }
  const number = numberIn(Array.isArray(first) ? first[0] : first, read);
  return number === number ? { rows: undefined, number, height, width, read } : undefined;
}

function figureSources(declaration: Declaration, delivered: readonly unknown[]): FigureSource[] | undefined {
  const sources: FigureSource[] = [];
  for (let index = 0; index < declaration.list.length; index += 1) {
    const source = figureSource(
      (declaration.list[index] as Declaration["list"][number])[1],
      delivered[index],
    );
    if (source === undefined) return undefined;
    sources.push(source);
  }
  while (sources.length < 4) sources.push(NOTHING);
  return sources;
}

/** The number that a cell is for a figure, NaN where the cell needs a closer look. */
function numberIn(cell: unknown, read: FigureSource["read"]): number {
  if (read !== undefined) return read(cell);
  return typeof cell === "number" && cell - cell === 0 ? cell : NaN;
}

/** A row that is not of the shape of the first one. */
class Ragged {}
const RAGGED = new Ragged();

function figureAt(source: FigureSource, row: number, column: number): number {
  const { rows, width } = source;
  if (rows === undefined) return source.number;
  const cells = rows[source.height === 1 ? 0 : row];
  if (cells === undefined && row >= source.height) return NaN;
  if (cells?.length !== width) throw RAGGED;
  return numberIn(cells[width === 1 ? 0 : column], source.read);
}

/**
 * Columns of numbers about as fast as a loop by hand: nothing is copied before it is read, and what is no figure (a blank, a
 * text, an error, an edge) is computed by itself with all the rules. Undefined where that is every cell.
 */
function computeFigures(
  declaration: Declaration,
  figure: NumericPath,
  delivered: readonly unknown[],
): Matrix<Result> | undefined {
  const sources = figureSources(declaration, delivered);
  if (sources === undefined) return undefined;
  const [a, b, c, d] = sources as [FigureSource, FigureSource, FigureSource, FigureSource];
  const rows = Math.max(a.height, b.height, c.height, d.height);
  const columns = Math.max(a.width, b.width, c.width, d.width);
  let work: Work | undefined;
  const resultAt = (row: number, column: number): Result => {
    const first = figureAt(a, row, column);
    const second = figureAt(b, row, column);
    const third = figureAt(c, row, column);
    const fourth = figureAt(d, row, column);
    const known = first + second + third + fourth;
    if (known === known) {
      const value = figure(first, second, third, fourth);
      if (typeof value === "string") return value;
      if (value - value === 0) return value + 0;
    }
    work ??= workOn(toArguments(declaration, delivered));
    return computeCell(declaration, work, row, column);
  };
  try {
    const results: Matrix<Result> = new Array<Result[]>(rows);
    for (let row = 0; row < rows; row += 1) {
      const line = [resultAt(row, 0)];
      for (let column = 1; column < columns; column += 1) line.push(resultAt(row, column));
      results[row] = line;
    }
    return results;
  } catch (error) {
    if (error !== RAGGED) throw error;
    return undefined;
  }
}

/** The arguments of one call, with the places for one cell's inputs, which every cell uses in turn. */
interface Work {
  readonly list: readonly Argument[];
  readonly cells: (Cell | typeof OUTSIDE)[];
  readonly values: Record<string, unknown>;
}

function workOn(list: readonly Argument[]): Work {
  const values: Record<string, unknown> = {};
  for (const { name } of list) values[name] = undefined;
  return { list, cells: new Array<Cell>(list.length), values };
}

function computeCells(declaration: Declaration, list: readonly Argument[]): Matrix<Result> {
  const rows = Math.max(...list.map(({ height }) => height));
  const columns = Math.max(...list.map(({ width }) => width));
  const work = workOn(list);
  const results: Matrix<Result> = new Array<Result[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const line = [computeCell(declaration, work, row, 0)];
    for (let column = 1; column < columns; column += 1)
      line.push(computeCell(declaration, work, row, column));
    results[row] = line;
  }
  return results;
}

function computeCell(
  declaration: Declaration,
  { list, cells, values }: Work,
  row: number,
  column: number,
): Result {
  for (let index = 0; index < list.length; index += 1) {
    cells[index] = cellAt(list[index] as Argument, row, column);
  }
  const refused = firstRefusal(list, cells);
  if (refused !== undefined) return refused;
  for (let index = 0; index < list.length; index += 1) {
    const argument = list[index] as Argument;
    const value = readCell(argument, cells[index] as Exclude<Cell, Problem>);
    if (value instanceof Problem) return about(value, argument.name);
    values[argument.name] = value;
  }
  // What is not computed whole is computed cell by cell.
  return declaration.compute!(values);
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

/** Only a problem with a message says where it is. */
function about(problem: Problem, parameter: string): Problem {
  return problem.message === undefined
    ? problem
    : new Problem(problem.error, problem.message, problem.given, parameter);
}
