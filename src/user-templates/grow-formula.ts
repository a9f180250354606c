import { blockAddress, columnNumber, unquotedSheet } from "../formulas/a1";
import type { Block } from "../formulas/a1";
import { LONGEST_FORMULA, MOST_ARGUMENTS } from "../formulas/excel-limits";
import { areasOf } from "./cell-areas";
import type { Layout } from "./layout";
import { CellProblem } from "./template-finding";

/** Functions that take any number of areas, one after the other. */
const LISTS = new Set([
  "SUM", "COUNT", "COUNTA", "AVERAGE", "AVERAGEA", "MAX", "MIN", "MAXA", "MINA", "PRODUCT", "MEDIAN", "STDEV", "STDEV.S",
  "STDEV.P", "VAR", "VAR.S", "VAR.P", "AND", "OR", "CONCAT", "CONCATENATE", "GEOMEAN", "HARMEAN", "SUMSQ",
]); // prettier-ignore

const PIECE =
  /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]|\d[\d.]*(?:E[-+]?\d+)?|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\p{N}_.(!])|[\p{L}_][\p{L}\p{N}_.]*!?|[(),;]/giu;

interface Corner {
  row: number;
  column: number;
  fixedRow: boolean;
  fixedColumn: boolean;
}

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
  const calls: string[] = [];
  let word = "";
  let isGone = false;
  const pieces = [...formula.matchAll(PIECE)];
  let grown = "";
  let position = 0;
  for (const [index, match] of pieces.entries()) {
    const [text, prefix, dollar1, letters1, dollar2, digits1, dollar3, letters2, dollar4, digits2] = match;
    grown += formula.slice(position, match.index);
    position = match.index + text.length;
    if (text === "(") calls.push(word.toUpperCase());
    if (text === ")") calls.pop();
    word = text;
    if (letters1 === undefined || digits1 === undefined || !isOwn(prefix, own)) {
      grown += text;
      continue;
    }
    const first: Corner = cornerOf(letters1, digits1, dollar1, dollar2);
    const second =
      letters2 !== undefined && digits2 !== undefined
        ? cornerOf(letters2, digits2, dollar3, dollar4)
        : undefined;
    const areas = grownAreas(first, second, layout, row, column);
    if (areas.length === 0) {
      isGone = true;
      continue;
    }
    const isArgument = isAlone(pieces[index - 1]?.[0], pieces[index + 1]?.[0], formula, match);
    const inCall = calls[calls.length - 1];
    grown += written(areas, {
      first,
      second,
      call: isArgument ? inCall : undefined,
      isInCall: calls.length > 0,
    });
  }
  grown += formula.slice(position);
  if (isGone) return undefined;
  if (grown.length > LONGEST_FORMULA)
    throw new CellProblem("templateLongFormula", { length: grown.length, most: LONGEST_FORMULA });
  return grown;
}

function isOwn(prefix: string | undefined, own: string): boolean {
  return prefix === undefined || unquotedSheet(prefix.slice(0, -1)).toLowerCase() === own;
}

const cornerOf = (letters: string, digits: string, dollar1 = "", dollar2 = ""): Corner => ({
  row: Number(digits),
  column: columnNumber(letters),
  fixedColumn: dollar1 === "$",
  fixedRow: dollar2 === "$",
});

/** Whether a reference is a whole argument: nothing is calculated with it. */
function isAlone(
  before: string | undefined,
  after: string | undefined,
  formula: string,
  match: RegExpMatchArray & { index: number },
): boolean {
  const left = formula.slice(0, match.index).trimEnd().slice(-1);
  const right = formula
    .slice(match.index + match[0].length)
    .trimStart()
    .charAt(0);
  return (
    (left === "(" || left === ",") &&
    (right === ")" || right === ",") &&
    before !== undefined &&
    after !== undefined
  );
}

function grownAreas(
  first: Corner,
  second: Corner | undefined,
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
  { first, second, call, isInCall }: { first: Corner; second?: Corner; call?: string; isInCall: boolean },
): string {
  const dollars = (block: Block): string => withDollars(blockAddress(block), first, second ?? first);
  const [only, another] = areas;
  if (only && another === undefined) {
    const isGrown = !second && only.rows * only.columns > 1;
    // A range where one figure was meant would be a figure of nobody.
    if (isGrown && !isInCall)
      throw new CellProblem("templateRepeatedAlone", {
        reference: blockAddress({ ...corner(first), rows: 1, columns: 1 }),
      });
    return dollars(only);
  }
  const name = { reference: blockAddress({ ...corner(first), rows: 1, columns: 1 }) };
  if (call === undefined || !LISTS.has(call)) throw new CellProblem("templateApart", name);
  const list = areas.map(dollars);
  return list.length > MOST_ARGUMENTS - 1 ? `(${list.join(",")})` : list.join(",");
}

const corner = ({ row, column }: Corner): { row: number; column: number } => ({ row, column });

function withDollars(address: string, first: Corner, second: Corner): string {
  const [from = "", to] = address.split(":");
  const mark = (text: string, { fixedColumn, fixedRow }: Corner): string =>
    text.replace(/^([A-Z]+)(\d+)$/, `${fixedColumn ? "$$" : ""}$1${fixedRow ? "$$" : ""}$2`);
  return to === undefined ? mark(from, first) : `${mark(from, first)}:${mark(to, second)}`;
}
