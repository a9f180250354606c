import { isDateFormat, isValidFormat } from "../../engine/number-format";
import { cellText } from "../cell-text";
import { clearCells, type ClearWhat } from "../edit/clear-cells";
import { copyCells, moveCellsTo } from "../edit/copy-cells";
import { autoFill } from "../edit/auto-fill";
import { changeOf, deleteLines, insertLines, shiftEvents } from "../edit/move-lines";
import { findCell, replaceInCells } from "../edit/find-text";
import { changeOutline, groupAxis, showDetails } from "../edit/outline";
import { removeDuplicateRows } from "../edit/remove-duplicates";
import { numberFormatPatch, shaped, valueType, writeContent } from "../edit/write-content";
import { EVENT } from "../events";
import { toR1C1 } from "../formulas/r1c1";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import { areaName, quoteSheetName } from "../model/address";
import {
  LAST_COLUMN,
  LAST_ROW,
  bounding,
  cellArea,
  cellCount,
  columnCount,
  contains,
  containsCell,
  intersect,
  isEntireColumn,
  isEntireRow,
  isSingleCell,
  rowCount,
  type Area,
} from "../model/area";
import {
  cellKey,
  isError,
  keyColumn,
  keyRow,
  type HyperlinkModel,
  type SheetModel,
} from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import { requireReadable, type HostState } from "../state";
import { conditionalFormatCollection } from "./conditional-format";
import { dataValidation } from "./data-validation";
import { formatChangedEvent, patchTarget, rangeFormat, uniform } from "./range-format";
import { rangeView, visibleView } from "./range-view";
import { workbookRangeAreas } from "./workbook-range-areas";
import { tracedCells } from "../edit/trace-cells";
import { BUILT_IN_STYLES } from "../model/built-in-styles";
import type { StylePatch } from "../model/styles";
import type { StyleFile } from "../../file/workbook-file";
import { areaOfRange, edgeCell, integer, requireInside, shifted, surroundingRegion, type Direction } from "./range-geometry"; // prettier-ignore
import { rangeTarget, type RangeTarget } from "./range-target";
import { rangeAreas } from "./range-areas";
import { rangeSort } from "./range-sort";
import { cellProperties, lineProperties, setCellProperties, setLineProperties } from "./cell-properties";
import { specialCells } from "./special-cells";
import { tableScopedCollection } from "./table";
import { worksheet } from "./reached-objects";
import { rangeArgument, targetOf } from "./range-argument";

const isUnbounded = (area: Area): boolean => isEntireColumn(area) || isEntireRow(area);

/** A matrix of one value for each cell; null for whole rows and columns, which Excel does not read cell by cell. */
function matrix<T>(
  target: RangeTarget,
  value: (sheet: SheetModel, row: number, column: number) => T,
): T[][] | null {
  const area = areaOfRange(target);
  if (isUnbounded(area)) return null;
  requireReadable(area);
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(value(target.sheet, row, column));
    rows.push(line);
  }
  return rows;
}

/** A cell's value as the API gives it: "" for a blank, an error as its text. */
function plainValue(sheet: SheetModel, row: number, column: number): string | number | boolean {
  const value = sheet.value(row, column);
  if (value === null) return "";
  return isError(value) ? value.error : value;
}

const formulaOrValue = (sheet: SheetModel, row: number, column: number): string | number | boolean =>
  sheet.cell(row, column)?.formula ?? plainValue(sheet, row, column);

const requireFormat = (format: string, state: HostState): string => {
  if (state.profile.isStrict && !isValidFormat(format)) throw invalidArgument(`number format "${format}"`);
  return format === "" ? "General" : format;
};

const numberFormatAt = (state: HostState) => (sheet: SheetModel, row: number, column: number) =>
  state.workbook.styles.get(sheet.style(row, column)).numberFormat ?? "General";

const fullAddress = (target: RangeTarget): string =>
  target.areas.map((area) => `${quoteSheetName(target.sheet.name)}!${areaName(area)}`).join(",");

const derived = (target: RangeTarget, area: Area): HostObject =>
  range.of(rangeTarget(target.sheet, requireInside(area)));

