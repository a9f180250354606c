import { asText } from "../../records/taken-for-more";
import { columnLetters } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type {
  ChartPlan,
  Content,
  FormatPlan,
  RowKind,
  RowPlan,
  SheetPlan,
  TemplateId,
} from "../plan/sheet-plan";
import type { UnitRight } from "./form-head";
import { displayWidth } from "./character-width";
import { arrangePages } from "./arrange-pages";
import { landscapePage, paperFor } from "./page";
import { plainHeader, withDecimals } from "./sheet-shape";
import { roomForHeaders, roomForLabels } from "./column-room";
import { rowHeight } from "./row-height";
import { BODY_SIZE, shownWidth } from "./sheet-column";
import type { BodyLine, SheetColumn } from "./sheet-column";
import { rulePlans } from "./rule-plans";
import { spokenWidth } from "./spoken-width";
import { wrappedLines } from "./wrapped-lines";
import type { BodyRule } from "./rule-plans";

export const TEXT_FONT = "宋体";
export const TITLE_FONT = "黑体";
const HEADER_FILL = "#DCE6F1";
const TOTAL_FILL = "#F2F2F2";
const GRID_COLOR = "#000000";

const HEIGHTS = {
  title: 34,
  period: 20,
  unit: 18,
  headLine: 15,
  header: 38,
  text: 18,
  signature: 30,
  chart: 17,
};

export interface ChartArea {
  /** Rows of the sheet that the chart covers. */
  rows: number;
  /** What it draws, under it from column A: one row each, the header first. */
  data: Content[][];
  /** Given the block that it covers and the first row of its data. */
  chart: (over: Block, dataRow: number) => ChartPlan;
}

export interface SheetParts {
  template: TemplateId;
  name: string;
  title: string;
  period: string;
  unitLeft: string;
  unitRight: UnitRight;
  columns: SheetColumn[];
  /** Lines between the unit line and the header. */
  above: Content[];
  body: BodyLine[];
  bodyHeight: number;
  /** Columns over which the words of groups, subtotals and totals run. */
  labelColumns?: number;
  /** Lines under the body. */
  below: Content[];
  chart?: ChartArea;
  notes: string[];
  signature: string[];
  rules: BodyRule[];
  frozenColumns: number;
  counts: Record<string, number>;
  groups?: SheetPlan["groups"];
}

/** The row of the first body line, from 1. */
export function firstBodyRow(linesAbove: number): number {
  return 5 + linesAbove;
}

