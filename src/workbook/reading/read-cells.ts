import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { blockOfReference } from "./block-reference";
import type { SheetBlock } from "./block-reference";

/** Cells whose reading is queued; undefined after the sync where there are none. */
export type QueuedCells = () => SheetTable | undefined;

/** Queues the values of a range that may not exist. */
export function queueCells(range: Excel.Range): QueuedCells {
  range.load("values,address");
  return () => {
    if (range.isNullObject) return undefined;
    // Let go with the next request, or Excel.run would send one more for it at its end.
    range.untrack();
    return cellsAt(range.address, range.values as CellValue[][]);
  };
}

/** Likewise the formulas: a cell without one gives its value. */
export function queueFormulas(range: Excel.Range): QueuedCells {
  range.load("formulas,address");
  return () => {
    if (range.isNullObject) return undefined;
    range.untrack();
    return cellsAt(range.address, range.formulas as CellValue[][]);
  };
}

/** Likewise the number formats. */
export function queueNumberFormats(range: Excel.Range): QueuedCells {
  range.load("numberFormat,address");
  return () => (range.isNullObject ? undefined : cellsAt(range.address, range.numberFormat as CellValue[][]));
}

function cellsAt(address: string, values: CellValue[][]): SheetTable | undefined {
  const block = blockOfReference(address);
  return block && { sheet: block.sheet, row: block.row, column: block.column, values };
}

/** Likewise where a range stands, without its cells. */
export function queueBlock(range: Excel.Range): () => SheetBlock | undefined {
  range.load("address");
  return () => {
    if (range.isNullObject) return undefined;
    range.untrack();
    return blockOfReference(range.address);
  };
}
