import { EVENT } from "../events";
import { activateSheet, addSheet, copySheet, deleteSheet, moveSheet, renameSheetTo, setVisibility } from "../edit/sheet-edit"; // prettier-ignore
import { findAllCells, replaceInCells } from "../edit/find-text";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { WHOLE_SHEET, areaOf, cellArea, type Area } from "../model/area";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, oneOf, text } from "./arguments";
import { chartCollection } from "./chart-collection";
import { color } from "./range-format";
import { commentCollection } from "./comments";
import { noteCollection } from "./notes";
import { customPropertyCollection } from "./sheet-properties";
import { eventRegistrations } from "./event-registrations";
import { freezePanes } from "./freeze-panes";
import { namedItemCollection } from "./named-items";
import { pageBreakCollection, pageLayout } from "./page-layout";
import { findRange, findRanges, integer, requireInside } from "./range-geometry";
import { rangeTarget } from "./range-target";
import { shapeCollection } from "./shapes";
import { sheetAutoFilter } from "./auto-filter";
import { tableCollection } from "./table";
import { range, rangeAreas } from "./reached-objects";
import { showLevels } from "../edit/outline";

const target = (sheet: SheetModel, area: Area): HostObject =>
  range.of(rangeTarget(sheet, requireInside(area)));

const whole = (sheet: SheetModel) => rangeTarget(sheet, WHOLE_SHEET);

function neighbour(
  sheet: SheetModel,
  state: HostState,
  step: number,
  visibleOnly: unknown,
): SheetModel | undefined {
  const { sheets } = state.workbook;
  let index = sheets.indexOf(sheet) + step;
  while (visibleOnly && sheets[index] && sheets[index]?.visibility !== "Visible") index += step;
  return sheets[index];
}

function must(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return worksheet.of(sheet);
}

const orNull = (sheet: SheetModel | undefined): HostObject | null => (sheet ? worksheet.of(sheet) : null);

function copyPlace(state: HostState, position: unknown, relative: unknown): number {
  const { sheets } = state.workbook;
  const at = oneOf(position ?? "None", ["None", "Before", "After", "Beginning", "End"], "positionType");
  if (at === "Beginning") return 0;
  if (at === "Before" || at === "After") {
    const anchor = (relative as HostObject | null)?.target as SheetModel | undefined;
    const index = anchor ? sheets.indexOf(anchor) : -1;
    if (index < 0) throw invalidArgument("relativeTo");
    return at === "Before" ? index : index + 1;
  }
  return sheets.length;
}

const worksheetProtection: HostClass<SheetModel> = defineClass({
  name: "WorksheetProtection",
  get: {
    Protected: (sheet) => sheet.protection !== undefined,
    Options: (sheet) => ({ ...NO_PERMISSIONS, ...sheet.protection?.options }),
  },
  call: {
    Protect: (
      sheet,
      state,
      options: Record<string, boolean> | null | undefined,
      password: string | null | undefined,
    ) => {
      if (sheet.protection) throw accessDenied(`the sheet "${sheet.name}" is protected already`);
      const known = Object.entries(options ?? {}).filter(([key]) => key in NO_PERMISSIONS);
      sheet.protection = { options: Object.fromEntries(known), ...(password ? { password } : {}) };
      state.isDirty = true;
      state.events.sheet(EVENT.protectionChanged, sheet, { isProtected: true });
    },
    Unprotect: (sheet, state, password: string | null | undefined) => {
      if (!sheet.protection) return;
      if (sheet.protection.password !== undefined && sheet.protection.password !== (password ?? "")) {
        throw accessDenied("the password is wrong");
      }
      delete sheet.protection;
      state.isDirty = true;
      state.events.sheet(EVENT.protectionChanged, sheet, { isProtected: false });
    },
  },
});

/** The width of a column of the standard font, as Excel counts it: in characters. */
const STANDARD_CHARACTERS = 8.43;

const NO_PERMISSIONS: Record<string, boolean | string> = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false,
  allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false,
  allowSort: false, selectionMode: "Normal",
}; // prettier-ignore

