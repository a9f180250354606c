import { HISTORY_KINDS } from "../../records/history/history-record";
import type { HistoryField, HistoryKind } from "../../records/history/history-record";
import { DEFAULT_MONEY_UNIT } from "../../records/reading/read-unit";
import type { RowSource } from "../../records/records";
import { inputReference, quotedText } from "../cells/input-cell";

/** A column of 历史数据 without its header, as a formula names it. */
export type HistoryColumns = (field: HistoryField) => string;

/** A period as two expressions. */
export interface PeriodExpressions {
  year: string;
  month: string;
}

/** What 历史数据 holds of a row in a period: how many figures there are, and their sum. */
export interface HistoryFigure {
  count: string;
  value: string;
}

/** The expressions by which an indicator's row is found in 历史数据. */
export interface IndicatorIdentity {
  name: string;
  park: string;
  unit: string;
}

/**
 * SUMPRODUCT and not SUMIFS: names are compared as they stand, and 0 is told from a blank. A figure that was kept in another
 * unit is not found, so that it is never taken for one in this row's unit.
 */
export function historyFigure(
  { source, history }: { source?: RowSource<string>; history?: HistoryColumns },
  kind: HistoryKind,
  field: HistoryField,
  period: PeriodExpressions,
): HistoryFigure | undefined {
  if (!source || !history) return undefined;
  const cell = (name: string): string => inputReference(source, name) ?? '""';
  const id = inputReference(source, "id");
  const same = sameIn(history);
  // As the history names a row: by its 编号 where it has one.
  const named =
    kind === "indicator" || id === undefined
      ? same("name", cell("name"))
      : `((${id}="")*${same("name", cell("name"))}+(${id}<>"")*${same("id", id)})`;
  const unit =
    kind === "indicator"
      ? cell("unit")
      : `IF(${cell("unit")}="",${quotedText(DEFAULT_MONEY_UNIT)},${cell("unit")})`;
  return figureOf(history, field, [
    ...ofPeriod(same, kind, period),
    same("park", cell("park")),
    named,
    same("unit", unit),
  ]);
}

/** The cumulative figure of an indicator that is named by its own cells. */
export function indicatorInHistory(
  history: HistoryColumns,
  { name, park, unit }: IndicatorIdentity,
  period: PeriodExpressions,
): HistoryFigure {
  const same = sameIn(history);
  return figureOf(history, "actual", [
    ...ofPeriod(same, "indicator", period),
    same("park", park),
    same("name", name),
    same("unit", unit),
  ]);
}

/** The same over several months of a year, each with a weight: (月份=6)-(月份=5) is what June brought. */
export function indicatorOverMonths(
  history: HistoryColumns,
  { name, park, unit }: IndicatorIdentity,
  year: string,
  weights: (is: (month: string) => string) => string,
): HistoryFigure {
  const same = sameIn(history);
  return figureOf(history, "actual", [
    same("year", year),
    `(${weights((month) => same("month", month))})`,
    same("kind", quotedText(HISTORY_KINDS.indicator)),
    ...[same("park", park), same("name", name), same("unit", unit)],
  ]);
}

type Same = (column: HistoryField, value: string) => string;

const sameIn =
  (history: HistoryColumns): Same =>
  (column, value) =>
    `(${history(column)}=${value})`;

const ofPeriod = (same: Same, kind: HistoryKind, { year, month }: PeriodExpressions): string[] => [
  same("year", year),
  same("month", month),
  same("kind", quotedText(HISTORY_KINDS[kind])),
];

function figureOf(
  history: HistoryColumns,
  field: HistoryField,
  conditions: readonly string[],
): HistoryFigure {
  const rows = conditions.join("*");
  return {
    count: `SUMPRODUCT(${rows}*ISNUMBER(${history(field)}))`,
    value: `SUMPRODUCT(${rows},${history(field)})`,
  };
}

/** The expression for a figure of the history by itself: blank unless there is exactly one. */
export function singleFigure(figure: HistoryFigure | undefined): string {
  return figure ? `IF(${figure.count}=1,${figure.value},"")` : '""';
}
