import { cellAddress, parseBlock } from "../../formulas/a1";
import type { CellPlace, Finding } from "../../records/finding";
import type { CellValue, SheetTable } from "../../records/reading/sheet-table";
import { readFormulas } from "../reading/read-formulas";
import type { Inventory } from "../reading/workbook-inventory";
import { placeRemarks, queueRemarks } from "../remarks";
import type { RoundTrips } from "../round-trips";
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
 * Where the user has since changed what a task added, or built on it: then nothing of it may be deleted, and the findings
 * tell where. None: it may go.
 */
export async function whyUndoRefuses(
  trips: RoundTrips,
  inventory: Inventory,
  added: Added,
): Promise<Finding[]> {
  const { worksheets } = trips.context.workbook;
  const order = inventory.sheets.map(({ name }) => name);
  const gone = added.sheets.filter(({ sheet }) => !order.includes(sheet));
  if (gone.length > 0) return gone.map(({ sheet }) => refusal("undoSheetGone", { sheet }));

  const own = new Set(added.sheets.map(({ sheet }) => sheet));
  const isUse = (formula: string) => namesAny(formula, { ...added, sheets: [...own] }, order);
  const used = order.map((name) => worksheets.getItem(name).getUsedRangeOrNullObject(true));
  const cells = await readFormulas(trips, used);
  const findings = (await remarkedSince(trips, inventory, own)).map((place) =>
    refusal("undoSheetChanged", {}, place),
  );
  for (const [index, name] of order.entries()) {
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
  return findings;
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
