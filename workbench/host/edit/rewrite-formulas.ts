import type { SheetModel } from "../model/sheet-model";
import type { HostState } from "../state";

/** Gives the formula as it is to read; `home` is the sheet that it stands on, `cell` its cell. */
type Rewrite = (
  formula: string,
  home: SheetModel | undefined,
  cell?: { row: number; column: number },
) => string;

/** Rewrites every formula of the workbook: cells, names, rules, charts. */
export function rewriteFormulas(
  state: HostState,
  change: Rewrite,
  means: "sameCells" | "otherCells" = "otherCells",
): void {
  const { workbook, calculation } = state;
  for (const sheet of workbook.sheets) {
    if (means === "sameCells") rewordSleeping(sheet, change);
    rewriteSheetFormulas(sheet, change, (row, column) => calculation.cellChanged(sheet, row, column));
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = changed(series.values, sheet, change);
        if (series.categories !== undefined) series.categories = changed(series.categories, sheet, change);
        if (series.name !== undefined) series.name = changed(series.name, sheet, change);
      }
    }
  }
  for (const name of workbook.names) name.refersTo = change(name.refersTo, name.scope);
  if (means === "sameCells") calculation.reworded();
  calculation.meaningChanged();
}

/** Formulas that the engine does not have need not be given to it for other words. */
function rewordSleeping(sheet: SheetModel, change: Rewrite): void {
  for (const [row, line] of sheet.rows) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined || (cell.stored !== "asleep" && cell.stored !== "left")) continue;
      cell.formula = change(cell.formula, sheet, { row, column });
    }
  }
}

/** Rewrites the formulas of a sheet's cells and rules. */
export function rewriteSheetFormulas(
  sheet: SheetModel,
  change: Rewrite,
  cellChanged: (row: number, column: number) => void = () => undefined,
): void {
  for (const [row, line] of sheet.rows) {
    for (const [column, cell] of line) {
      if (cell.formula === undefined) continue;
      const formula = change(cell.formula, sheet, { row, column });
      if (formula === cell.formula) continue;
      sheet.beforeChange?.(row, column);
      cell.formula = formula;
      cellChanged(row, column);
    }
  }
  for (const { rule } of sheet.conditionalFormats) {
    if (rule.type === "custom") rule.formula = change(rule.formula, sheet);
    if (rule.type === "cellValue") {
      rule.formula1 = changed(rule.formula1, sheet, change);
      if (rule.formula2 !== undefined) rule.formula2 = changed(rule.formula2, sheet, change);
    }
  }
  for (const { rule } of sheet.validations) {
    if (rule.formula1 !== undefined) rule.formula1 = changed(rule.formula1, sheet, change);
    if (rule.formula2 !== undefined) rule.formula2 = changed(rule.formula2, sheet, change);
  }
}

const changed = (text: string, sheet: SheetModel, change: Rewrite): string =>
  text.startsWith("=") ? change(text, sheet) : text;
