import type { HistoryIndex } from "../../records/history/history-index";
import type { EnterpriseRecord } from "../../records/records";
import { enterpriseIdentity } from "../../records/reading/read-enterprises";
import { inUnit } from "../../statistics/units";
import { reachesDesignatedSize } from "../../statistics/designated-size";
import type { Parameters } from "../../templates/parameters/parameters";
import { joinShared } from "../../templates/parks/shared-records";
import { about, type DataFinding } from "./data-finding";
import { lastPeriodOf, type CheckedPeriod } from "./last-period";

const SLIP = 1000;

function investment({
  name,
  plannedInvestment: planned,
  completedInvestment: completed,
  source,
}: EnterpriseRecord): DataFinding[] {
  if (planned === undefined || completed === undefined || completed <= planned) return [];
  return [
    about(source, "completedInvestment", "warning", "investedAboveTotal", {
      name,
      invested: completed,
      total: planned,
    }),
  ];
}

function revenue(record: EnterpriseRecord): DataFinding[] {
  const { name, revenue: current, priorRevenue: prior, revenueLast12: last12, source } = record;
  const found: DataFinding[] = [];
  if (current !== undefined && last12 !== undefined && last12 < current) {
    found.push(
      about(source, "revenueLast12", "warning", "last12BelowCumulative", { name, last12, revenue: current }),
    );
  }
  if (current && prior) {
    const ratio = Math.abs(current / prior);
    if (ratio >= SLIP || ratio <= 1 / SLIP)
      found.push(about(source, "revenue", "warning", "revenueSlip", { name, revenue: current, prior }));
  }
  return found;
}

function standing(record: EnterpriseRecord, threshold: number): DataFinding[] {
  const { name, registered, tags, revenueLast12, unit, source } = record;
  const onTheWay = tags.find((tag) => tag === "规下转规上" || tag === "申报规上");
  if (registered === true && onTheWay)
    return [about(source, "registered", "warning", "registeredYetOnTheWay", { name, tag: onTheWay })];
  if (revenueLast12 === undefined || registered === true || onTheWay) return [];
  const inThresholdUnit = inUnit(revenueLast12, unit, "万元");
  if (inThresholdUnit !== undefined && reachesDesignatedSize(inThresholdUnit, threshold)) {
    return [
      about(source, "tags", "hint", "reachedNotFiled", { name, revenue: revenueLast12, unit }, "申报规上"),
    ];
  }
  return [];
}

function sinceLast(
  record: EnterpriseRecord,
  period: CheckedPeriod,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const last = lastPeriodOf(
    { kind: "enterprise", park: record.park, id: record.id, name: record.name },
    period,
    history,
  );
  const before = last?.actual === undefined ? undefined : inUnit(last.actual, last.unit, record.unit);
  if (!last || before === undefined || record.revenue === undefined) return [];
  const ratio = before === 0 ? 1 : Math.abs(record.revenue / before);
  const parameters = { name: record.name, actual: record.revenue, month: last.month, last: before };
  if (ratio >= SLIP || (ratio <= 1 / SLIP && record.revenue !== 0))
    return [about(record.source, "revenue", "error", "slipSinceLast", parameters)];
  return record.revenue < before
    ? [about(record.source, "revenue", "warning", "cumulativeFell", parameters)]
    : [];
}

/** Two rows with different 编号 but one name and one set of figures are likely one enterprise, in whatever parks. */
function twins(records: readonly EnterpriseRecord[]): DataFinding[] {
  const firsts = new Map<string, EnterpriseRecord>();
  return records.flatMap((record) => {
    if (record.revenue === undefined) return [];
    const key = [record.name, record.revenue, record.priorRevenue].join("\n");
    const twin = firsts.get(key);
    if (!twin) {
      firsts.set(key, record);
      return [];
    }
    // What two parks list under one 编号 is one enterprise, and counted once.
    if (enterpriseIdentity(record) === enterpriseIdentity(twin)) return [];
    if (record.park !== twin.park && record.priorRevenue === undefined) return [];
    return [
      about(record.source, "name", "warning", "sameFigures", {
        name: record.name,
        row: record.source.row,
        first: twin.source.row,
      }),
    ];
  });
}

/** The stated number of registered enterprises may exceed those named, never fall below them. */
function registered(
  records: readonly EnterpriseRecord[],
  { registeredCount, source }: Parameters,
): DataFinding[] {
  const named = joinShared(records, enterpriseIdentity).filter(
    ({ record }) => record.registered === true,
  ).length;
  if (registeredCount === undefined || registeredCount >= named) return [];
  const parameters = { count: registeredCount, named };
  return [about(source, "registeredCount", "warning", "registeredBelowNamed", parameters, String(named))];
}

export function checkEnterprises(
  records: readonly EnterpriseRecord[],
  parameters: Parameters,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const each = records.flatMap((record) => [
    ...investment(record),
    ...revenue(record),
    ...standing(record, parameters.threshold),
    ...sinceLast(record, parameters, history),
  ]);
  return [...each, ...registered(records, parameters), ...twins(records)];
}
