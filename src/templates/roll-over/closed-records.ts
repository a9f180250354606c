import type { HistoryRecord } from "../../records/history/history-record";
import type { YearMonth } from "../../records/history/history-key";
import type { EnterpriseRecord, IndicatorRecord, ProjectRecord } from "../../records/records";

/** 年度目标 as it holds in a month: the revision from its month on, for the whole year where it names none. */
export function targetInMonth(record: IndicatorRecord, month: number): number | undefined {
  const revised = record.revisedTarget !== undefined && month >= (record.revisedFrom ?? 1);
  return revised ? record.revisedTarget : record.target;
}

export function closeIndicator(record: IndicatorRecord, period: YearMonth): HistoryRecord {
  return {
    ...period,
    kind: "indicator",
    park: record.park,
    name: record.name,
    unit: record.unit,
    actual: record.actual,
    target: targetInMonth(record, period.month),
    prior: record.prior,
    priorGrowth: record.priorGrowth,
    publishedGrowth: record.publishedGrowth,
    publishedGrowthGap: record.publishedGrowthGap,
  };
}

export function closeEnterprise(record: EnterpriseRecord, period: YearMonth): HistoryRecord {
  return {
    ...period,
    kind: "enterprise",
    park: record.park,
    id: record.id,
    name: record.name,
    unit: record.unit,
    actual: record.revenue,
    prior: record.priorRevenue,
    revenueLast12: record.revenueLast12,
    invested: record.completedInvestment,
    progressText: record.progress,
  };
}

export function closeProject(record: ProjectRecord, period: YearMonth): HistoryRecord {
  return {
    ...period,
    kind: "project",
    park: record.park,
    id: record.id,
    name: record.name,
    unit: record.unit,
    target: record.investment,
    invested: record.invested,
    progress: record.progress,
    progressText: record.progressBasis,
    stage: record.stage,
  };
}
