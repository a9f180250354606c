import type { Block } from "../formulas/a1";
import { LONGEST_FORMULA, MOST_ARGUMENTS } from "../formulas/excel-limits";
import { formulaTokens, isCell, writtenCorner, type Corner, type Token } from "../formulas/tokens";
import { areasOf } from "./cell-areas";
import type { Layout } from "./layout";
import { CellProblem } from "./template-finding";

/** Functions that take any number of areas, one after the other. */
const LISTS = new Set([
  "SUM", "COUNT", "COUNTA", "AVERAGE", "AVERAGEA", "MAX", "MIN", "MAXA", "MINA", "PRODUCT", "MEDIAN", "STDEV", "STDEV.S",
  "STDEV.P", "VAR", "VAR.S", "VAR.P", "AND", "OR", "CONCAT", "CONCATENATE", "GEOMEAN", "HARMEAN", "SUMSQ",
]); // prettier-ignore

type CellCorner = Required<Corner>;

/**
 * A formula of the template in one cell of the filled sheet: its references to template cells become what those cells
 * became. A cell of the same repetition is that one cell; one that repeats becomes all of its repetitions around the
 * formula (=SUM(D5) under the rows, or in a subtotal those of the group). A fixed row (D$5) in a repeated row stands for
 * all of them: =D5/SUM(D$5). Undefined: what it reads is not in the filled sheet.
 */
export function growFormula(
  formula: string,
  layout: Layout,
  row: number,
  column: number,
): string | undefined {
  const own = layout.template.sheet.name.toLowerCase();
  const tokens = formulaTokens(formula);
  const calls: string[] = [];
  let isGone = false;
  const grown = tokens.map((token, index) => {
    if (token.kind === "open") calls.push(nameOfCall(tokens[index - 1]));
    if (token.kind === "close") calls.pop();
    const range = cellsOf(token, own);
    if (!range) return token.text;
    const areas = grownAreas(range.first, range.second, layout, row, column);
    isGone ||= areas.length === 0;
    const call = isArgument(tokens, index) ? calls[calls.length - 1] : undefined;
    return written(areas, { ...range, call, isInCall: calls.length > 0 });
  });
  if (isGone) return undefined;
  const text = grown.join("");
  if (text.length > LONGEST_FORMULA)
    throw new CellProblem("templateLongFormula", { length: text.length, most: LONGEST_FORMULA });
  return text;
}

/** What opens a parenthesis: a function's, or none. */
const nameOfCall = (before: Token | undefined): string =>
  before?.kind === "function" ? before.text.toUpperCase() : "";

/** The template's cells that a reference names; whole rows and columns stay as they are. */
function cellsOf(
  token: Token,
  own: string,
): { first: CellCorner; second?: CellCorner; isSpilled: boolean } | undefined {
  if (token.kind !== "reference" || (token.sheet ?? own).toLowerCase() !== own) return undefined;
  const { first, last, spilled: isSpilled } = token;
  if (!isCell(first) || (last && !isCell(last))) return undefined;
  return { first, ...(last && isCell(last) ? { second: last } : {}), isSpilled };
}

/** Whether a reference is a whole argument: nothing is calculated with it. */
function isArgument(tokens: readonly Token[], index: number): boolean {
  const before = beyondSpaces(tokens, index, -1);
  const after = beyondSpaces(tokens, index, 1);
  return (before === "open" || before === "separator") && (after === "close" || after === "separator");
}

function beyondSpaces(tokens: readonly Token[], index: number, step: 1 | -1): Token["kind"] | undefined {
  let at = index + step;
  while (tokens[at]?.kind === "space") at += step;
  return tokens[at]?.kind;
}

function grownAreas(
  first: CellCorner,
  second: CellCorner | undefined,
  layout: Layout,
  row: number,
  column: number,
): Block[] {
  if (!second) {
    const rows = linesOf(first.row, first.fixedRow, layout, "row", row);
    const columns = linesOf(first.column, first.fixedColumn, layout, "column", column);
    return areasOf(rows, columns);
  }
  const rows = span(first.row, second.row, first.fixedRow && second.fixedRow, layout, "row", row);
  const columns = span(
    first.column,
    second.column,
    first.fixedColumn && second.fixedColumn,
    layout,
    "column",
    column,
  );
  if (!rows || !columns) return [];
  return [
    {
      row: rows.first + 1,
      column: columns.first + 1,
      rows: rows.last - rows.first + 1,
      columns: columns.last - columns.first + 1,
    },
  ];
}

function linesOf(
  from: number,
  fixed: boolean,
  layout: Layout,
  axis: "row" | "column",
  home: number,
): readonly number[] {
  const { template, rows, columns } = layout;
  const size = axis === "row" ? template.height : template.width;
  // Beyond the template nothing repeats; what is there moves along.
  if (from > size) return [from - 1 + (axis === "row" ? rows : columns).length - size];
  const near = fixed ? undefined : home;
  return axis === "row" ? layout.rowsFrom(from, near) : layout.columnsFrom(from, near);
}

/** From the first to the last of what the lines between two corners became. */
function span(
  one: number,
  other: number,
  fixed: boolean,
  layout: Layout,
  axis: "row" | "column",
  home: number,
): { first: number; last: number } | undefined {
  let [first, last] = [Infinity, -Infinity];
  for (let from = Math.min(one, other); from <= Math.max(one, other); from++) {
    for (const place of linesOf(from, fixed, layout, axis, home)) {
      first = Math.min(first, place);
      last = Math.max(last, place);
    }
  }
  return last < first ? undefined : { first, last };
}

function written(
  areas: readonly Block[],
  given: { first: CellCorner; second?: CellCorner; isSpilled: boolean; call?: string; isInCall: boolean },
): string {
  const { first, second = first, isSpilled, call, isInCall } = given;
  const reference = writtenCorner({ ...first, fixedRow: false, fixedColumn: false });
  const [only, another] = areas;
  if (only === undefined) return "";
  if (another === undefined) {
    const isGrown = given.second === undefined && only.rows * only.columns > 1;
    // A range where one figure was meant would be a figure of nobody.
    if (isGrown && !isInCall) throw new CellProblem("templateRepeatedAlone", { reference });
    return writtenArea(only, first, second) + (isSpilled ? "#" : "");
  }
  if (call === undefined || !LISTS.has(call)) throw new CellProblem("templateApart", { reference });
  const list = areas.map((area) => writtenArea(area, first, second));
  return list.length > MOST_ARGUMENTS - 1 ? `(${list.join(",")})` : list.join(",");
}

/** An area with the dollars of the reference that it comes of. */
function writtenArea({ row, column, rows, columns }: Block, first: CellCorner, second: CellCorner): string {
  const from = writtenCorner({ ...first, row, column });
  if (rows === 1 && columns === 1) return from;
  return `${from}:${writtenCorner({ ...second, row: row + rows - 1, column: column + columns - 1 })}`;
}
