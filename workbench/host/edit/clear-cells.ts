import type { Area } from "../model/area";
import { contains, intersect, isEntireColumn, isEntireRow, subtract } from "../model/area";
import { type SheetModel } from "../model/sheet-model";
import { invalidOperation } from "../host-error";
import type { HostState } from "../state";
import { syncHeaders } from "./table-edit";

export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Range.clear */
export function clearCells(state: HostState, sheet: SheetModel, area: Area, what: ClearWhat): void {
  state.requireUnlocked(sheet, area);
  if (what === "Contents" && sheet.merges.some((merge) => intersect(merge, area) && !contains(area, merge)))
    throw invalidOperation("part of a merged cell can't be cleared");
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  const formats = what === "All" || what === "Formats";
  if (contents) clearContents(state, sheet, area);
  if (formats) clearFormats(sheet, area);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") {
    for (const { cell } of sheet.cells(area)) delete cell.hyperlink;
  }
  if (what === "All") {
    sheet.notes = sheet.notes.filter((note) => !inside(area, note.row, note.column));
    sheet.comments = sheet.comments.filter((comment) => !inside(area, comment.row, comment.column));
    cutRules(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  }
  for (const { row, column } of [...sheet.cells(area)]) sheet.dropIfPlain(row, column);
  for (const table of sheet.tables) {
    if (contents && table.headerArea && intersect(table.headerArea, area)) syncHeaders(state, table);
  }
  state.changed(sheet, area);
}

function clearContents(state: HostState, sheet: SheetModel, area: Area): void {
  for (const { row, column, cell } of [...sheet.cells(area)]) {
    if (cell.value === null && cell.formula === undefined) continue;
    sheet.setContent(row, column, null);
    state.calculation.cellChanged(sheet, row, column);
  }
}

function clearFormats(sheet: SheetModel, area: Area): void {
  for (const { row, column, cell } of [...sheet.cells(area)]) {
    cell.style = 0;
    sheet.dropIfPlain(row, column);
  }
  if (isEntireColumn(area))
    for (let c = area.left; c <= area.right; c++) delete sheet.columnInfo.get(c)?.style;
  if (isEntireRow(area)) for (let r = area.top; r <= area.bottom; r++) delete sheet.rowInfo.get(r)?.style;
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, ranges: format.ranges.flatMap((range) => subtract(range, area)) }))
    .filter((format) => format.ranges.length > 0);
}

function cutRules(sheet: SheetModel, area: Area): void {
  sheet.validations = sheet.validations
    .map((validation) => ({
      ...validation,
      ranges: validation.ranges.flatMap((range) => subtract(range, area)),
    }))
    .filter((validation) => validation.ranges.length > 0);
}

const inside = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
