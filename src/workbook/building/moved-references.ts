import { isCell, rewriteTokens, writtenCorner } from "../../formulas/tokens";
import type { SheetPlan } from "../../templates/plan/sheet-plan";
import type { ExistingSheet } from "../reading/read-existing";
import { columnTargets } from "./column-moves";
import { layoutOf, rowTargets } from "./row-moves";
import type { OldLayout } from "./row-moves";
import { insertedRows } from "./sheet-extent";

/** Where the rows and columns of one sheet go. Undefined: it is no longer there. */
export interface SheetMoves {
  sheet: string;
  row(row: number): number | undefined;
  /** Below the block everything stays in its column. */
  column(column: number, row: number): number | undefined;
  body: { before: Lines; after: Lines };
}

interface Lines {
  first: number;
  last: number;
}

/** What an update of a sheet moves. */
export function sheetMoves(plan: SheetPlan, existing: ExistingSheet, before: OldLayout): SheetMoves {
  const after = layoutOf(plan);
  const rows = rowTargets(before, after);
  const columns = columnTargets(existing, plan, before);
  const inserted = insertedRows(existing, plan);
  const growth = plan.columns.length - existing.block.columns;
  return {
    sheet: existing.sheet,
    row: (row) => (row > before.bottom ? row + inserted : rows.get(row)),
    column: (column, row) =>
      row > before.bottom ? column : column < existing.block.columns ? columns.get(column) : column + growth,
    body: { before, after },
  };
}

/** A formula of the user's with its references to sheets whose rows or columns move; `home` is the sheet it stands in. */
export function movedFormula(formula: string, home: string | undefined, all: readonly SheetMoves[]): string {
  return rewriteTokens(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const { prefix, first, last, spilled } = token;
    const sheet = (token.sheet ?? home)?.toLowerCase();
    const moves = all.find((each) => each.sheet.toLowerCase() === sheet);
    if (!moves || !isCell(first) || (last && !isCell(last))) return undefined;
    const moved = last ? movedBlock(moves, first, last) : movedCell(moves, first);
    if (!moved) return `${prefix}#REF!`;
    const [start, end] = moved;
    const from = writtenCorner({ ...first, ...start });
    const address = last && end ? `${from}:${writtenCorner({ ...last, ...end })}` : from;
    return `${prefix}${address}${spilled ? "#" : ""}`;
  });
}

interface Cell {
  row: number;
  column: number;
}

function movedCell(moves: SheetMoves, cell: Cell): [Cell] | undefined {
  const row = moves.row(cell.row);
  const column = moves.column(cell.column, cell.row);
  return row === undefined || column === undefined ? undefined : [{ row, column }];
}

/** A block over all rows of the body goes on being over all of them; another one is between what its corners became. */
function movedBlock(moves: SheetMoves, one: Cell, other: Cell): [Cell, Cell] | undefined {
  const lines = (from: number, to: number, move: (line: number) => number | undefined) => {
    let [start, end] = [from, to];
    while (start < to && move(start) === undefined) start++;
    while (end > from && move(end) === undefined) end--;
    const [first, last] = [move(start), move(end)];
    return first === undefined || last === undefined
      ? undefined
      : { first: Math.min(first, last), last: Math.max(first, last) };
  };
  const { before, after } = moves.body;
  const rows = lines(one.row, other.row, (row) => moves.row(row));
  const columns = lines(one.column, other.column, (column) => moves.column(column, one.row));
  if (!rows || !columns) return undefined;
  if (one.row === before.first && other.row >= before.first) rows.first = after.first;
  if (other.row === before.last && one.row <= before.last) rows.last = after.last;
  return [
    { row: rows.first, column: columns.first },
    { row: rows.last, column: columns.last },
  ];
}
