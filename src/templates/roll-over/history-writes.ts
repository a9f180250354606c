import type { HistoryField, HistoryRecord } from "../../records/history/history-record";
import { HISTORY_KINDS } from "../../records/history/history-record";
import { historyKey } from "../../records/history/history-key";
import { TEXT_FORMAT } from "../../records/columns/column";
import { HISTORY_TABLE } from "../../records/history/history-table";
import type { SheetTable } from "../../records/reading/sheet-table";
import { contentsOfNewRow } from "../../records/table-layout/written-figures";
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
    columnFormats: columnFormats(known),
  };
  for (const record of closed) {
    const row = rows.get(historyKey(record));
    const values = rowValues(record, known, row);
    if (row === undefined) writes.appended.push(values);
    else writes.replaced.push({ row, values });
  }
  return writes;
}

/**
 * What the cells of added rows have to be formatted as: texts, so that the 编号 007 stays one, and rates as those above
 * them, since they are written as such a cell holds them.
 */
function columnFormats(known: KnownHistory | undefined): HistoryWrites["columnFormats"] {
  return HISTORY_TABLE.columns.flatMap(({ field, kind, numberFormat }, own) => {
    const index = known ? known.columns[field] : own;
    if (index === undefined) return [];
    if (numberFormat === TEXT_FORMAT) return [{ index, format: TEXT_FORMAT }];
    const above = kind === "rate" ? lastFormats(known)?.[index] : undefined;
    return above === undefined ? [] : [{ index, format: above }];
  });
}

/** Of the last row; read only where a header gives its rates in % or ‰. */
function lastFormats(known: KnownHistory | undefined): string[] | undefined {
  return known?.table.formats?.[known.table.values.length - 1];
}

/** A row in the order of the table's own columns; what stands in columns that are not ours stays. */
function rowValues(
  record: HistoryRecord,
  known: KnownHistory | undefined,
  row: number | undefined,
): (string | number)[] {
  const figures = new Map<string, string | number>(
    HISTORY_TABLE.columns.map(({ field }) => [field, fieldValue(record, field)]),
  );
  if (!known) return [...figures.values()];
  const { table, columns } = known;
  const at = row === undefined ? undefined : row - table.row;
  const formats = at === undefined ? lastFormats(known) : table.formats?.[at];
  const contents = contentsOfNewRow(HISTORY_TABLE, table, columns, figures, formats);
  const before = at === undefined ? [] : (table.values[at] ?? []);
  const values = Array.from({ length: table.values[0]?.length ?? 0 }, (_blank, index) => {
    const value = before[index] ?? "";
    return typeof value === "boolean" ? String(value).toUpperCase() : value;
  });
  for (const { field } of HISTORY_TABLE.columns) {
    const index = columns[field];
    if (index !== undefined) values[index] = contents.get(field) ?? "";
  }
  return values;
}

function fieldValue(record: HistoryRecord, field: HistoryField): string | number {
  return field === "kind" ? HISTORY_KINDS[record.kind] : (record[field] ?? "");
}
