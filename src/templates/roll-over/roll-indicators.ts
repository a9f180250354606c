import type { Finding } from "../../records/finding";
import type { HistoryIndex } from "../../records/history/history-index";
import type { YearMonth } from "../../records/history/history-key";
import { priorFromHistory } from "../../records/history/prior-from-history";
import type { IndicatorRecord } from "../../records/records";
import { ColumnWrites } from "./column-writes";
import { targetInMonth } from "./closed-records";
import type { AskedTarget, CellWrite, RollOverOptions, TypedTable } from "./roll-over-plan";

export interface Rolled {
  writes: CellWrite[];
  findings: Finding[];
}

function indicatorTargetKey({ park, name }: Pick<IndicatorRecord, "park" | "name">): string {
  return `${park}\n${name}`;
}

/** 本期累计 and what was published are cleared, 去年同期 comes from the history or is cleared. */
export function rollIndicators(
  table: TypedTable,
  records: IndicatorRecord[],
  history: HistoryIndex,
  to: YearMonth,
  yearTurns: boolean,
  { targets = {} }: RollOverOptions,
): Rolled {
  const columns = new ColumnWrites(table);
  const findings: Finding[] = [];
  for (const record of records) {
    const { source } = record;
    const { prior, priorGrowth, foreignUnit } = priorFromHistory(history, to, {
      kind: "indicator",
      ...record,
    });
    columns.put(source, "actual", "", "cleared");
    columns.put(source, "prior", prior ?? "", prior === undefined ? "priorUnknown" : "priorFilled");
    columns.put(
      source,
      "priorGrowth",
      priorGrowth ?? "",
      priorGrowth === undefined ? "priorUnknown" : "priorFilled",
    );
    columns.put(source, "publishedGrowth", "", "cleared");
    columns.put(source, "publishedGrowthGap", "", "cleared");
    if (yearTurns) {
      const target = targets[indicatorTargetKey(record)];
      columns.put(source, "target", target ?? "", target === undefined ? "targetAsked" : "targetSet");
      columns.put(source, "revisedTarget", "", "cleared");
      columns.put(source, "revisedFrom", "", "cleared");
    }
    if (foreignUnit !== undefined) findings.push(unitFinding(record, foreignUnit));
  }
  return { writes: columns.writes, findings: [...findings, ...columns.findings] };
}

/** Indicators that had a target in the year that ends. */
export function askedTargets(records: IndicatorRecord[], month: number): AskedTarget[] {
  return records.flatMap((record) => {
    const before = targetInMonth(record, month);
    if (before === undefined) return [];
    return [
      { key: indicatorTargetKey(record), park: record.park, name: record.name, unit: record.unit, before },
    ];
  });
}

function unitFinding(record: IndicatorRecord, historyUnit: string): Finding {
  const address = record.source.cells.prior ?? record.source.cells.name;
  return {
    severity: "warning",
    kind: "historyUnit",
    parameters: { name: record.name, unit: record.unit, historyUnit },
    ...(address === undefined ? {} : { place: { sheet: record.source.sheet, address } }),
  };
}
