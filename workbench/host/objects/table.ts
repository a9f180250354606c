import type { CellContent } from "../../file/workbook-file";
import { sharedFormula } from "../edit/calculated-columns";
import { changeOf, deleteLines, insertLines } from "../edit/move-lines";
import { createTable, resizeTable } from "../edit/create-table";
import { deleteTable } from "../edit/table-edit";
import { requireTableName } from "../edit/table-names";
import { clearFilter, reapplyFilter } from "../edit/filter-rows";
import { sortRows, type SortField } from "../edit/sort-rows";
import { writeContent } from "../edit/write-content";
import { renameTable } from "../formulas/rename";
import { rewriteFormulas } from "../edit/rewrite-formulas";
import { invalidArgument, itemNotFound } from "../host-error";
import { areaOf, columnCount, rowCount, type Area } from "../model/area";
import { isError, type SheetModel } from "../model/sheet-model";
import type { TableColumnModel, TableModel } from "../model/table-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, text } from "./arguments";
import { columnFilter, tableAutoFilter } from "./auto-filter";
import { areaOfRange, findRange, integer } from "./range-geometry";
import { rangeTarget } from "./range-target";
import { eventRegistrations } from "./event-registrations";
import { rangeArgument } from "./range-argument";
import { range, worksheet } from "./reached-objects";

const rangeOf = (table: TableModel, area: Area | undefined): HostObject => {
  if (!area) throw itemNotFound("the table has no such row");
  return range.of(rangeTarget(table.sheet, area));
};

const plain = (value: CellContent): string | number | boolean =>
  value === null ? "" : isError(value) ? value.error : value;

function valuesOf(sheet: SheetModel, area: Area): (string | number | boolean)[][] {
  const rows: (string | number | boolean)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (string | number | boolean)[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(plain(sheet.value(row, column)));
    rows.push(line);
  }
  return rows;
}

function setShowHeaders(table: TableModel, value: unknown, state: HostState): void {
  const show = flag(value, "showHeaders");
  if (show === table.showHeaders) return;
  const { sheet, area } = table;
  const header: Area = { ...area, bottom: area.top };
  if (!show) {
    for (let column = area.left; column <= area.right; column++) {
      sheet.setContent(area.top, column, null);
      state.calculation.cellChanged(sheet, area.top, column);
    }
    table.area = { ...area, top: area.top + 1 };
    table.showHeaders = false;
  } else {
    const above = { ...header, top: area.top - 1, bottom: area.top - 1 };
    const free =
      above.top >= 0 &&
      [...sheet.cells(above)].every(({ cell }) => cell.value === null && cell.formula === undefined);
    if (free) table.area = { ...area, top: area.top - 1 };
    else {
      insertLines(state, changeOf(sheet, header, "insert", "row"));
      table.area = { ...area, bottom: area.bottom + 1 };
    }
    table.showHeaders = true;
    table.columns.forEach((column, index) => {
      sheet.setContent(table.area.top, area.left + index, column.name);
      state.calculation.cellChanged(sheet, table.area.top, area.left + index);
    });
  }
  state.calculation.meaningChanged();
  state.isDirty = true;
}

function setShowTotals(table: TableModel, value: unknown, state: HostState): void {
  const show = flag(value, "showTotals");
  if (show === table.showTotals) return;
  const { sheet, area } = table;
  if (show) {
    const below: Area = { ...area, top: area.bottom + 1, bottom: area.bottom + 1 };
    insertLines(state, changeOf(sheet, below, "insert", "row"));
    table.area = { ...area, bottom: area.bottom + 1 };
    table.showTotals = true;
    writeContent(state, sheet, { ...below, right: below.left }, state.locale.total, "A1");
    const last = table.columns.at(-1);
    if (last && table.columns.length > 1) {
      const numeric = valuesOf(sheet, { ...table.bodyArea, left: area.right }).some(
        ([cell]) => typeof cell === "number",
      );
      writeContent(
        state,
        sheet,
        { ...below, left: below.right },
        `=SUBTOTAL(${numeric ? 109 : 103},[${last.name}])`,
        "A1",
      );
    }
  } else {
    table.showTotals = false;
    table.area = { ...area, bottom: area.bottom - 1 };
    deleteLines(state, changeOf(sheet, { ...area, top: area.bottom }, "delete", "row"));
  }
  state.calculation.meaningChanged();
  state.isDirty = true;
}

const setLook =
  (
    key:
      | "showBandedRows"
      | "showBandedColumns"
      | "showFilterButton"
      | "highlightFirstColumn"
      | "highlightLastColumn",
  ) =>
  (table: TableModel, value: unknown, state: HostState) => {
    table[key] = flag(value, key);
    state.isDirty = true;
  };