function setNumberFormat(target: RangeTarget, value: unknown, state: HostState): void {
  const area = areaOfRange(target);
  const isFormat = (item: unknown): item is string | null => item === null || typeof item === "string";
  state.requireAllowed(target.sheet, "allowFormatCells");
  const single = Array.isArray(value) && value.length === 1 && Array.isArray(value[0]) && value[0].length === 1 ? (value[0] as unknown[])[0] : value; // prettier-ignore
  // One format, also as a matrix of one, holds for the whole range; Excel takes it so for formats, not for values.
  if (typeof single === "string") {
    target.sheet.patchStyle(area, numberFormatPatch(requireFormat(single, state)));
  } else {
    const at = shaped(value, area, isFormat);
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const format = at(row, column);
        if (format === null) continue;
        const cell = target.sheet.ensureCell(row, column);
        const patch = numberFormatPatch(requireFormat(format, state));
        cell.style = state.workbook.styles.patch(cell.style, patch);
      }
    }
  }
  formatChangedEvent(state, target.sheet, area);
}

function setContent(target: RangeTarget, value: unknown, state: HostState, notation: "A1" | "R1C1"): void {
  const area = areaOfRange(target);
  if (isUnbounded(area)) throw invalidArgument("cells of whole rows or columns can't be written");
  requireReadable(area);
  writeContent(state, target.sheet, area, value, notation);
}

function hidden(target: RangeTarget, axis: "row" | "column"): boolean | null {
  const area = areaOfRange(target);
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const lines = axis === "row" ? target.sheet.rowInfo : target.sheet.columnInfo;
  let hiddenLines = 0;
  for (const index of lines.keys())
    if (index >= from && index <= to && target.sheet.isHidden(axis, index)) hiddenLines++;
  return hiddenLines === 0 ? false : hiddenLines === to - from + 1 ? true : null;
}

function setHidden(target: RangeTarget, value: unknown, state: HostState, axis: "row" | "column"): void {
  if (typeof value !== "boolean") throw invalidArgument(`${axis}Hidden`);
  state.requireAllowed(target.sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const area = areaOfRange(target);
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = from; index <= to; index++) {
    const info = target.sheet.line(axis, index);
    info.hidden = value || undefined;
    if (!value) delete info.filtered;
  }
  if (axis === "row")
    state.events.sheet(EVENT.rowHiddenChanged, target.sheet, {
      address: areaName({ ...area, left: 0, right: LAST_COLUMN }),
      changeType: value ? "Hidden" : "Unhidden",
    });
  state.isDirty = true;
}

function used(target: RangeTarget, valuesOnly: unknown): Area | undefined {
  return target.sheet.usedArea(Boolean(valuesOnly), areaOfRange(target));
}

function insertCells(target: RangeTarget, state: HostState, shift: unknown): HostObject {
  const area = areaOfRange(target);
  const axis = shift === "Down" ? "row" : shift === "Right" ? "column" : undefined;
  if (!axis) throw invalidArgument("shift");
  const whole = isEntireRow(area)
    ? "allowInsertRows"
    : isEntireColumn(area)
      ? "allowInsertColumns"
      : undefined;
  state.requireAllowed(target.sheet, whole);
  const change = changeOf(target.sheet, area, "insert", axis);
  insertLines(state, change);
  shiftEvents(state, target.sheet, area, change);
  return derived(target, area);
}

function deleteCells(target: RangeTarget, state: HostState, shift: unknown): void {
  const area = areaOfRange(target);
  const axis = shift === "Up" ? "row" : shift === "Left" ? "column" : undefined;
  if (!axis) throw invalidArgument("shift");
  const whole = isEntireRow(area)
    ? "allowDeleteRows"
    : isEntireColumn(area)
      ? "allowDeleteColumns"
      : undefined;
  state.requireAllowed(target.sheet, whole);
  const change = changeOf(target.sheet, { ...area }, "delete", axis);
  deleteLines(state, change);
  shiftEvents(state, target.sheet, area, change);
}