/** Puts a sheet together: title, period, unit line, header, body, summary, chart, notes, signature. */
export function composeSheet(given: SheetParts): SheetPlan {
  const parts: SheetParts = {
    ...given,
    columns: roomForLabels(roomForHeaders(given.columns), given.body, given.labelColumns),
    body: given.body.map((line) => ({
      ...line,
      formats: line.formats.map((format, index) => {
        const decimals = given.columns[index]?.decimals;
        return decimals ? withDecimals(format, decimals) : format;
      }),
    })),
  };
  const widths = parts.columns.map(shownWidth);
  const paper = paperFor(widths, BODY_SIZE);
  const width = parts.columns.length;
  const rows: RowPlan[] = [];
  const formats: FormatPlan[] = [];
  const merges: Block[] = [];
  const headed = new Set<number>();
  const totals = new Set<number>();
  const across = widths.reduce((sum, characters) => sum + characters, 0);
  const push: Push = (kind, height, cells, { key, source } = {}) => {
    const filled = [...cells, ...Array<Content>(Math.max(0, width - cells.length)).fill("")];
    rows.push({
      ...{ cells: [...filled, asText(key ?? "")], height, kind },
      ...(key === undefined ? {} : { key }),
      ...(source === undefined ? {} : { source: { sheet: source.sheet, row: source.row } }),
    });
    return rows.length;
  };
  const line = (row: number): Block => ({ row, column: 1, rows: 1, columns: width });
  const pushLine = (
    kind: RowKind,
    least: number,
    text: Content,
    format: Omit<FormatPlan, "block">,
  ): number => {
    const row = push(kind, lineHeight(text, across, format.font?.size, least), [text]);
    merges.push(line(row));
    formats.push({ block: line(row), vertical: "Center", ...format });
    return row;
  };

  pushLine("title", HEIGHTS.title, asText(parts.title), {
    font: { name: TITLE_FONT, size: 18, bold: true },
    horizontal: "Center",
  });
  pushLine("period", HEIGHTS.period, parts.period, {
    font: { name: TEXT_FONT, size: 12 },
    horizontal: "Center",
  });
  pushUnitLine(parts, push, formats, merges);
  for (const text of parts.above)
    pushLine("above", HEIGHTS.text + 2, text, {
      font: { name: TEXT_FONT, size: BODY_SIZE },
      horizontal: "Left",
      wrap: true,
    });

  const headerRow = push(
    "header",
    rowHeight(
      parts.columns.map((column) => ({ text: column.empty ? "" : column.header, width: column.width + 1 })),
      HEIGHTS.header,
    ),
    parts.columns.map(({ header, name }) => (name === undefined ? header : asText(header))),
  );
  formats.push({
    block: line(headerRow),
    font: { name: TITLE_FONT, size: BODY_SIZE },
    fill: HEADER_FILL,
    horizontal: "Center",
    vertical: "Center",
    wrap: true,
    grid: GRID_COLOR,
  });

  const first = headerRow + 1;
  for (const { kind, cells, height, ...about } of parts.body)
    push(kind, height ?? parts.bodyHeight, cells, about);
  const last = rows.length;
  formats.push(...bodyFormats(parts, first));
  for (const [index, { kind }] of parts.body.entries()) {
    if (kind === "total") totals.add(first + index);
    if (parts.body[index - 1]?.kind === "group") headed.add(first + index);
    if (kind === "record" || (parts.labelColumns ?? 0) < 2) continue;
    const block = { row: first + index, column: 1, rows: 1, columns: parts.labelColumns ?? 1 };
    merges.push(block);
    formats.push({ block, horizontal: "Left" });
  }

  for (const text of parts.below)
    pushLine("below", HEIGHTS.text + 2, text, {
      font: { name: TEXT_FONT, size: BODY_SIZE },
      horizontal: "Left",
      wrap: true,
    });
  const chartRow = rows.length + 1;
  const charts = parts.chart ? [pushChart(parts.chart, push, formats, width)] : [];
  for (const note of parts.notes)
    pushLine("note", HEIGHTS.text, note, {
      font: { name: TEXT_FONT, size: BODY_SIZE },
      horizontal: "Left",
      wrap: true,
    });
  const notesRow = rows.length - parts.notes.length + 1;
  pushSignature(parts, push, formats, merges);
  const pages = arrangePages({
    ...{ widths, paper, heights: rows.map(({ height }) => height) },
    ...{ headerRow, headed, totals, body: { first, last }, notesRow },
    ...(charts.length > 0 ? { chart: { first: chartRow, last: notesRow - 1 } } : {}),
  });
  rows.forEach((each, at) => (each.height = pages.heights[at] ?? each.height));

  return {
    template: parts.template,
    name: parts.name,
    columns: [
      ...parts.columns.map(({ width: characters, empty, header, name, key }) => ({
        ...{ width: characters, key },
        name: plainHeader(name ?? header),
        ...(empty ? { hidden: true } : {}),
      })),
      { width: 2, hidden: true },
    ],
    leftOut: parts.columns.flatMap(({ header, name, empty }) => (empty ? [plainHeader(name ?? header)] : [])),
    notChosen: parts.columns.flatMap(({ header, name, notChosen }) =>
      notChosen ? [plainHeader(name ?? header)] : [],
    ),
    rows,
    formats,
    merges,
    rules: parts.rules.flatMap((rule) =>
      rulePlans(
        rule,
        parts.columns.map(({ key }) => key),
        first,
        last,
      ),
    ),
    charts,
    freeze: { rows: headerRow, columns: parts.frozenColumns },
    page: landscapePage({ row: 1, column: 1, rows: rows.length, columns: width }, headerRow, parts.name, {
      paper,
      breaks: pages.breaks,
    }),
    body: { first, last },
    counts: parts.counts,
    listed: parts.body.filter(({ kind }) => kind === "record").length,
    ...(parts.groups ? { groups: parts.groups } : {}),
  };
}

