import type { CellContent } from "../../file/workbook-file";
import { copyFormula } from "../formulas/shift";
import { invalidArgument } from "../host-error";
import type { Area } from "../model/area";
import { columnCount, intersect, rowCount } from "../model/area";
import { EVENT } from "../events";
import { areaName } from "../model/address";
import { isError, type Cell, type SheetModel } from "../model/sheet-model";
import type { HostState } from "../state";

/** Excel.SortField */
export interface SortField {
  /** Column (or row) from the start of the range. */
  key: number;
  ascending?: boolean;
  sortOn?: string;
  color?: string;
}

export interface SortOptions {
  matchCase: boolean;
  hasHeaders: boolean;
  /** Sorts columns by the content of rows. */
  byColumns: boolean;
}

const chinese = new Intl.Collator("zh-CN", { numeric: false, sensitivity: "base" });
const chineseWithCase = new Intl.Collator("zh-CN", { numeric: false, sensitivity: "variant" });

/** Numbers before texts before truth values before errors; blanks are last whatever the direction. */
function rank(value: CellContent): number {
  if (isError(value)) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function compare(a: CellContent, b: CellContent, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return (matchCase ? chineseWithCase : chinese).compare(a, b);
  return Number(a === true) - Number(b === true);
}

export function sortRows(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  fields: readonly SortField[],
  options: SortOptions,
): void {
  state.requireUnlocked(sheet, area);
  if (sheet.merges.some((merge) => intersect(merge, area)))
    throw invalidArgument("merged cells can't be sorted");
  const across = options.byColumns;
  const skip = options.hasHeaders ? 1 : 0;
  const body = across ? { ...area, left: area.left + skip } : { ...area, top: area.top + skip };
  const lines = across ? columnCount(body) : rowCount(body);
  const depth = across ? rowCount(body) : columnCount(body);
  for (const field of fields) {
    if (!Number.isInteger(field.key) || field.key < 0 || field.key >= depth)
      throw invalidArgument("fields.key");
    if ((field.sortOn ?? "Value") === "Icon") throw invalidArgument("sortOn");
  }
  const place = (line: number, step: number): [number, number] =>
    across ? [body.top + step, body.left + line] : [body.top + line, body.left + step];
  const order = Array.from({ length: lines }, (_, line) => line).sort((a, b) => {
    for (const field of fields) {
      const result = compareLines(
        state,
        sheet,
        field,
        place(a, field.key),
        place(b, field.key),
        options.matchCase,
      );
      if (result !== 0) return result;
    }
    return a - b;
  });
  const before: (Cell | undefined)[][] = Array.from({ length: lines }, (_, line) =>
    Array.from({ length: depth }, (_unused, step) => sheet.cell(...place(line, step))),
  );
  for (let line = 0; line < lines; line++) {
    for (let step = 0; step < depth; step++) {
      const from = order[line] ?? line;
      if (from !== line) putCell(state, sheet, before[from]?.[step], place(from, step), place(line, step));
    }
  }
  state.changed(sheet, area);
  state.events.sheet(across ? EVENT.columnSorted : EVENT.rowSorted, sheet, { address: areaName(area) });
}

function compareLines(
  state: HostState,
  sheet: SheetModel,
  field: SortField,
  a: [number, number],
  b: [number, number],
  matchCase: boolean,
): number {
  const direction = field.ascending === false ? -1 : 1;
  if (field.sortOn === "CellColor" || field.sortOn === "FontColor") {
    const wanted = field.color?.toUpperCase();
    const has = ([row, column]: [number, number]): boolean => {
      const style = state.workbook.styles.get(sheet.style(row, column));
      return (field.sortOn === "CellColor" ? style.fill : style.font?.color)?.toUpperCase() === wanted;
    };
    return (Number(has(b)) - Number(has(a))) * direction;
  }
  const [left, right] = [sheet.value(...a), sheet.value(...b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compare(left, right, matchCase) * direction;
}

function putCell(
  state: HostState,
  sheet: SheetModel,
  cell: Cell | undefined,
  from: [number, number],
  to: [number, number],
): void {
  const [row, column] = to;
  state.calculation.wake(sheet);
  if (!cell) {
    const old = sheet.cell(row, column);
    if (old) old.style = sheet.inheritedStyle(row, column);
    sheet.setContent(row, column, null);
    sheet.dropIfPlain(row, column);
  } else {
    let line = sheet.rows.get(row);
    if (!line) sheet.rows.set(row, (line = new Map()));
    const formula =
      cell.formula === undefined ? undefined : copyFormula(cell.formula, row - from[0], column - from[1]);
    const { stored: _result, ...moved } = cell;
    // In another row a formula reads other cells, so a result that a file stored holds no more.
    line.set(column, formula === undefined ? { ...cell } : { ...(row === from[0] ? cell : moved), formula });
  }
  state.calculation.cellChanged(sheet, row, column);
}
