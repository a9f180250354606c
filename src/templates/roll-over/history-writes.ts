import type { HistoryField, HistoryRecord } from "../../records/history/history-record";
import { HISTORY_KINDS } from "../../records/history/history-record";
import { historyKey } from "../../records/history/history-key";
import { TEXT_FORMAT } from "../../records/columns/column";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { SheetTable } from "../../records/reading/sheet-table";
import type { HistoryWrites } from "./roll-over-plan";

export interface KnownHistory {
  table: SheetTable;
  records: HistoryRecord[];
  columns: Partial<Record<HistoryField, number>>;
}

/** Where the closed records go: over their own rows if the period was closed before, else below the last row. */
export function historyWrites(closed: HistoryRecord[], known: KnownHistory | undefined): HistoryWrites {
  const rows = new Map(known?.records.map((record) => [historyKey(record), record.source?.row]));
  const writes: HistoryWrites = {
    create: known === undefined,
    replaced: [],
    appended: [],
    textColumns: textColumns(known),
  };
  for (const record of closed) {
    const row = rows.get(historyKey(record));
    const values = rowValues(record, known, row);
    if (row === undefined) writes.appended.push(values);
    else writes.replaced.push({ row, values });
  }
  return writes;
}

function textColumns(known: KnownHistory | undefined): number[] {
  return HISTORY_TABLE.columns.flatMap(({ field, numberFormat }, index) =>
    numberFormat === TEXT_FORMAT ? ((known ? known.columns[field] : index) ?? []) : [],
  );
}

/** A row in the order of the table's own columns; what stands in columns that are not ours stays. */
function rowValues(
  record: HistoryRecord,
  known: KnownHistory | undefined,
  row: number | undefined,
): (string | number)[] {
  if (!known) return HISTORY_TABLE.columns.map(({ field }) => fieldValue(record, field));
  const width = known.table.values[0]?.length ?? 0;
  const before = row === undefined ? [] : (known.table.values[row - known.table.row] ?? []);
  const values = Array.from({ length: width }, (_blank, index) => {
    const value = before[index] ?? "";
    return typeof value === "boolean" ? String(value).toUpperCase() : value;
  });
  for (const { field } of HISTORY_TABLE.columns) {
    const index = known.columns[field];
    if (index !== undefined) values[index] = fieldValue(record, field);
  }
  return values;
}

function fieldValue(record: HistoryRecord, field: HistoryField): string | number {
  return field === "kind" ? HISTORY_KINDS[record.kind] : (record[field] ?? "");
}
