import type { BorderEdge, BorderLine, StyleFile } from "../../file/workbook-file";
import { EVENT } from "../events";
import { apiNotFound, invalidArgument, itemNotFound } from "../host-error";
import { cellCount, intersect, isEntireColumn, isEntireRow, type Area } from "../model/area";
import { areaName } from "../model/address";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type SheetModel } from "../model/sheet-model";
import type { StylePatch } from "../model/styles";
import { defineClass, type HostClass } from "../registry";
import type { HostState } from "../state";
import { COLOR_NAMES } from "./color-names";
import { autofit } from "../edit/autofit";
import { eventReference } from "../events";
import type { RangeTarget } from "./range-target";

/** The styles that occur in a target, by their indexes. */
function styleIndexes(target: RangeTarget): Set<number> {
  const found = new Set<number>();
  for (const area of target.areas) collectStyles(target.sheet, area, found);
  return found;
}

const FEW_CELLS = 20000;

function collectStyles(sheet: SheetModel, area: Area, found: Set<number>): void {
  if (cellCount(area) <= FEW_CELLS) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) found.add(sheet.style(row, column));
    }
    return;
  }
  let count = 0;
  for (const { cell } of sheet.cells(area)) {
    found.add(cell.style);
    count++;
  }
  if (count === cellCount(area)) return;
  if (isEntireRow(area) && !isEntireColumn(area)) {
    for (let row = area.top; row <= area.bottom; row++) found.add(sheet.rowInfo.get(row)?.style ?? 0);
  } else {
    for (let column = area.left; column <= area.right; column++)
      found.add(sheet.columnInfo.get(column)?.style ?? 0);
  }
}

/** The value that all cells share, or null. */
export function uniform<T>(target: RangeTarget, state: HostState, pick: (style: StyleFile) => T): T | null {
  let first: { value: T } | undefined;
  for (const index of styleIndexes(target)) {
    const value = pick(state.workbook.styles.get(index));
    if (first && first.value !== value) return null;
    first ??= { value };
  }
  return first ? first.value : null;
}

export function patchTarget(
  target: RangeTarget,
  state: HostState,
  patch: StylePatch,
  areas = target.areas,
): void {
  const { sheet } = target;
  const permission = sheet.protection && areas.every(isEntireColumn) ? "allowFormatColumns" : areas.every(isEntireRow) ? "allowFormatRows" : "allowFormatCells"; // prettier-ignore
  state.requireAllowed(sheet, permission);
  for (const area of areas) {
    sheet.patchStyle(area, patch);
    formatChangedEvent(state, sheet, area);
  }
}

export function formatChangedEvent(state: HostState, sheet: SheetModel, area: Area): void {
  state.isDirty = true;
  const address = areaName(area);
  state.events.sheet(EVENT.sheetFormatChanged, sheet, {
    address,
    referenceId: eventReference(sheet, address),
  });
}

/** Takes "#RRGGBB", "RRGGBB", "rgb(…)" or one of the common colour names; gives "#RRGGBB". */
export function color(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("color");
  const text = value.trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  if (hex) return `#${hex[1]?.toUpperCase()}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`.toUpperCase(); // prettier-ignore
  const named = COLOR_NAMES[text.toLowerCase()];
  if (named) return named;
  throw invalidArgument(`"${value}" is no color`);
}

/** A patch made once for each value, so that the style table can remember its results. */
function patches<V>(make: (value: V) => StylePatch): (value: V) => StylePatch {
  const known = new Map<V, StylePatch>();
  return (value) => {
    let patch = known.get(value);
    if (!patch) known.set(value, (patch = make(value)));
    return patch;
  };
}

type Font = NonNullable<StyleFile["font"]>;
type Alignment = NonNullable<StyleFile["alignment"]>;

const fontPatch = <K extends keyof Font>(key: K) =>
  patches<Font[K]>((value) => (style) => ({ ...style, font: { ...style.font, [key]: value } }));
const fontPatches = {
  name: fontPatch("name"), size: fontPatch("size"), color: fontPatch("color"), bold: fontPatch("bold"),
  italic: fontPatch("italic"), underline: fontPatch("underline"), strike: fontPatch("strike"),
  script: fontPatch("script"),
}; // prettier-ignore

const alignmentPatch = <K extends keyof Alignment>(key: K) =>
  patches<Alignment[K]>((value) => (style) => ({
    ...style,
    alignment: { ...style.alignment, [key]: value },
  }));
