import type { IBorderData, IStyleData } from "@univerjs/core";
import { areaAddress } from "../../../file/addresses";
import type { EditedCell, UserEdit } from "./user-edits";

/** A selection is not an edit: the host is told of it directly. */
export type WorkbookEdit = Exclude<UserEdit, { kind: "select" }>;

/** Does to the workbook what a person did in the grid, through the same client that add-ins use. */
export async function carryOut(edits: WorkbookEdit[], context: Excel.RequestContext): Promise<void> {
  for (const edit of edits) carryOutOne(edit, context.workbook);
  await context.sync();
}

function carryOutOne(edit: WorkbookEdit, workbook: Excel.Workbook): void {
  if (edit.kind === "addSheet") {
    workbook.worksheets.add(edit.name);
    return;
  }
  const sheet = workbook.worksheets.getItem(edit.sheet);
  switch (edit.kind) {
    case "cells":
      return editCells(sheet, edit.cells);
    case "format":
      sheet.getRange(rangeAddress(edit.range)).numberFormat = edit.pattern as unknown as string[][]; // for all cells
      return;
    case "move":
      sheet.getRange(rangeAddress(edit.range)).moveTo(targetOf(edit, workbook));
      return;
    case "copy":
      targetOf(edit, workbook).copyFrom(sheet.getRange(rangeAddress(edit.range)), edit.what);
      return;
    case "insert":
      linesOf(sheet, edit).insert(edit.axis === "row" ? "Down" : "Right");
      return;
    case "delete":
      return linesOf(sheet, edit).delete(edit.axis === "row" ? "Up" : "Left");
    case "size": {
      const { format } = linesOf(sheet, edit);
      if (edit.axis === "row") format.rowHeight = edit.size;
      else format.columnWidth = edit.size;
      return;
    }
    case "hide":
      linesOf(sheet, edit)[edit.axis === "row" ? "rowHidden" : "columnHidden"] = edit.hidden;
      return;
    case "merge": {
      const range = sheet.getRange(rangeAddress(edit.range));
      if (edit.merged) range.merge();
      else range.unmerge();
      return;
    }
    case "removeSheet":
      return sheet.delete();
    case "renameSheet":
      sheet.name = edit.name;
      return;
    case "moveSheet":
      sheet.position = edit.position;
      return;
    case "tabColor":
      sheet.tabColor = edit.color;
      return;
    case "freeze":
      return freeze(sheet, edit.rows, edit.columns);
    case "activate":
      return sheet.activate();
  }
}

const targetOf = ({ to }: Extract<WorkbookEdit, { kind: "move" | "copy" }>, workbook: Excel.Workbook) =>
  workbook.worksheets.getItem(to.sheet).getRange(rangeAddress(to.range));

interface Lines {
  axis: "row" | "column";
  from: number;
  to: number;
}

function linesOf(sheet: Excel.Worksheet, { axis, from, to }: Lines): Excel.Range {
  const count = to - from;
  return axis === "row"
    ? sheet.getRangeByIndexes(from, 0, count + 1, 1).getEntireRow()
    : sheet.getRangeByIndexes(0, from, 1, count + 1).getEntireColumn();
}

interface Rectangle {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** A whole row or column comes without its ends. */
export const rangeAddress = (range: Rectangle): string => {
  if (Number.isNaN(range.startRow)) return columnsAddress(range);
  if (Number.isNaN(range.startColumn)) return `${range.startRow + 1}:${range.endRow + 1}`;
  return areaAddress({
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
  });
};

const columnsAddress = ({ startColumn, endColumn }: Rectangle): string => {
  const letters = (column: number) =>
    areaAddress({ top: 0, left: column, bottom: 0, right: column }).replace(/\d+$/, "");
  return `${letters(startColumn)}:${letters(endColumn)}`;
};

function freeze(sheet: Excel.Worksheet, rows: number, columns: number): void {
  if (rows <= 0 && columns <= 0) return sheet.freezePanes.unfreeze();
  if (columns <= 0) return sheet.freezePanes.freezeRows(rows);
  if (rows <= 0) return sheet.freezePanes.freezeColumns(columns);
  sheet.freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }));
}

