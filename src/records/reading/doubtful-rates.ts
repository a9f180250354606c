import type { InputTable } from "../columns/column";
import { rateFactor } from "../table-layout/column-units";
import type { ColumnUnits } from "../table-layout/column-units";
import { wordsInCell } from "./cell-value";
import { decimalsOf, plainFigure } from "./plain-figure";
import { GROWTH_LIMIT, PROGRESS_LIMIT } from "./rate-limits";
import type { CellValue, SheetTable } from "./sheet-table";

/** Growth as a fraction beyond this is rarer than a percentage without its sign. */
const DOUBTFUL_GROWTH = 1;
/** Published rates have two decimals at most where they are written as percents; fractions of them have four. */
const DECIMALS = { growth: 1, points: 2 };

/** A figure that may be a fraction as well as a percentage: what it is read as, what else it may be, and how that is typed. */
interface Doubt {
  kind: "fractionOrPercent" | "percentOrFraction";
  value: number;
  read: string;
  meant: string;
  entry: string;
}

/** The doubtful cells of each field, by their row's index in the table. */
export type Doubts<Field extends string> = Partial<Record<Field, ReadonlyMap<number, Doubt>>>;

/** A figure with nothing on it that says whether it is a percentage. */
interface Bare {
  index: number;
  value: number;
  /** A text, which does not show the sign of per cent that its cell's format gives to numbers. */
  hidesSign?: true;
}

interface RateColumn {
  cells: Bare[];
  /** Some cells are written with a sign of per cent. */
  hasSigns: boolean;
  isGrowth: boolean;
  /** From its figures to fractions: 100 under (%). */
  factor: number;
  /** By row, the growth of the row's own two figures, where the column is of that growth. */
  growths: ReadonlyMap<number, number>;
}

/**
 * In a column of percentages some cells may be fractions and others percents: 0.6 beside 85 under (%), 3.1 where nothing
 * says that it is one, -0.0871 among percentage points. The cells of a row alone do not show it.
 */
export function doubtfulRates<Field extends string>(
  { columns }: InputTable<Field>,
  table: SheetTable,
  indexes: Partial<Record<Field, number>>,
  units: ColumnUnits<Field>,
): Doubts<Field> {
  const doubts: Doubts<Field> = {};
  for (const { field, kind } of columns) {
    const at = indexes[field];
    if (at === undefined || (kind !== "rate" && kind !== "points")) continue;
    const cells = bareCells(table, at);
    const factor = kind === "rate" ? rateFactor(units.headers[field]) : 1;
    if (kind === "rate" && factor === 1 && !table.formats) continue;
    const found =
      kind === "points"
        ? doubtfulPoints(cells)
        : doubtsOf({
            cells,
            hasSigns: table.values.slice(1).some((row) => hasSign(row[at])),
            isGrowth: field !== "progress",
            factor,
            growths: field === "publishedGrowth" ? ownGrowths(table, indexes, units) : new Map(),
          });
    if (found.length > 0) doubts[field] = new Map(found);
  }
  return doubts;
}

/** Whether the number formats of a table's cells have to be known to tell what its figures are. */
export function hasDoubtsWithoutFormats(
  { columns }: InputTable,
  { values }: SheetTable,
  indexes: Partial<Record<string, number>>,
): boolean {
  const located = columns.flatMap((column) => {
    const at = indexes[column.field];
    return at === undefined ? [] : [{ ...column, at }];
  });
  const amounts = located.filter(({ kind }) => kind === "number");
  const unit = located.find(({ field }) => field === "unit")?.at;
  return values.slice(1).some(
    (row) =>
      (unit !== undefined && /^[%\u2030]$|百分点$/.test(wordsInCell(row[unit] ?? ""))) ||
      amounts.some(({ at }) => isMuchLess(row[at], amounts, row)) ||
      located.some(({ kind, at }) => {
        const figure = row[at];
        if (kind === "rate")
          return (
            hasSign(figure) ||
            Math.abs(numberOf(figure) ?? 0) > 1 ||
            (typeof figure === "string" && numberOf(figure) !== undefined)
          );
        return kind === "points" && typeof figure === "number" && isFineFraction(figure, DECIMALS.points);
      }),
  );
}

/** A tenth of another amount of its row, and small enough to be a rate. */
function isMuchLess(
  value: CellValue | undefined,
  amounts: readonly { at: number }[],
  row: readonly CellValue[],
): boolean {
  if (typeof value !== "number" || value === 0 || Math.abs(value) > GROWTH_LIMIT) return false;
  return amounts.some(({ at }) => Math.abs(Number(row[at] ?? 0)) > 10 * Math.abs(value));
}

const hasSign = (cell: CellValue | undefined): boolean =>
  typeof cell === "string" && /^[+-]?[\d.,]+%$/.test(wordsInCell(cell));

