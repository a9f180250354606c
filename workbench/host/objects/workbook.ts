import { insertSheets } from "../edit/insert-sheets";
import type { InsertOptions } from "../edit/insert-sheets";
import { parseEventReference } from "../events";
import { accessDenied, invalidArgument, itemNotFound } from "../host-error";
import { parseArea } from "../model/address";
import { cellArea } from "../model/area";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { text } from "./arguments";
import { application, runtime } from "./application";
import { chart } from "./chart-collection";
import { commentCollection } from "./comments";
import { noteCollection } from "./notes";
import { customXmlPartCollection } from "./custom-xml-parts";
import { documentProperties } from "./document-properties";
import { namedItemCollection } from "./named-items";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeTarget, type RangeTarget } from "./range-target";
import { settingCollection } from "./settings";
import { tableCollection } from "./table";
import { workbookFunctions } from "./workbook-functions";
import { eventRegistrations } from "./event-registrations";
import { worksheetCollection } from "./worksheet";

const workbookProtection: HostClass<null> = defineClass({
  name: "WorkbookProtection",
  get: { Protected: (_all, state) => state.workbook.protection !== undefined },
  call: {
    Protect: (_all, state, password: string | null | undefined) => {
      if (state.workbook.protection) throw accessDenied("the workbook is protected already");
      state.workbook.protection = password ? { password } : {};
      state.isDirty = true;
    },
    Unprotect: (_all, state, password: string | null | undefined) => {
      const { protection } = state.workbook;
      if (!protection) return;
      if (protection.password !== undefined && protection.password !== (password ?? "")) throw accessDenied("the password is wrong"); // prettier-ignore
      delete state.workbook.protection;
      state.isDirty = true;
    },
  },
});

function ofEvent(state: HostState, reference: string): RangeTarget | undefined {
  const { sheetId, address } = parseEventReference(reference);
  const sheet = state.workbook.sheetById(sheetId);
  const areas = address.split(",").map(parseArea);
  return sheet && areas.every((area) => area !== undefined) ? rangeTarget(sheet, ...areas) : undefined;
}

function must(target: RangeTarget | undefined, make: (target: RangeTarget) => HostObject): HostObject {
  if (!target) throw itemNotFound();
  return make(target);
}

const orNull = (
  target: RangeTarget | undefined,
  make: (target: RangeTarget) => HostObject,
): HostObject | null => (target ? make(target) : null);

/** The selected areas of the sheet that is shown. */
const selection = (state: HostState): RangeTarget =>
  rangeTarget(
    state.workbook.activeSheet,
    ...state.workbook.activeSheet.selection.map((area) => ({ ...area })),
  );

const activeChart = (state: HostState): HostObject | null => {
  const sheet = state.workbook.sheets.find((own) => own.charts.some((item) => item === state.activeChart));
  return state.activeChart && sheet ? chart.of({ sheet, chart: state.activeChart }) : null;
};

/** A sheet is given by its name or as an object, which the client has made its id of. */
function insertOptions(state: HostState, options: unknown): InsertOptions {
  const given = (options ?? {}) as Omit<InsertOptions, "relativeTo"> & { relativeTo?: unknown };
  const { relativeTo, ...rest } = given;
  const key = typeof relativeTo === "string" ? relativeTo : undefined;
  const sheet =
    key === undefined ? undefined : (state.workbook.sheetByName(key) ?? state.workbook.sheetById(key));
  return { ...rest, ...(sheet ? { relativeTo: sheet } : {}) };
}

/** The root of every request. */
export const workbook: HostClass<null> = defineClass({
  name: "Workbook",
  get: {
    Name: (_all, state) => state.workbookName(),
    ReadOnly: () => false,
    IsDirty: (_all, state) => state.isDirty,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191029,
    ChartDataPointTrack: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  set: { IsDirty: (_all, value: boolean, state) => void (state.isDirty = value) },
  navigate: {
    Application: () => application.of(null),
    Comments: () => commentCollection.of(undefined),
    Notes: () => noteCollection.of(undefined),
    CustomXmlParts: () => customXmlPartCollection.of({}),
    Functions: () => workbookFunctions.of(null),
    Names: () => namedItemCollection.of({}),
    Properties: () => documentProperties.of(null),
    Protection: () => workbookProtection.of(null),
    Settings: () => settingCollection.of(null),
    Tables: () => tableCollection.of({}),
    Worksheets: () => worksheetCollection.of(null),
    _Runtime: () => runtime.of(null),
  },
  call: {
    ...eventRegistrations,
    GetActiveCell: (_all, state) => {
      const sheet = state.workbook.activeSheet;
      const first = sheet.selection[0] ?? cellArea(0, 0);
      return range.of(rangeTarget(sheet, cellArea(first.top, first.left)));
    },
    GetSelectedRange: (_all, state) => {
      const target = selection(state);
      if (target.areas.length > 1) throw itemNotFound("several areas are selected: use getSelectedRanges()");
      return range.of(target);
    },
    GetSelectedRanges: (_all, state) => rangeAreas.of(selection(state)),
    GetActiveChart: (_all, state) => {
      const found = activeChart(state);
      if (!found) throw itemNotFound("no chart is active");
      return found;
    },
    GetActiveChartOrNullObject: (_all, state) => activeChart(state),
    // There is no file to save to: whoever runs the host takes the workbook with save().
    Save: (_all, state) => void (state.isDirty = false),
    // Nothing of the workbook can be reached any more, until another is opened.
    Close: (_all, state, behavior: unknown) => {
      if (!["Save", "SkipSave", undefined, null].includes(behavior as string))
        throw invalidArgument("closeBehavior");
      if (behavior !== "SkipSave") state.isDirty = false;
      state.isClosed = true;
    },
    InsertWorksheetsFromBase64: (_all, state, file: unknown, options: unknown) =>
      insertSheets(state, text(file, "base64File"), insertOptions(state, options)),
    GetIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId: (_all, state, id: string) => must(ofEvent(state, id), range.of),
    _GetRangeOrNullObjectForEventByReferenceId: (_all, state, id: string) =>
      orNull(ofEvent(state, id), range.of),
    _GetRangesForEventByReferenceId: (_all, state, id: string) => must(ofEvent(state, id), rangeAreas.of),
    _GetRangesOrNullObjectForEventByReferenceId: (_all, state, id: string) =>
      orNull(ofEvent(state, id), rangeAreas.of),
    _RemoveReference: (_all, state, id: string) => state.references.release(id),
    _RemoveAllReferences: (_all, state) => state.references.releaseAll(),
    _GetReferenceCount: (_all, state) => state.references.count,
  },
});