const alignmentPatches = {
  horizontal: alignmentPatch("horizontal"), vertical: alignmentPatch("vertical"), wrap: alignmentPatch("wrap"),
  shrink: alignmentPatch("shrink"), indent: alignmentPatch("indent"), rotation: alignmentPatch("rotation"),
}; // prettier-ignore

const protectionPatches = {
  locked: patches<boolean>((locked) => (style) => ({ ...style, protection: { ...style.protection, locked: locked ? undefined : false } })), // prettier-ignore
  hidden: patches<boolean>((hidden) => (style) => ({ ...style, protection: { ...style.protection, hidden: hidden || undefined } })), // prettier-ignore
};

const fillPatch = patches<string | undefined>((fill) => (style) => ({ ...style, fill }));

function flag(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(name);
  return value;
}

function number(value: unknown, name: string, least: number, most: number): number {
  if (typeof value !== "number" || !(value >= least) || value > most) throw invalidArgument(name);
  return value;
}

function choice<V>(value: unknown, table: Record<string, V>, name: string): V {
  const key = typeof value === "string" ? Object.keys(table).find((known) => known.toLowerCase() === value.toLowerCase()) : undefined; // prettier-ignore
  if (key === undefined) throw invalidArgument(name);
  return table[key] as V;
}

const reverse = <V>(table: Record<string, V>, value: V, fallback: string): string =>
  Object.keys(table).find((key) => table[key] === value) ?? fallback;

const HORIZONTAL: Record<string, Alignment["horizontal"]> = {
  General: undefined, Left: "left", Center: "center", Right: "right", Fill: "fill", Justify: "justify",
  CenterAcrossSelection: "centerContinuous", Distributed: "distributed",
}; // prettier-ignore
const VERTICAL: Record<string, Alignment["vertical"]> = {
  Bottom: undefined, Top: "top", Center: "center", Justify: "justify", Distributed: "distributed",
}; // prettier-ignore
const UNDERLINE: Record<string, Font["underline"]> = {
  None: undefined, Single: "single", Double: "double", SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
}; // prettier-ignore

const rangeFont: HostClass<RangeTarget> = defineClass({
  name: "RangeFont",
  get: {
    Name: (target, state) => uniform(target, state, (style) => style.font?.name ?? state.locale.font),
    Size: (target, state) => uniform(target, state, (style) => style.font?.size ?? 11),
    Color: (target, state) => uniform(target, state, (style) => style.font?.color ?? "#000000"),
    Bold: (target, state) => uniform(target, state, (style) => style.font?.bold ?? false),
    Italic: (target, state) => uniform(target, state, (style) => style.font?.italic ?? false),
    Underline: (target, state) =>
      uniform(target, state, (style) => reverse(UNDERLINE, style.font?.underline, "None")),
    Strikethrough: (target, state) => uniform(target, state, (style) => style.font?.strike ?? false),
    Subscript: (target, state) => uniform(target, state, (style) => style.font?.script === "subscript"),
    Superscript: (target, state) => uniform(target, state, (style) => style.font?.script === "superscript"),
    TintAndShade: () => 0,
  },
  set: {
    Name: (target, value: unknown, state) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("name");
      patchTarget(target, state, fontPatches.name(value));
    },
    Size: (target, value: unknown, state) =>
      patchTarget(target, state, fontPatches.size(number(value, "size", 1, 409))),
    Color: (target, value: unknown, state) => patchTarget(target, state, fontPatches.color(color(value))),
    Bold: (target, value: unknown, state) =>
      patchTarget(target, state, fontPatches.bold(flag(value, "bold") || undefined)),
    Italic: (target, value: unknown, state) => patchTarget(target, state, fontPatches.italic(flag(value, "italic") || undefined)), // prettier-ignore
    Underline: (target, value: unknown, state) => patchTarget(target, state, fontPatches.underline(choice(value, UNDERLINE, "underline"))), // prettier-ignore
    Strikethrough: (target, value: unknown, state) => patchTarget(target, state, fontPatches.strike(flag(value, "strikethrough") || undefined)), // prettier-ignore
    Subscript: (target, value: unknown, state) => patchTarget(target, state, fontPatches.script(flag(value, "subscript") ? "subscript" : undefined)), // prettier-ignore
    Superscript: (target, value: unknown, state) => patchTarget(target, state, fontPatches.script(flag(value, "superscript") ? "superscript" : undefined)), // prettier-ignore
  },
});

