import type { LineChange } from "../formulas/shift";
import { shiftArea, shiftFormula } from "../formulas/shift";
import { HostError, invalidArgument } from "../host-error";
import { LAST_COLUMN, LAST_ROW, columnCount, contains, intersect, rowCount, type Area } from "../model/area";
import type { Cell, LineInfo, SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { HostState } from "../state";
import { calculatedColumns, fillInsertedRows } from "./calculated-columns";
import { rewriteFormulas } from "./rewrite-formulas";
import { deleteTable, syncHeaders, tableBusy } from "./table-edit";

/** Puts cells in: everything below (or to the right) moves on. */
export function insertLines(state: HostState, change: LineChange): void {
  const { sheet } = change;
  const used = sheet.usedArea(false);
  const last = change.axis === "row" ? LAST_ROW : LAST_COLUMN;
  const lastUsed = used ? (change.axis === "row" ? used.bottom : used.right) : 0;
  if (lastUsed + change.count > last && lastUsed >= change.at) {
    throw invalidArgument("cells with content would be pushed off the sheet");
  }
  const { isStrict } = state.profile;
  const columns = isStrict && change.axis === "row" ? calculatedColumns(sheet) : [];
  moveLines(state, change);
  if (columns.length === 0) return;
  const { at, count, band } = change;
  fillInsertedRows(state, columns, { top: at, bottom: at + count - 1, left: band.from, right: band.to });
}

export function deleteLines(state: HostState, change: LineChange): void {
  const { isStrict } = state.profile;
  const emptied = isStrict && change.axis === "row" && change.sheet.tables.some((table) => losesAllRows(table, change)); // prettier-ignore
  if (!emptied) return moveLines(state, change);
  // A table keeps one row, empty.
  const { sheet, at, count, band } = change;
  if (count > 1) moveLines(state, { ...change, at: at + 1, count: count - 1 });
  for (const { row, column } of [...sheet.cells({ top: at, bottom: at, left: band.from, right: band.to })]) {
    sheet.setContent(row, column, null);
    state.calculation.cellChanged(sheet, row, column);
  }
}

function losesAllRows({ bodyArea, area, showHeaders }: TableModel, change: LineChange): boolean {
  const end = change.at + change.count - 1;
  const isAcross = change.band.from <= area.left && change.band.to >= area.right;
  return showHeaders && isAcross && change.at === bodyArea.top && end >= bodyArea.bottom;
}

const wholeLines = (change: LineChange): boolean =>
  change.band.from === 0 && change.band.to === (change.axis === "row" ? LAST_COLUMN : LAST_ROW);

function moveLines(state: HostState, change: LineChange): void {
  const { sheet } = change;
  requireWholeMerges(sheet, change);
  requireWholeTables(sheet, change);
  if (state.profile.isStrict) requireNoFilter(sheet, change);
  const before = new Map(sheet.tables.map((table) => [table, table.area]));
  state.calculation.wakeForMove(sheet);
  moveCells(sheet, change);
  if (wholeLines(change)) moveLineInfo(sheet, change);
  const shifted = (area: Area): Area | undefined => shiftArea(area, change);
  sheet.merges = shiftAll(sheet.merges, shifted);
  for (const format of sheet.conditionalFormats) format.ranges = shiftAll(format.ranges, shifted);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.ranges.length > 0);
  for (const validation of sheet.validations) validation.ranges = shiftAll(validation.ranges, shifted);
  sheet.validations = sheet.validations.filter((validation) => validation.ranges.length > 0);
  movePlaced(sheet, change);
  moveTables(state, before, change);
  if (sheet.filter) {
    const area = shifted(sheet.filter.area);
    if (area) sheet.filter.area = area;
    else delete sheet.filter;
  }
  moveCharts(sheet, change);
  state.references.shift(change);
  if (sheet.openedAs !== undefined) state.workbook.moved.push(change);
  // Results of arrays are computed again where they now begin.
  sheet.spills.clear();
  sheet.spilled.clear();
  rewriteFormulas(state, (formula, home) => shiftFormula(formula, home, change));
  state.calculation.sheetChanged(sheet);
  state.isDirty = true;
}

const shiftAll = (areas: Area[], shifted: (area: Area) => Area | undefined): Area[] =>
  areas.map(shifted).filter((area) => area !== undefined);

