import type { CellContent } from "../../file/workbook-file";
import type { Area } from "./area";
import type { Cell, SheetModel } from "./sheet-model";

/**
 * A data table of what-if: its cells show what formulas beside them come to for other inputs, which only Excel works
 * out. Their stored values hold until what stands in its head, the row above and the column before it, is another.
 */
export interface WhatIfTable {
  cells: ReadonlySet<Cell>;
  heads: readonly { cell: Cell; value: CellContent; formula: string | undefined }[];
}

export function whatIfTable(sheet: SheetModel, { top, left, bottom, right }: Area): WhatIfTable {
  const around = { top: Math.max(0, top - 1), left: Math.max(0, left - 1), bottom, right };
  const cells = new Set<Cell>();
  const heads: { cell: Cell; value: CellContent; formula: string | undefined }[] = [];
  for (const { row, column, cell } of sheet.cells(around)) {
    if (row >= top && column >= left) cells.add(cell);
    else heads.push({ cell, value: cell.value, formula: cell.formula });
  }
  return { cells, heads };
}

export const isOutdated = ({ heads }: WhatIfTable): boolean =>
  heads.some(({ cell, value, formula }) => cell.formula !== formula || !isSame(cell.value, value));

const isSame = (one: CellContent, other: CellContent): boolean =>
  typeof one === "object" && typeof other === "object" ? one?.error === other?.error : one === other;
