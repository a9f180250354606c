import { blockAddress } from "../../formulas/a1";
import type { InputTable } from "../../records/columns/column";
import type { SheetTable } from "../../records/reading/sheet-table";
import { hasRateUnits } from "../../records/table-layout/column-units";
import type { RoundTrips } from "../round-trips";
import { queueNumberFormats } from "./read-cells";

/**
 * Under a header with (%) a cell's format tells whether it holds 3.1 or 0.031: queued only where there is such a header.
 * Gives the table with its formats after the next sync.
 */
export function queueRateFormats(
  trips: RoundTrips,
  definition: InputTable,
  table: SheetTable,
): (() => SheetTable) | undefined {
  if (!hasRateUnits(definition, table)) return undefined;
  const { sheet, row, column, values } = table;
  const block = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
  const range = trips.context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
  const formats = queueNumberFormats(range);
  return () => ({ ...table, formats: formats()?.values.map((cells) => cells.map(String)) });
}

export async function withRateFormats(
  trips: RoundTrips,
  definition: InputTable,
  table: SheetTable | undefined,
): Promise<SheetTable | undefined> {
  const queued = table && queueRateFormats(trips, definition, table);
  if (!queued) return table;
  await trips.sync();
  return queued();
}