/** Excel moves no part of a merge. */
function requireWholeMerges(sheet: SheetModel, change: LineChange): void {
  if (wholeLines(change)) return;
  const region = movedRegion(change);
  for (const merge of sheet.merges) {
    const common = intersect(merge, region);
    if (common && !contains(region, merge)) throw invalidArgument("part of a merged cell can't be moved");
  }
}

function movedRegion(change: LineChange): Area {
  return change.axis === "row"
    ? { top: change.at, bottom: LAST_ROW, left: change.band.from, right: change.band.to }
    : { left: change.at, right: LAST_COLUMN, top: change.band.from, bottom: change.band.to };
}

/** A shift over part of a table's width would tear it apart. */
function requireWholeTables(sheet: SheetModel, change: LineChange): void {
  if (wholeLines(change)) {
    for (const table of sheet.tables) if (cutsHeader(table, change)) throw tableBusy();
    return;
  }
  const region = movedRegion(change);
  for (const table of sheet.tables) {
    const common = intersect(table.area, region);
    if (!common) continue;
    const across = change.axis === "row" ? columnCount(common) === columnCount(table.area) : rowCount(common) === rowCount(table.area); // prettier-ignore
    if (!across) throw tableBusy();
  }
}

/** Rows are neither put into a table nor taken out of it while a filter hides some of them. */
function requireNoFilter(sheet: SheetModel, change: LineChange): void {
  if (change.axis !== "row") return;
  const end = change.kind === "delete" ? change.at + change.count - 1 : change.at;
  for (const { area, filter } of sheet.tables) {
    const isAcross = area.left <= change.band.to && area.right >= change.band.from;
    const isThrough = change.at <= area.bottom && end > area.top;
    if (isAcross && isThrough && filter !== undefined && filter.criteria.size > 0)
      throw new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict."); // prettier-ignore
  }
}

/** The header row may go only together with the whole table. */
function cutsHeader(table: TableModel, change: LineChange): boolean {
  if (change.kind !== "delete" || change.axis !== "row" || !table.showHeaders) return false;
  const end = change.at + change.count - 1;
  const headerGone = table.area.top >= change.at && table.area.top <= end;
  return headerGone && table.area.bottom > end;
}

function moveCells(sheet: SheetModel, change: LineChange): void {
  const end = change.at + change.count - 1;
  const moved: { row: number; column: number; cell: Cell }[] = [];
  for (const entry of [...sheet.cells(movedRegion(change))]) {
    sheet.rows.get(entry.row)?.delete(entry.column);
    moved.push(entry);
  }
  for (const [row, line] of [...sheet.rows]) if (line.size === 0) sheet.rows.delete(row);
  for (const { row, column, cell } of moved) {
    const index = change.axis === "row" ? row : column;
    if (change.kind === "delete" && index <= end) continue;
    const to = change.kind === "insert" ? index + change.count : index - change.count;
    const target = change.axis === "row" ? { row: to, column } : { row, column: to };
    let line = sheet.rows.get(target.row);
    if (!line) sheet.rows.set(target.row, (line = new Map()));
    line.set(target.column, cell);
  }
  if (change.kind === "insert") inheritStyles(sheet, change);
}

/** New cells look like those above (or to the left of) them. */
function inheritStyles(sheet: SheetModel, change: LineChange): void {
  if (change.at === 0) return;
  const source: Area =
    change.axis === "row"
      ? { top: change.at - 1, bottom: change.at - 1, left: change.band.from, right: change.band.to }
      : { left: change.at - 1, right: change.at - 1, top: change.band.from, bottom: change.band.to };
  for (const { row, column, cell } of [...sheet.cells(source)]) {
    if (cell.style === 0) continue;
    for (let step = 1; step <= change.count; step++) {
      const target =
        change.axis === "row" ? sheet.ensureCell(row + step, column) : sheet.ensureCell(row, column + step);
      target.style = cell.style;
    }
  }
}

