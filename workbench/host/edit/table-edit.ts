import { dropTable, type TableEnd } from "../formulas/drop-table";
import { renameColumn } from "../formulas/rename";
import { HostError } from "../host-error";
import { containsCell } from "../model/area";
import { isError, type SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import { EVENT } from "../events";
import { formatValue } from "../../engine/number-format";
import type { HostState } from "../state";
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
    state.calculation.wakeForMove(sheet);
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

/** Takes the table off its cells; formulas that named it are left without it. */
export function deleteTable(state: HostState, table: TableModel, end: TableEnd): void {
  state.calculation.wakeForMove(table.sheet);
  if (state.profile.isStrict)
    rewriteFormulas(state, (formula, home, cell) => dropTable(formula, table, end, { home, ...(cell ? { cell } : {}) })); // prettier-ignore
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  state.calculation.meaningChanged();
  state.isDirty = true;
  state.events.table(EVENT.tableDeleted, table);
}

export const tableBusy = (): HostError =>
  new HostError("InvalidOperation", "This operation is not allowed: it would change part of a table.");
