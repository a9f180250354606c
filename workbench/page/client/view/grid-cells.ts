import type { ICellData, IStyleData, Nullable, Workbook, Worksheet } from "@univerjs/core";
import { copyFormula } from "../../../host/formulas/shift";
import type { EditedCell } from "./user-edits";

const BOOLEAN = 3;
const FORCED_TEXT = 4;
const NUMBER = 2;

/** What was last drawn in a cell, with its style in full. */
export interface ShownCell {
  cell: Nullable<ICellData>;
  style: IStyleData;
}

/** What is known of cells before a change; it is told what has become of them. */
export interface KnownCells {
  get(row: number, column: number): ShownCell;
  set(row: number, column: number, now: ShownCell): void;
}

/**
 * What a person has made of some cells: their state in the grid, against what was known of them. The state is asked and
 * not the mutation, since the grid says one change in several mutations, of which each tells a part.
 */
export function editedCells(
  workbook: Workbook,
  sheet: Worksheet,
  places: Iterable<[row: number, column: number]>,
  known: KnownCells,
): EditedCell[] {
  const edited: EditedCell[] = [];
  for (const [row, column] of places) {
    const now = sheet.getCellRaw(row, column);
    const before = known.get(row, column);
    const cell: EditedCell = { row, column };
    const formula = formulaOf(now, sheet, row, column);
    if (!sameContent(now, formula, before.cell)) cell.content = contentOf(now, formula);
    const nowStyle = { ...workbook.getStyles().getStyleByCell(now) };
    const style = changedStyle(before.style, nowStyle);
    if (style !== undefined) cell.style = style;
    known.set(row, column, { cell: { ...now, f: formula ?? null }, style: nowStyle });
    if (cell.content !== undefined || cell.style !== undefined) edited.push(cell);
  }
  return edited;
}

/** Of a formula that several cells share the grid keeps one text, in the first of them. */
function formulaOf(
  cell: Nullable<ICellData>,
  sheet: Worksheet,
  row: number,
  column: number,
): string | undefined {
  if (typeof cell?.f === "string" && cell.f !== "") return cell.f;
  if (typeof cell?.si !== "string" || cell.si === "") return undefined;
  const { si } = cell;
  let found: string | undefined;
  sheet.getCellMatrix().forValue((fromRow, fromColumn, other) => {
    if (other?.si !== si || typeof other.f !== "string" || other.f === "") return true;
    found = copyFormula(other.f, row - fromRow, column - fromColumn);
    return false;
  });
  return found;
}

function contentOf(cell: Nullable<ICellData>, formula: string | undefined): string | number | boolean {
  if (formula !== undefined) return formula;
  const rich = cell?.p?.body?.dataStream.replace(/[\r\n]+$/, "");
  if (rich !== undefined) return rich === "" ? "" : `'${rich}`;
  const value = cell?.v;
  if (value == null || value === "" || isSpilled(cell)) return "";
  if (cell?.t === BOOLEAN || typeof value === "boolean") return value === true || Number(value) === 1;
  if (cell?.t === FORCED_TEXT) return `'${value}`;
  if (typeof value === "number") return value;
  return cell?.t === NUMBER && !Number.isNaN(Number(value)) ? Number(value) : `'${value}`;
}

/** Put there by an array formula in another cell, as project-workbook.ts marks it: nothing of the cell's own. */
export const isSpilled = (cell: Nullable<ICellData>): boolean =>
  cell?.custom != null && "spilled" in cell.custom && cell.custom.spilled === cell.v;

function sameContent(
  now: Nullable<ICellData>,
  formula: string | undefined,
  before: Nullable<ICellData>,
): boolean {
  if (formula !== undefined || before?.f) return formula === (before?.f ?? undefined);
  if (isSpilled(now)) return isSpilled(before) || kind(before) === "blank";
  return !now?.p && (now?.v ?? "") === (before?.v ?? "") && kind(now) === kind(before);
}

const kind = (cell: Nullable<ICellData>): string =>
  cell?.v == null || cell.v === ""
    ? "blank"
    : cell.t === BOOLEAN || cell.t === NUMBER
      ? String(cell.t)
      : "text";

/** What stands for nothing said, so that a grid that says it is not taken for a change. */
const PLAIN: IStyleData = { bl: 0, it: 0, ht: 0, va: 1 };

/** Only what differs; null for what is taken away, and alone where no style is left at all. */
function changedStyle(before: IStyleData, now: IStyleData): IStyleData | null | undefined {
  const changed: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof IStyleData>) {
    if (plain(key, before[key]) !== plain(key, now[key])) changed[key] = now[key] ?? null;
  }
  if (Object.keys(changed).length === 0) return undefined;
  return Object.values(now).every((value) => value == null) ? null : changed;
}

function plain(key: keyof IStyleData, value: unknown): string {
  if (value == null || value === PLAIN[key]) return "";
  if (key === "ul" || key === "st") return (value as { s?: number }).s === 1 ? "1" : "";
  if (key === "bd") {
    const lines = Object.entries(value).filter(([, line]) => line != null);
    return lines.length === 0 ? "" : JSON.stringify(lines.sort());
  }
  // Padding and decorations that the toolbar does not offer are no formats of the workbook.
  if (key === "pd" || key === "ol" || key === "td" || key === "tr") return "";
  return JSON.stringify(value);
}
