import { renameColumn } from "../formulas/rename";
import { HostError, invalidArgument, itemAlreadyExists } from "../host-error";
import { columnCount, containsCell, intersect, rowCount, type Area } from "../model/area";
import { isError, type SheetModel } from "../model/sheet-model";
import { TableModel } from "../model/table-model";
import { EVENT } from "../events";
import { formatValue } from "../../engine/number-format";
import type { HostState } from "../state";
import { insertLines } from "./move-lines";
import { rewriteFormulas } from "./rewrite-formulas";

/** Makes the column names follow the header cells: unique, never blank, always text. */
export function syncHeaders(state: HostState, table: TableModel): void {
  if (!table.showHeaders) return;
  const { sheet, area } = table;
  const taken = new Set<string>();
  table.columns.forEach((column, index) => {
    const at = area.left + index;
    const wanted = headerText(state, sheet, area.top, at);
    const name = uniqueHeader(wanted === "" ? `${state.locale.column}${index + 1}` : wanted, taken);
    taken.add(name.toLowerCase());
    const cell = sheet.cell(area.top, at);
    if (cell?.value !== name || cell.formula !== undefined) {
      sheet.setContent(area.top, at, name);
      state.calculation.cellChanged(sheet, area.top, at);
    }
    if (column.name === name) return;
    const from = column.name;
    column.name = name;
    if (from !== "") {
      const inside = (home: SheetModel | undefined, place?: { row: number; column: number }): boolean =>
        home === sheet && place !== undefined && containsCell(table.area, place.row, place.column);
      rewriteFormulas(state, (formula, home, place) => renameColumn(formula, table.name, inside(home, place), from, name)); // prettier-ignore
    }
  });
  state.calculation.meaningChanged();
}

function headerText(state: HostState, sheet: SheetModel, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (isError(value)) return value.error;
  const format = state.workbook.styles.get(sheet.style(row, column)).numberFormat ?? "General";
  return typeof value === "string" ? value : formatValue(value, format);
}

function uniqueHeader(name: string, taken: ReadonlySet<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name}${number}`;
  return unique;
}

export function createTable(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  hasHeaders: boolean,
): TableModel {
  state.requireAllowed(sheet);
  requireFree(sheet, area);
  let range = area;
  if (!hasHeaders) {
    insertLines(state, { sheet, kind: "insert", axis: "row", at: area.top, count: 1, band: { from: area.left, to: area.right } }); // prettier-ignore
    range = { ...area, bottom: area.bottom + 1 };
  } else if (area.top === area.bottom) {
    // A table has at least one row of data.
    range = { ...area, bottom: area.bottom + 1 };
    requireFree(sheet, range);
  }
  const number = state.workbook.nextNumber();
  const table = new TableModel(`{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`, freeTableName(state), sheet, range); // prettier-ignore
  table.columns = Array.from({ length: columnCount(range) }, (_, index) => ({ id: index + 1, name: "" }));
  sheet.tables.push(table);
  syncHeaders(state, table);
  state.isDirty = true;
  state.events.table(EVENT.tableAdded, table);
  return table;
}

function requireFree(sheet: SheetModel, area: Area, except?: TableModel): void {
  if (sheet.tables.some((table) => table !== except && intersect(table.area, area))) {
    throw invalidArgument("a table can't overlap another table");
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw invalidArgument("a table can't contain merged cells");
  }
  for (const spill of sheet.spills.values()) {
    if (intersect(spill, area) && rowCount(spill) * columnCount(spill) > 1) {
      throw invalidArgument("a table can't contain a spilled result");
    }
  }
}

function freeTableName(state: HostState): string {
  for (let number = 1; ; number++) {
    const name = `${state.locale.table}${number}`;
    if (!isNameTaken(state, name)) return name;
  }
}

const isNameTaken = (state: HostState, name: string): boolean =>
  state.workbook.tableByName(name) !== undefined ||
  state.workbook.names.some((item) => item.name.toLowerCase() === name.toLowerCase() && !item.scope);

/** Refuses what Excel takes neither as a table's nor as a defined name. */
export function requireLegalName(name: unknown): string {
  if (typeof name !== "string" || name === "" || name.length > 255) throw invalidArgument("name");
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw invalidArgument(`"${name}" is not a legal name`);
  if (/^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name))
    throw invalidArgument(`"${name}" is a cell`);
  return name;
}

export function requireTableName(state: HostState, table: TableModel, name: unknown): string {
  const legal = requireLegalName(name);
  const same = legal.toLowerCase() === table.name.toLowerCase();
  if (!same && isNameTaken(state, legal)) throw itemAlreadyExists(`"${legal}"`);
  return legal;
}

/** Table.resize: the header row stays, and the new range overlaps the old. */
export function resizeTable(state: HostState, table: TableModel, area: Area): void {
  state.requireAllowed(table.sheet);
  if (area.top !== table.area.top || !intersect(area, table.area)) {
    throw invalidArgument("the headers must stay in the same row and the ranges must overlap");
  }
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  if (rowCount(area) < least) throw invalidArgument("a table needs a row of data");
  requireFree(table.sheet, area, table);
  const before = table.area;
  const kept = new Map(table.columns.map((column, index) => [before.left + index, column]));
  let nextId = Math.max(...table.columns.map((column) => column.id)) + 1;
  table.columns = Array.from({ length: columnCount(area) }, (_, index) => kept.get(area.left + index) ?? { id: nextId++, name: "" }); // prettier-ignore
  table.area = area;
  if (table.filter) table.filter.area = area;
  syncHeaders(state, table);
  state.calculation.meaningChanged();
  state.changed(table.sheet, area);
}

export function deleteTable(state: HostState, table: TableModel): void {
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  state.calculation.meaningChanged();
  state.isDirty = true;
  state.events.table(EVENT.tableDeleted, table);
}

export const tableBusy = (): HostError =>
  new HostError("InvalidOperation", "This operation is not allowed: it would change part of a table.");
