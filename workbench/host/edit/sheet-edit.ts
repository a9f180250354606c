import { dropSheet, renameSheet, renameTable } from "../formulas/rename";
import { rewrite, tokens } from "../formulas/tokens";
import { referenceText } from "../formulas/write-reference";
import { EVENT, DOCUMENT_EVENT } from "../events";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../host-error";
import type { Cell, SheetModel } from "../model/sheet-model";
import { TableModel } from "../model/table-model";
import type { HostState } from "../state";
import { deleteTable } from "./table-edit";
import { rewriteFormulas, rewriteSheetFormulas } from "./rewrite-formulas";

const LONGEST_NAME = 31;

/** Refuses the sheet names that Excel refuses. */
function requireSheetName(state: HostState, name: unknown, own?: SheetModel): string {
  if (typeof name !== "string" || name.trim() === "" || name.length > LONGEST_NAME) {
    throw invalidArgument("a sheet name has 1 to 31 characters");
  }
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument("a sheet name has none of : \\ / ? * [ ]");
  if (name.startsWith("'") || name.endsWith("'"))
    throw invalidArgument("a sheet name neither begins nor ends with '");
  if (name.toLowerCase() === "history") throw invalidArgument('"History" is a reserved name');
  const other = state.workbook.sheetByName(name);
  if (other && other !== own) throw itemAlreadyExists(`sheet "${name}"`);
  return name;
}

export function addSheet(
  state: HostState,
  name: string | undefined,
  index = state.workbook.sheets.length,
): SheetModel {
  state.requireStructure();
  const sheet = state.workbook.newSheet(
    name === undefined ? freeSheetName(state) : requireSheetName(state, name),
  );
  state.workbook.sheets.splice(index, 0, sheet);
  state.engine.addSheet(sheet.id, sheet.name, index);
  state.calculation.meaningChanged();
  state.isDirty = true;
  state.events.sheet(EVENT.sheetAdded, sheet);
  return sheet;
}

function freeSheetName(state: HostState): string {
  for (let number = 1; ; number++) {
    const name = `${state.locale.sheet}${number}`;
    if (!state.workbook.sheetByName(name)) return name;
  }
}

export function renameSheetTo(state: HostState, sheet: SheetModel, value: unknown): void {
  state.requireStructure();
  const name = requireSheetName(state, value, sheet);
  const before = sheet.name;
  if (name === before) return;
  state.calculation.wakeForRename();
  sheet.name = name;
  state.engine.renameSheet(sheet.id, name);
  rewriteFormulas(state, (formula) => renameSheet(formula, before, name), "sameCells");
  state.isDirty = true;
  state.events.sheet(EVENT.nameChanged, sheet, { nameBefore: before, nameAfter: name });
}

export function deleteSheet(state: HostState, sheet: SheetModel): void {
  state.requireStructure();
  const { workbook } = state;
  if (sheet.visibility === "VeryHidden") throw invalidOperation("a very hidden sheet can't be deleted");
  const visible = workbook.sheets.filter((other) => other.visibility === "Visible");
  if (sheet.visibility === "Visible" && visible.length === 1) {
    throw invalidOperation("a workbook must contain at least one visible worksheet");
  }
  state.calculation.wakeForMove(sheet);
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets.splice(index, 1);
  workbook.names = workbook.names.filter((name) => name.scope !== sheet);
  for (const table of [...sheet.tables]) deleteTable(state, table, "deleted");
  rewriteFormulas(state, (formula) => dropSheet(formula, sheet.name));
  state.calculation.sheetRemoved(sheet);
  state.engine.removeSheet(sheet.id);
  state.isDirty = true;
  state.events.sheet(EVENT.sheetDeleted, sheet);
  if (workbook.activeSheet === sheet) {
    const next = [...workbook.sheets.slice(index), ...workbook.sheets.slice(0, index).reverse()];
    const visibleNext = next.find((other) => other.visibility === "Visible");
    if (visibleNext) activateSheet(state, visibleNext);
  }
}

