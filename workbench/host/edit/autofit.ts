import { intersect, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import { cellText } from "../cell-text";
import type { HostState } from "../state";

/** Points that a character of the standard 11-point font takes, half-width and full-width. */
const NARROW = 5.25;
const WIDE = 10.5;
const PADDING = 6;
const STANDARD_SIZE = 11;
const LINE_HEIGHT = 15 / STANDARD_SIZE;

const isWide = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x2e80;
const textWidth = (text: string, size: number): number =>
  ([...text].reduce((sum, character) => sum + (isWide(character) ? WIDE : NARROW), 0) * size) / STANDARD_SIZE;

/** Sets widths (or heights) for the content, by counting characters: no fonts are measured here. */
export function autofit(state: HostState, sheet: SheetModel, area: Area, axis: "row" | "column"): void {
  const used = sheet.usedArea(true);
  const filled = used && intersect(area, used);
  if (!filled) return;
  const [from, to] = axis === "row" ? [filled.top, filled.bottom] : [filled.left, filled.right];
  for (let index = from; index <= to; index++) {
    const line =
      axis === "row" ? { ...filled, top: index, bottom: index } : { ...filled, left: index, right: index };
    const size = axis === "row" ? rowHeight(state, sheet, line) : columnWidth(state, sheet, line);
    const info = sheet.line(axis, index);
    if (size === undefined) delete info.size;
    else info.size = size;
    if (axis === "row" && size !== undefined) info.automatic = true;
  }
  state.isDirty = true;
}

function columnWidth(state: HostState, sheet: SheetModel, line: Area): number | undefined {
  let widest = 0;
  for (let row = line.top; row <= line.bottom; row++) {
    if (sheet.mergeAt(row, line.left)) continue;
    const text = cellText(state.workbook, sheet, row, line.left);
    if (text === "") continue;
    const style = state.workbook.styles.get(sheet.style(row, line.left));
    const bold = style.font?.bold ? 1.08 : 1;
    const longest = Math.max(
      ...text.split("\n").map((part) => textWidth(part, style.font?.size ?? STANDARD_SIZE)),
    );
    widest = Math.max(widest, longest * bold + PADDING);
  }
  return widest === 0 ? undefined : Math.round(widest * 4) / 4;
}

function rowHeight(state: HostState, sheet: SheetModel, line: Area): number | undefined {
  let highest = 0;
  for (let column = line.left; column <= line.right; column++) {
    if (sheet.mergeAt(line.top, column)) continue;
    const text = cellText(state.workbook, sheet, line.top, column);
    if (text === "") continue;
    const style = state.workbook.styles.get(sheet.style(line.top, column));
    const size = style.font?.size ?? STANDARD_SIZE;
    const width = Math.max(1, sheet.size("column", column) - PADDING);
    const lines = text
      .split("\n")
      .reduce(
        (sum, part) =>
          sum + (style.alignment?.wrap ? Math.max(1, Math.ceil(textWidth(part, size) / width)) : 1),
        0,
      );
    highest = Math.max(highest, lines * size * LINE_HEIGHT);
  }
  return highest === 0 ? undefined : Math.min(409.5, Math.round(highest * 4) / 4);
}
