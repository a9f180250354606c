import type { PageLayoutFile } from "../../file/workbook-file";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import { areaName } from "../model/address";
import { isEntireColumn, isEntireRow, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { defineClass, type HostObject, type HostClass } from "../registry";
import type { HostState } from "../state";
import { flag, number, oneOf, text } from "./arguments";
import { findRange, findRanges } from "./range-geometry";
import { rangeTarget, type RangeTarget } from "./range-target";
import { rangeArgument } from "./range-argument";
import { range, rangeAreas } from "./reached-objects";

const PAPER = [
  "A4", "A3", "A5", "Letter", "Legal", "Tabloid", "Ledger", "Statement", "Executive", "A4Small", "B4", "B5", "Folio",
  "Quatro", "Paper10x14", "Paper11x17", "Note", "Envelope9", "Envelope10", "Envelope11", "Envelope12", "Envelope14",
  "EnvelopeDL", "EnvelopeC5", "EnvelopeC3", "EnvelopeC4", "EnvelopeC6", "EnvelopeC65", "EnvelopeB4", "EnvelopeB5",
  "EnvelopeB6", "EnvelopeItaly", "EnvelopeMonarch", "EnvelopePersonal", "FanfoldUS", "FanfoldStdGerman",
  "FanfoldLegalGerman", "Csheet", "Dsheet", "Esheet",
] as const; // prettier-ignore

type Margin = keyof NonNullable<PageLayoutFile["margins"]>;
const STANDARD_MARGINS: Record<Margin, number> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};
/** What Excel takes for the number of a page. */
const MOST_PAGES = 32_767;
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

const margin = (side: Margin) => (sheet: SheetModel) =>
  sheet.pageLayout.margins?.[side] ?? STANDARD_MARGINS[side];
const setMargin = (side: Margin) => (sheet: SheetModel, value: unknown, state: HostState) => {
  sheet.pageLayout.margins = { ...sheet.pageLayout.margins, [side]: number(value, `${side}Margin`, 0) };
  state.isDirty = true;
};
const setFlag =
  (key: "blackAndWhite" | "centerHorizontally" | "centerVertically" | "printGridlines" | "printHeadings") =>
  (sheet: SheetModel, value: unknown, state: HostState) => {
    sheet.pageLayout[key] = flag(value, key);
    state.isDirty = true;
  };

/** "" or null numbers the pages on from those of the sheet before. */
function setFirstPageNumber(sheet: SheetModel, value: unknown, state: HostState): void {
  if (value === "" || value === null) delete sheet.pageLayout.firstPageNumber;
  else {
    const first = number(value, "firstPageNumber");
    if (!Number.isInteger(first) || Math.abs(first) > MOST_PAGES) throw invalidArgument("firstPageNumber");
    sheet.pageLayout.firstPageNumber = first;
  }
  state.isDirty = true;
}

interface Zoom {
  scale?: number | null;
  horizontalFitToPages?: number | null;
  verticalFitToPages?: number | null;
}

function setZoom(sheet: SheetModel, value: Zoom, state: HostState): void {
  if (typeof value !== "object" || value === null) throw invalidArgument("zoom");
  const { scale, horizontalFitToPages: fitWidth, verticalFitToPages: fitHeight } = value;
  const fits = (fitWidth ?? undefined) !== undefined || (fitHeight ?? undefined) !== undefined;
  if ((scale ?? undefined) !== undefined && fits)
    throw invalidArgument("zoom is a scale or a number of pages, not both");
  sheet.pageLayout.zoom = {
    ...(typeof scale === "number" ? { scale: number(scale, "zoom.scale", 10, 400) } : {}),
    ...(typeof fitWidth === "number"
      ? { fitWidth: number(fitWidth, "zoom.horizontalFitToPages", 0, 32767) }
      : {}),
    ...(typeof fitHeight === "number"
      ? { fitHeight: number(fitHeight, "zoom.verticalFitToPages", 0, 32767) }
      : {}),
  };
  state.isDirty = true;
}

const titled = (sheet: SheetModel, state: HostState, address: string | undefined): RangeTarget | undefined =>
  address === undefined ? undefined : findRange(state.workbook, sheet, address);

const must = (target: RangeTarget | undefined, make: (target: RangeTarget) => HostObject): HostObject => {
  if (!target) throw itemNotFound();
  return make(target);
};