type Push = (
  kind: RowKind,
  height: number,
  cells: Content[],
  about?: Pick<BodyLine, "key" | "source">,
) => number;

function pushUnitLine(parts: SheetParts, push: Push, formats: FormatPlan[], merges: Block[]): void {
  const width = parts.columns.length;
  const { content, lines } = parts.unitRight;
  const isFormHead = lines.length > 1;
  const [, middle = 1] = columnShares(parts.columns, 2);
  const half = isFormHead ? lastRoomFor(parts.columns, lines, middle) : middle;
  const cells = Array<Content>(width).fill("");
  cells[0] = parts.unitLeft;
  cells[half] = isFormHead ? content : asText(String(content));
  const row = push("unit", Math.max(HEIGHTS.unit, lines.length * HEIGHTS.headLine + 4), cells);
  const font = { name: TEXT_FONT, size: BODY_SIZE };
  const left = { row, column: 1, rows: 1, columns: half };
  const right = { row, column: half + 1, rows: 1, columns: width - half };
  merges.push(left, right);
  const vertical = isFormHead ? "Bottom" : "Center";
  formats.push({ block: left, font, horizontal: "Left", vertical });
  // The lines of a form's head begin one under the other.
  formats.push({
    ...{ block: right, font, vertical, horizontal: isFormHead ? "Left" : "Right" },
    ...(isFormHead ? { wrap: true } : {}),
  });
}

/** The column nearest to the right edge from which the longest line has room, or the middle. */
function lastRoomFor(columns: readonly SheetColumn[], lines: readonly string[], middle: number): number {
  const needed = Math.max(...lines.map(displayWidth)) + 2;
  let room = 0;
  for (let index = columns.length - 1; index > middle; index--) {
    const column = columns[index];
    room += column ? shownWidth(column) : 0;
    if (room >= needed) return index;
  }
  return middle;
}

/** One format for the whole body, one a column, then the rows that stand out. */
function bodyFormats(parts: SheetParts, first: number): FormatPlan[] {
  const { columns, body } = parts;
  const block = { row: first, column: 1, rows: body.length, columns: columns.length };
  if (body.length === 0) return [];
  const formats: FormatPlan[] = [
    { block, font: { name: TEXT_FONT, size: BODY_SIZE }, vertical: "Center", grid: GRID_COLOR },
    ...columns.flatMap((column, index): FormatPlan[] => [
      {
        block: { ...block, column: index + 1, columns: 1 },
        horizontal: column.align,
        // What does not wrap is never shown as ### where a program draws it a little wider.
        ...(column.wrap ? { wrap: true } : { shrink: true }),
      },
      ...runs(body.map(({ formats: each }) => each[index] ?? "")).map(({ value, start, length }) => ({
        block: { row: first + start, column: index + 1, rows: length, columns: 1 },
        numberFormat: value === "" ? "General" : value,
      })),
    ]),
  ];
  for (const { value, start, length } of runs(body.map(({ kind }) => kind))) {
    if (value === "record") continue;
    formats.push({
      block: { row: first + start, column: 1, rows: length, columns: columns.length },
      font: { name: value === "group" ? TITLE_FONT : TEXT_FONT, bold: true },
      fill: TOTAL_FILL,
    });
  }
  return formats;
}

/** Neighbours of one value, so that a block is formatted at once. */
function runs<Value>(values: Value[]): { value: Value; start: number; length: number }[] {
  const found: { value: Value; start: number; length: number }[] = [];
  values.forEach((value, start) => {
    const open = found[found.length - 1];
    if (open && open.value === value) open.length++;
    else found.push({ value, start, length: 1 });
  });
  return found;
}

