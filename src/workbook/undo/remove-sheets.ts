import { cellAddress, parseBlock } from "../../formulas/a1";
import type { CellPlace, Finding } from "../../records/finding";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { queueDeleted } from "../own-sheets";
import type { OwnSheet } from "../own-sheets";
import { PutBackFailed } from "../put-back-failed";
import { runWaiting } from "../run-waiting";
import { readFormulas } from "../reading/read-formulas";
import { queueInventory } from "../reading/workbook-inventory";
import type { Inventory } from "../reading/workbook-inventory";
import { placeRemarks, queueRemarks } from "../remarks";
import { RoundTrips } from "../round-trips";
import { changedCell, isSame } from "./left-sheet";
import type { LeftSheet } from "./left-sheet";
import { namesAny } from "./names-any";

/** What a task added to the workbook. */
export interface Added {
  sheets: LeftSheet[];
  /** Defined names and tables that came with the sheets. */
  names: readonly string[];
  tables: readonly string[];
  /** What it wrote into cells of a sheet that was there before. */
  wrote?: readonly { place: CellPlace; content: CellValue }[];
}

/**
 * Deletes the sheets that a task added, and their names. Where the user has since changed them or built on them nothing
 * is deleted, and the findings tell where; no findings: it is done. `also` queues what else is to be put back.
 */
export async function removeSheets(
  added: Added,
  also?: (workbook: Excel.Workbook, inventory: Inventory) => void,
): Promise<Finding[]> {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const { workbook } = context;
    const reading = queueInventory(context);
    await trips.sync();
    const inventory = reading();
    const present = new Set(inventory.sheets.map(({ name }) => name));
    const gone = added.sheets.filter(({ sheet }) => !present.has(sheet));
    if (gone.length > 0) return gone.map(({ sheet }) => refusal("undoSheetGone", { sheet }));

    const findings: Finding[] = [];
    const own = new Set(added.sheets.map(({ sheet }) => sheet));
    const order = inventory.sheets.map(({ name }) => name);
    const isUse = (formula: string) => namesAny(formula, { ...added, sheets: [...own] }, order);
    const used = inventory.sheets.map(({ name }) =>
      workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true),
    );
    const cells = await readFormulas(trips, used);
    for (const place of await remarkedSince(trips, inventory, own))
      findings.push(refusal("undoSheetChanged", {}, place));
    for (const [index, { name }] of inventory.sheets.entries()) {
      const now = cells[index];
      const left = added.sheets.find(({ sheet }) => sheet === name);
      const changed = left && changedCell(left, now);
      if (changed) findings.push(refusal("undoSheetChanged", {}, changed));
      const use = left ? undefined : firstUse(now, isUse);
      if (use) findings.push(refusal("undoSheetUsed", {}, use));
      for (const { place, content } of added.wrote ?? [])
        if (place.sheet === name && !isSame(content, contentAt(now, place.address)))
          findings.push(refusal("undoSheetChanged", {}, place));
    }
    for (const { name, formula } of inventory.names)
      if (!added.names.includes(name) && !name.startsWith("_") && isUse(formula))
        findings.push(refusal("undoNameUses", { name }));
    if (findings.length > 0) return findings;

    const sheets = inventory.sheets.filter(({ name }) => own.has(name));
    const queue = (now: Excel.Workbook): void => {
      queueDeleted(now, sheets);
      for (const name of added.names) now.names.getItemOrNullObject(name).delete();
      also?.(now, inventory);
    };
    queue(workbook);
    await syncOrLook(trips, sheets, queue);
    return [];
  });
}

/** Where comments and notes of the user's stand on sheets of ours: what stands on another sheet too came with a copy of it. */
async function remarkedSince(
  trips: RoundTrips,
  { sheets }: Inventory,
  own: ReadonlySet<string>,
): Promise<CellPlace[]> {
  const queued = sheets.map(({ name }) => queueRemarks(trips.context.workbook.worksheets.getItem(name)));
  await trips.sync();
  const { remarks } = await placeRemarks(
    trips,
    sheets.map(({ name }, index) => ({ sheet: name, remarks: queued[index]?.() ?? [] })),
  );
  const elsewhere = new Set(
    sheets.flatMap(({ name }, index) =>
      own.has(name) ? [] : (remarks[index] ?? []).map(({ text }) => text),
    ),
  );
  return sheets.flatMap(({ name: sheet }, index) =>
    (own.has(sheet) ? (remarks[index] ?? []) : [])
      .filter(({ text }) => !elsewhere.has(text))
      .map(({ row, column }) => ({ sheet, address: cellAddress(row, column) })),
  );
}

/**
 * Sends the deletion. Where it fails with some of the sheets gone, the rest of it is done too: there is no way back from
 * there. With all of them still there it failed as a whole.
 */
async function syncOrLook(
  trips: RoundTrips,
  sheets: readonly OwnSheet[],
  queue: (workbook: Excel.Workbook) => void,
): Promise<void> {
  try {
    await trips.sync();
  } catch (error) {
    await runWaiting(async (context) => {
      const left = sheets.map(({ id }) => context.workbook.worksheets.getItemOrNullObject(id).load("id"));
      await context.sync();
      if (left.every(({ isNullObject }) => !isNullObject)) throw error;
      queue(context.workbook);
      await context.sync();
    }).catch((failure: unknown) => {
      throw failure === error ? error : new PutBackFailed(error);
    });
  }
}

function contentAt(table: SheetTable | undefined, address: string): CellValue {
  const cell = parseBlock(address);
  return (cell && table?.values[cell.row - table.row]?.[cell.column - table.column]) ?? "";
}

function firstUse(table: SheetTable | undefined, isUse: (formula: string) => boolean): CellPlace | undefined {
  if (!table) return undefined;
  for (const [down, line] of table.values.entries())
    for (const [across, cell] of line.entries())
      if (isUse(String(cell)))
        return { sheet: table.sheet, address: cellAddress(table.row + down, table.column + across) };
  return undefined;
}

function refusal(kind: string, parameters: Finding["parameters"], place?: CellPlace): Finding {
  const where = place && { address: `${place.sheet}!${place.address}` };
  return { severity: "error", kind, parameters: { ...parameters, ...where }, ...(place ? { place } : {}) };
}