const table: HostClass<TableModel> = defineClass({
  name: "Table",
  identity: (target) => ({ Id: target.id }),
  get: {
    Id: (target) => target.id,
    LegacyId: (target) => target.id,
    Name: (target) => target.name,
    Style: (target) => target.style,
    ShowHeaders: (target) => target.showHeaders,
    ShowTotals: (target) => target.showTotals,
    ShowBandedRows: (target) => target.showBandedRows,
    ShowBandedColumns: (target) => target.showBandedColumns,
    ShowFilterButton: (target) => target.showFilterButton,
    HighlightFirstColumn: (target) => target.highlightFirstColumn,
    HighlightLastColumn: (target) => target.highlightLastColumn,
  },
  set: {
    Name: (target, value: unknown, state) => {
      const name = requireTableName(state, target, value);
      const before = target.name;
      state.calculation.wakeForMove(target.sheet);
      target.name = name;
      rewriteFormulas(state, (formula) => renameTable(formula, before, name));
      state.isDirty = true;
    },
    Style: (target, value: unknown, state) => {
      const style = text(value, "style");
      if (
        style !== "" &&
        !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/i.test(style)
      ) {
        throw invalidArgument(`table style "${style}"`);
      }
      target.style = style;
      state.isDirty = true;
    },
    ShowHeaders: setShowHeaders,
    ShowTotals: setShowTotals,
    ShowBandedRows: setLook("showBandedRows"),
    ShowBandedColumns: setLook("showBandedColumns"),
    ShowFilterButton: setLook("showFilterButton"),
    HighlightFirstColumn: setLook("highlightFirstColumn"),
    HighlightLastColumn: setLook("highlightLastColumn"),
  },
  navigate: {
    Columns: (target) => tableColumnCollection.of(target),
    Rows: (target) => tableRowCollection.of(target),
    Sort: (target) => tableSort.of(target),
    AutoFilter: (target) => tableAutoFilter.of(target),
    Worksheet: (target) => worksheet.of(target.sheet),
  },
  call: {
    ...eventRegistrations,
    GetRange: (target) => rangeOf(target, target.area),
    GetHeaderRowRange: (target) => rangeOf(target, target.headerArea),
    GetDataBodyRange: (target) => rangeOf(target, target.bodyArea),
    GetTotalRowRange: (target) => rangeOf(target, target.totalsArea),
    Resize: (target, state, argument: unknown) => {
      const to = rangeArgument(argument, target.sheet, state);
      if (to.sheet !== target.sheet) throw invalidArgument("the range is on another sheet");
      resizeTable(state, target, areaOfRange(to));
    },
    ConvertToRange: (target, state) => {
      state.requireAllowed(target.sheet);
      // Formulas that named the table go on with the addresses that it had.
      deleteTable(state, target, "converted");
      return rangeOf(target, target.area);
    },
    Delete: (target, state) => {
      state.requireAllowed(target.sheet);
      deleteTable(state, target, "deleted");
      for (const { row, column } of [...target.sheet.cells(target.area)]) {
        target.sheet.setContent(row, column, null);
        state.calculation.cellChanged(target.sheet, row, column);
      }
    },
    ClearFilters: (target, state) => clearFilter(state, target.sheet, target),
    ReapplyFilters: (target, state) => reapplyFilter(state, target.sheet, target),
  },
});

/** Tables of the workbook, or of one sheet. */
interface Tables {
  sheet?: SheetModel;
}

const all = ({ sheet }: Tables, state: HostState): TableModel[] =>
  sheet ? sheet.tables : [...state.workbook.tables()];

function findTable(tables: readonly TableModel[], key: unknown): TableModel | undefined {
  if (typeof key === "number") return tables.find((target) => target.id === String(key));
  const wanted = text(key, "key").toLowerCase();
  return tables.find((target) => target.id.toLowerCase() === wanted || target.name.toLowerCase() === wanted);
}

function mustTable(tables: readonly TableModel[], key: unknown): HostObject {
  const found = findTable(tables, key);
  if (!found) throw itemNotFound(`table "${String(key)}"`);
  return table.of(found);
}

const tableOrNull = (found: TableModel | undefined): HostObject | null => (found ? table.of(found) : null);