const rangeFill: HostClass<RangeTarget> = defineClass({
  name: "RangeFill",
  get: {
    // Excel gives white for a cell without a fill.
    Color: (target, state) => uniform(target, state, (style) => style.fill ?? "#FFFFFF"),
    Pattern: (target, state) => uniform(target, state, (style) => (style.fill ? "Solid" : "None")),
    TintAndShade: () => 0,
  },
  set: {
    Color: (target, value: unknown, state) =>
      patchTarget(target, state, fillPatch(value === "" ? undefined : color(value))),
    Pattern: (target, value: unknown, state) => {
      // Only a solid fill has a place in a saved workbook here.
      if (value === "None") patchTarget(target, state, fillPatch(undefined));
      else if (value !== "Solid") throw apiNotFound(`RangeFill.pattern "${String(value)}"`);
    },
  },
  call: { Clear: (target, state) => patchTarget(target, state, fillPatch(undefined)) },
});

const formatProtection: HostClass<RangeTarget> = defineClass({
  name: "FormatProtection",
  get: {
    Locked: (target, state) => uniform(target, state, (style) => style.protection?.locked ?? true),
    FormulaHidden: (target, state) => uniform(target, state, (style) => style.protection?.hidden ?? false),
  },
  set: {
    Locked: (target, value: unknown, state) =>
      patchTarget(target, state, protectionPatches.locked(flag(value, "locked"))),
    FormulaHidden: (target, value: unknown, state) => patchTarget(target, state, protectionPatches.hidden(flag(value, "formulaHidden"))), // prettier-ignore
  },
});

const BORDER_SIDES = [
  "EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp",
] as const; // prettier-ignore
type BorderSide = (typeof BORDER_SIDES)[number];

interface BorderTarget {
  range: RangeTarget;
  side: BorderSide;
}

type Border = { line: BorderLine; color?: string } | undefined;

/** Which edge of which cells of an area a side means; the neighbours' opposite edge is the same line. */
function edges(area: Area, side: BorderSide): { area: Area; edge: BorderEdge }[] {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, edge: "right" }];
    case "InsideHorizontal":
      return area.top === area.bottom ? [] : [{ area: { ...area, bottom: area.bottom - 1 }, edge: "bottom" }];
    case "InsideVertical":
      return area.left === area.right ? [] : [{ area: { ...area, right: area.right - 1 }, edge: "right" }];
    case "DiagonalDown":
      return [{ area, edge: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, edge: "diagonalUp" }];
  }
}

const OPPOSITE: Partial<Record<BorderEdge, { edge: BorderEdge; rows: number; columns: number }>> = {
  top: { edge: "bottom", rows: -1, columns: 0 },
  bottom: { edge: "top", rows: 1, columns: 0 },
  left: { edge: "right", rows: 0, columns: -1 },
  right: { edge: "left", rows: 0, columns: 1 },
};

const SHEET: Area = { top: 0, left: 0, bottom: 1048575, right: 16383 };

const opposite = (area: Area, edge: BorderEdge): { area: Area; edge: BorderEdge } | undefined => {
  const other = OPPOSITE[edge];
  if (!other) return undefined;
  const moved = intersect({ top: area.top + other.rows, bottom: area.bottom + other.rows, left: area.left + other.columns, right: area.right + other.columns }, SHEET); // prettier-ignore
  return moved && { area: moved, edge: other.edge };
};

const borderPatches = new Map<string, StylePatch>();

function borderPatch(edge: BorderEdge, border: Border): StylePatch {
  const key = `${edge},${border?.line ?? ""},${border?.color ?? ""}`;
  let patch = borderPatches.get(key);
  if (!patch) {
    patch = (style) => ({ ...style, borders: { ...style.borders, [edge]: border } });
    borderPatches.set(key, patch);
  }
  return patch;
}

function borderOf({ range, side }: BorderTarget, state: HostState): Border | null {
  let first: { text: string; border: Border } | undefined;
  for (const area of range.areas) {
    for (const { area: part, edge } of edges(area, side)) {
      for (const index of styleIndexes({ ...range, areas: [part] })) {
        const own = state.workbook.styles.get(index).borders?.[edge];
        const border = own ?? neighbourBorder(range, state, part, edge);
        const text = JSON.stringify(border ?? null);
        if (first && first.text !== text) return null;
        first ??= { text, border };
      }
    }
  }
  return first?.border;
}

function neighbourBorder(range: RangeTarget, state: HostState, area: Area, edge: BorderEdge): Border {
  const other = opposite(area, edge);
  if (!other) return undefined;
  const [index] = styleIndexes({ ...range, areas: [other.area] });
  return state.workbook.styles.get(index ?? 0).borders?.[other.edge];
}

