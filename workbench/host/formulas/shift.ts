import { LAST_COLUMN, LAST_ROW, intersect, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { rewrite, type CornerToken } from "./tokens";
import { referenceArea, referenceText, withArea } from "./write-reference";

/** What formulas know of a sheet. */
export interface NamedSheet {
  readonly name: string;
}

/** Lines (rows or columns) put in or taken out, over the whole sheet or a band of it. */
export interface LineChange<Sheet extends NamedSheet = SheetModel> {
  sheet: Sheet;
  kind: "insert" | "delete";
  axis: "row" | "column";
  /** The first line concerned. */
  at: number;
  count: number;
  /** The columns (for rows) or rows (for columns) concerned. */
  band: { from: number; to: number };
}

const lineSpan = (area: Area, axis: "row" | "column"): [number, number] =>
  axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
const crossSpan = (area: Area, axis: "row" | "column"): [number, number] =>
  axis === "row" ? [area.left, area.right] : [area.top, area.bottom];
const withSpan = (area: Area, axis: "row" | "column", from: number, to: number): Area =>
  axis === "row" ? { ...area, top: from, bottom: to } : { ...area, left: from, right: to };

/** Where an area of the changed sheet is afterwards; undefined when nothing of it is left. */
export function shiftArea(area: Area, change: LineChange<NamedSheet>): Area | undefined {
  const [from, to] = lineSpan(area, change.axis);
  const [crossFrom, crossTo] = crossSpan(area, change.axis);
  const last = change.axis === "row" ? LAST_ROW : LAST_COLUMN;
  if (crossFrom < change.band.from || crossTo > change.band.to) return area;
  if (from === 0 && to === last) return area;
  if (change.kind === "insert") {
    if (to < change.at) return area;
    const newFrom = from >= change.at ? from + change.count : from;
    const newTo = Math.min(to + change.count, last);
    return newFrom > last ? undefined : withSpan(area, change.axis, newFrom, newTo);
  }
  const end = change.at + change.count - 1;
  if (to < change.at) return area;
  if (from >= change.at && to <= end) return undefined;
  const newFrom = from < change.at ? from : from <= end ? change.at : from - change.count;
  const newTo = to <= end ? change.at - 1 : to - change.count;
  return withSpan(area, change.axis, newFrom, newTo);
}

/** The formula after lines were put in or taken out; it stands on the sheet `home`. */
export const shiftFormula = (
  formula: string,
  home: NamedSheet | undefined,
  change: LineChange<NamedSheet>,
): string =>
  rewrite(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const here = token.sheet === undefined ? home : undefined;
    const concerned = here
      ? here === change.sheet
      : token.sheet?.toLowerCase() === change.sheet.name.toLowerCase();
    if (!concerned) return undefined;
    const area = referenceArea(token);
    const moved = shiftArea(area, change);
    if (!moved) return "#REF!";
    return moved === area ? undefined : referenceText(withArea(token, moved));
  });

/** Cells that were cut and pasted elsewhere. */
export interface CellMove<Sheet extends NamedSheet = NamedSheet> {
  from: Sheet;
  area: Area;
  to: Sheet;
  rows: number;
  columns: number;
}

/** The formula after cells were cut and pasted elsewhere: references that lie inside the source follow it. */
export const moveFormula = (formula: string, home: NamedSheet | undefined, move: CellMove): string =>
  rewrite(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const concerned = token.sheet === undefined ? home === move.from : token.sheet.toLowerCase() === move.from.name.toLowerCase(); // prettier-ignore
    const area = referenceArea(token);
    const inside = intersect(area, move.area);
    if (!concerned || !inside || inside.top !== area.top || inside.bottom !== area.bottom) return undefined;
    if (inside.left !== area.left || inside.right !== area.right) return undefined;
    const moved = {
      top: area.top + move.rows,
      left: area.left + move.columns,
      bottom: area.bottom + move.rows,
      right: area.right + move.columns,
    };
    const sheet = move.to === home && token.sheet === undefined ? {} : { sheet: move.to.name };
    return referenceText({ ...withArea(token, moved), ...sheet });
  });

const isOutside = ({ row, column }: CornerToken): boolean =>
  (row !== undefined && (row < 0 || row > LAST_ROW)) ||
  (column !== undefined && (column < 0 || column > LAST_COLUMN));

function withCorners(formula: string, move: (corner: CornerToken) => CornerToken): string {
  return rewrite(formula, (token) => {
    if (token.kind !== "reference") return undefined;
    const first = move(token.first);
    const last = token.last ? move(token.last) : undefined;
    if (isOutside(first) || (last && isOutside(last))) return "#REF!";
    return referenceText({ ...token, first, ...(last ? { last } : {}) });
  });
}

/** The formula as it reads when copied some rows and columns away: relative references move along. */
export const copyFormula = (formula: string, rows: number, columns: number): string =>
  withCorners(formula, (corner) => ({
    ...corner,
    ...(corner.row === undefined || corner.absoluteRow ? {} : { row: corner.row + rows }),
    ...(corner.column === undefined || corner.absoluteColumn ? {} : { column: corner.column + columns }),
  }));

/** The formula of a cell that was turned over with its range: so many rows away becomes so many columns. */
export const transposeFormula = (
  formula: string,
  source: { row: number; column: number },
  at: { row: number; column: number },
): string =>
  withCorners(formula, (corner) => {
    const { row, column, absoluteRow, absoluteColumn } = corner;
    if (row === undefined || column === undefined || absoluteRow || absoluteColumn) return corner;
    return { ...corner, row: at.row + column - source.column, column: at.column + row - source.row };
  });
