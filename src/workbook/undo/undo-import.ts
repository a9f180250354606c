import { blockAddress, cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import type { AppendedRows } from "../import/append-rows";
import { blockOfReference } from "../reading/block-reference";
import { readFormulas } from "../reading/read-formulas";
import { RoundTrips } from "../round-trips";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import { isSame } from "./left-sheet";

/** Remembers the rows that were appended; the result takes them away again, or says why it does not. */
export async function undoOfImport(appended: AppendedRows): Promise<() => Promise<Finding[]>> {
  const left = await readRows(appended);
  return () => removeRows(appended, left);
}

async function readRows({ sheet, rows }: AppendedRows): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(rows));
    const [cells] = await readFormulas(new RoundTrips(context), [range]);
    return cells?.values ?? [];
  });
}

async function removeRows(appended: AppendedRows, left: CellValue[][]): Promise<Finding[]> {
  const { table, before, rows, pushed, hasTotals } = appended;
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    const range = found.getRange();
    range.load("address");
    await context.sync();
    const now = found.isNullObject ? undefined : blockOfReference(range.address);
    const after = { ...before, rows: Math.max(before.rows, rows.row + rows.rows - before.row) };
    const moved: Finding = { severity: "error", kind: "undoTableChanged", parameters: { table } };
    const data = now && hasTotals ? { ...now, rows: now.rows - 1 } : now;
    if (!now || !data || blockAddress(data) !== blockAddress(after) || now.sheet !== appended.sheet)
      return [moved];

    const sheet = context.workbook.worksheets.getItem(now.sheet);
    const [cells] = await readFormulas(new RoundTrips(context), [sheet.getRange(blockAddress(rows))]);
    const changed = changedIn(left, cells?.values ?? [], rows);
    if (changed !== undefined) {
      const place = { sheet: now.sheet, address: changed };
      const parameters = { address: `${place.sheet}!${place.address}` };
      return [{ severity: "error", kind: "undoRowsChanged", parameters, place }];
    }
    const filters = await takeFiltersOff(context, table);
    sheet.getRange(blockAddress(rows)).clear("Contents");
    if (after.rows > before.rows) {
      if (!hasTotals) found.resize(sheet.getRange(blockAddress(before)));
      const beyond = { ...before, row: before.row + before.rows, rows: after.rows - before.rows };
      if (pushed || hasTotals) sheet.getRange(blockAddress(beyond)).delete("Up");
    }
    queueFilters(context, table, filters);
    await context.sync();
    return [];
  });
}

function changedIn(left: CellValue[][], now: CellValue[][], { row, column }: Block): string | undefined {
  for (const [down, line] of left.entries())
    for (const [across, cell] of line.entries())
      if (!isSame(cell, now[down]?.[across] ?? "")) return cellAddress(row + down, column + across);
  return undefined;
}
