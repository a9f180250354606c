import { invalidArgument } from "../host-error";
import type { Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { HostState } from "../state";

type Axis = "row" | "column";
const DEEPEST = 8;

/** Excel.GroupOption */
export function groupAxis(option: unknown): Axis {
  if (option === "ByRows") return "row";
  if (option === "ByColumns") return "column";
  throw invalidArgument("groupOption");
}

const linesOf = (area: Area, axis: Axis): [number, number] =>
  axis === "row" ? [area.top, area.bottom] : [area.left, area.right];

/** Puts lines one level deeper into the outline, or one level up. */
export function changeOutline(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  axis: Axis,
  step: 1 | -1,
): void {
  state.requireAllowed(sheet, axis === "row" ? "allowFormatRows" : "allowFormatColumns");
  const [from, to] = linesOf(area, axis);
  const lines = Array.from({ length: to - from + 1 }, (_, index) => sheet.line(axis, from + index));
  const levels = lines.map(({ outline = 0 }) => outline);
  const isPossible = step === 1 ? Math.max(...levels) < DEEPEST - 1 : Math.max(...levels) > 0;
  if (!isPossible) throw invalidArgument("the outline has no such level");
  lines.forEach((info, index) => {
    const level = Math.max(0, (levels[index] ?? 0) + step);
    if (level === 0) delete info.outline;
    else info.outline = level;
  });
  state.isDirty = true;
}

/** Shows or hides the lines of groups that an area touches. */
export function showDetails(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  axis: Axis,
  isShown: boolean,
): void {
  const [from, to] = linesOf(area, axis);
  const lines = axis === "row" ? sheet.rowInfo : sheet.columnInfo;
  for (const [index, info] of lines)
    if (index >= from && index <= to && info.outline !== undefined) hide(info, !isShown);
  state.isDirty = true;
}

/** Worksheet.showOutlineLevels: deeper lines are hidden, the others shown; 0 leaves an axis as it is. */
export function showLevels(state: HostState, sheet: SheetModel, rows: unknown, columns: unknown): void {
  for (const [axis, level] of [
    ["row", rows],
    ["column", columns],
  ] as const) {
    if (typeof level !== "number" || !Number.isInteger(level) || level < 0 || level > DEEPEST)
      throw invalidArgument(`${axis}Levels`);
    if (level === 0) continue;
    for (const info of (axis === "row" ? sheet.rowInfo : sheet.columnInfo).values())
      if (info.outline !== undefined) hide(info, info.outline >= level);
  }
  state.isDirty = true;
}

function hide(info: { hidden?: boolean }, isHidden: boolean): void {
  if (isHidden) info.hidden = true;
  else delete info.hidden;
}
