import { wording } from "../../locales/zh-CN/wording";
import { NEAR_DUE_DAYS } from "../../statistics/time-status";
import type { GivenDate } from "../read-date";
import { writeLiteral } from "./literal";
import { checked, ifGiven, type Operand } from "./operand";

/** A date; of a month or day without a year (9月底) that in the report date's year. */
function dateFormula({ literal, value }: Operand, report: Operand): string {
  if (typeof literal !== "object") return value;
  const { month, day } = literal as Exclude<GivenDate, number>;
  if (day !== undefined) return `DATE(YEAR(${report.value}),${month},${day})`;
  return `(DATE(YEAR(${report.value}),${month + 1},1)-1)`;
}

/** Whether a finish has happened by the report date, 1 or 0. */
function finishedBy(finished: Operand | undefined, report: Operand): string {
  return ifGiven(finished, (given) => `1*(${dateFormula(given, report)}<=${report.value})`, "0");
}

export function overdueFormula({
  planned,
  actual,
  reportDate,
}: {
  planned: Operand;
  actual: Operand | undefined;
  reportDate: Operand;
}): string {
  const report = reportDate.value;
  const end =
    actual === undefined
      ? report
      : `IF(${finishedBy(actual, reportDate)},${dateFormula(actual, reportDate)},${report})`;
  const late = `(${end}-${dateFormula(planned, reportDate)})`;
  return `IF(${late}>0,${late},0)`;
}

export function timeStatusFormula({
  start,
  planned,
  finished,
  reportDate,
}: {
  start: Operand | undefined;
  planned: Operand;
  finished: Operand | undefined;
  reportDate: Operand;
}): string {
  const words = wording.timeStatus;
  const report = reportDate.value;
  const due = dateFormula(planned, reportDate);
  const notStarted = ifGiven(start, (given) => `1*(${dateFormula(given, reportDate)}>${report})`, "1");
  const open = `IF(${due}-${report}<=${NEAR_DUE_DAYS},${writeLiteral(words.nearDue)},${writeLiteral(words.normal)})`;
  const started = `IF(${notStarted},${writeLiteral(words.notStarted)},${open})`;
  const unfinished = `IF(${due}<${report},${writeLiteral(words.overdue)},${started})`;
  const status = `IF(${finishedBy(finished, reportDate)},${writeLiteral(words.finished)},${unfinished})`;
  return checked([start, planned, finished], status);
}