/** The chart's figures stand in white under the chart itself: on the sheet that they belong to, and out of sight. */
function pushChart(area: ChartArea, push: Push, formats: FormatPlan[], width: number): ChartPlan {
  // One row stays free below, where programs measure rows a little differently.
  const count = Math.max(area.rows, area.data.length) + 1;
  const firstRow = push("chartHead", HEIGHTS.chart, area.data[0] ?? []);
  for (let index = 1; index < count; index++)
    push(index < area.data.length ? "chart" : "chartRoom", HEIGHTS.chart, area.data[index] ?? []);
  const over = { row: firstRow, column: 1, rows: count - 1, columns: width };
  const dataWidth = Math.max(...area.data.map((cells) => cells.length));
  formats.push({
    block: { row: firstRow, column: 1, rows: area.data.length, columns: dataWidth },
    font: { name: TEXT_FONT, size: BODY_SIZE, color: "#FFFFFF" },
  });
  return area.chart(over, firstRow);
}

function pushSignature(
  { signature, columns }: SheetParts,
  push: Push,
  formats: FormatPlan[],
  merges: Block[],
): void {
  const width = columns.length;
  const starts = columnShares(
    columns,
    signature.length,
    signature.map((part) => spokenWidth(part)),
  );
  const cells = Array<Content>(width).fill("");
  starts.forEach((start, index) => (cells[start] = signature[index] ?? ""));
  const row = push("signature", HEIGHTS.signature, cells);
  starts.forEach((start, index) => {
    merges.push({ row, column: start + 1, rows: 1, columns: (starts[index + 1] ?? width) - start });
  });
  formats.push({
    block: { row, column: 1, rows: 1, columns: width },
    font: { name: TEXT_FONT, size: BODY_SIZE },
    horizontal: "Left",
    vertical: "Center",
    // A long name goes on in a second line, for which there is room.
    wrap: true,
  });
}

/**
 * Where each of so many parts of about the same width begins, columns counting from 0. A part has the room that it needs
 * as long as there are columns for those after it.
 */
function columnShares(
  columns: readonly SheetColumn[],
  count: number,
  needs: readonly number[] = [],
): number[] {
  const total = columns.reduce((sum, column) => sum + shownWidth(column), 0);
  const starts = [0];
  let passed = 0;
  let begun = 0;
  let shown = columns.filter((column) => shownWidth(column) > 0).length;
  columns.forEach((column, index) => {
    const width = shownWidth(column);
    if (width === 0) return;
    const isLast = shown <= count - starts.length;
    const hasRoom = passed - begun >= (needs[starts.length - 1] ?? 0);
    const isShare = passed + width / 2 >= (total * starts.length) / count;
    if (starts.length < count && index > 0 && (isLast || (isShare && hasRoom))) {
      starts.push(index);
      begun = passed;
    }
    passed += width;
    shown--;
  });
  return starts;
}

/** What a formula says in a line of a sheet is no longer than this. */
const MOST_SPOKEN_LINES = 2;

/** The height of a text over the whole width. */
function lineHeight(text: Content, across: number, size = BODY_SIZE, least: number): number {
  if (typeof text !== "string") return least;
  const width = (across * BODY_SIZE) / size;
  const lines = text.startsWith("=")
    ? Math.min(MOST_SPOKEN_LINES, Math.ceil(spokenWidth(text) / width))
    : wrappedLines(text, width);
  return lines <= 1 ? least : lines * (size + 3.5) + 4;
}

/** The letters of a column by its key. */
export function letterOf(columns: readonly SheetColumn[], key: string): string {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column "${key}"`);
  return columnLetters(index + 1);
}

/** The characters of a column by its key; none where the sheet does not have it. */
export function widthOf(columns: readonly SheetColumn[], key: string): number {
  return columns.find((column) => column.key === key)?.width ?? 0;
}
