import { blockAddress } from "../../formulas/a1";
import type { InputTable } from "../../records/columns/column";
import { locateColumns } from "../../records/reading/locate-columns";
import type { SheetTable } from "../../records/reading/sheet-table";
import { hasDoubtsWithoutFormats } from "../../records/reading/doubtful-rates";
import { hasRateUnits } from "../../records/table-layout/column-units";
import type { RoundTrips } from "../round-trips";
import { queueNumberFormats } from "./read-cells";

/**
 * A cell's format tells whether it holds 3.1 or 0.031 of a percentage: queued only where a header has (%) or a figure leaves
 * it open.
 * Gives the table with its formats after the next sync.
 */
export function queueRateFormats(
  trips: RoundTrips,
  definition: InputTable,
  table: SheetTable,
): (() => SheetTable) | undefined {
  if (!hasRateUnits(definition, table) && !hasDoubts(definition, table)) return undefined;
  const { sheet, row, column, values } = table;
  const block = { row, column, rows: values.length, columns: values[0]?.length ?? 1 };
  const range = trips.context.workbook.worksheets.getItem(sheet).getRange(blockAddress(block));
  const formats = queueNumberFormats(range);
  return () => ({ ...table, formats: formats()?.values.map((cells) => cells.map(String)) });
}

const hasDoubts = (definition: InputTable, table: SheetTable): boolean =>
  hasDoubtsWithoutFormats(definition, table, locateColumns(definition, table).indexes);

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