export const tableCollection: HostClass<Tables> = defineClass({
  name: "TableCollection",
  get: { Count: (tables, state) => all(tables, state).length },
  items: (tables, state) => all(tables, state).map((target) => table.of(target)),
  item: (tables, key: unknown, state) => mustTable(all(tables, state), key),
  call: {
    ...eventRegistrations,
    Add: (tables, state, address: unknown, hasHeaders: unknown) => {
      const home = tables.sheet ?? state.workbook.activeSheet;
      const target = typeof address === "string" ? findRange(state.workbook, home, address) : rangeArgument(address, home, state); // prettier-ignore
      if (tables.sheet && target.sheet !== tables.sheet)
        throw invalidArgument("the range is on another sheet");
      return table.of(createTable(state, target.sheet, areaOfRange(target), flag(hasHeaders, "hasHeaders")));
    },
    GetCount: (tables, state) => all(tables, state).length,
    GetItemAt: (tables, state, index: number) => {
      const found = all(tables, state)[integer(index, "index")];
      if (!found) throw itemNotFound();
      return table.of(found);
    },
    GetItemOrNullObject: (tables, state, key: unknown) => tableOrNull(findTable(all(tables, state), key)),
  },
});

export const tableScopedCollection: HostClass<TableModel[]> = defineClass({
  name: "TableScopedCollection",
  items: (tables) => tables.map((target) => table.of(target)),
  item: (tables, key: unknown) => mustTable(tables, key),
  call: {
    GetCount: (tables) => tables.length,
    GetFirst: (tables) => {
      const [first] = tables;
      if (!first) throw itemNotFound();
      return table.of(first);
    },
    GetItemOrNullObject: (tables, _state, key: unknown) => tableOrNull(findTable(tables, key)),
  },
});

interface Column {
  table: TableModel;
  column: TableColumnModel;
}

const indexOf = ({ table: target, column }: Column): number => target.columns.indexOf(column);

function columnPart({ table: target, column }: Column, part: Area | undefined): HostObject {
  if (!part) throw itemNotFound("the table has no such row");
  const left = target.area.left + target.columns.indexOf(column);
  return rangeOf(target, { ...part, left, right: left });
}

const tableColumn: HostClass<Column> = defineClass({
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column.id }),
  get: {
    Id: ({ column }) => column.id,
    Index: indexOf,
    Name: ({ column }) => column.name,
    Values: (target) => valuesOf(target.table.sheet, target.table.columnArea(indexOf(target))),
  },
  set: {
    Name: (target, value: unknown, state) => {
      const { table: owner } = target;
      const cell = areaOf(owner.area.top, owner.area.left + indexOf(target), 1, 1);
      if (owner.showHeaders) writeContent(state, owner.sheet, cell, text(value, "name"), "A1");
      else target.column.name = text(value, "name");
    },
    Values: (target, value: unknown, state) => writeContent(state, target.table.sheet, target.table.columnArea(indexOf(target)), value, "A1"), // prettier-ignore
  },
  navigate: { Filter: (target) => columnFilter.of({ table: target.table, index: indexOf(target) }) },
  call: {
    GetRange: (target) => columnPart(target, target.table.area),
    GetHeaderRowRange: (target) => columnPart(target, target.table.headerArea),
    GetDataBodyRange: (target) => columnPart(target, target.table.bodyArea),
    GetTotalRowRange: (target) => columnPart(target, target.table.totalsArea),
    Delete: (target, state) => {
      const { table: owner } = target;
      state.requireAllowed(owner.sheet);
      if (owner.columns.length === 1) throw invalidArgument("a table needs a column");
      deleteLines(state, changeOf(owner.sheet, owner.columnArea(indexOf(target)), "delete", "column"));
    },
  },
  needsValues: ["Values"],
});

function findColumn(target: TableModel, key: unknown): TableColumnModel | undefined {
  if (typeof key === "number") return target.columns.find((column) => column.id === key);
  const wanted = text(key, "key");
  return (
    target.columns[target.columnIndex(wanted)] ??
    target.columns.find((column) => String(column.id) === wanted)
  );
}

/** Values of a new column or of new rows: one line for each, of equal length. */
function lines(values: unknown, length: number, width: number | undefined): unknown[][] {
  const isScalar = (value: unknown): boolean => !Array.isArray(value);
  const matrix = Array.isArray(values) ? (values as unknown[]).map((line) => (Array.isArray(line) ? (line as unknown[]) : [line])) : Array.from({ length }, () => [values]); // prettier-ignore
  if (isScalar(values) && width !== undefined && width > 1) throw invalidArgument("values");
  if (width !== undefined && matrix.some((line) => line.length !== width)) throw invalidArgument("the values don't match the size of the table"); // prettier-ignore
  return matrix;
}

