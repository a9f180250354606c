import type { CellFile, SheetFile, WorkbookFile } from "../file/workbook-file";
import { isRange, seenSingles, withSingleValues, type IsRangeName } from "./formulas/single-values";
import { parseArea, splitSheet } from "./model/address";
import { MAX_COLUMNS, containsCell, type Area } from "./model/area";
import { cellKey, type Cell, type SheetModel } from "./model/sheet-model";
import { TableModel } from "./model/table-model";
import { WorkbookModel } from "./model/workbook-model";
import { whatIfTable } from "./model/what-if-table";
import { hasNamespacedFunction } from "./unregistered-functions";

/** Points of a column that the file gives in characters of the standard font. */
const POINTS_PER_CHARACTER = 5.25;
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const columnPoints = (characters: number): number => round(characters * POINTS_PER_CHARACTER);
export const columnCharacters = (points: number): number => round(points / POINTS_PER_CHARACTER);

function area(address: string): Area {
  const found = parseArea(splitSheet(address).local.replace(/\$/g, ""));
  if (!found) throw new Error(`"${address}" is no address`);
  return found;
}

const areas = (addresses: readonly string[]): Area[] => addresses.flatMap((address) => address.split(/[\s,]+/).filter(Boolean).map(area)); // prettier-ignore

export function openWorkbook(file: WorkbookFile): WorkbookModel {
  const workbook = new WorkbookModel();
  const styles = file.styles.map((style) => workbook.styles.intern(style));
  const style = (index: number | undefined): number | undefined =>
    index === undefined ? undefined : (styles[index] ?? 0);
  const reading = { isRangeName: rangeNames(file), unfinished: unfinishedResults(file) };
  for (const sheetFile of file.sheets) {
    const sheet = workbook.newSheet(sheetFile.name);
    workbook.sheets.push(sheet);
    sheet.openedAs = sheetFile.name;
    openSheet(workbook, sheet, sheetFile, style, reading);
  }
  if (workbook.sheets.length === 0) workbook.sheets.push(workbook.newSheet("Sheet1"));
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  const active = file.activeSheet === undefined ? undefined : workbook.sheetByName(file.activeSheet);
  const shown = active?.visibility === "Visible" ? active : visible[0];
  const [first] = workbook.sheets;
  if (!shown && first) first.visibility = "Visible";
  workbook.activeSheet = (shown ?? first) as SheetModel;
  for (const name of file.names) {
    const scope = name.scope === undefined ? undefined : workbook.sheetByName(name.scope);
    workbook.names.push({
      id: `n${workbook.nextNumber()}`,
      name: name.name,
      refersTo: name.refersTo.startsWith("=") ? name.refersTo : `=${name.refersTo}`,
      ...(scope ? { scope } : {}),
      comment: name.comment ?? "",
      visible: name.visible,
    });
  }
  workbook.settings = new Map(Object.entries(structuredClone(file.settings)));
  workbook.customXmlParts = structuredClone(file.customXmlParts);
  return workbook;
}

/** Puts a sheet of another file into a workbook that is open. */
export function openSheetInto(
  workbook: WorkbookModel,
  sheet: SheetModel,
  file: WorkbookFile,
  sheetFile: SheetFile,
): void {
  const styles = file.styles.map((style) => workbook.styles.intern(style));
  const reading = { isRangeName: rangeNames(file), unfinished: unfinishedResults(file) };
  const style = (index: number | undefined) => (index === undefined ? undefined : (styles[index] ?? 0));
  openSheet(workbook, sheet, sheetFile, style, reading);
}

interface FormulaReading {
  isRangeName: IsRangeName;
  unfinished: ReadonlySet<string>;
}

type StyleOf = (index: number | undefined) => number | undefined;

/** Results that only say that somebody had not calculated yet. */
function unfinishedResults(file: WorkbookFile): ReadonlySet<string> {
  const isWithoutAddIn = file.sheets.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(
        ({ value, formula }) => formula !== undefined && isNameError(value) && hasNamespacedFunction(formula),
      ),
    ),
  );
  // Where the add-in was not there, its results are missing in all that is built on them; else nobody knows the name.
  return new Set(["#BUSY!", "#GETTING_DATA", ...(isWithoutAddIn ? ["#NAME?"] : [])]);
}

const isNameError = (value: CellFile["value"]): boolean =>
  typeof value === "object" && value !== null && value.error === "#NAME?";

/**
 * A formula without the mark of a dynamic array takes of a range the cell in its own row or column, and fills one cell;
 * an array formula of old fills its range. What the file stores as its result holds until something changes.
 */
function openFormula(
  kept: Cell,
  { formula = "", value, arrayRange, dynamicArray }: CellFile,
  { isRangeName, unfinished }: FormulaReading,
): void {
  const seen = seenSingles(formula);
  kept.formula = arrayRange === undefined ? withSingleValues(seen, isRangeName) : seen;
  if (!dynamicArray) {
    const filled = arrayRange === undefined ? undefined : area(arrayRange);
    kept.fills = filled
      ? { rows: filled.bottom - filled.top + 1, columns: filled.right - filled.left + 1, isArray: true }
      : ONE_CELL;
  }
  const isUnfinished = typeof value === "object" && value !== null && unfinished.has(value.error);
  if (value !== undefined && !isUnfinished) kept.stored = "unverified";
}

const ONE_CELL = { rows: 1, columns: 1 };