function setBorder(
  { range, side }: BorderTarget,
  state: HostState,
  change: (border: Border) => Border,
): void {
  const before = borderOf({ range, side }, state) ?? undefined;
  const border = change(before);
  for (const area of range.areas) {
    for (const { area: part, edge } of edges(area, side)) {
      patchTarget(range, state, borderPatch(edge, border), [part]);
      const other = opposite(part, edge);
      if (other) followOpposite(range.sheet, state, other.area, { edge: other.edge, border });
    }
  }
}

/**
 * A neighbour that has a line of its own at the same edge gets the same one. Programs that print a header again on each
 * page draw it under the header only where the header has it.
 */
function followOpposite(
  sheet: SheetModel,
  state: HostState,
  area: Area,
  { edge, border }: { edge: BorderEdge; border: Border },
): void {
  const patch = borderPatch(edge, border);
  for (const { cell } of sheet.cells(area)) {
    if (state.workbook.styles.get(cell.style).borders?.[edge])
      cell.style = state.workbook.styles.patch(cell.style, patch);
  }
}

const LINES: Record<BorderLine, { style: string; weight: string }> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  double: { style: "Double", weight: "Thick" },
};

/** Excel takes for a style the nearest weight that it has in it, and the other way round. */
function lineOf(style: string, weight: string): BorderLine {
  const entries = Object.entries(LINES) as [BorderLine, { style: string; weight: string }][];
  const same = entries.filter(([, line]) => line.style === style);
  return (same.find(([, line]) => line.weight === weight) ?? same.find(([, line]) => line.weight === "Medium" && weight === "Thick") ?? same.find(([line]) => line !== "hair") ?? entries[1])?.[0] ?? "thin"; // prettier-ignore
}

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];
const oneOf = (value: unknown, list: string[], name: string): string =>
  choice(value, Object.fromEntries(list.map((item) => [item, item])), name);

const seen = <T>(border: Border | null, pick: (border: Border) => T): T | null =>
  border === null ? null : pick(border);

const rangeBorder: HostClass<BorderTarget> = defineClass({
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  get: {
    SideIndex: ({ side }) => side,
    Style: (target, state) =>
      seen(borderOf(target, state), (border) => (border ? LINES[border.line].style : "None")),
    Weight: (target, state) =>
      seen(borderOf(target, state), (border) => (border ? LINES[border.line].weight : "Thin")),
    Color: (target, state) => seen(borderOf(target, state), (border) => border?.color ?? "#000000"),
    TintAndShade: () => 0,
  },
  set: {
    Style: (target, value: unknown, state) => {
      const style = oneOf(value, STYLES, "style");
      setBorder(target, state, (border) =>
        style === "None"
          ? undefined
          : { ...border, line: lineOf(style, border ? LINES[border.line].weight : "Thin") },
      );
    },
    Weight: (target, value: unknown, state) => {
      const weight = oneOf(value, WEIGHTS, "weight");
      setBorder(target, state, (border) => ({ ...border, line: lineOf(border ? LINES[border.line].style : "Continuous", weight) })); // prettier-ignore
    },
    Color: (target, value: unknown, state) => {
      const chosen = color(value);
      setBorder(target, state, (border) => ({ line: border?.line ?? "thin", color: chosen }));
    },
  },
});

const sideOf = (range: RangeTarget, key: unknown) => {
  const side = BORDER_SIDES.find((known) => known.toLowerCase() === String(key).toLowerCase());
  if (!side) throw invalidArgument("index");
  return rangeBorder.of({ range, side });
};

const rangeBorderCollection: HostClass<RangeTarget> = defineClass({
  name: "RangeBorderCollection",
  get: { Count: () => BORDER_SIDES.length, TintAndShade: () => 0 },
  items: (target) => BORDER_SIDES.map((side) => rangeBorder.of({ range: target, side })),
  item: (target, key: unknown) => sideOf(target, key),
  call: {
    GetItem: (target, _state, key: unknown) => sideOf(target, key),
    GetItemAt: (target, _state, index: number) => {
      const side = BORDER_SIDES[index];
      if (!side) throw itemNotFound();
      return rangeBorder.of({ range: target, side });
    },
  },
});

function lineSize(target: RangeTarget, axis: "row" | "column"): number | null {
  let first: number | undefined;
  for (const area of target.areas) {
    const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
    const lines = axis === "row" ? target.sheet.rowInfo : target.sheet.columnInfo;
    const indexes = to - from > lines.size ? [from, ...[...lines.keys()].filter((index) => index > from && index <= to), ...(lines.size < to - from ? [to] : [])] : Array.from({ length: to - from + 1 }, (_, step) => from + step); // prettier-ignore
    for (const index of indexes) {
      const size = target.sheet.size(axis, index);
      if (first !== undefined && size !== first) return null;
      first ??= size;
    }
  }
  return first ?? null;
}

