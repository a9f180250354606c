import { parseArea, splitSheet } from "../model/address";
import { cellArea, insideSheet, intersect, type Area } from "../model/area";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { NameModel, WorkbookModel } from "../model/workbook-model";
import type { SheetModel } from "../model/sheet-model";
import { structuredArea, structuredParts } from "../formulas/structured-reference";
import { tokens } from "../formulas/tokens";
import { referenceArea } from "../formulas/write-reference";
import { rangeTarget, type RangeTarget } from "./range-target";

/** The only area of a Range object. */
export function areaOfRange(target: RangeTarget): Area {
  const [area] = target.areas;
  if (!area || target.gone) throw itemNotFound("the range was deleted");
  return area;
}

/** A legal area or InvalidArgument. */
export function requireInside(area: Area): Area {
  if (!insideSheet(area)) throw invalidArgument("the range lies outside the sheet");
  return area;
}

export const shifted = (area: Area, rows: number, columns: number): Area =>
  requireInside({
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  });

/** What getRange("…") understands: an address, a defined name, a table or a structured reference. */
export function findRange(workbook: WorkbookModel, sheet: SheetModel, text: string): RangeTarget {
  const { sheet: sheetName, local } = splitSheet(text.replace(/^=/, ""));
  const home = sheetName === undefined ? sheet : workbook.sheetByName(sheetName);
  if (!home) throw invalidArgument(`"${text}"`);
  const area = parseArea(local.replace(/^\$?([A-Za-z]{1,3})$/, "$1:$1"));
  if (area && /[0-9:]/.test(local)) return rangeTarget(home, area);
  const name = workbook.nameSeenFrom(local, home);
  const named = name && rangeOfName(workbook, name, home);
  if (named) return named;
  const [token] = tokens(local);
  const table = workbook.tableByName(token?.kind === "structured" ? (token.table ?? "") : local);
  if (table && token?.kind === "structured") {
    const found = structuredArea(table, structuredParts(token.inner), -1);
    if (found) return rangeTarget(table.sheet, found);
  } else if (table) return rangeTarget(table.sheet, table.bodyArea);
  throw invalidArgument(`"${text}" is no address`);
}

/** The range that a name means, or undefined where it means a value or a formula. */
export function rangeOfName(
  workbook: WorkbookModel,
  name: NameModel,
  home: SheetModel,
): RangeTarget | undefined {
  const parts = tokens(name.refersTo).filter((token) => token.kind !== "space");
  const [token] = parts;
  if (parts.length === 1 && token?.kind === "structured") {
    const table = workbook.tableByName(token.table ?? "");
    const area = table && structuredArea(table, structuredParts(token.inner), -1);
    return table && area ? rangeTarget(table.sheet, area) : undefined;
  }
  const areas: Area[] = [];
  let sheet: SheetModel | undefined;
  for (const part of parts) {
    if (part.kind === "separator" || part.kind === "open" || part.kind === "close") continue;
    if (part.kind !== "reference") return undefined;
    sheet = part.sheet === undefined ? (name.scope ?? home) : workbook.sheetByName(part.sheet);
    areas.push(referenceArea(part));
  }
  return sheet && areas.length > 0 ? rangeTarget(sheet, ...areas) : undefined;
}

/** A comma-separated list of addresses, for getRanges(). */
export function findRanges(workbook: WorkbookModel, sheet: SheetModel, text: string): RangeTarget {
  const found = text.split(",").map((part) => findRange(workbook, sheet, part.trim()));
  const home = found[0]?.sheet ?? sheet;
  if (found.some((target) => target.sheet !== home)) throw invalidArgument("the areas must be on one sheet");
  return { sheet: home, areas: found.flatMap((target) => target.areas), gone: false };
}

/** Whole number arguments, with Excel's default where one is missing. */
export function integer(value: unknown, name: string, fallback?: number): number {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(name);
  return value;
}

/** Cells gathered into as few rectangles as their rows allow. */
export function rectangles(cells: readonly { row: number; column: number }[]): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs.at(-1);
    if (last && last.top === row && last.right === column - 1) last.right = column;
    else runs.push(cellArea(row, column));
  }
  const merged: Area[] = [];
  const open = new Map<string, Area>();
  for (const run of runs) {
    const key = `${run.left},${run.right}`;
    const above = open.get(key);
    if (above && above.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      open.set(key, run);
      merged.push(run);
    }
  }
  return merged;
}

/** The area around filled cells that a blank row and column bound, as Ctrl+A finds it. */
export function surroundingRegion(sheet: SheetModel, start: Area): Area {
  const used = sheet.usedArea(true);
  if (!used) return start;
  const filled = (row: number, column: number): boolean => sheet.value(row, column) !== null;
  let area = { ...start };
  for (let grown = true; grown;) {
    grown = false;
    const halo = intersect({ top: area.top - 1, left: area.left - 1, bottom: area.bottom + 1, right: area.right + 1 }, { ...used, top: Math.min(used.top, area.top), left: Math.min(used.left, area.left), bottom: Math.max(used.bottom, area.bottom), right: Math.max(used.right, area.right) }); // prettier-ignore
    if (!halo) break;
    const next = { ...area };
    for (let row = halo.top; row <= halo.bottom; row++) {
      for (let column = halo.left; column <= halo.right; column++) {
        const inner = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
        if (inner || !filled(row, column)) continue;
        next.top = Math.min(next.top, row);
        next.bottom = Math.max(next.bottom, row);
        next.left = Math.min(next.left, column);
        next.right = Math.max(next.right, column);
      }
    }
    grown = next.top !== area.top || next.left !== area.left || next.bottom !== area.bottom || next.right !== area.right; // prettier-ignore
    area = next;
  }
  return area;
}

export type Direction = "Left" | "Right" | "Up" | "Down";

/** Where Ctrl+arrow goes from a cell. */
export function edgeCell(
  sheet: SheetModel,
  row: number,
  column: number,
  direction: Direction,
): { row: number; column: number } {
  const step = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[direction] as
    [number, number] | undefined;
  if (!step) throw new HostError("InvalidArgument", "direction");
  const [dr, dc] = step;
  const last = { row: 1048575, column: 16383 };
  const inside = (r: number, c: number): boolean => r >= 0 && c >= 0 && r <= last.row && c <= last.column;
  const filled = (r: number, c: number): boolean => inside(r, c) && sheet.value(r, c) !== null;
  const used = sheet.usedArea(true);
  let r = row;
  let c = column;
  if (filled(r, c) && filled(r + dr, c + dc)) {
    while (filled(r + dr, c + dc)) [r, c] = [r + dr, c + dc];
    return { row: r, column: c };
  }
  const beyond = (): boolean =>
    !used || (dr > 0 ? r >= used.bottom : dr < 0 ? r <= used.top : dc > 0 ? c >= used.right : c <= used.left);
  while (!beyond()) {
    [r, c] = [r + dr, c + dc];
    if (filled(r, c)) return { row: r, column: c };
  }
  return {
    row: dr > 0 ? last.row : dr < 0 ? 0 : row,
    column: dc > 0 ? last.column : dc < 0 ? 0 : column,
  };
}
