import { blockAddress } from "../../formulas/a1";
import type { CellValue } from "../../records/reading/sheet-table";
import { addOwnSheet } from "../own-sheets";
import { sendInPieces } from "../writing/send-in-pieces";
import { ORIGINALS_HEADERS, ORIGINALS_SHEET, readOriginals } from "./originals";
import type { Originals, OriginalsRow } from "./originals";

const WIDTH = ORIGINALS_HEADERS.length;

/** Makes the very hidden sheet and fills it. */
export async function writeOriginals(
  context: Excel.RequestContext,
  rows: readonly OriginalsRow[],
): Promise<void> {
  const sheet = addOwnSheet(context.workbook, ORIGINALS_SHEET);
  sheet.visibility = "VeryHidden";
  const lines: (string | number)[][] = [ORIGINALS_HEADERS, ...rows];
  await sendInPieces(context, lines, (piece, start) => {
    sheet.getRange(blockAddress({ row: start + 1, column: 1, rows: piece.length, columns: WIDTH })).formulas =
      piece;
  });
}

/** Notes how Excel worded what was written, by the row's index. */
export function queueWording(context: Excel.RequestContext, wordings: ReadonlyMap<number, string>): void {
  const sheet = context.workbook.worksheets.getItem(ORIGINALS_SHEET);
  for (const [index, wording] of wordings) sheet.getRange(`D${index + 2}`).values = [[wording]];
}

/** Undefined where nothing was replaced. */
export async function loadOriginals(context: Excel.RequestContext): Promise<Originals | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(ORIGINALS_SHEET);
  const used = sheet.getUsedRangeOrNullObject();
  used.load("rowCount");
  await context.sync();
  if (used.isNullObject) return undefined;
  const formulas: CellValue[][] = [];
  const values: CellValue[][] = [];
  const step = 10_000;
  for (let row = 1; row < used.rowCount; row += step) {
    const piece = sheet.getRange(
      blockAddress({ row: row + 1, column: 1, rows: Math.min(step, used.rowCount - row), columns: WIDTH }),
    );
    piece.load("formulas,values");
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each piece is an answer of its own
    await context.sync();
    formulas.push(...(piece.formulas as CellValue[][]));
    values.push(...(piece.values as CellValue[][]));
  }
  return readOriginals(formulas, values);
}
