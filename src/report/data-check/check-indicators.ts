import type { HistoryIndex } from "../../records/history/history-index";
import type { IndicatorRecord } from "../../records/records";
import { SLIP } from "../../records/reading/read-indicators";
import { inUnit, unitFactor } from "../../statistics/units";
import { growth } from "../../statistics/growth";
import { formatDecimals } from "../../statistics/round-half-up";
import { targetInForce } from "../../records/target-in-force";
import { measuresOf } from "../document/indicator-measures";
import { about, type DataFinding } from "./data-finding";
import { lastPeriodOf, lastYearOf, type CheckedPeriod } from "./last-period";
import { halfUnit } from "../../statistics/typed-decimals";

function percent(fraction: number): string {
  return `${formatDecimals(100 * fraction, 2)}%`;
}

/** 公布同比 against 本期累计 and 去年同期. Growth at constant prices cannot be recomputed. */
function published(record: IndicatorRecord): DataFinding[] {
  const { publishedGrowth, actual, prior, constantPrices, name } = record;
  if (publishedGrowth === undefined || actual === undefined || prior === undefined || constantPrices)
    return [];
  const computed = growth(actual, prior);
  if (!computed.defined) return [];
  const parameters = { name, stated: percent(publishedGrowth), recomputed: percent(computed.value) };
  if (parameters.stated === parameters.recomputed) return [];
  const low = (actual - halfUnit(actual)) / (prior + halfUnit(prior)) - 1;
  const high = (actual + halfUnit(actual)) / (prior - halfUnit(prior)) - 1;
  const half = halfUnit(100 * publishedGrowth) / 100;
  const reached = publishedGrowth + half >= low && publishedGrowth - half <= high;
  return reached
    ? [
        about(
          record.source,
          "publishedGrowth",
          "hint",
          "publishedWithinRounding",
          parameters,
          parameters.recomputed,
        ),
      ]
    : [
        about(
          record.source,
          "publishedGrowth",
          "warning",
          "publishedGrowthDiffers",
          parameters,
          parameters.recomputed,
        ),
      ];
}

/** 公布增幅变化 against this year's growth and last year's. */
function publishedGap(record: IndicatorRecord, period: CheckedPeriod): DataFinding[] {
  const { publishedGrowthGap, priorGrowth, name } = record;
  if (publishedGrowthGap === undefined || priorGrowth === undefined) return [];
  const rate = measuresOf(record, period.month, undefined).growth;
  if (rate === undefined) return [];
  const recomputed = 100 * (rate - priorGrowth);
  const slack = halfUnit(100 * rate) + halfUnit(100 * priorGrowth) + halfUnit(publishedGrowthGap);
  if (Math.abs(recomputed - publishedGrowthGap) <= slack + 1e-9) return [];
  const parameters = {
    name,
    stated: formatDecimals(publishedGrowthGap, 2),
    recomputed: formatDecimals(recomputed, 2),
  };
  return [
    about(
      record.source,
      "publishedGrowthGap",
      "warning",
      "publishedGapDiffers",
      parameters,
      parameters.recomputed,
    ),
  ];
}

function againstHistory(
  record: IndicatorRecord,
  period: CheckedPeriod,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const subject = { kind: "indicator", park: record.park, name: record.name } as const;
  const found: DataFinding[] = [];
  const last = lastPeriodOf(subject, period, history);
  const before = last?.actual === undefined ? undefined : inUnit(last.actual, last.unit, record.unit);
  if (last && before !== undefined && record.actual !== undefined) {
    const parameters = { name: record.name, actual: record.actual, month: last.month, last: before };
    const ratio = before === 0 ? 1 : Math.abs(record.actual / before);
    if (ratio >= SLIP || (ratio <= 1 / SLIP && record.actual !== 0))
      found.push(about(record.source, "actual", "error", "slipSinceLast", parameters));
    else if (record.actual < before)
      found.push(about(record.source, "actual", "warning", "cumulativeFell", parameters));
  }
  const year = lastYearOf(subject, period, history);
  const kept = year?.actual === undefined ? undefined : inUnit(year.actual, year.unit, record.unit);
  if (kept !== undefined && record.prior !== undefined) {
    if (Math.abs(kept - record.prior) > halfUnit(record.prior) + 1e-9) {
      found.push(
        about(
          record.source,
          "prior",
          "hint",
          "priorDiffersFromHistory",
          { name: record.name, prior: record.prior, kept },
          String(kept),
        ),
      );
    }
  }
  return found;
}

function blanks(record: IndicatorRecord, period: CheckedPeriod): DataFinding[] {
  const { name, actual, source } = record;
  if (actual === undefined) return [];
  const found: DataFinding[] = [];
  const goal = targetInForce(record, period.month);
  // What is filled and was refused has its own finding.
  const isBlank = (field: "target" | "prior" | "publishedGrowth") =>
    record[field] === undefined && !source.refused?.includes(field);
  if (isBlank("target") && goal === undefined)
    found.push(about(source, "target", "hint", "missingTarget", { name }));
  if (isBlank("prior") && isBlank("publishedGrowth"))
    found.push(about(source, "prior", "hint", "missingBase", { name }));
  if (goal !== undefined && actual > goal && actual < SLIP * goal && (period.month ?? 12) < 12) {
    found.push(
      about(source, "actual", "hint", "progressAboveTarget", {
        name,
        progress: percent(actual / goal),
        target: goal,
      }),
    );
  }
  return found;
}

/** One indicator in two units: 万元 and 亿元 are converted for the total, 万美元 and 亿元 cannot be added. */
function units(records: readonly IndicatorRecord[]): DataFinding[] {
  return records.flatMap((record, at) => {
    const first = records.find((other) => other.name === record.name);
    if (!first || records.indexOf(first) === at || first.unit === record.unit || record.unit === "")
      return [];
    const converts = unitFactor(record.unit, first.unit) !== undefined;
    const [severity, kind] = converts
      ? (["hint", "unitsConverted"] as const)
      : (["warning", "unitsDiffer"] as const);
    const parameters = { name: record.name, unit: record.unit, other: first.unit };
    return [about(record.source, "unit", severity, kind, parameters, first.unit)];
  });
}

export function checkIndicators(
  records: readonly IndicatorRecord[],
  period: CheckedPeriod,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const each = records.flatMap((record) => [
    ...published(record),
    ...publishedGap(record, period),
    ...againstHistory(record, period, history),
    ...blanks(record, period),
  ]);
  return [...each, ...units(records)];
}