function moveLineInfo(sheet: SheetModel, change: LineChange): void {
  const lines = change.axis === "row" ? sheet.rowInfo : sheet.columnInfo;
  const end = change.at + change.count - 1;
  const entries: [number, LineInfo][] = [...lines];
  lines.clear();
  for (const [index, info] of entries) {
    if (index < change.at) lines.set(index, info);
    else if (change.kind === "insert") lines.set(index + change.count, info);
    else if (index > end) lines.set(index - change.count, info);
  }
  if (change.kind === "insert" && change.at > 0) {
    const above = lines.get(change.at - 1);
    const { hidden: _hidden, filtered: _filtered, ...look } = above ?? {};
    if (above) for (let step = 0; step < change.count; step++) lines.set(change.at + step, { ...look });
  }
  const breaks = (list: number[]): number[] =>
    list
      .filter((line) => change.kind === "insert" || line < change.at || line > end)
      .map((line) =>
        line < change.at ? line : change.kind === "insert" ? line + change.count : line - change.count,
      );
  if (change.axis === "row") sheet.horizontalBreaks = breaks(sheet.horizontalBreaks);
  else sheet.verticalBreaks = breaks(sheet.verticalBreaks);
}

function movePlaced(sheet: SheetModel, change: LineChange): void {
  const move = <T extends { row: number; column: number }>(items: T[]): T[] =>
    items.flatMap((item) => {
      const area = shiftArea(
        { top: item.row, bottom: item.row, left: item.column, right: item.column },
        change,
      );
      if (!area) return [];
      item.row = area.top;
      item.column = area.left;
      return [item];
    });
  sheet.notes = move(sheet.notes);
  sheet.comments = move(sheet.comments);
}

function moveTables(state: HostState, before: Map<TableModel, Area>, change: LineChange): void {
  for (const [table, area] of before) {
    const moved = shiftArea(area, change);
    if (!moved) {
      deleteTable(state, table, "deleted");
      continue;
    }
    if (change.axis === "column" && columnCount(moved) !== columnCount(area))
      changeColumns(table, area, change);
    table.area = moved;
    if (table.filter) table.filter.area = moved;
    if (columnCount(moved) !== columnCount(area)) syncHeaders(state, table);
  }
}

function changeColumns(table: TableModel, area: Area, change: LineChange): void {
  const index = Math.max(0, change.at - area.left);
  if (change.kind === "insert") {
    const next = Math.max(...table.columns.map((column) => column.id)) + 1;
    const fresh = Array.from({ length: change.count }, (_, step) => ({ id: next + step, name: "" }));
    table.columns.splice(index, 0, ...fresh);
    return;
  }
  const end = Math.min(area.right, change.at + change.count - 1);
  table.columns.splice(index, end - Math.max(change.at, area.left) + 1);
}

/** Charts move with the cells below them, as their default placement says. */
function moveCharts(sheet: SheetModel, change: LineChange): void {
  if (!wholeLines(change)) return;
  const start = sheet.offset(change.axis, change.at);
  const standard = change.axis === "row" ? 15 : 48;
  const distance = change.count * standard * (change.kind === "insert" ? 1 : -1);
  for (const item of [...sheet.charts.map((chart) => chart.position), ...sheet.shapes]) {
    const edge = change.axis === "row" ? item.top : item.left;
    if (edge < start) continue;
    const moved = Math.max(start, edge + distance);
    if (change.axis === "row") item.top = moved;
    else item.left = moved;
  }
}

/** Range.insert and Range.delete as a change of lines. */
export function changeOf(
  sheet: SheetModel,
  area: Area,
  kind: "insert" | "delete",
  axis: "row" | "column",
): LineChange {
  return axis === "row"
    ? { sheet, kind, axis, at: area.top, count: rowCount(area), band: { from: area.left, to: area.right } }
    : {
        sheet,
        kind,
        axis,
        at: area.left,
        count: columnCount(area),
        band: { from: area.top, to: area.bottom },
      };
}

export const shiftEvents = (state: HostState, sheet: SheetModel, area: Area, change: LineChange): void => {
  const whole = wholeLines(change);
  const type = whole
    ? `${change.axis === "row" ? "Row" : "Column"}${change.kind === "insert" ? "Inserted" : "Deleted"}`
    : change.kind === "insert"
      ? "CellInserted"
      : "CellDeleted";
  const direction = change.axis === "row" ? (change.kind === "insert" ? "ShiftCellDown" : "ShiftCellUp") : change.kind === "insert" ? "ShiftCellRight" : "ShiftCellLeft"; // prettier-ignore
  state.events.rangeChanged(sheet, area, type, direction);
};