function merge(target: RangeTarget, state: HostState, across: unknown): void {
  const area = areaOfRange(target);
  const { sheet } = target;
  state.requireAllowed(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw invalidArgument("cells of a table can't be merged");
  unmerge(target, state);
  const parts = across ? Array.from({ length: rowCount(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area]; // prettier-ignore
  for (const part of parts) {
    if (isSingleCell(part)) continue;
    keepFirstValue(state, sheet, part);
    sheet.merges.push(part);
  }
  state.changed(sheet, area);
}

/** Merging keeps the first filled cell's content in the first cell and drops the rest. */
function keepFirstValue(state: HostState, sheet: SheetModel, area: Area): void {
  const filled = [...sheet.cells(area)].filter(
    ({ cell }) => cell.value !== null || cell.formula !== undefined,
  );
  const [first] = filled;
  if (!first) return;
  const { value, formula } = first.cell;
  for (const { row, column } of filled) {
    sheet.setContent(row, column, null);
    state.calculation.cellChanged(sheet, row, column);
  }
  sheet.setContent(area.top, area.left, value, formula);
  state.calculation.cellChanged(sheet, area.top, area.left);
}

function unmerge(target: RangeTarget, state: HostState): void {
  const area = areaOfRange(target);
  state.requireAllowed(target.sheet, "allowFormatCells");
  target.sheet.merges = target.sheet.merges.filter((other) => !intersect(other, area));
  state.isDirty = true;
}

function spill(target: RangeTarget): { parent: Area; area: Area } | undefined {
  const area = areaOfRange(target);
  for (const [key, spilled] of target.sheet.spills) {
    if (containsCell(spilled, area.top, area.left))
      return { parent: cellArea(keyRow(key), keyColumn(key)), area: spilled };
  }
  return undefined;
}

function spillingTo(target: RangeTarget): Area | undefined {
  const area = areaOfRange(target);
  return target.sheet.spills.get(cellKey(area.top, area.left));
}

function extended(target: RangeTarget, direction: unknown, active: unknown): Area {
  const area = areaOfRange(target);
  const start = active ? areaOfRange(targetOf(active)) : cellArea(area.top, area.left);
  const edge = edgeCell(target.sheet, start.top, start.left, direction as Direction);
  return bounding(area, cellArea(edge.row, edge.column));
}

function edge(target: RangeTarget, direction: unknown, active: unknown): Area {
  const area = areaOfRange(target);
  const start = active ? areaOfRange(targetOf(active)) : cellArea(area.top, area.left);
  const found = edgeCell(target.sheet, start.top, start.left, direction as Direction);
  return cellArea(found.row, found.column);
}

function setHyperlink(target: RangeTarget, value: HyperlinkModel, state: HostState): void {
  if (typeof value !== "object" || value === null) throw invalidArgument("hyperlink");
  const area = areaOfRange(target);
  state.requireAllowed(target.sheet, "allowInsertHyperlinks");
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = target.sheet.ensureCell(row, column);
      cell.hyperlink = { ...value };
      if (value.textToDisplay !== undefined) writeContent(state, target.sheet, cellArea(row, column), value.textToDisplay, "A1"); // prettier-ignore
      cell.style = state.workbook.styles.patch(cell.style, hyperlinkLook);
    }
  }
}

const hyperlinkLook = (style: { font?: object }) => ({
  ...style,
  font: { ...style.font, color: "#0563C1", underline: "single" as const },
});

/** A cell's style also knows the built-in style that it came from; a file does not. */
type NamedStyle = StyleFile & { named?: string };

const stylePatches = new Map<string, StylePatch>();

function stylePatch(value: unknown): StylePatch {
  const name = String(value);
  const look = BUILT_IN_STYLES[name];
  if (!look) throw apiNotFound(`Range.style "${name}"`);
  let patch = stylePatches.get(name);
  if (!patch) {
    patch = (style): NamedStyle =>
      name === "Normal"
        ? {}
        : { ...style, ...look, font: { ...style.font, ...look.font }, borders: { ...style.borders, ...look.borders }, named: name }; // prettier-ignore
    stylePatches.set(name, patch);
  }
  return patch;
}

function traced(
  target: RangeTarget,
  state: HostState,
  way: "precedents" | "dependents",
  all: boolean,
): HostObject {
  const places = tracedCells(state, target, way, all);
  if (places.length === 0) throw itemNotFound(`no ${way}`);
  return workbookRangeAreas.of(places);
}

const found = (area: Area | undefined, target: RangeTarget): HostObject | null =>
  area ? derived(target, area) : null;
const must = (area: Area | undefined, target: RangeTarget): HostObject => {
  if (!area) throw itemNotFound();
  return derived(target, area);
};

function beside(
  target: RangeTarget,
  side: "above" | "below" | "before" | "after",
  count: unknown,
): HostObject {
  const area = areaOfRange(target);
  const n = integer(count, "count", 1);
  if (n === 0) throw invalidArgument("count");
  const size = Math.abs(n) - 1;
  // A negative count goes the other way.
  const where =
    n > 0 ? side : ({ above: "below", below: "above", before: "after", after: "before" } as const)[side];
  const areas: Record<typeof side, Area> = {
    above: { ...area, top: area.top - 1 - size, bottom: area.top - 1 },
    below: { ...area, top: area.bottom + 1, bottom: area.bottom + 1 + size },
    before: { ...area, left: area.left - 1 - size, right: area.left - 1 },
    after: { ...area, left: area.right + 1, right: area.right + 1 + size },
  };
  return derived(target, areas[where]);
}

export const range: HostClass<RangeTarget> = defineClass({
  name: "Range",
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    CellCount: (target) =>
      cellCount(areaOfRange(target)) > 2 ** 31 - 1 ? -1 : cellCount(areaOfRange(target)),
    RowCount: (target) => rowCount(areaOfRange(target)),
    ColumnCount: (target) => columnCount(areaOfRange(target)),
    RowIndex: (target) => areaOfRange(target).top,
    ColumnIndex: (target) => areaOfRange(target).left,
    IsEntireColumn: (target) => isEntireColumn(areaOfRange(target)),
    IsEntireRow: (target) => isEntireRow(areaOfRange(target)),
    Values: (target) => matrix(target, plainValue),
    Formulas: (target) => matrix(target, formulaOrValue),
    FormulasLocal: (target) => matrix(target, formulaOrValue),
    FormulasR1C1: (target) =>
      matrix(target, (sheet, row, column) => {
        const content = formulaOrValue(sheet, row, column);
        return sheet.cell(row, column)?.formula === undefined
          ? content
          : toR1C1(String(content), row, column);
      }),
    Text: (target, state) =>
      matrix(target, (sheet, row, column) => cellText(state.workbook, sheet, row, column)),
    ValueTypes: (target) => matrix(target, (sheet, row, column) => valueType(sheet.value(row, column))),
    NumberFormat: (target, state) => {
      const area = areaOfRange(target);
      if (isUnbounded(area)) return uniform(target, state, (style) => style.numberFormat ?? "General");
      return matrix(target, numberFormatAt(state));
    },
    NumberFormatLocal: (target, state) => matrix(target, numberFormatAt(state)),
    NumberFormatCategories: (target, state) =>
      matrix(target, (sheet, row, column) => formatCategory(numberFormatAt(state)(sheet, row, column))),
    RowHidden: (target) => hidden(target, "row"),
    ColumnHidden: (target) => hidden(target, "column"),
    Hidden: (target) => {
      const [rows, columns] = [hidden(target, "row"), hidden(target, "column")];
      return rows || columns ? true : rows === null || columns === null ? null : false;
    },
    HasSpill: (target) => {
      const area = areaOfRange(target);
      const parts = [...target.sheet.spills.values()].map((spilled) => intersect(spilled, area)).filter((part) => part !== undefined); // prettier-ignore
      const covered = parts.reduce((sum, part) => sum + cellCount(part), 0);
      return covered === 0 ? false : covered === cellCount(area) ? true : null;
    },
    SavedAsArray: () => false,
    Style: (target, state) => uniform(target, state, (style) => (style as NamedStyle).named ?? "Normal"),
    LinkedDataTypeState: (target) => matrix(target, () => "None"),
    Hyperlink: (target) =>
      target.sheet.cell(areaOfRange(target).top, areaOfRange(target).left)?.hyperlink ?? null,
    Top: (target) => target.sheet.offset("row", areaOfRange(target).top),
    Left: (target) => target.sheet.offset("column", areaOfRange(target).left),
    Height: (target) => extent(target, "row"),
    Width: (target) => extent(target, "column"),
  },
  set: {
    Values: (target, value: unknown, state) => setContent(target, value, state, "A1"),
    Formulas: (target, value: unknown, state) => setContent(target, value, state, "A1"),
    FormulasLocal: (target, value: unknown, state) => setContent(target, value, state, "A1"),
    FormulasR1C1: (target, value: unknown, state) => setContent(target, value, state, "R1C1"),
    NumberFormat: (target, value: unknown, state) => setNumberFormat(target, value, state),
    NumberFormatLocal: (target, value: unknown, state) => setNumberFormat(target, value, state),
    RowHidden: (target, value: unknown, state) => setHidden(target, value, state, "row"),
    ColumnHidden: (target, value: unknown, state) => setHidden(target, value, state, "column"),
    Hyperlink: (target, value: HyperlinkModel, state) => setHyperlink(target, value, state),
    Style: (target, value: unknown, state) => patchTarget(target, state, stylePatch(value)),
  },
  navigate: {
    Format: (target) => rangeFormat.of(target),
    Worksheet: (target) => worksheet.of(target.sheet),
    Sort: (target) => rangeSort.of(target),
    ConditionalFormats: (target) => conditionalFormatCollection.of({ sheet: target.sheet, range: target }),
    DataValidation: (target) => dataValidation.of(target),
  },
  call: {
    GetCell: (target, _state, row: number, column: number) => {
      const area = areaOfRange(target);
      return derived(target, cellArea(area.top + integer(row, "row"), area.left + integer(column, "column")));
    },
    GetRow: (target, _state, row: number) => {
      const top = areaOfRange(target).top + integer(row, "row");
      return derived(target, { ...areaOfRange(target), top, bottom: top });
    },
    GetColumn: (target, _state, column: number) => {
      const left = areaOfRange(target).left + integer(column, "column");
      return derived(target, { ...areaOfRange(target), left, right: left });
    },
    GetRowsAbove: (target, _state, count: unknown) => beside(target, "above", count),
    GetRowsBelow: (target, _state, count: unknown) => beside(target, "below", count),
    GetColumnsBefore: (target, _state, count: unknown) => beside(target, "before", count),
    GetColumnsAfter: (target, _state, count: unknown) => beside(target, "after", count),
    GetEntireRow: (target) => derived(target, { ...areaOfRange(target), left: 0, right: LAST_COLUMN }),
    GetEntireColumn: (target) => derived(target, { ...areaOfRange(target), top: 0, bottom: LAST_ROW }),
    GetLastCell: (target) => derived(target, cellArea(areaOfRange(target).bottom, areaOfRange(target).right)),
    GetLastRow: (target) => derived(target, { ...areaOfRange(target), top: areaOfRange(target).bottom }),
    GetLastColumn: (target) => derived(target, { ...areaOfRange(target), left: areaOfRange(target).right }),
    GetOffsetRange: (target, _state, rows: number, columns: number) =>
      derived(
        target,
        shifted(areaOfRange(target), integer(rows, "rowOffset"), integer(columns, "columnOffset")),
      ),
    GetResizedRange: (target, _state, rows: number, columns: number) => {
      const area = areaOfRange(target);
      return derived(target, { ...area, bottom: area.bottom + integer(rows, "deltaRows"), right: area.right + integer(columns, "deltaColumns") }); // prettier-ignore
    },
    GetAbsoluteResizedRange: (target, _state, rows: number, columns: number) => {
      const { top, left } = areaOfRange(target);
      return derived(target, { top, left, bottom: top + integer(rows, "numRows") - 1, right: left + integer(columns, "numColumns") - 1 }); // prettier-ignore
    },
    GetBoundingRect: (target, state, other: unknown) => {
      const another = rangeArgument(other, target.sheet, state);
      if (another.sheet !== target.sheet) throw invalidArgument("the ranges are on different sheets");
      return derived(target, bounding(areaOfRange(target), areaOfRange(another)));
    },
    GetIntersection: (target, state, other: unknown) => must(common(target, rangeArgument(other, target.sheet, state)), target), // prettier-ignore
    GetIntersectionOrNullObject: (target, state, other: unknown) => found(common(target, rangeArgument(other, target.sheet, state)), target), // prettier-ignore
    GetUsedRange: (target, state, valuesOnly: unknown) => {
      const area = used(target, valuesOnly);
      if (!area && state.profile.isStrict) throw itemNotFound("nothing is used");
      return derived(target, area ?? cellArea(areaOfRange(target).top, areaOfRange(target).left));
    },
    GetUsedRangeOrNullObject: (target, _state, valuesOnly: unknown) =>
      found(used(target, valuesOnly), target),
    GetSurroundingRegion: (target) => derived(target, surroundingRegion(target.sheet, areaOfRange(target))),
    GetExtendedRange: (target, _state, direction: unknown, active: unknown) => derived(target, extended(target, direction, active)), // prettier-ignore
    GetRangeEdge: (target, _state, direction: unknown, active: unknown) => derived(target, edge(target, direction, active)), // prettier-ignore
    GetSpecialCells: (target, _state, type: unknown, valueTypes: unknown) => {
      const areas = specialCells(target, type, valueTypes);
      if (areas.length === 0) throw itemNotFound("no such cells");
      return rangeAreas.of(rangeTarget(target.sheet, ...areas));
    },
    GetSpecialCellsOrNullObject: (target, _state, type: unknown, valueTypes: unknown) => {
      const areas = specialCells(target, type, valueTypes);
      return areas.length === 0 ? null : rangeAreas.of(rangeTarget(target.sheet, ...areas));
    },
    GetSpillParent: (target) => must(spill(target)?.parent, target),
    GetSpillParentOrNullObject: (target) => found(spill(target)?.parent, target),
    GetSpillingToRange: (target) => must(spillingTo(target), target),
    GetSpillingToRangeOrNullObject: (target) => found(spillingTo(target), target),
    GetMergedAreasOrNullObject: (target) => {
      const merges = target.sheet.merges.filter((area) => intersect(area, areaOfRange(target)));
      return merges.length === 0 ? null : rangeAreas.of(rangeTarget(target.sheet, ...merges));
    },
    GetVisibleView: (target) => rangeView.of(visibleView(target)),
    GetDirectPrecedents: (target, state) => traced(target, state, "precedents", false),
    GetPrecedents: (target, state) => traced(target, state, "precedents", true),
    GetDirectDependents: (target, state) => traced(target, state, "dependents", false),
    GetDependents: (target, state) => traced(target, state, "dependents", true),
    GetTables: (target, _state, fullyContained: unknown) =>
      tableScopedCollection.of(
        target.sheet.tables.filter((table) =>
          fullyContained
            ? contains(areaOfRange(target), table.area)
            : intersect(table.area, areaOfRange(target)),
        ),
      ),
    Clear: (target, state, what: ClearWhat | undefined | null) => clearCells(state, target.sheet, areaOfRange(target), what ?? "All"), // prettier-ignore
    Insert: (target, state, shift: unknown) => insertCells(target, state, shift),
    Delete: (target, state, shift: unknown) => deleteCells(target, state, shift),
    Group: (target, state, option: unknown) => changeOutline(state, target.sheet, areaOfRange(target), groupAxis(option), 1), // prettier-ignore
    Ungroup: (target, state, option: unknown) => changeOutline(state, target.sheet, areaOfRange(target), groupAxis(option), -1), // prettier-ignore
    HideGroupDetails: (target, state, option: unknown) => showDetails(state, target.sheet, areaOfRange(target), groupAxis(option), false), // prettier-ignore
    ShowGroupDetails: (target, state, option: unknown) => showDetails(state, target.sheet, areaOfRange(target), groupAxis(option), true), // prettier-ignore
    Merge: (target, state, across: unknown) => merge(target, state, across),
    Unmerge: (target, state) => unmerge(target, state),
    CopyFrom: async (
      target,
      state,
      source: unknown,
      type: unknown,
      skipBlanks: unknown,
      transpose: unknown,
    ) => {
      const from = rangeArgument(source, target.sheet, state);
      if (type === "Values") await state.settleFor(from);
      copyCells(state, from, target, {
        what: type ?? "All",
        skipBlanks: Boolean(skipBlanks),
        transpose: Boolean(transpose),
      });
    },
    MoveTo: (target, state, destination: unknown) => moveCellsTo(state, target, rangeArgument(destination, target.sheet, state)), // prettier-ignore
    AutoFill: (target, state, destination: unknown, type: unknown) => {
      const to = destination === undefined || destination === null ? surroundingFill(target) : rangeArgument(destination, target.sheet, state); // prettier-ignore
      autoFill(state, target.sheet, areaOfRange(target), areaOfRange(to), String(type ?? "FillDefault"));
    },
    Find: (target, state, text: string, criteria: object) =>
      must(findCell(state, target, text, criteria), target),
    FindOrNullObject: (target, state, text: string, criteria: object) => found(findCell(state, target, text, criteria), target), // prettier-ignore
    ReplaceAll: (target, state, text: string, replacement: string, criteria: object) =>
      replaceInCells(state, target, text, replacement, criteria),
    RemoveDuplicates: (target, state, columns: unknown, includesHeader: unknown) =>
      removeDuplicatesResult.of(removeDuplicateRows(state, target, columns, Boolean(includesHeader))),
    Select: (target, state) => selectRange(state, target),
    Calculate: async (_target, state) => state.calculation.settle(),
    SetDirty: (target, state) => {
      for (const { row, column, cell } of target.sheet.cells(areaOfRange(target))) {
        if (cell.formula !== undefined) state.calculation.cellDue(target.sheet, row, column);
      }
    },
    GetCellProperties: (target, state, wish: object) => cellProperties(state, target, wish),
    SetCellProperties: (target, state, values: unknown) => setCellProperties(state, target, values),
    GetRowProperties: (target, state, wish: object) => lineProperties(state, target, "row", wish),
    GetColumnProperties: (target, state, wish: object) => lineProperties(state, target, "column", wish),
    SetRowProperties: (target, state, values: unknown) => setLineProperties(state, target, "row", values),
    SetColumnProperties: (target, state, values: unknown) =>
      setLineProperties(state, target, "column", values),
    _ValidateArraySize: () => null,
  },
  needsValues: [
    "Values", "Text", "ValueTypes", "Formulas", "FormulasLocal", "HasSpill", "GetUsedRange", "GetUsedRangeOrNullObject",
    "GetSurroundingRegion", "GetExtendedRange", "GetRangeEdge", "GetSpecialCells", "GetSpecialCellsOrNullObject",
    "GetSpillParent", "GetSpillParentOrNullObject", "GetSpillingToRange", "GetSpillingToRangeOrNullObject", "CopyFrom",
    "AutoFill", "Find", "FindOrNullObject", "ReplaceAll", "RemoveDuplicates",
  ], // prettier-ignore
  heavy: ["NumberFormatCategories", "LinkedDataTypeState"],
});