export function activateSheet(state: HostState, sheet: SheetModel): void {
  if (sheet.visibility !== "Visible") throw invalidOperation("a hidden sheet can't be activated");
  const before = state.workbook.activeSheet;
  if (before === sheet) return;
  state.workbook.activeSheet = sheet;
  if (state.workbook.sheets.includes(before)) state.events.sheet(EVENT.sheetDeactivated, before);
  state.events.sheet(EVENT.sheetActivated, sheet);
  state.events.document(DOCUMENT_EVENT.selectionChanged);
}

export function moveSheet(state: HostState, sheet: SheetModel, position: unknown): void {
  state.requireStructure();
  const { sheets } = state.workbook;
  if (
    typeof position !== "number" ||
    !Number.isInteger(position) ||
    position < 0 ||
    position >= sheets.length
  ) {
    throw invalidArgument("position");
  }
  const before = sheets.indexOf(sheet);
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  state.engine.moveSheet(sheet.id, position);
  state.isDirty = true;
  if (before !== position) {
    state.events.sheet(EVENT.sheetMoved, sheet, { positionBefore: before, positionAfter: position });
  }
}

export function setVisibility(state: HostState, sheet: SheetModel, value: unknown): void {
  state.requireStructure();
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    throw invalidArgument("visibility");
  const visible = state.workbook.sheets.filter((other) => other.visibility === "Visible");
  if (value !== "Visible" && visible.length === 1 && visible[0] === sheet) {
    throw invalidOperation("a workbook must contain at least one visible worksheet");
  }
  const before = sheet.visibility;
  sheet.visibility = value;
  state.isDirty = true;
  if (value !== "Visible" && state.workbook.activeSheet === sheet) {
    const next = visible.find((other) => other !== sheet);
    if (next) activateSheet(state, next);
  }
  if (before !== value) {
    state.events.sheet(EVENT.visibilityChanged, sheet, { visibilityBefore: before, visibilityAfter: value });
  }
}

/** Worksheet.copy: cells, formats, tables (under new names), rules, charts and the sheet's own names. */
export function copySheet(state: HostState, source: SheetModel, index: number): SheetModel {
  const copy = addSheet(state, copyName(state, source.name), index);
  const cloned = <T>(value: T): T => structuredClone(value);
  copy.visibility = "Visible";
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  for (const [row, line] of source.rows) {
    copy.rows.set(row, new Map([...line].map(([column, cell]): [number, Cell] => [column, cellOf(cell)])));
  }
  for (const [row, info] of source.rowInfo) copy.rowInfo.set(row, cloned(info));
  for (const [column, info] of source.columnInfo) copy.columnInfo.set(column, cloned(info));
  copy.merges = cloned(source.merges);
  copy.freeze = cloned(source.freeze);
  copy.conditionalFormats = cloned(source.conditionalFormats).map((format) => ({ ...format, id: `cf${state.workbook.nextNumber()}` })); // prettier-ignore
  copy.validations = cloned(source.validations);
  if (state.profile.copiesRemarks) copyRemarks(state, source, copy);
  copy.shapes = cloned(source.shapes).map((shape) => ({ ...shape, id: `${state.workbook.nextNumber()}` }));
  copy.pageLayout = cloned(source.pageLayout);
  copy.horizontalBreaks = [...source.horizontalBreaks];
  copy.verticalBreaks = [...source.verticalBreaks];
  copy.protection = cloned(source.protection);
  copy.filter = cloned(source.filter);
  copy.charts = cloned(source.charts).map((chart) => ({
    ...chart,
    id: `chart${state.workbook.nextNumber()}`,
    series: chart.series.map((series) => ({
      ...series,
      values: ontoSheet(series.values, source, copy),
      ...(series.categories === undefined ? {} : { categories: ontoSheet(series.categories, source, copy) }),
      ...(series.name === undefined ? {} : { name: ontoSheet(series.name, source, copy) }),
    })),
  }));
  const tables = copyTables(state, source, copy);
  copyNames(state, source, copy);
  if (state.profile.isStrict) nameTheCopy(source, copy, tables);
  state.calculation.meaningChanged();
  state.calculation.sheetCopied(copy);
  return copy;
}

