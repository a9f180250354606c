import { fromR1C1 } from "../formulas/r1c1";
import { EVENT } from "../events";
import { invalidArgument } from "../host-error";
import { cellName } from "../model/address";
import { columnCount, containsCell, intersect, isSingleCell, rowCount, type Area } from "../model/area";
import { isError, type SheetModel } from "../model/sheet-model";
import type { StylePatch } from "../model/styles";
import type { HostState } from "../state";
import { fillCalculatedColumns, fillableColumns } from "./calculated-columns";
import { syncHeaders } from "./table-edit";
import { typedContent } from "./typed-content";

export type Notation = "A1" | "R1C1";

/** A matrix in the shape of the area, or one value for all its cells. */
export function shaped<T>(
  value: unknown,
  area: Area,
  accept: (item: unknown) => item is T,
): (row: number, column: number) => T {
  if (!Array.isArray(value)) {
    if (!accept(value)) throw invalidArgument("the value has a wrong type");
    return () => value;
  }
  const matrix = value as unknown[];
  if (matrix.length !== rowCount(area)) throw shapeMismatch();
  for (const line of matrix) {
    if (!Array.isArray(line) || line.length !== columnCount(area)) throw shapeMismatch();
    for (const item of line as unknown[])
      if (!accept(item)) throw invalidArgument("a value has a wrong type");
  }
  return (row, column) => (matrix[row - area.top] as T[])[column - area.left] as T;
}

const shapeMismatch = () =>
  invalidArgument("the number of rows or columns in the input array doesn't match the size of the range");

type Input = string | number | boolean | null;
const isInput = (item: unknown): item is Input =>
  item === null || typeof item === "string" || typeof item === "number" || typeof item === "boolean";

/** Range.values, formulas and formulasR1C1: null leaves a cell as it is, "" empties it. */
export function writeContent(
  state: HostState,
  sheet: SheetModel,
  area: Area,
  value: unknown,
  notation: Notation,
): void {
  const at = shaped(value, area, isInput);
  state.requireUnlocked(sheet, area);
  const before = isSingleCell(area) ? sheet.value(area.top, area.left) : undefined;
  const { styles } = state.workbook;
  const formulas: { cellAddress: string; previousFormula: string }[] = [];
  const columns = state.profile.isStrict && holdsFormula(value) ? fillableColumns(sheet, area) : [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const input = at(row, column);
      if (input === null || hiddenByMerge(sheet, row, column)) continue;
      const style = sheet.style(row, column);
      const format = styles.get(style).numberFormat ?? "General";
      const formulaBefore = sheet.cell(row, column)?.formula;
      const typed = notation === "R1C1" && typeof input === "string" && input.startsWith("=") ? fromR1C1(input, row, column) : input; // prettier-ignore
      const content = typedContent(typed, format, state);
      sheet.setContent(row, column, content.value, content.formula);
      if (formulaBefore !== content.formula)
        formulas.push({ cellAddress: cellName(row, column), previousFormula: formulaBefore ?? "" });
      const cell = sheet.cell(row, column);
      if (cell?.hyperlink && content.value === null && content.formula === undefined) delete cell.hyperlink;
      if (content.format && format === "General") {
        const filled = sheet.ensureCell(row, column);
        filled.style = styles.patch(filled.style, numberFormatPatch(content.format));
      }
      state.calculation.cellChanged(sheet, row, column);
    }
  }
  fillCalculatedColumns(state, columns, area);
  for (const table of sheet.tables) {
    if (table.headerArea && intersect(table.headerArea, area)) syncHeaders(state, table);
  }
  const details = before === undefined ? {} : changeDetails(before, sheet.value(area.top, area.left));
  state.isDirty = true;
  state.events.rangeChanged(sheet, area, "RangeEdited", "None", details);
  if (formulas.length > 0) state.events.sheet(EVENT.formulaChanged, sheet, { formulaDetails: formulas });
}

const holdsFormula = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsFormula) : typeof value === "string" && /^[=+-]./su.test(value);

/** Inside a merge only the first cell takes content. */
const hiddenByMerge = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) => containsCell(merge, row, column) && (row !== merge.top || column !== merge.left),
  );

const eventValue = (value: unknown): unknown =>
  value === null ? "" : isError(value as never) ? (value as { error: string }).error : value;

const changeDetails = (before: unknown, after: unknown): object => ({
  valueBefore: eventValue(before),
  valueAfter: eventValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});

/** Excel.RangeValueType */
export function valueType(value: unknown): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

const formatPatches = new Map<string, StylePatch>();

/** One patch for each format, so that the style table remembers what it makes of each style. */
export function numberFormatPatch(format: string): StylePatch {
  let patch = formatPatches.get(format);
  if (!patch) {
    patch = (style) => ({ ...style, numberFormat: format === "General" ? undefined : format });
    formatPatches.set(format, patch);
  }
  return patch;
}