/** The stored results of an array beside the first; they belong to its formula and are no content of their cells. */
function openArray(sheet: SheetModel, file: SheetFile, anchor: CellFile, row: number, filled: Area): void {
  if (anchor.value === undefined || (filled.top === filled.bottom && filled.left === filled.right)) return;
  sheet.spills.set(cellKey(row, anchor.column), filled);
  for (const line of file.rows) {
    if (line.row < filled.top || line.row > filled.bottom) continue;
    for (const { column, value } of line.cells) {
      const isAnchor = line.row === row && column === anchor.column;
      if (isAnchor || column < filled.left || column > filled.right) continue;
      sheet.spilled.set(cellKey(line.row, column), value ?? null);
    }
  }
}

/** Names that stand for more than one cell. */
function rangeNames(file: WorkbookFile): IsRangeName {
  const names = new Set(
    file.names.filter(({ refersTo }) => isRange(refersTo)).map(({ name }) => name.toLowerCase()),
  );
  return (name) => names.has(name.toLowerCase());
}

function openSheet(
  workbook: WorkbookModel,
  sheet: SheetModel,
  file: SheetFile,
  style: StyleOf,
  reading: FormulaReading,
): void {
  sheet.visibility = file.visibility;
  sheet.tabColor = file.tabColor;
  sheet.showGridlines = file.showGridlines;
  openLines(sheet, file, style);
  const arrays = file.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell.arrayRange === undefined ? [] : [{ anchor: cell, row: row.row, area: area(cell.arrayRange) }],
    ),
  );
  for (const row of file.rows) {
    for (const cell of row.cells) {
      const kept = sheet.ensureCell(row.row, cell.column);
      // The rest of an array's results is calculated: as content of its own it would block the array.
      const calculated = arrays.some(
        (array) => array.anchor !== cell && containsCell(array.area, row.row, cell.column),
      );
      kept.value = calculated ? null : (cell.value ?? null);
      if (cell.formula !== undefined) openFormula(kept, cell, reading);
      if (cell.style !== undefined) kept.style = style(cell.style) ?? 0;
    }
  }
  for (const { anchor, row, area: filled } of arrays) openArray(sheet, file, anchor, row, filled);
  sheet.whatIfTables = file.rows.flatMap(({ cells }) =>
    cells.flatMap(({ whatIf }) => (whatIf === undefined ? [] : [whatIfTable(sheet, area(whatIf))])),
  );
  sheet.merges = file.merges.map(area);
  if (file.freeze) sheet.freeze = { ...file.freeze };
  for (const table of file.tables) openTable(workbook, sheet, table);
  sheet.conditionalFormats = [...file.conditionalFormats]
    .sort((a, b) => a.priority - b.priority)
    .map((format, priority) => ({
      id: `cf${workbook.nextNumber()}`,
      ranges: areas(format.ranges),
      priority,
      stopIfTrue: format.stopIfTrue,
      rule: structuredClone(format.rule),
    }));
  sheet.validations = file.validations.map(({ ranges, ...rule }) => ({
    ranges: areas(ranges),
    rule: structuredClone(rule),
  }));
  sheet.charts = file.charts.map((chart) => ({
    ...structuredClone(chart),
    id: `chart${workbook.nextNumber()}`,
    extras: {},
  }));
  sheet.notes = file.notes.map(({ address, text, author }) => {
    const { top, left } = area(address);
    return { row: top, column: left, text, ...(author === undefined ? {} : { author }), visible: false };
  });
  if (file.pageLayout) sheet.pageLayout = structuredClone(file.pageLayout);
  sheet.horizontalBreaks = [...(file.pageBreaks?.rows ?? [])];
  sheet.verticalBreaks = [...(file.pageBreaks?.columns ?? [])];
  if (file.protection) sheet.protection = structuredClone(file.protection);
  if (file.autoFilter) sheet.filter = { area: area(file.autoFilter), criteria: new Map() };
}

function openLines(sheet: SheetModel, file: SheetFile, style: StyleOf): void {
  for (const column of file.columns) {
    for (let index = column.from; index <= Math.min(column.to, MAX_COLUMNS - 1); index++) {
      const info = sheet.line("column", index);
      if (column.width !== undefined) info.size = columnPoints(column.width);
      if (column.hidden) info.hidden = true;
      const styled = style(column.style);
      if (styled) info.style = styled;
    }
  }
  for (const row of file.rows) {
    const styled = style(row.style);
    if (row.height === undefined && !row.hidden && !styled) continue;
    const info = sheet.line("row", row.row);
    if (row.height !== undefined) info.size = row.height;
    if (row.autoHeight) info.automatic = true;
    if (row.hidden) info.hidden = true;
    if (styled) info.style = styled;
  }
}

function openTable(workbook: WorkbookModel, sheet: SheetModel, file: SheetFile["tables"][number]): void {
  const number = workbook.nextNumber().toString(16).toUpperCase().padStart(8, "0");
  const table = new TableModel(`{${number}-000C-0000-FFFF-FFFF00000000}`, file.name, sheet, area(file.range));
  table.columns = file.columns.map((name, index) => ({ id: index + 1, name }));
  const { showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton } = file;
  Object.assign(table, { showHeaders, showTotals, showBandedRows, showBandedColumns, showFilterButton });
  table.style = file.style ?? "";
  sheet.tables.push(table);
}
