import { fieldOf } from "../fields/catalogue";
import { BLANK } from "../fields/field";
import type { Field } from "../fields/field";
import { historyFigure, singleFigure } from "../templates/history/history-figures";
import { writeField } from "../fields/write-field";
import type { FieldPlaces } from "../fields/write-field";
import type { HistoryField, HistoryKind } from "../records/history/history-record";
import { factorExpression } from "../templates/cells/money-cell";
import { isRecordSubject } from "./named-subjects";
import { CellProblem } from "./template-finding";
import type { DataRow } from "./template-data";

/** What 历史数据 keeps of each kind of row, by the field's key. */
const KEPT: Readonly<Record<HistoryKind, Readonly<Record<string, HistoryField>>>> = {
  indicator: {
    actual: "actual",
    targetInForce: "target",
    prior: "prior",
    priorGrowth: "priorGrowth",
    publishedGrowth: "publishedGrowth",
    publishedGrowthGap: "publishedGrowthGap",
  },
  enterprise: { revenue: "actual", priorRevenue: "prior", revenueLast12: "revenueLast12" },
  project: { invested: "invested", progress: "progress" },
};

/** Fields of a row that are the same in every month. */
const LASTING = new Set(["text", "tags", "list", "yesNo", "date", "month"]);

/**
 * A field in the column of one month: this month's from the input table, an earlier one's from 历史数据, blank for a month
 * that has not come. What was not kept month by month is refused rather than shown as if it had been so then.
 */
export function monthlyPlaces(field: Field, places: FieldPlaces, row: DataRow, month: number): string {
  if (!isRecordSubject(field.subject)) return writeField(field.subject, field.key, places);
  if (LASTING.has(field.kind)) return writeField(field.subject, field.key, places);
  const now = places.parameter("month");
  const year = places.parameter("year");
  const kept = KEPT[field.subject];
  const unfit = needsOf(field).find((key) => key.startsWith("parameter.") && !FREE.has(key));
  if (unfit !== undefined || (field.origin === "input" && !(field.key in kept)))
    throw new CellProblem("templateNotMonthly", { name: field.name });
  const at = (key: string): string => {
    const column = kept[key];
    const other = fieldOf(field.subject, key);
    const current = places.placed?.(key);
    if (!column) return other && other !== field ? write(other) : BLANK;
    if (current !== undefined && key !== field.key) return current;
    const today = writeField(field.subject, key, { ...places, placed: () => undefined });
    if (now === undefined) return BLANK;
    const then = year === undefined ? undefined : ofHistory(places, row, column, year, month);
    return `IF(${now}=${month},${today},${then ? `IF(${now}>${month},${then},"")` : BLANK})`;
  };
  const write = (of: Field): string =>
    of.key in kept
      ? at(of.key)
      : of.write({
          ...places,
          at,
          parameter: (key) => (key === "month" ? String(month) : places.parameter(key)),
        });
  const written = write(field);
  return field.key in kept || now === undefined || written === BLANK
    ? written
    : `IF(${now}>=${month},${written},"")`;
}

/** Parameters that are the same in each month of the year, or are the month itself. */
const FREE = new Set(["parameter.month", "parameter.year", "parameter.threshold"]);

function needsOf(field: Field, seen = new Set<string>()): string[] {
  return field.needs.flatMap((key) => {
    if (seen.has(key)) return [];
    seen.add(key);
    const other = key.includes(".") ? undefined : fieldOf(field.subject, key);
    return other ? [key, ...needsOf(other, seen)] : [key];
  });
}

function ofHistory(
  places: FieldPlaces,
  row: DataRow,
  column: HistoryField,
  year: string,
  month: number,
): string | undefined {
  const context = { ...places, at: () => BLANK };
  const figure = historyFigure(context, row.subject, column, { year, month: String(month) });
  if (!figure) return undefined;
  const isMoney = row.subject !== "indicator" && column !== "progress";
  const unit = fieldOf(row.subject, row.subject === "project" ? "invested" : "revenue")?.unit ?? "";
  const to = unit === "money" ? places.moneyUnit : unit;
  const value = isMoney ? `${figure.value}*${factorExpression(row.source, "unit", to)}` : figure.value;
  return singleFigure({ ...figure, value });
}