const worksheet: HostClass<SheetModel> = defineClass({
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet.id }),
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, state) => state.workbook.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor ?? "",
    ShowGridlines: (sheet) => sheet.showGridlines,
    ShowHeadings: (sheet) => sheet.showHeadings,
    StandardHeight: () => STANDARD_HEIGHT,
    StandardWidth: (_sheet, state) => (state.profile.isStrict ? STANDARD_CHARACTERS : STANDARD_WIDTH),
    EnableCalculation: (sheet) => sheet.enableCalculation,
  },
  set: {
    Name: (sheet, value: unknown, state) => renameSheetTo(state, sheet, value),
    Position: (sheet, value: unknown, state) => moveSheet(state, sheet, value),
    Visibility: (sheet, value: unknown, state) => setVisibility(state, sheet, value),
    TabColor: (sheet, value: unknown, state) => {
      if (value === "" || value === null) delete sheet.tabColor;
      else sheet.tabColor = color(value);
      state.isDirty = true;
    },
    // The client reads ShowGridlines and ShowHeadings and writes Gridlines and Headings.
    Gridlines: (sheet, value: unknown) => void (sheet.showGridlines = flag(value, "showGridlines")),
    Headings: (sheet, value: unknown) => void (sheet.showHeadings = flag(value, "showHeadings")),
    EnableCalculation: (sheet, value: unknown) =>
      void (sheet.enableCalculation = flag(value, "enableCalculation")),
  },
  navigate: {
    AutoFilter: (sheet) => sheetAutoFilter.of(sheet),
    Charts: (sheet) => chartCollection.of(sheet),
    Comments: (sheet) => commentCollection.of(sheet),
    Notes: (sheet) => noteCollection.of(sheet),
    CustomProperties: (sheet) => customPropertyCollection.of(sheet),
    FreezePanes: (sheet) => freezePanes.of(sheet),
    HorizontalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => pageBreakCollection.of({ sheet, axis: "column" }),
    Names: (sheet) => namedItemCollection.of({ scope: sheet }),
    PageLayout: (sheet) => pageLayout.of(sheet),
    Protection: (sheet) => worksheetProtection.of(sheet),
    Shapes: (sheet) => shapeCollection.of(sheet),
    Tables: (sheet) => tableCollection.of({ sheet }),
  },
  call: {
    ...eventRegistrations,
    Activate: (sheet, state) => activateSheet(state, sheet),
    Calculate: async (_sheet, state, markAllDirty: unknown) => {
      if (markAllDirty) state.calculation.calculateAll();
      await state.calculation.settle();
    },
    Delete: (sheet, state) => deleteSheet(state, sheet),
    Copy: (sheet, state, position: unknown, relative: unknown) =>
      worksheet.of(copySheet(state, sheet, copyPlace(state, position, relative))),
    GetCell: (sheet, _state, row: number, column: number) => target(sheet, cellArea(integer(row, "row"), integer(column, "column"))), // prettier-ignore
    GetRange: (sheet, state, address: unknown) => {
      if (address === undefined || address === null) return range.of(whole(sheet));
      const found = findRange(state.workbook, sheet, text(address, "address"));
      if (found.sheet !== sheet) throw invalidArgument("the range is on another sheet");
      return range.of(found);
    },
    GetRangeByIndexes: (sheet, _state, row: number, column: number, rows: number, columns: number) =>
      target(sheet, areaOf(integer(row, "startRow"), integer(column, "startColumn"), integer(rows, "rowCount"), integer(columns, "columnCount"))), // prettier-ignore
    GetRanges: (sheet, state, address: unknown) =>
      rangeAreas.of(address === undefined || address === null ? whole(sheet) : findRanges(state.workbook, sheet, text(address, "address"))), // prettier-ignore
    GetUsedRange: (sheet, _state, valuesOnly: unknown) => target(sheet, sheet.usedArea(Boolean(valuesOnly)) ?? cellArea(0, 0)), // prettier-ignore
    GetUsedRangeOrNullObject: (sheet, _state, valuesOnly: unknown) => {
      const area = sheet.usedArea(Boolean(valuesOnly));
      return area ? target(sheet, area) : null;
    },
    GetNext: (sheet, state, visibleOnly: unknown) => must(neighbour(sheet, state, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, state, visibleOnly: unknown) =>
      orNull(neighbour(sheet, state, 1, visibleOnly)),
    GetPrevious: (sheet, state, visibleOnly: unknown) => must(neighbour(sheet, state, -1, visibleOnly)),
    GetPreviousOrNullObject: (sheet, state, visibleOnly: unknown) =>
      orNull(neighbour(sheet, state, -1, visibleOnly)),
    _GetAnotherWorksheetById: (_sheet, state, id: string) => must(state.workbook.sheetById(id)),
    _GetSheetById: (_sheet, state, id: string) => must(state.workbook.sheetById(id)),
    ShowOutlineLevels: (sheet, state, rows: unknown, columns: unknown) =>
      showLevels(state, sheet, rows, columns),
    FindAll: (sheet, state, words: string, criteria: object) => {
      const areas = findAllCells(state, whole(sheet), words, criteria);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas.of(rangeTarget(sheet, ...areas));
    },
    FindAllOrNullObject: (sheet, state, words: string, criteria: object) => {
      const areas = findAllCells(state, whole(sheet), words, criteria);
      return areas.length === 0 ? null : rangeAreas.of(rangeTarget(sheet, ...areas));
    },
    ReplaceAll: (sheet, state, words: string, replacement: string, criteria: object) =>
      replaceInCells(state, whole(sheet), words, replacement, criteria),
  },
  needsValues: ["GetUsedRange", "GetUsedRangeOrNullObject", "FindAll", "FindAllOrNullObject", "ReplaceAll"],
});

function sheetByKey(state: HostState, key: unknown): SheetModel | undefined {
  if (typeof key !== "string") throw invalidArgument("key");
  return state.workbook.sheetById(key) ?? state.workbook.sheetByName(key);
}

const ends = (state: HostState, visibleOnly: unknown): SheetModel[] =>
  state.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

export const worksheetCollection: HostClass<null> = defineClass({
  name: "WorksheetCollection",
  items: (_all, state) => state.workbook.sheets.map((sheet) => worksheet.of(sheet)),
  item: (_all, key: unknown, state) => must(sheetByKey(state, key)),
  call: {
    ...eventRegistrations,
    Add: (_all, state, name: string | null | undefined) => worksheet.of(addSheet(state, name ?? undefined)),
    GetActiveWorksheet: (_all, state) => worksheet.of(state.workbook.activeSheet),
    GetCount: (_all, state, visibleOnly: unknown) => ends(state, visibleOnly).length,
    GetFirst: (_all, state, visibleOnly: unknown) => must(ends(state, visibleOnly)[0]),
    GetLast: (_all, state, visibleOnly: unknown) => must(ends(state, visibleOnly).at(-1)),
    GetItemOrNullObject: (_all, state, key: unknown) => orNull(sheetByKey(state, key)),
  },
});
