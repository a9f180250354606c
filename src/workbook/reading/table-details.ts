import { blockAddress, parseBlock } from "../../formulas/a1";
import type { InputTable } from "../../records/columns/column";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { RoundTrips } from "../round-trips";
import { queueRateFormats } from "./read-rate-formats";

/** Adds to a table what was asked for of it, after the sync. */
type AddDetail = (table: SheetTable) => SheetTable;

/** Whether any row of a range is hidden. */
export function queueHidden(range: Excel.Range): () => boolean {
  range.load("rowHidden");
  // Null where some are and some are not.
  return () => !range.isNullObject && (range.rowHidden as boolean | null) !== false;
}

/** Asks for what a table needs beside its values: most need nothing. */
export function queueDetails(trips: RoundTrips, definition: InputTable, table: SheetTable): AddDetail[] {
  const { sheet, row, column, values, hiddenRows, tableName } = table;
  const worksheet = trips.context.workbook.worksheets.getItem(sheet);
  const block = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
  const range = () => worksheet.getRange(blockAddress(block));
  const formats = queueRateFormats(trips, definition, table);
  const details: AddDetail[] = formats ? [(own) => ({ ...own, formats: formats().formats ?? [] })] : [];
  if (hiddenRows) {
    const rows = range().getRowProperties({ rowHidden: true });
    details.push((own) => ({
      ...own,
      hiddenRows: rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [row + index] : [])),
    }));
  }
  // Cells of an Excel table cannot be merged.
  if (tableName === undefined) {
    const areas = range().getMergedAreasOrNullObject();
    areas.load("areas/items/address");
    details.push((own) => ({
      ...own,
      merges: areas.isNullObject ? [] : areas.areas.items.flatMap(({ address }) => parseBlock(address) ?? []),
    }));
  }
  return details;
}