function common(target: RangeTarget, other: RangeTarget): Area | undefined {
  return other.sheet === target.sheet ? intersect(areaOfRange(target), areaOfRange(other)) : undefined;
}

/** autoFill() with no destination goes down as far as the neighbouring data. */
function surroundingFill(target: RangeTarget): RangeTarget {
  const area = areaOfRange(target);
  const region = surroundingRegion(target.sheet, area);
  return rangeTarget(target.sheet, { ...area, bottom: Math.max(area.bottom, region.bottom) });
}

function extent(target: RangeTarget, axis: "row" | "column"): number {
  const area = areaOfRange(target);
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  return target.sheet.offset(axis, to + 1) - target.sheet.offset(axis, from);
}

export function selectRange(state: HostState, target: RangeTarget): void {
  if (target.sheet.visibility !== "Visible")
    throw invalidArgument("a range of a hidden sheet can't be selected");
  state.activate(target.sheet);
  target.sheet.selection = target.areas.map((area) => ({ ...area }));
  state.events.selectionChanged(target.sheet, target.areas);
}

function formatCategory(format: string): string {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  if (isDateFormat(format)) return "Date";
  if (/%/.test(format)) return "Percentage";
  if (/E[+-]/i.test(format)) return "Scientific";
  if (/[$\u00A5\uFFE5\u20AC]/.test(format)) return "Currency";
  return /^(#,##)?0(\.0+)?$/.test(format) ? "Number" : "Custom";
}

const removeDuplicatesResult: HostClass<{ removed: number; uniqueRemaining: number }> = defineClass({
  name: "RemoveDuplicatesResult",
  get: { Removed: (result) => result.removed, UniqueRemaining: (result) => result.uniqueRemaining },
});
