import type { InputTable } from "../columns/column";
import { headerKey, unitsOfHeader } from "../columns/header-key";
import { unitOf } from "../columns/unit-words";
import { isKnownHeader } from "../reading/header-names";
import { headerMatches } from "../reading/locate-columns";
import { isFilled, textOfCell, type CellValue, type SheetTable } from "../reading/sheet-table";
import { withoutPeriodWords } from "./header-period";
import { unitLineAbove } from "./unit-line";

/** A table in a block of cells: a sheet's, or what was pasted. */
export interface LaidOutTable {
  /** From the last header row down; the header's words joined where they stand in several rows. */
  table: SheetTable;
  /** How many columns of the definition its header names. */
  matches: number;
  /** Index of the first header row in the block, and how many there are. */
  headerRow: number;
  headerRows: number;
  /** The title in the lines above, where there is one. */
  title?: string;
}

/** A header stands near the top of a sheet, below a title and a unit line. */
const HEADER_WITHIN = 12;
const MOST_HEADER_ROWS = 3;
/** Words of a lower header row that only say that it is an amount: the upper one names the column. */
const AMOUNT = /^(?:金额|数额|数值|数量|绝对量|绝对数|总量|总额|实绩|完成|完成数|本期|本期数|累计|1-本月)?$/;

/**
 * Finds a table in a block of cells by its header, which may have a title and a unit line above it and may be of up to
 * three rows. Undefined where nothing in it looks like a header of the definition.
 */
export function layOutTable<Field extends string>(
  definition: InputTable<Field>,
  cells: SheetTable,
): LaidOutTable | undefined {
  const { values } = cells;
  let best: { row: number; depth: number; matches: number } | undefined;
  for (let row = 0; row < Math.min(values.length, HEADER_WITHIN); row++) {
    for (let depth = 1; depth <= MOST_HEADER_ROWS && isHeaderBlock(values, row, depth); depth++) {
      const matches = headerMatches(definition, joinedHeader(definition, values, row, depth));
      // Rows of one header name as many columns together as the upper one alone: the lower ones say which of them is meant.
      const isDeeper = best?.row === row && matches === best.matches && matches > 0;
      if (isDeeper || matches > (best?.matches ?? 0)) best = { row, depth, matches };
    }
  }
  if (!best) return undefined;
  const { row, matches } = best;
  let { depth } = best;
  while (depth < MOST_HEADER_ROWS && isUnitRow(values[row + depth])) depth++;
  const header = joinedHeader(definition, values, row, depth);
  const first = row + depth - 1;
  const above = values.slice(0, row);
  const body = [header, ...values.slice(first + 1)];
  const unitLine = unitLineAbove(above);
  const title = above.flat().find((cell) => typeof cell === "string" && cell.trim() !== "");
  const isTitle = title !== undefined && String(title).trim() !== unitLine?.text;
  return {
    ...{ matches, headerRow: row, headerRows: depth },
    ...(isTitle ? { title: String(title).trim() } : {}),
    table: withoutBlankSides({
      ...{ sheet: cells.sheet, row: cells.row + first, column: cells.column, values: body },
      ...(unitLine ? { unitLine } : {}),
      ...(cells.merges ? { merges: cells.merges } : {}),
      ...(cells.formats ? { formats: cells.formats.slice(first) } : {}),
    }),
  };
}

/** Header rows hold words alone, and below the first of them a blank where a cell of the row above reaches down. */
function isHeaderBlock(values: readonly CellValue[][], row: number, depth: number): boolean {
  if (depth === 1) return true;
  const lower = values[row + depth - 1];
  const upper = values[row + depth - 2];
  if (!lower || !upper || lower.some((cell) => typeof cell !== "string" || /^[\d.,-]+$/.test(cell.trim())))
    return false;
  const filled = lower.filter(isFilled);
  return filled.length > 0 && lower.some((cell, index) => !isFilled(cell) && isFilled(upper[index]));
}

function isUnitRow(row: readonly CellValue[] | undefined): boolean {
  const filled = row?.filter(isFilled) ?? [];
  return filled.length > 0 && filled.every((cell) => unitOf(textOfCell(cell)) !== undefined);
}