function addColumn(
  target: TableModel,
  state: HostState,
  index: unknown,
  values: unknown,
  name: unknown,
): HostObject {
  state.requireAllowed(target.sheet);
  const count = target.columns.length;
  const at = index === null || index === undefined || index === -1 ? count : integer(index, "index");
  if (at < 0 || at > count) throw invalidArgument("index");
  const content =
    values === null || values === undefined ? undefined : lines(values, rowCount(target.area), 1);
  if (content && content.length !== rowCount(target.area)) throw invalidArgument("the values don't match the size of the table"); // prettier-ignore
  const left = target.area.left + at;
  const place: Area = { ...target.area, left, right: left };
  const before = target.area;
  insertLines(state, changeOf(target.sheet, place, "insert", "column"));
  if (target.columns.length === count) {
    // At either edge the cells move aside and the table does not grow by itself.
    target.area = { ...before, right: before.right + 1 };
    const id = Math.max(...target.columns.map((column) => column.id)) + 1;
    target.columns.splice(at, 0, { id, name: "" });
  }
  const { sheet } = target;
  const header = { ...place, bottom: place.top };
  const title = typeof name === "string" ? name : target.showHeaders ? content?.[0]?.[0] : undefined;
  if (content) writeContent(state, sheet, place, content, "A1");
  if (target.showHeaders) writeContent(state, sheet, header, title ?? "", "A1");
  const column = target.columns[at];
  if (!column) throw itemNotFound();
  return tableColumn.of({ table: target, column });
}

const tableColumnCollection: HostClass<TableModel> = defineClass({
  name: "TableColumnCollection",
  get: { Count: (target) => target.columns.length },
  items: (target) => target.columns.map((column) => tableColumn.of({ table: target, column })),
  item: (target, key: unknown) => {
    const column = findColumn(target, key);
    if (!column) throw itemNotFound(`column "${String(key)}"`);
    return tableColumn.of({ table: target, column });
  },
  call: {
    Add: (target, state, index: unknown, values: unknown, name: unknown) =>
      addColumn(target, state, index, values, name),
    GetCount: (target) => target.columns.length,
    GetItemAt: (target, _state, index: number) => {
      const column = target.columns[integer(index, "index")];
      if (!column) throw itemNotFound();
      return tableColumn.of({ table: target, column });
    },
    GetItemOrNullObject: (target, _state, key: unknown) => {
      const column = findColumn(target, key);
      return column ? tableColumn.of({ table: target, column }) : null;
    },
  },
});

interface Row {
  table: TableModel;
  index: number;
}

function rowArea({ table: target, index }: Row): Area {
  const top = target.bodyArea.top + index;
  if (index < 0 || top > target.bodyArea.bottom) throw itemNotFound(`row ${index}`);
  return { ...target.area, top, bottom: top };
}

const tableRow: HostClass<Row> = defineClass({
  name: "TableRow",
  identity: ({ index }) => ({ _Index: index }),
  get: { Index: ({ index }) => index, Values: (row) => valuesOf(row.table.sheet, rowArea(row)) },
  set: {
    Values: (row, value: unknown, state) => writeContent(state, row.table.sheet, rowArea(row), value, "A1"),
  },
  call: {
    GetRange: (row) => rangeOf(row.table, rowArea(row)),
    Delete: (row, state) => deleteRows(row.table, state, row.index, 1),
  },
  needsValues: ["Values"],
});

function deleteRows(target: TableModel, state: HostState, index: number, count: number): void {
  state.requireAllowed(target.sheet);
  const body = target.bodyArea;
  if (index < 0 || count < 1 || body.top + index + count - 1 > body.bottom)
    throw itemNotFound(`row ${index}`);
  const area = { ...body, top: body.top + index, bottom: body.top + index + count - 1 };
  if (count === rowCount(body)) {
    // A table keeps one row, empty.
    if (count > 1)
      deleteLines(state, changeOf(target.sheet, { ...area, top: area.top + 1 }, "delete", "row"));
    for (let column = body.left; column <= body.right; column++) {
      target.sheet.setContent(body.top, column, null);
      state.calculation.cellChanged(target.sheet, body.top, column);
    }
    return;
  }
  deleteLines(state, changeOf(target.sheet, area, "delete", "row"));
  state.changed(target.sheet, area, "RowDeleted");
}