function setLineSize(
  target: RangeTarget,
  state: HostState,
  axis: "row" | "column",
  size: number | undefined,
): void {
  state.requireAllowed(target.sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  for (const area of target.areas) {
    const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
    for (let index = from; index <= to; index++) {
      const info = target.sheet.line(axis, index);
      if (size === undefined) delete info.size;
      else if (size === 0) info.hidden = true;
      else {
        info.size = size;
        delete info.automatic;
        delete info.hidden;
      }
    }
    formatChangedEvent(state, target.sheet, area);
  }
}

export const rangeFormat: HostClass<RangeTarget> = defineClass({
  name: "RangeFormat",
  get: {
    HorizontalAlignment: (target, state) => uniform(target, state, (style) => reverse(HORIZONTAL, style.alignment?.horizontal, "General")), // prettier-ignore
    VerticalAlignment: (target, state) => uniform(target, state, (style) => reverse(VERTICAL, style.alignment?.vertical, "Bottom")), // prettier-ignore
    WrapText: (target, state) => uniform(target, state, (style) => style.alignment?.wrap ?? false),
    ShrinkToFit: (target, state) => uniform(target, state, (style) => style.alignment?.shrink ?? false),
    IndentLevel: (target, state) => uniform(target, state, (style) => style.alignment?.indent ?? 0),
    AutoIndent: () => false,
    ReadingOrder: () => "Context",
    TextOrientation: (target, state) => uniform(target, state, (style) => style.alignment?.rotation ?? 0),
    ColumnWidth: (target) => lineSize(target, "column"),
    RowHeight: (target) => lineSize(target, "row"),
    UseStandardWidth: (target) => lineSize(target, "column") === STANDARD_WIDTH,
    UseStandardHeight: (target) => lineSize(target, "row") === STANDARD_HEIGHT,
  },
  set: {
    HorizontalAlignment: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.horizontal(choice(value, HORIZONTAL, "horizontalAlignment"))), // prettier-ignore
    VerticalAlignment: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.vertical(choice(value, VERTICAL, "verticalAlignment"))), // prettier-ignore
    WrapText: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.wrap(flag(value, "wrapText") || undefined)), // prettier-ignore
    ShrinkToFit: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.shrink(flag(value, "shrinkToFit") || undefined)), // prettier-ignore
    IndentLevel: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.indent(number(value, "indentLevel", 0, 250) || undefined)), // prettier-ignore
    TextOrientation: (target, value: unknown, state) => patchTarget(target, state, alignmentPatches.rotation(number(value, "textOrientation", -90, 180) || undefined)), // prettier-ignore
    ColumnWidth: (target, value: unknown, state) => setLineSize(target, state, "column", number(value, "columnWidth", 0, 1342)), // prettier-ignore
    RowHeight: (target, value: unknown, state) =>
      setLineSize(target, state, "row", number(value, "rowHeight", 0, 409.5)),
    UseStandardWidth: (target, value: unknown, state) => {
      if (flag(value, "useStandardWidth")) setLineSize(target, state, "column", undefined);
    },
    UseStandardHeight: (target, value: unknown, state) => {
      if (flag(value, "useStandardHeight")) setLineSize(target, state, "row", undefined);
    },
  },
  navigate: {
    Font: (target) => rangeFont.of(target),
    Fill: (target) => rangeFill.of(target),
    Borders: (target) => rangeBorderCollection.of(target),
    Protection: (target) => formatProtection.of(target),
  },
  call: {
    AutofitColumns: (target, state) => {
      state.requireAllowed(target.sheet, "allowFormatColumns");
      for (const area of target.areas) autofit(state, target.sheet, area, "column");
    },
    AutofitRows: (target, state) => {
      state.requireAllowed(target.sheet, "allowFormatRows");
      for (const area of target.areas) autofit(state, target.sheet, area, "row");
    },
    AdjustIndent: (target, state, amount: number) => {
      const now = uniform(target, state, (style) => style.alignment?.indent ?? 0) ?? 0;
      patchTarget(
        target,
        state,
        alignmentPatches.indent(Math.min(250, Math.max(0, now + amount)) || undefined),
      );
    },
  },
  needsValues: ["AutofitColumns", "AutofitRows"],
});
