import { blockAddress } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import type { FilledSheet } from "../../user-templates/template-sheet";
import type { RoundTrips } from "../round-trips";
import { rowKeysOf } from "./filled-marks";
import type { FilledBefore } from "./filled-marks";

/** What the user put beside and below a filled sheet, and where its rows are now. */
export interface Kept {
  before: FilledBefore;
  protection: boolean;
  /** Where each row of the sheet was, by what it is about. */
  rows: ReadonlyMap<string, number>;
  /** Rows of notes beside the block: the sheet's row, and so many columns behind it. */
  beside: readonly number[];
  besideColumns: number;
  /** Rows below the block. */
  below: number;
  width: number;
}

/** Reads what is to be carried over. A sheet that is protected, or in which rows were put, is left as it is. */
export async function readKept(
  trips: RoundTrips,
  placings: readonly { before?: FilledBefore; name: string }[],
): Promise<{ kept: Map<number, Kept>; findings: Finding[] }> {
  const { worksheets } = trips.context.workbook;
  const queued = placings.flatMap(({ before }) => {
    if (!before) return [];
    const sheet = worksheets.getItem(before.block.sheet);
    sheet.protection.load("protected");
    const all = sheet.getRange("A1").getBoundingRect(sheet.getUsedRange(true));
    all.load("formulas,rowCount,columnCount");
    return [{ before, sheet, all }];
  });
  const kept = new Map<number, Kept>();
  const findings: Finding[] = [];
  if (queued.length === 0) return { kept, findings };
  await trips.sync();
  for (const { before, sheet, all } of queued) {
    const { block } = before;
    const about = (kind: string): Finding => ({
      severity: "error",
      kind,
      parameters: { sheet: block.sheet },
      place: { sheet: block.sheet, address: "A1" },
    });
    if (sheet.protection.protected) {
      findings.push(about("templateProtected"));
      continue;
    }
    const keys = rowKeysOf(before.number);
    const hasNotes = all.rowCount > block.rows || all.columnCount > block.columns;
    if (hasNotes && (!keys || keys.length !== block.rows)) {
      findings.push(about("templateRowsInside"));
      continue;
    }
    const cells = all.formulas as CellValue[][];
    const beside = cells.flatMap((line, row) =>
      row < block.rows && line.slice(block.columns).some((cell) => cell !== "") ? [row + 1] : [],
    );
    kept.set(before.number, {
      before,
      protection: false,
      rows: rowsByKey(keys ?? []),
      beside,
      besideColumns: Math.max(0, all.columnCount - block.columns),
      below: Math.max(0, all.rowCount - block.rows),
      width: Math.max(all.columnCount, block.columns),
    });
  }
  return { kept, findings };
}

/** Rows about one thing several times are told apart by their order. */
export function rowsByKey(keys: readonly (string | undefined)[]): Map<string, number> {
  const rows = new Map<string, number>();
  const seen = new Map<string, number>();
  keys.forEach((key, index) => {
    if (key === undefined || key === "") return;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    rows.set(`${key} ${count}`, index + 1);
  });
  return rows;
}

/** Where a row of the earlier sheet is in the new one: rows above the first record stay, those below the last move along. */
export function newRow(
  row: number,
  { rows, before }: Kept,
  filled: FilledSheet,
  now: ReadonlyMap<string, number> = rowsByKey(filled.keys),
): number | undefined {
  const key = [...rows].find(([, place]) => place === row)?.[0];
  if (key !== undefined) return now.get(key);
  const records = [...rows.values()];
  const last = Math.max(0, ...records);
  const first = Math.min(Infinity, ...records);
  if (row < first) return row;
  return row > last ? row + filled.rows.length - before.block.rows : undefined;
}

/** Copies the notes to where their rows are now; those of rows that are gone stand below the block. */
export function carryNotes(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  kept: Kept,
  filled: FilledSheet,
  _aside: string,
): void {
  const { before, besideColumns, below, beside, width } = kept;
  const old = workbook.worksheets.getItem(before.block.sheet);
  const { rows, columns } = before.block;
  const growth = filled.rows.length - rows;
  const now = rowsByKey(filled.keys);
  if (below > 0) {
    const block = { row: rows + 1, column: 1, rows: below, columns: width };
    sheet
      .getRange(blockAddress({ ...block, row: block.row + growth }))
      .copyFrom(old.getRange(blockAddress(block)), "All");
  }
  let lost = filled.rows.length + below + 1;
  for (const row of beside) {
    const block = { row, column: columns + 1, rows: 1, columns: besideColumns };
    const to = newRow(row, kept, filled, now) ?? lost++;
    sheet
      .getRange(blockAddress({ ...block, row: to, column: filled.columns.length + 1 }))
      .copyFrom(old.getRange(blockAddress(block)), "All");
  }
}