function titleLines(sheet: SheetModel, state: HostState, argument: unknown, axis: "row" | "column"): void {
  const [area] = rangeArgument(argument, sheet, state).areas as [Area];
  if (!(axis === "row" ? isEntireRow(area) : isEntireColumn(area)))
    throw invalidArgument("whole rows or columns");
  const address = areaName(area).replace(/([A-Z]+|\d+)/g, "$$$1");
  if (axis === "row") sheet.pageLayout.titleRows = address;
  else sheet.pageLayout.titleColumns = address;
  state.isDirty = true;
}

const printArea = (sheet: SheetModel, state: HostState): RangeTarget | undefined =>
  sheet.pageLayout.printArea === undefined
    ? undefined
    : findRanges(state.workbook, sheet, sheet.pageLayout.printArea);

export const pageLayout: HostClass<SheetModel> = defineClass({
  name: "PageLayout",
  get: {
    Orientation: (sheet) => (sheet.pageLayout.orientation === "landscape" ? "Landscape" : "Portrait"),
    PaperSize: (sheet) => sheet.pageLayout.paper ?? "A4",
    BlackAndWhite: (sheet) => sheet.pageLayout.blackAndWhite ?? false,
    CenterHorizontally: (sheet) => sheet.pageLayout.centerHorizontally ?? false,
    CenterVertically: (sheet) => sheet.pageLayout.centerVertically ?? false,
    PrintGridlines: (sheet) => sheet.pageLayout.printGridlines ?? false,
    PrintHeadings: (sheet) => sheet.pageLayout.printHeadings ?? false,
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: ({ pageLayout: { zoom } }) =>
      zoom?.fitWidth === undefined && zoom?.fitHeight === undefined
        ? { scale: zoom?.scale ?? 100 }
        : { horizontalFitToPages: zoom.fitWidth ?? 0, verticalFitToPages: zoom.fitHeight ?? 0 },
    FirstPageNumber: (sheet) => sheet.pageLayout.firstPageNumber ?? "",
    DraftMode: () => false,
    PrintComments: () => "NoComments",
    PrintErrors: () => "AsDisplayed",
    PrintOrder: () => "DownThenOver",
  },
  set: {
    Orientation: (sheet, value: unknown, state) => {
      sheet.pageLayout.orientation = oneOf(value, ["Portrait", "Landscape"], "orientation") === "Landscape" ? "landscape" : "portrait"; // prettier-ignore
      state.isDirty = true;
    },
    PaperSize: (sheet, value: unknown, state) => {
      if (!state.hasPrinter) throw new HostError("GeneralException", "There is no printer to print on.", 500); // prettier-ignore
      sheet.pageLayout.paper = oneOf(value, PAPER, "paperSize");
      state.isDirty = true;
    },
    FirstPageNumber: setFirstPageNumber,
    BlackAndWhite: setFlag("blackAndWhite"),
    CenterHorizontally: setFlag("centerHorizontally"),
    CenterVertically: setFlag("centerVertically"),
    PrintGridlines: setFlag("printGridlines"),
    PrintHeadings: setFlag("printHeadings"),
    TopMargin: setMargin("top"),
    BottomMargin: setMargin("bottom"),
    LeftMargin: setMargin("left"),
    RightMargin: setMargin("right"),
    HeaderMargin: setMargin("header"),
    FooterMargin: setMargin("footer"),
    Zoom: (sheet, value: Zoom, state) => setZoom(sheet, value, state),
  },
  navigate: { HeadersFooters: (sheet) => headerFooterGroup.of(sheet) },
  call: {
    SetPrintArea: (sheet, state, argument: unknown) => {
      const target = typeof argument === "string" ? findRanges(state.workbook, sheet, argument) : rangeArgument(argument, sheet, state); // prettier-ignore
      sheet.pageLayout.printArea = target.areas.map(areaName).join(",");
      state.isDirty = true;
    },
    SetPrintTitleRows: (sheet, state, argument: unknown) => titleLines(sheet, state, argument, "row"),
    SetPrintTitleColumns: (sheet, state, argument: unknown) => titleLines(sheet, state, argument, "column"),
    SetPrintMargins: (sheet, state, unit: unknown, margins: Partial<Record<Margin, number>>) => {
      const factor = POINTS[oneOf(unit, ["Points", "Inches", "Centimeters"], "unit")];
      for (const [side, value] of Object.entries(margins)) {
        if (typeof value === "number" && side in STANDARD_MARGINS)
          setMargin(side as Margin)(sheet, value * factor, state);
      }
    },
    GetPrintArea: (sheet, state) => must(printArea(sheet, state), rangeAreas.of),
    GetPrintAreaOrNullObject: (sheet, state) => {
      const found = printArea(sheet, state);
      return found ? rangeAreas.of(found) : null;
    },
    GetPrintTitleRows: (sheet, state) => must(titled(sheet, state, sheet.pageLayout.titleRows), range.of),
    GetPrintTitleRowsOrNullObject: (sheet, state) => {
      const found = titled(sheet, state, sheet.pageLayout.titleRows);
      return found ? range.of(found) : null;
    },
    GetPrintTitleColumns: (sheet, state) =>
      must(titled(sheet, state, sheet.pageLayout.titleColumns), range.of),
    GetPrintTitleColumnsOrNullObject: (sheet, state) => {
      const found = titled(sheet, state, sheet.pageLayout.titleColumns);
      return found ? range.of(found) : null;
    },
  },
});

