import { readNumber } from "../reading/cell-value";
import { GROWTH_LIMIT } from "../reading/rate-limits";
import { readTable } from "../reading/read-table";
import type { TableReading } from "../reading/read-table";
import type { RowReader } from "../reading/row-reader";
import type { SheetTable } from "../reading/sheet-table";
import { HISTORY_KINDS } from "./history-record";
import type { HistoryField, HistoryKind, HistoryRecord } from "./history-record";
import { HISTORY_TABLE } from "./history-table";
import { historyKey } from "./history-key";

/** Reads 历史数据. A history without a row yet is no fault. */
export function readHistory(table: SheetTable): TableReading<HistoryRecord, HistoryField> {
  const reading = readTable(HISTORY_TABLE, table, "name", readRow, historyKey);
  return { ...reading, findings: reading.findings.filter(({ kind }) => kind !== "emptyTable") };
}

function readRow(row: RowReader<HistoryField>): HistoryRecord {
  const typed = row.text("unit");
  const unit = typed ?? row.amountUnits[0] ?? "";
  const number = (field: HistoryField) => row.amount(field, unit, { isTyped: typed !== undefined });
  const rate = (field: HistoryField) => row.rate(field, GROWTH_LIMIT);
  return {
    year: wholeNumber(row, "year"),
    month: wholeNumber(row, "month"),
    kind: kindOf(row),
    park: row.text("park") ?? "",
    id: row.text("id"),
    name: row.text("name") ?? "",
    unit,
    actual: number("actual"),
    target: number("target"),
    prior: number("prior"),
    priorGrowth: rate("priorGrowth"),
    publishedGrowth: rate("publishedGrowth"),
    publishedGrowthGap: row.value("publishedGrowthGap", readNumber),
    revenueLast12: number("revenueLast12"),
    invested: number("invested"),
    progress: rate("progress"),
    progressText: row.text("progressText"),
    stage: row.text("stage"),
    source: row.source,
  };
}

/** A row whose period cannot be told belongs to none: 0 is looked up by nobody. */
function wholeNumber(row: RowReader<HistoryField>, field: "year" | "month"): number {
  const value = row.value(field, readNumber);
  if (value !== undefined && Number.isInteger(value) && value > 0) return value;
  row.report("error", "historyPeriod", field, { value: String(row.raw(field)) });
  return 0;
}

function kindOf(row: RowReader<HistoryField>): HistoryKind {
  const text = row.text("kind") ?? "";
  const found = (Object.keys(HISTORY_KINDS) as HistoryKind[]).find((kind) => HISTORY_KINDS[kind] === text);
  if (!found) {
    row.report("error", "historyKind", "kind", { value: text }, Object.values(HISTORY_KINDS).join("、"));
  }
  return found ?? "indicator";
}