function copyRemarks(state: HostState, source: SheetModel, copy: SheetModel): void {
  copy.notes = structuredClone(source.notes);
  copy.comments = structuredClone(source.comments).map((own) => ({
    ...own,
    id: `{comment-${state.workbook.nextNumber()}}`,
  }));
}

/** The sheet's own names, and a twin of each name of the workbook that means cells of the sheet. */
function copyNames(state: HostState, source: SheetModel, copy: SheetModel): void {
  const { workbook, profile } = state;
  const own = workbook.names.filter(({ scope }) => scope === source);
  const has = (name: string): boolean => own.some((other) => other.name.toLowerCase() === name.toLowerCase());
  const pointing = workbook.names.filter(
    ({ scope, name, refersTo }) =>
      profile.isStrict && !scope && !has(name) && refersToSheet(refersTo, source),
  );
  for (const name of [...own, ...pointing]) {
    const refersTo = ontoSheet(name.refersTo, source, copy);
    workbook.names.push({ ...name, id: `n${workbook.nextNumber()}`, scope: copy, refersTo });
  }
}

const refersToSheet = (formula: string, sheet: SheetModel): boolean =>
  tokens(formula).some(
    (token) => token.kind === "reference" && token.sheet?.toLowerCase() === sheet.name.toLowerCase(),
  );

/** What names the sheet, or one of its tables, names the copy in it. */
function nameTheCopy(source: SheetModel, copy: SheetModel, tables: ReadonlyMap<string, string>): void {
  const onto = (formula: string): string =>
    [...tables].reduce(
      (text, [from, to]) => renameTable(text, from, to),
      renameSheet(formula, source.name, copy.name),
    );
  rewriteSheetFormulas(copy, onto);
}

const cellOf = ({ hyperlink, ...cell }: Cell): Cell => ({
  ...cell,
  ...(hyperlink ? { hyperlink: { ...hyperlink } } : {}),
});

const ontoSheet = (formula: string, from: SheetModel, to: SheetModel): string =>
  !formula.startsWith("=")
    ? formula
    : rewrite(formula, (token) =>
        token.kind === "reference" && token.sheet?.toLowerCase() === from.name.toLowerCase()
          ? referenceText({ ...token, sheet: to.name })
          : undefined,
      );

/** Gives the new names by the old. */
function copyTables(state: HostState, source: SheetModel, copy: SheetModel): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of source.tables) {
    const number = state.workbook.nextNumber();
    let name = `${table.name}_${number}`;
    for (let step = 1; ; step++) {
      name = `${table.name}${step + 1}`;
      if (!state.workbook.tableByName(name)) break;
    }
    const twin = new TableModel(`{${number.toString(16).toUpperCase().padStart(8, "0")}-000C-0000-FFFF-FFFF00000000}`, name, copy, { ...table.area }); // prettier-ignore
    const { columns, style, showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton } =
      table;
    const { highlightFirstColumn, highlightLastColumn } = table;
    Object.assign(twin, {
      style,
      showHeaders,
      showTotals,
      showBandedRows,
      showBandedColumns,
      showFilterButton,
    });
    Object.assign(twin, { highlightFirstColumn, highlightLastColumn, columns: structuredClone(columns) });
    copy.tables.push(twin);
    names.set(table.name, name);
  }
  return names;
}

function copyName(state: HostState, name: string): string {
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const candidate = name.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!state.workbook.sheetByName(candidate)) return candidate;
  }
}
