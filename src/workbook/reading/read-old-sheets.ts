import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import type { SheetBlock } from "./block-reference";
import { readInPieces } from "./read-in-pieces";
import type { BlockReading, BlockRequest } from "./read-in-pieces";

/** A sheet that we made: our block, and what is in use. */
export interface OldSheet {
  block: SheetBlock;
  used: SheetBlock;
}

/**
 * Reads of large sheets what an update needs to know: the keys, what the user put beside the block, and whole rows only
 * where they have no key. The rows with a key are written anew whatever stands in them.
 */
export async function readOldSheets(trips: RoundTrips, sheets: readonly OldSheet[]): Promise<SheetTable[]> {
  const besides = await readInPieces(trips, sheets.map(besideRequest));
  const rowsOf = sheets.map((sheet, index) => unkeyedRows(sheet, besides[index]?.formulas ?? []));
  const rows = await readInPieces(trips, rowsOf.flat());
  let next = 0;
  return sheets.map(({ used }, index) => {
    const own = rowsOf[index] ?? [];
    const readings = rows.slice(next, next + own.length);
    next += own.length;
    return assembled(used, besides[index]?.formulas ?? [], own, readings);
  });
}

const keyColumn = ({ column, columns }: SheetBlock): number => column + columns - 1;

function besideRequest({ block, used }: OldSheet): BlockRequest {
  const column = keyColumn(block);
  return {
    ...used,
    column,
    columns: Math.max(1, used.column + used.columns - column),
    what: ["formulas"],
  };
}

/** Runs of rows without a key, as far as the key column. */
function unkeyedRows({ block, used }: OldSheet, beside: CellValue[][]): BlockRequest[] {
  const columns = keyColumn(block) - used.column;
  if (columns <= 0) return [];
  const requests: BlockRequest[] = [];
  for (let index = 0; index < used.rows; index++) {
    const row = used.row + index;
    const isOurs = row >= block.row && row < block.row + block.rows;
    if (isOurs && String(beside[index]?.[0] ?? "").trim() !== "") continue;
    const open = requests[requests.length - 1];
    if (open && open.row + open.rows === row) open.rows++;
    else requests.push({ ...used, row, rows: 1, columns, what: ["formulas"] });
  }
  return requests;
}

function assembled(
  { sheet, row, column, rows, columns }: SheetBlock,
  beside: CellValue[][],
  requests: readonly BlockRequest[],
  readings: readonly BlockReading[],
): SheetTable {
  const values = Array.from({ length: rows }, (_none, index): CellValue[] => {
    const last = beside[index] ?? [];
    return [...Array<CellValue>(Math.max(0, columns - last.length)).fill(""), ...last];
  });
  requests.forEach((request, index) =>
    readings[index]?.formulas.forEach((cells, down) => {
      const line = values[request.row - row + down];
      cells.forEach((cell, across) => line && (line[across] = cell));
    }),
  );
  return { sheet, row, column, values };
}
