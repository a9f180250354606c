import type { HistoryIndex } from "../../records/history/history-index";
import type { YearMonth } from "../../records/history/history-key";
import { priorFromHistory } from "../../records/history/prior-from-history";
import type { EnterpriseRecord } from "../../records/records";
import { ColumnWrites } from "./column-writes";
import type { Rolled } from "./roll-indicators";
import type { RollOverOptions, TypedTable } from "./roll-over-plan";

/**
 * 主营业务收入 and 近12个月 are cleared, 去年同期 comes from the history or is cleared. Investment and progress of an
 * expansion count from its beginning and stay until they are brought up to date.
 */
export function rollEnterprises(
  table: TypedTable,
  records: EnterpriseRecord[],
  history: HistoryIndex,
  to: YearMonth,
  { clearProgress }: RollOverOptions,
): Rolled {
  const columns = new ColumnWrites(table);
  for (const record of records) {
    const { source } = record;
    const { prior } = priorFromHistory(history, to, { kind: "enterprise", ...record });
    columns.put(source, "revenue", "", "cleared");
    columns.put(source, "priorRevenue", prior ?? "", prior === undefined ? "priorUnknown" : "priorFilled");
    columns.put(source, "revenueLast12", "", "cleared");
    if (clearProgress) {
      columns.put(source, "completedInvestment", "", "progressCleared");
      columns.put(source, "progress", "", "progressCleared");
    }
  }
  return { writes: columns.writes, findings: columns.findings };
}
