import type { HistoryIndex } from "../../records/history/history-index";
import type { ProjectRecord } from "../../records/records";
import { projectIdentity } from "../../records/reading/read-projects";
import { inUnit } from "../../statistics/units";
import { roundHalfUp } from "../../statistics/round-half-up";
import { joinShared } from "../../templates/parks/shared-records";
import type { Parameters } from "../../templates/parameters/parameters";
import { isInYearSoFar } from "../document/tell-projects";
import { about, type DataFinding } from "./data-finding";
import { lastPeriodOf } from "./last-period";

/** 1000亿元 in 万元: no park has such a project, but 万元 typed for 元 gives it. */
const UNLIKELY = 1e7;

function percent(fraction: number): string {
  return `${roundHalfUp(100 * fraction, 2)}%`;
}

function amounts({ name, investment, invested, unit, source }: ProjectRecord): DataFinding[] {
  const found: DataFinding[] = [];
  const worth = investment === undefined ? undefined : inUnit(investment, unit, "万元");
  if (investment !== undefined && worth !== undefined && worth >= UNLIKELY) {
    found.push(about(source, "investment", "warning", "investmentSlip", { name, investment, unit }));
  }
  if (investment !== undefined && invested !== undefined && invested > investment) {
    found.push(
      about(source, "invested", "warning", "investedAboveTotal", { name, invested, total: investment }),
    );
  }
  return found;
}

function dates(record: ProjectRecord, { reportDay }: Parameters): DataFinding[] {
  const { name, start, plannedFinish, actualFinish, trialProduction, stage, source } = record;
  const found: DataFinding[] = [];
  if (start !== undefined && trialProduction !== undefined && trialProduction < start)
    found.push(about(source, "trialProduction", "error", "trialBeforeStart", { name }));
  if (actualFinish !== undefined && reportDay !== undefined && actualFinish > reportDay)
    found.push(about(source, "actualFinish", "warning", "finishInFuture", { name }));
  if (stage === "竣工" && actualFinish === undefined)
    found.push(about(source, "actualFinish", "warning", "finishMissing", { name, stage }));
  const early = stage === "筹建" || stage === "招投标" || stage === "开工" || stage === "在建";
  if (early && actualFinish !== undefined && (reportDay === undefined || actualFinish <= reportDay)) {
    found.push(about(source, "stage", "warning", "finishedTooEarly", { name, stage }));
  }
  const open = actualFinish === undefined && (stage === "开工" || stage === "在建");
  if (open && start !== undefined && plannedFinish === undefined)
    found.push(about(source, "plannedFinish", "hint", "plannedFinishMissing", { name }));
  return found;
}

function progress(
  record: ProjectRecord,
  parameters: Parameters,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const { name, source } = record;
  const found: DataFinding[] = [];
  if (record.progress !== undefined && record.progress > 1)
    found.push(
      about(source, "progress", "warning", "progressAboveWhole", {
        name,
        progress: percent(record.progress),
      }),
    );
  const last = lastPeriodOf({ kind: "project", park: record.park, id: record.id, name }, parameters, history);
  if (!last) return found;
  // Progress of another part (路基 after 土建) starts anew.
  const sameBasis = (last.progressText ?? "") === (record.progressBasis ?? "");
  if (
    sameBasis &&
    last.progress !== undefined &&
    record.progress !== undefined &&
    record.progress < last.progress
  ) {
    found.push(
      about(source, "progress", "warning", "progressFell", {
        name,
        progress: percent(record.progress),
        last: percent(last.progress),
        month: last.month,
      }),
    );
  }
  const before = last.invested === undefined ? undefined : inUnit(last.invested, last.unit, record.unit);
  if (before !== undefined && record.invested !== undefined && record.invested < before) {
    found.push(
      about(source, "invested", "warning", "investedFell", {
        name,
        invested: record.invested,
        last: before,
        month: last.month,
      }),
    );
  }
  return found;
}

const COUNTS = [
  { stated: "startedCount", field: "start", label: "新增开工" },
  { stated: "finishedCount", field: "actualFinish", label: "新增竣工" },
  { stated: "trialCount", field: "trialProduction", label: "新增试投产" },
] as const;

/** Stated counts may exceed the named rows, never fall below them. What several parks list is one. */
function counts(records: readonly ProjectRecord[], parameters: Parameters): DataFinding[] {
  const projects = joinShared(records, projectIdentity);
  return COUNTS.flatMap(({ stated, field, label }) => {
    const count = parameters[stated];
    const named = projects.filter(({ record }) => isInYearSoFar(record[field], parameters)).length;
    if (count === undefined || count >= named) return [];
    return [
      about(parameters.source, stated, "warning", "countBelowNamed", { label, count, named }, String(named)),
    ];
  });
}

export function checkProjects(
  records: readonly ProjectRecord[],
  parameters: Parameters,
  history: HistoryIndex | undefined,
): DataFinding[] {
  const each = records.flatMap((record) => [
    ...amounts(record),
    ...dates(record, parameters),
    ...progress(record, parameters, history),
  ]);
  return [...each, ...counts(records, parameters)];
}
