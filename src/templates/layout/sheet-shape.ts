import type { SheetColumn } from "./sheet-column";

/** A column as a user wants it. */
export interface ShapedColumn {
  /** As the sheet heads it by itself, without the breaks. */
  name: string;
  heading?: string;
  decimals?: number;
}

/** Which columns a sheet shows, in their order; undefined: all that have something in them, as they come. */
export type SheetShape = readonly ShapedColumn[];

/** The twelve months of the timeline are asked for together. */
export const MONTHS_NAME = "各月";
const MONTH = /^\d{1,2}月$/;
/** What a row is about stands first, whatever the order of the others. */
const FIRST: readonly string[] = ["name", "park"];

export const plainHeader = (header: string): string => header.replace(/\s+/g, "");

/** 本期累计=完成数（1）: the name, what it is headed with, its decimals. */
const ITEM = /^(.+?)(?:[=\uFF1D](.+?))?(?:[(\uFF08](\d)位?[)\uFF09])?$/u;

/** Reads what a line of 参数 says; every part of it that cannot be is told. */
export function readShape(
  text: string,
  headers: readonly string[],
): { shape: SheetShape; unknown: string[] } {
  const names = [...headers.map(plainHeader), MONTHS_NAME];
  const shape: ShapedColumn[] = [];
  const unknown: string[] = [];
  for (const item of text.split(/[、,，;；\n]+/u)) {
    const [, name = "", heading, decimals] = ITEM.exec(item.trim()) ?? [];
    if (item.trim() === "") continue;
    const known = names.find((each) => isNamed(each, plainHeader(name)));
    const isTaken = heading !== undefined && names.includes(plainHeader(heading));
    if (known === undefined || isTaken || shape.some((each) => each.name === known))
      unknown.push(item.trim());
    else
      shape.push({
        name: known,
        ...(heading === undefined ? {} : { heading: heading.trim() }),
        ...(decimals === undefined ? {} : { decimals: Number(decimals) }),
      });
  }
  return { shape, unknown };
}

/** 增幅变化 names 增幅变化（百分点） as well. */
const isNamed = (header: string, name: string): boolean =>
  header === name || header.replace(/[(\uFF08].*$/u, "") === name;

/** The same as 参数 holds it. */
export function writeShape(shape: SheetShape): string {
  return shape
    .map(
      ({ name, heading, decimals }) =>
        name + (heading ? `=${heading}` : "") + (decimals === undefined ? "" : `（${decimals}）`),
    )
    .join("、");
}

/**
 * The columns in the order of a shape. Those that it leaves out are behind the others and hidden, since formulas read
 * them; `wholeStays` says that what has no decimals by itself (people) gets none.
 */
export function shapedColumns(
  columns: readonly SheetColumn[],
  shape: SheetShape | undefined,
  wholeStays: boolean,
): SheetColumn[] {
  if (!shape || shape.length === 0) return [...columns];
  const wanted = ({ header }: SheetColumn): ShapedColumn | undefined => {
    const own = plainHeader(header);
    return shape.find(({ name }) => name === own || (name === MONTHS_NAME && MONTH.test(own)));
  };
  const place = (column: SheetColumn): number => {
    const fixed = FIRST.indexOf(column.key);
    if (fixed >= 0) return fixed - FIRST.length;
    const own = wanted(column);
    return own ? shape.indexOf(own) : shape.length;
  };
  const shaped = columns.map((column): SheetColumn => {
    const own = wanted(column);
    if (!own) return FIRST.includes(column.key) ? column : { ...column, empty: true, notChosen: true };
    return {
      ...column,
      ...(own.heading === undefined ? {} : { header: own.heading, name: column.header }),
      ...(own.decimals === undefined ? {} : { decimals: { digits: own.decimals, wholeStays } }),
    };
  });
  return shaped
    .map((column, index) => ({ column, place: place(columns[index] ?? column), index }))
    .sort((one, other) => one.place - other.place || one.index - other.index)
    .map(({ column }) => column);
}

/** A number format of ours with other decimals. */
export function withDecimals(format: string, decimals: NonNullable<SheetColumn["decimals"]>): string {
  const { digits, wholeStays } = decimals;
  if (!/^[+-]?(?:#,##)?0/.test(format) || (wholeStays && !format.includes(".0"))) return format;
  const part = digits > 0 ? `.${"0".repeat(digits)}` : "";
  return format.replace(/((?:#,##)?0)(?:\.0+)?(?=%|_|"|;|$)/g, `$1${part}`);
}

/** Columns over which the words of groups and totals run: those before the first figure, as many as usual at most. */
export function labelColumnsOf(columns: readonly SheetColumn[], most: number): number {
  const figure = columns.findIndex(({ align }) => align === "Right");
  return Math.min(most, figure < 0 ? columns.length : figure);
}
