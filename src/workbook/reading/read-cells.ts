import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import { blockOfReference } from "./block-reference";

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

/** Excel on the web answers at most 5 MB; this many cells stay below it even when full of Chinese text or formulas. */
const CELLS_AN_ANSWER = { values: 60_000, formulas: 10_000 } as const;

const QUEUE = { values: queueCells, formulas: queueFormulas } as const;

/** The same in pieces, for a range too large for one answer. */
export async function readInPieces(
  trips: RoundTrips,
  range: Excel.Range,
  what: keyof typeof CELLS_AN_ANSWER = "values",
): Promise<SheetTable | undefined> {
  range.load("address,rowCount,columnCount");
  await trips.sync();
  if (range.isNullObject) return undefined;
  const values: CellValue[][] = [];
  const step = Math.max(1, Math.floor(CELLS_AN_ANSWER[what] / range.columnCount));
  for (let row = 0; row < range.rowCount; row += step) {
    const piece = QUEUE[what](
      range.getCell(row, 0).getResizedRange(Math.min(step, range.rowCount - row) - 1, range.columnCount - 1),
    );
    // Each piece is an answer of its own, or they would be as large together.
    await trips.sync();
    values.push(...(piece()?.values ?? []));
  }
  return cellsAt(range.address, values);
}
