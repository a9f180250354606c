import { contains, intersect, type Area } from "../../../host/model/area";
import type { SheetModel } from "../../../host/model/sheet-model";
import type { UserEdit } from "./user-edits";

/** What was typed or pasted, and the sheet that it went into. */
export interface FilledArea {
  sheet: string;
  area: Area;
}

/** Where a person put contents: cells typed or pasted, and what was copied or moved. */
export function filledAreas(edits: readonly UserEdit[]): FilledArea[] {
  return edits.flatMap((edit): FilledArea[] => {
    if (edit.kind === "cells") {
      const filled = edit.cells.filter(({ content }) => content !== undefined && content !== "");
      if (filled.length === 0) return [];
      const rows = filled.map(({ row }) => row);
      const columns = filled.map(({ column }) => column);
      const area = {
        ...{ top: Math.min(...rows), bottom: Math.max(...rows) },
        ...{ left: Math.min(...columns), right: Math.max(...columns) },
      };
      return [{ sheet: edit.sheet, area }];
    }
    if ((edit.kind !== "copy" && edit.kind !== "move") || Number.isNaN(edit.to.range.startRow)) return [];
    const { startRow: top, endRow: bottom, startColumn: left, endColumn: right } = edit.to.range;
    return [{ sheet: edit.to.sheet, area: { top, bottom, left, right } }];
  });
}

/**
 * The tables that take in what was put right below them, as Excel's do: without a totals row, where nothing else stands in
 * the new rows within the table's columns, and no other table or merged cell.
 */
export function grownTables(sheet: SheetModel, filled: Area): { name: string; area: Area }[] {
  return sheet.tables.flatMap(({ name, area, showTotals }) => {
    const isBelow = filled.top === area.bottom + 1 && filled.left <= area.right && filled.right >= area.left;
    if (showTotals || !isBelow) return [];
    const added = { ...area, top: area.bottom + 1, bottom: filled.bottom };
    const isTaken =
      sheet.merges.some((merge) => intersect(merge, added)) ||
      sheet.tables.some((other) => other.name !== name && intersect(other.area, added));
    return isTaken || holdsMore(sheet, added, filled)
      ? []
      : [{ name, area: { ...area, bottom: filled.bottom } }];
  });
}

/** Something stands in the area besides what was put there. */
function holdsMore(sheet: SheetModel, area: Area, filled: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const isNew = contains(filled, { top: row, bottom: row, left: column, right: column });
      const cell = sheet.cell(row, column);
      if (!isNew && cell !== undefined && (cell.formula !== undefined || (cell.value ?? "") !== ""))
        return true;
    }
  return false;
}
