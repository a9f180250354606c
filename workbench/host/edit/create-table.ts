import { invalidArgument } from "../host-error";
import { columnCount, intersect, rowCount, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { TableModel } from "../model/table-model";
import { EVENT } from "../events";
import type { HostState } from "../state";
import { insertLines } from "./move-lines";
import { syncHeaders } from "./table-edit";
import { freeTableName } from "./table-names";

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
