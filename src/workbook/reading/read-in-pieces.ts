import { blockAddress } from "../../formulas/a1";
import { BYTES_A_REQUEST } from "../../formulas/excel-limits";
import type { CellValue } from "../../records/reading/sheet-table";
import { errorCode } from "../office-error";
import type { RoundTrips } from "../round-trips";
import { rowBytes } from "../writing/payload";
import type { SheetBlock } from "./block-reference";

type Grid = "values" | "formulas" | "numberFormat";

/** A block of cells, however large, and what is wanted of them. */
export interface BlockRequest extends SheetBlock {
  what: readonly Grid[];
}

export type BlockReading = Record<Grid, CellValue[][]>;

/** What a cell takes in an answer, as long as none has been seen. */
const BYTES_A_CELL: Record<Grid, number> = { values: 40, formulas: 200, numberFormat: 20 };
/** Answers vary: so much more than the last one is reckoned with. */
const MARGIN = 1.3;

interface Reader {
  request: BlockRequest;
  reading: BlockReading;
  /** Rows that have been read. */
  done: number;
  bytesARow: number;
}

interface Piece {
  reader: Reader;
  range: Excel.Range;
  rows: number;
}

/**
 * Reads blocks in as few answers as Excel's limit allows: several small ones in one, a large one row by row in several.
 * How much fits is learnt from the answers; one that is too large after all is asked for again in halves.
 */
export async function readInPieces(
  trips: RoundTrips,
  requests: readonly BlockRequest[],
): Promise<BlockReading[]> {
  const readers = requests.map((request): Reader => ({
    request,
    reading: { values: [], formulas: [], numberFormat: [] },
    done: 0,
    bytesARow: request.columns * request.what.reduce((sum, grid) => sum + BYTES_A_CELL[grid], 0),
  }));
  let room = BYTES_A_REQUEST;
  for (;;) {
    const pieces = queuePieces(trips, readers, room);
    if (pieces.length === 0) return readers.map(({ reading }) => reading);
    try {
      await trips.sync();
    } catch (error) {
      const rows = pieces.reduce((sum, piece) => sum + piece.rows, 0);
      if (errorCode(error) !== "ResponsePayloadSizeLimitExceeded" || rows === 1) throw error;
      room = bytesOf(pieces) / 2;
      continue;
    }
    pieces.forEach(take);
  }
}

/** As many rows as there is room for; one row in any case. */
function queuePieces(trips: RoundTrips, readers: readonly Reader[], room: number): Piece[] {
  const pieces: Piece[] = [];
  let left = room;
  for (const reader of readers) {
    const { request, done, bytesARow } = reader;
    const fitting = Math.max(pieces.length === 0 ? 1 : 0, Math.floor(left / Math.max(1, bytesARow)));
    const rows = Math.min(request.rows - done, fitting);
    if (rows <= 0) continue;
    const address = blockAddress({ ...request, row: request.row + done, rows });
    const range = trips.context.workbook.worksheets.getItem(request.sheet).getRange(address);
    // eslint-disable-next-line office-addins/no-empty-load -- what is wanted is never nothing
    range.load(request.what.join(","));
    pieces.push({ reader, range, rows });
    left -= rows * bytesARow;
  }
  return pieces;
}

const bytesOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { rows, reader }) => sum + rows * reader.bytesARow, 0);

function take({ reader, range, rows }: Piece): void {
  let bytes = 0;
  for (const grid of reader.request.what) {
    const cells = range[grid] as CellValue[][];
    for (const row of cells) {
      reader.reading[grid].push(row);
      bytes += rowBytes(row);
    }
  }
  reader.done += rows;
  reader.bytesARow = (MARGIN * bytes) / rows;
  // Let go with the next request, or Excel.run would send one more for it at its end.
  range.untrack();
}