function bareCells({ values, formats }: SheetTable, column: number): Bare[] {
  return values.flatMap((row, index): Bare[] => {
    const value = index === 0 ? undefined : numberOf(row[column]);
    if (value === undefined || value === 0) return [];
    if (!(formats?.[index]?.[column] ?? "").includes("%")) return [{ index, value }];
    return typeof row[column] === "number" ? [] : [{ index, value, hidesSign: true }];
  });
}

function numberOf(cell: CellValue | undefined): number | undefined {
  if (typeof cell === "number") return cell;
  const text = wordsInCell(cell ?? "");
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function doubtsOf(column: RateColumn): [number, Doubt][] {
  return column.factor === 1 ? doubtsWithoutUnit(column) : doubtsUnderPercent(column);
}

/** Under (%) or (‰) figures are percents: a fraction among them would be a hundredth of what was meant. */
function doubtsUnderPercent({ cells, isGrowth, factor, growths }: RateColumn): [number, Doubt][] {
  const isFraction = isGrowth
    ? (cell: Bare) => isFiner(cell, cells) || isOwnGrowth(growths, cell, factor)
    : (cell: Bare) => Math.abs(cell.value) < 1 || (cell.value === 1 && cells.some(isBelowOne));
  return cells.filter(isFraction).map(({ index, value }) => [
    index,
    {
      kind: "fractionOrPercent",
      value,
      read: percent((100 * value) / factor),
      meant: percent(100 * value),
      entry: plainFigure(value * factor),
    },
  ]);
}

const isBelowOne = ({ value }: Bare): boolean => Math.abs(value) < 1;

/**
 * With no unit above them figures are fractions: what is read so beside percents may be one of them. Formats that are not
 * known may show per cent.
 */
function doubtsWithoutUnit({ cells, hasSigns, isGrowth, growths }: RateColumn): [number, Doubt][] {
  const limit = isGrowth ? GROWTH_LIMIT : PROGRESS_LIMIT;
  const hasPercents = hasSigns || cells.some(({ value }) => Math.abs(value) > limit);
  return cells
    .filter(({ value }) => Math.abs(value) <= limit)
    .filter((cell) => !isNear(growths.get(cell.index), cell.value))
    .flatMap(({ index, value, hidesSign }): [number, Doubt][] => {
      const isLarge = isGrowth && Math.abs(value) > DOUBTFUL_GROWTH;
      if (!isLarge && !hasPercents && !hidesSign) return [];
      const told = { value, read: percent(100 * value), meant: percent(value), entry: percent(value) };
      return [[index, { kind: isLarge ? "percentOrFraction" : "fractionOrPercent", ...told }]];
    });
}

/** Percentage points have two decimals at most; -0.0871 is what a sheet makes of -8.71 %. */
function doubtfulPoints(cells: readonly Bare[]): [number, Doubt][] {
  return cells
    .filter(({ value }) => isFineFraction(value, DECIMALS.points))
    .map(({ index, value }) => [
      index,
      {
        kind: "fractionOrPercent",
        value,
        read: plainFigure(value),
        meant: plainFigure(100 * value),
        entry: plainFigure(100 * value),
      },
    ]);
}

const isFineFraction = (value: number, decimals: number): boolean =>
  value !== 0 && Math.abs(value) < 1 && decimalsOf(value) > decimals;

/** 0.2896 among 20.47 and 8.2 is as likely a fraction. */
export function isFiner({ value }: { value: number }, cells: readonly { value: number }[]): boolean {
  const others = cells.filter((cell) => Math.abs(cell.value) >= 1).map((cell) => decimalsOf(cell.value));
  return isFineFraction(value, Math.max(DECIMALS.growth, ...others));
}

function isOwnGrowth(growths: ReadonlyMap<number, number>, { index, value }: Bare, factor: number): boolean {
  const growth = growths.get(index);
  return isNear(growth, value) && !isNear(growth, value / factor);
}

/** As near as rounded figures of a table come; what is next to nothing fits everything. */
export function isNear(growth: number | undefined, rate: number): boolean {
  if (growth === undefined || Math.abs(growth) < 0.005) return false;
  return Math.abs(growth - rate) < Math.max(0.002, Math.abs(growth) * 0.05);
}

/** By row, the growth of its own two figures, where both are in one unit. */
export function ownGrowths<Field extends string>(
  { values }: SheetTable,
  indexes: Partial<Record<Field, number>>,
  { headers }: Pick<ColumnUnits<Field>, "headers">,
): Map<number, number> {
  const at = (field: string) => indexes[field as Field];
  const unit = (field: string) => headers[field as Field];
  const [actual, prior] = [at("actual"), at("prior")];
  const growths = new Map<number, number>();
  if (actual === undefined || prior === undefined || unit("actual") !== unit("prior")) return growths;
  values.forEach((cells, index) => {
    const [now, before] = [numberOf(cells[actual]), numberOf(cells[prior])];
    if (now !== undefined && before !== undefined && before > 0) growths.set(index, now / before - 1);
  });
  return growths;
}

const percent = (value: number): string => `${plainFigure(value)}%`;
