import { refusedCell } from "../refused-cell";
import { blockAddress, cellAddress } from "../../formulas/a1";
import type { Block } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import type { CellValue } from "../../records/reading/sheet-table";
import type { ChangedCell } from "../import/apply-import";
import { holdChanges } from "../import/undo-changes";
import type { AppendedRows } from "../import/append-rows";
import { blockOfReference } from "../reading/block-reference";
import { readFormulas } from "../reading/read-formulas";
import { RoundTrips } from "../round-trips";
import { syncOrLook } from "../sync-or-look";
import type { Carried } from "../sync-or-look";
import { queueFilters, takeFiltersOff } from "../writing/table-filters";
import { isSame } from "./left-sheet";

/**
 * Remembers the rows that were appended; the result takes them away again together with what was changed above them, or
 * says why it does not.
 */
export async function undoOfImport(
  appended: AppendedRows,
  changed: readonly ChangedCell[],
): Promise<() => Promise<Finding[]>> {
  const left = await readRows(appended);
  return () => removeRows(appended, left, changed);
}

async function readRows({ sheet, rows }: AppendedRows): Promise<CellValue[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(blockAddress(rows));
    const [cells] = await readFormulas(new RoundTrips(context), [range]);
    return cells?.values ?? [];
  });
}

async function removeRows(
  appended: AppendedRows,
  left: CellValue[][],
  changes: readonly ChangedCell[],
): Promise<Finding[]> {
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
    // Held from here on, so that what is cleared and deleted are these rows wherever they have moved to.
    const held = sheet.getRange(blockAddress(rows)).load("address");
    const whole = sheet.getRange(blockAddress(before)).load("address");
    const { later, queueBack } = holdChanges(sheet, changes);
    const [cells] = await readFormulas(new RoundTrips(context), [sheet.getRange(blockAddress(rows))]);
    const changed = changedIn(left, cells?.values ?? [], rows) ?? later();
    if (changed !== undefined) {
      return [refusedCell("undoRowsChanged", { sheet: now.sheet, address: changed })];
    }
    const filters = await takeFiltersOff(context, table);
    queueBack();
    held.clear("Contents");
    if (after.rows > before.rows) {
      if (!hasTotals) found.resize(whole);
      const count = after.rows - before.rows;
      if (pushed || hasTotals)
        held
          .getLastRow()
          .getOffsetRange(1 - count, 0)
          .getResizedRange(count - 1, 0)
          .delete("Up");
    }
    queueFilters(context, table, filters);
    const look = async (again: Excel.RequestContext): Promise<Carried> => {
      const left = again.workbook.tables.getItem(table).getRange().load("rowCount");
      await again.sync();
      return left.rowCount === now.rows ? "none" : "all";
    };
    await (after.rows > before.rows ? syncOrLook(context, look) : context.sync());
    return [];
  });
}

function changedIn(left: CellValue[][], now: CellValue[][], { row, column }: Block): string | undefined {
  for (const [down, line] of left.entries())
    for (const [across, cell] of line.entries())
      if (!isSame(cell, now[down]?.[across] ?? "")) return cellAddress(row + down, column + across);
  return undefined;
}
