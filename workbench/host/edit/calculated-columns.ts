import { fromR1C1, toR1C1 } from "../formulas/r1c1";
import { intersect, type Area } from "../model/area";
import type { SheetModel } from "../model/sheet-model";
import type { TableModel } from "../model/table-model";
import type { HostState } from "../state";

/** The formula (in R1C1) that all rows of a table's column have in common. */
export function sharedFormula({ sheet, bodyArea }: TableModel, column: number): string | undefined {
  let shared: string | undefined;
  for (let row = bodyArea.top; row <= bodyArea.bottom; row++) {
    const formula = sheet.cell(row, column)?.formula;
    if (formula === undefined) return undefined;
    const relative = toR1C1(formula, row, column);
    if (shared !== undefined && shared !== relative) return undefined;
    shared = relative;
  }
  return shared;
}

/** A column of a table's rows that a formula written into one of its cells would fill. */
export interface FillableColumn {
  table: TableModel;
  column: number;
}

/** Columns that an area touches and that are blank or hold one formula throughout: Excel takes them for calculated. */
export function fillableColumns(sheet: SheetModel, area: Area): FillableColumn[] {
  return sheet.tables.flatMap((table) => {
    const part = intersect(table.bodyArea, area);
    if (!part) return [];
    const columns = Array.from({ length: part.right - part.left + 1 }, (_, step) => part.left + step);
    return columns
      .filter((column) => isBlank(table, column) || sharedFormula(table, column) !== undefined)
      .map((column) => ({ table, column }));
  });
}

function isBlank({ sheet, bodyArea }: TableModel, column: number): boolean {
  for (const { cell } of sheet.cells({ ...bodyArea, left: column, right: column }))
    if (cell.value !== null || cell.formula !== undefined) return false;
  return true;
}

/** The lowest formula that was just written into such a column goes into all its rows, other formulas or not. */
export function fillCalculatedColumns(
  state: HostState,
  columns: readonly FillableColumn[],
  written: Area,
): void {
  for (const { table, column } of columns) {
    const { sheet, bodyArea } = table;
    const part = intersect(bodyArea, written);
    for (let row = part?.bottom ?? -1; part && row >= part.top; row--) {
      const formula = sheet.cell(row, column)?.formula;
      if (formula === undefined) continue;
      fillColumn(state, table, column, toR1C1(formula, row, column));
      break;
    }
  }
}

function fillColumn(
  state: HostState,
  { sheet, bodyArea }: TableModel,
  column: number,
  formula: string,
): void {
  for (let row = bodyArea.top; row <= bodyArea.bottom; row++) fillCell(state, sheet, row, column, formula);
}

function fillCell(state: HostState, sheet: SheetModel, row: number, column: number, formula: string): void {
  const own = fromR1C1(formula, row, column);
  if (sheet.cell(row, column)?.formula === own) return;
  sheet.setContent(row, column, null, own);
  state.calculation.cellChanged(sheet, row, column);
}

/** The calculated columns of the tables on a sheet, before rows are put in. */
export const calculatedColumns = (
  sheet: SheetModel,
): { table: TableModel; column: number; formula: string }[] =>
  sheet.tables.flatMap((table) =>
    table.columns.flatMap((_column, step) => {
      const column = table.area.left + step;
      const formula = sharedFormula(table, column);
      return formula === undefined ? [] : [{ table, column, formula }];
    }),
  );

/** Rows that were put into a table take the formulas of its calculated columns. */
export function fillInsertedRows(
  state: HostState,
  columns: ReturnType<typeof calculatedColumns>,
  inserted: Area,
): void {
  for (const { table, column, formula } of columns) {
    const part = intersect(table.bodyArea, inserted);
    if (!part || column < part.left || column > part.right) continue;
    for (let row = part.top; row <= part.bottom; row++) fillCell(state, table.sheet, row, column, formula);
  }
}