/** Neighbours in a row that change alike are written together. */
function editCells(sheet: Excel.Worksheet, cells: EditedCell[]): void {
  for (const run of runs(cells, ({ content }) => content !== undefined)) {
    rangeOf(sheet, run).formulas = [run.map(({ content }) => content)];
  }
  const styled = cells.filter(({ style }) => style !== undefined);
  for (const run of runs(
    styled,
    (cell, before) => JSON.stringify(cell.style) === JSON.stringify((before ?? cell).style),
  )) {
    const [{ style }] = run;
    if (style === null) rangeOf(sheet, run).clear("Formats");
    else if (style !== undefined) setFormat(rangeOf(sheet, run), style, run.length);
  }
}

type Run = [EditedCell, ...EditedCell[]];

function runs(cells: EditedCell[], fits: (cell: EditedCell, before?: EditedCell) => boolean): Run[] {
  const found: Run[] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = found.at(-1);
    const before = run?.at(-1);
    const joins = before !== undefined && before.row === cell.row && before.column === cell.column - 1;
    if (run && joins && fits(cell, before)) run.push(cell);
    else if (fits(cell)) found.push([cell]);
  }
  return found;
}

const rangeOf = (sheet: Excel.Worksheet, run: Run): Excel.Range =>
  sheet.getRangeByIndexes(run[0].row, run[0].column, 1, run.length);

const HORIZONTAL: (Excel.HorizontalAlignment | `${Excel.HorizontalAlignment}`)[] = ["General", "Left", "Center", "Right", "Justify"]; // prettier-ignore
const VERTICAL: (Excel.VerticalAlignment | `${Excel.VerticalAlignment}`)[] = [
  "Bottom",
  "Top",
  "Center",
  "Bottom",
];
const WRAP = 3;

/** The formats that the grid's toolbar offers. */
function setFormat(range: Excel.Range, style: IStyleData, width: number): void {
  const { format } = range;
  if (style.ff != null) format.font.name = style.ff;
  if (style.fs != null) format.font.size = style.fs;
  if (style.bl !== undefined) format.font.bold = style.bl === 1;
  if (style.it !== undefined) format.font.italic = style.it === 1;
  if (style.ul !== undefined) format.font.underline = style.ul?.s === 1 ? "Single" : "None";
  if (style.st !== undefined) format.font.strikethrough = style.st?.s === 1;
  if (style.cl !== undefined) format.font.color = style.cl?.rgb ?? "#000000";
  if (style.bg?.rgb) format.fill.color = style.bg.rgb;
  else if (style.bg === null) format.fill.clear();
  if (style.ht !== undefined) format.horizontalAlignment = HORIZONTAL[style.ht ?? 0] ?? "General";
  if (style.vt !== undefined) format.verticalAlignment = VERTICAL[style.vt ?? 0] ?? "Bottom";
  if (style.tb !== undefined) format.wrapText = style.tb === WRAP;
  if (style.n !== undefined) range.numberFormat = [Array<string>(width).fill(style.n?.pattern ?? "General")];
  if (style.bd) setBorders(format.borders, style.bd);
}

const EDGES = [
  ["t", "EdgeTop"],
  ["b", "EdgeBottom"],
  ["l", "EdgeLeft"],
  ["r", "EdgeRight"],
] as const;
const LINES: Record<number, [`${Excel.BorderLineStyle}`, `${Excel.BorderWeight}`]> = {
  1: ["Continuous", "Thin"],
  2: ["Continuous", "Hairline"],
  3: ["Dot", "Thin"],
  4: ["Dash", "Thin"],
  5: ["DashDot", "Thin"],
  6: ["DashDotDot", "Thin"],
  7: ["Double", "Thick"],
  8: ["Continuous", "Medium"],
  9: ["Dash", "Medium"],
  10: ["DashDot", "Medium"],
  11: ["DashDotDot", "Medium"],
  12: ["SlantDashDot", "Medium"],
  13: ["Continuous", "Thick"],
};

function setBorders(borders: Excel.RangeBorderCollection, wanted: IBorderData): void {
  for (const [key, edge] of EDGES) {
    const line = wanted[key];
    if (line === undefined) continue;
    const border = borders.getItem(edge);
    const [style, weight] = LINES[line?.s ?? 0] ?? ["None", "Thin"];
    border.style = style;
    if (line === null || style === "None") continue;
    border.weight = weight;
    border.color = line.cl.rgb ?? "#000000";
  }
}
