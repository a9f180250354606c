import { HISTORY_KINDS } from "../records/history/history-record";
import type { HistoryField, HistoryKind } from "../records/history/history-record";
import { DEFAULT_MONEY_UNIT } from "../records/reading/read-unit";
import { inputReference, quotedText } from "../templates/cells/input-cell";
import { BLANK } from "./field";
import type { WritingContext } from "./field";

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

/**
 * SUMPRODUCT and not SUMIFS: names are compared as they stand, and 0 is told from a blank. A figure that was kept in another
 * unit is not found, so that it is never taken for one in this row's unit.
 */
export function historyFigure(
  { source, history }: WritingContext,
  kind: HistoryKind,
  field: HistoryField,
  { year, month }: PeriodExpressions,
): HistoryFigure | undefined {
  if (!source || !history) return undefined;
  const cell = (name: string): string => inputReference(source, name) ?? BLANK;
  const id = inputReference(source, "id");
  const same = (column: HistoryField, value: string): string => `(${history(column)}=${value})`;
  // As the history names a row: by its 编号 where it has one.
  const named =
    kind === "indicator" || id === undefined
      ? same("name", cell("name"))
      : `((${id}="")*${same("name", cell("name"))}+(${id}<>"")*${same("id", id)})`;
  const unit =
    kind === "indicator"
      ? cell("unit")
      : `IF(${cell("unit")}="",${quotedText(DEFAULT_MONEY_UNIT)},${cell("unit")})`;
  const rows = [
    same("year", year),
    same("month", month),
    same("kind", quotedText(HISTORY_KINDS[kind])),
    same("park", cell("park")),
    named,
    same("unit", unit),
  ].join("*");
  return {
    count: `SUMPRODUCT(${rows}*ISNUMBER(${history(field)}))`,
    value: `SUMPRODUCT(${rows},${history(field)})`,
  };
}

/** The expression for a figure of the history by itself: blank unless there is exactly one. */
export function singleFigure(figure: HistoryFigure | undefined): string {
  return figure ? `IF(${figure.count}=1,${figure.value},"")` : BLANK;
}