/** New rows push down what is below the table; formulas that a whole column shares go on into them. */
function addRows(target: TableModel, state: HostState, index: unknown, values: unknown): HostObject {
  state.requireAllowed(target.sheet);
  const width = columnCount(target.area);
  const content = values === null || values === undefined ? undefined : lines(values, 1, width);
  const count = content?.length ?? 1;
  const body = target.bodyArea;
  const at = index === null || index === undefined || index === -1 ? rowCount(body) : integer(index, "index");
  if (at < 0 || at > rowCount(body) || count === 0) throw invalidArgument("index");
  const top = body.top + at;
  const shared = sharedFormulas(target);
  // The one blank row that a table without data shows is where the first new row goes.
  const blank = rowCount(body) === 1 && isBlank(target.sheet, body) ? 1 : 0;
  const first = blank ? body.top : top;
  const place: Area = { ...body, top: first, bottom: first + count - 1 };
  const before = target.area;
  if (count > blank) {
    insertLines(state, changeOf(target.sheet, { ...place, top: first + blank }, "insert", "row"));
    target.area = { ...before, bottom: before.bottom + count - blank };
  }
  if (blank) copyStyles(target, first, first, count);
  else if (at === 0) copyStyles(target, top + count, top, count);
  else copyStyles(target, top - 1, top, count);
  if (target.filter) target.filter.area = target.area;
  shared.forEach((formula, step) => {
    const area = { ...place, left: place.left + step, right: place.left + step };
    const given = content?.some((line) => line[step] !== null && line[step] !== "");
    if (formula !== undefined && !given) writeContent(state, target.sheet, area, formula, "R1C1");
  });
  if (content) writeContent(state, target.sheet, place, content.map((line) => line.map((cell) => (cell === "" ? null : cell))), "A1"); // prettier-ignore
  state.calculation.meaningChanged();
  state.events.rangeChanged(target.sheet, place, "RowInserted");
  return tableRow.of({ table: target, index: blank ? 0 : at });
}

const isBlank = (sheet: SheetModel, area: Area): boolean =>
  [...sheet.cells(area)].every(({ cell }) => cell.value === null && cell.formula === undefined);

function copyStyles(target: TableModel, from: number, to: number, count: number): void {
  for (let column = target.area.left; column <= target.area.right; column++) {
    const style = target.sheet.style(from, column);
    for (let step = 0; step < count; step++) {
      if (target.sheet.style(to + step, column) !== style)
        target.sheet.ensureCell(to + step, column).style = style;
    }
  }
}

const sharedFormulas = (target: TableModel): (string | undefined)[] =>
  target.columns.map((_column, step) => sharedFormula(target, target.area.left + step));

const tableRowCollection: HostClass<TableModel> = defineClass({
  name: "TableRowCollection",
  get: { Count: (target) => target.bodyRows },
  items: (target) =>
    Array.from({ length: target.bodyRows }, (_, index) => tableRow.of({ table: target, index })),
  call: {
    Add: (target, state, index: unknown, values: unknown) => addRows(target, state, index, values),
    GetCount: (target) => target.bodyRows,
    GetItemAt: (target, _state, index: number) => {
      rowArea({ table: target, index: integer(index, "index") });
      return tableRow.of({ table: target, index });
    },
    DeleteRowsAt: (target, state, index: number, count: number | null | undefined) => deleteRows(target, state, integer(index, "index"), count ?? 1), // prettier-ignore
    DeleteRows: (target, state, rows: unknown) => {
      if (!Array.isArray(rows)) throw invalidArgument("rows");
      const indexes = (rows as unknown[]).map((row) => (typeof row === "number" ? row : ((row as HostObject).target as Row).index)); // prettier-ignore
      for (const index of indexes.sort((a, b) => b - a)) deleteRows(target, state, index, 1);
    },
  },
  needsValues: [],
});

const tableSort: HostClass<TableModel> = defineClass({
  name: "TableSort",
  get: {
    Fields: (target) => target.sort.fields,
    MatchCase: (target) => target.sort.matchCase,
    Method: (target) => target.sort.method,
  },
  call: {
    Apply: (target, state, fields: SortField[], matchCase: unknown, method: unknown) => {
      if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
      state.requireAllowed(target.sheet, "allowSort");
      sortRows(state, target.sheet, target.bodyArea, fields, { matchCase: Boolean(matchCase), hasHeaders: false, byColumns: false }); // prettier-ignore
      target.sort = {
        fields,
        matchCase: Boolean(matchCase),
        method: typeof method === "string" ? method : "PinYin",
      };
    },
    Clear: (target) => {
      target.sort = { fields: [], matchCase: false, method: "PinYin" };
    },
    Reapply: (target, state) => {
      const fields = target.sort.fields as SortField[];
      if (fields.length === 0) return;
      sortRows(state, target.sheet, target.bodyArea, fields, { matchCase: target.sort.matchCase, hasHeaders: false, byColumns: false }); // prettier-ignore
    },
  },
  needsValues: ["Apply", "Reapply"],
});