type Part = keyof NonNullable<PageLayoutFile["headersFooters"]>;
const PARTS: [string, Part][] = [
  ["LeftHeader", "leftHeader"], ["CenterHeader", "centerHeader"], ["RightHeader", "rightHeader"],
  ["LeftFooter", "leftFooter"], ["CenterFooter", "centerFooter"], ["RightFooter", "rightFooter"],
]; // prettier-ignore

const headerFooter: HostClass<SheetModel> = defineClass({
  name: "HeaderFooter",
  get: Object.fromEntries(PARTS.map(([name, key]) => [name, (sheet: SheetModel) => sheet.pageLayout.headersFooters?.[key] ?? ""])), // prettier-ignore
  set: Object.fromEntries(
    PARTS.map(([name, key]) => [
      name,
      (sheet: SheetModel, value: unknown, state: HostState) => {
        const parts = { ...sheet.pageLayout.headersFooters, [key]: text(value, key) };
        if (state.profile.isStrict) requireShort(parts);
        sheet.pageLayout.headersFooters = parts;
        state.isDirty = true;
      },
    ]),
  ),
});

const LONGEST_LINE = 255;

/** The three parts of a header or a footer share one line of the file. */
function requireShort(parts: NonNullable<PageLayoutFile["headersFooters"]>): void {
  for (const line of ["Header", "Footer"]) {
    const own = PARTS.filter(([name]) => name.endsWith(line));
    const length = own.reduce((sum, [, key]) => sum + (parts[key]?.length ?? 0), 0);
    if (length > LONGEST_LINE)
      throw invalidArgument(`a header or footer may have ${LONGEST_LINE} characters`);
  }
}

const headerFooterGroup: HostClass<SheetModel> = defineClass({
  name: "HeaderFooterGroup",
  get: { State: () => "Default", UseSheetMargins: () => true, UseSheetScale: () => true },
  navigate: { DefaultForAllPages: (sheet) => headerFooter.of(sheet) },
});

interface Breaks {
  sheet: SheetModel;
  axis: "row" | "column";
}

const lines = ({ sheet, axis }: Breaks): number[] =>
  axis === "row" ? sheet.horizontalBreaks : sheet.verticalBreaks;

const pageBreak: HostClass<Breaks & { at: number }> = defineClass({
  name: "PageBreak",
  identity: ({ at }) => ({ _Id: String(at) }),
  get: {
    RowIndex: ({ axis, at }) => (axis === "row" ? at : 0),
    ColumnIndex: ({ axis, at }) => (axis === "column" ? at : 0),
  },
  call: {
    Delete: (target) => {
      const all = lines(target);
      all.splice(all.indexOf(target.at), 1);
    },
    GetCellAfterBreak: ({ sheet, axis, at }) => {
      const row = axis === "row" ? at : 0;
      const column = axis === "column" ? at : 0;
      return range.of(rangeTarget(sheet, { top: row, bottom: row, left: column, right: column }));
    },
  },
});

export const pageBreakCollection: HostClass<Breaks> = defineClass({
  name: "PageBreakCollection",
  items: (target) => lines(target).map((at) => pageBreak.of({ ...target, at })),
  item: (target, key: unknown) => {
    const at = Number(key);
    if (!lines(target).includes(at)) throw itemNotFound();
    return pageBreak.of({ ...target, at });
  },
  call: {
    Add: (target, state, argument: unknown) => {
      const [area] = rangeArgument(argument, target.sheet, state).areas as [Area];
      const at = target.axis === "row" ? area.top : area.left;
      if (at === 0) throw invalidArgument("no page break before the first line");
      if (!lines(target).includes(at)) lines(target).push(at);
      lines(target).sort((a, b) => a - b);
      return pageBreak.of({ ...target, at });
    },
    GetCount: (target) => lines(target).length,
    RemovePageBreaks: (target) => void lines(target).splice(0),
  },
});