/** One row of headers out of several: the words that name a known column, with the unit that stands in any of the rows. */
function joinedHeader<Field extends string>(
  definition: InputTable<Field>,
  values: readonly CellValue[][],
  row: number,
  depth: number,
): CellValue[] {
  const rows = values.slice(row, row + depth);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (depth === 1) return [...(rows[0] ?? [])];
  return Array.from({ length: width }, (_none, column) => {
    const path = headerPath(rows, column);
    const words = path.filter((part) => unitOf(part) === undefined);
    const units = path.flatMap((part) => unitOf(part) ?? unitsOfHeader(part));
    const name = nameOf(definition, words);
    return units.length === 0 || unitsOfHeader(name).length > 0 ? name : `${name}(${units[0]})`;
  });
}

/** The cells over a column from the top; one that reaches over several columns stands in the first of them. */
function headerPath(rows: readonly (readonly CellValue[])[], column: number): string[] {
  return rows.flatMap((cells, index) => {
    const own = textOfCell(cells[column]);
    if (own !== "") return [own];
    const below = rows.slice(index + 1);
    const hasBelow = (at: number) => below.some((lower) => isFilled(lower[at]));
    if (!hasBelow(column)) return [];
    let left = column - 1;
    while (left >= 0 && !isFilled(cells[left])) left--;
    return left >= 0 && hasBelow(left) ? [textOfCell(cells[left])] : [];
  });
}

/** 本月, 2013年6月, 二季度, 2012年: what stands under it is of another period than the cumulative figures of this year. */
const OTHER_PERIOD =
  /^(?:(?:本|当|上)(?:月|季)|(?:\d{4}年度?|本年|今年)?(?:\d{1,2}月份?|第?[一二三四1-4]季度?|[上下]半年|全年)$|\d{4}年度?$|上年|去年|同期|上期|环比)/;
/** Words that say nothing without what they stand under. */
const GENERIC =
  /^(?:金额|数额|数值|数量|绝对量|绝对数|总量|总额|实绩|完成|完成数|完成情况|本期|本期数|累计|同期|同期数|(?:去年|上年)同期数?|同比.*|增[速幅长减].*|目标|计划|任务|进度|进展)$/;
const NEUTRAL = /(?:情况|概况|指标|数据|信息|口径)$|^(?:本年|本期|累计|本年累计|本期累计)$/;

/**
 * The words that name a column: those of all rows together, or the lower ones alone where what stands over them does not
 * change what they mean. 完成 under 本月 is no cumulative figure, 同期 under 利润总额 none of the revenue.
 */
function nameOf<Field extends string>(definition: InputTable<Field>, words: readonly string[]): string {
  const [upper = "", ...lower] = words;
  const candidates = words
    .map((_word, index) => ({ over: words.slice(0, index), name: words.slice(index).join("") }))
    .filter(({ over, name }) => over.every((word) => keepsMeaning(definition, word, name)));
  const known = candidates.find(({ name }) => isKnownHeader(definition, name));
  if (known !== undefined) return known.name;
  const isAmount = lower.length > 0 && lower.every((word) => AMOUNT.test(headerKey(word)));
  return isAmount && isKnownHeader(definition, upper) ? upper : words.join("");
}

function keepsMeaning<Field extends string>(
  definition: InputTable<Field>,
  over: string,
  name: string,
): boolean {
  const key = headerKey(over);
  const isOfThisYear = withoutPeriodWords(key) === "本期累计";
  if (!isOfThisYear && OTHER_PERIOD.test(key)) return false;
  if (!GENERIC.test(headerKey(name))) return true;
  return NEUTRAL.test(key) || isOfThisYear || isKnownHeader(definition, over);
}

function withoutBlankSides(table: SheetTable): SheetTable {
  const { values, formats } = table;
  const width = values[0]?.length ?? 0;
  const hasContent = (column: number) => values.some((row) => isFilled(row[column]));
  const columns = Array.from({ length: width }, (_none, column) => column).filter(hasContent);
  const [first, last] = [columns[0] ?? 0, columns[columns.length - 1] ?? width - 1];
  return {
    ...table,
    column: table.column + first,
    values: values.map((row) => row.slice(first, last + 1)),
    ...(formats ? { formats: formats.map((row) => row.slice(first, last + 1)) } : {}),
  };
}
