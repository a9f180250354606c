import type { RowSource } from "../../records/records";
import { inputReference, textExpression } from "../cells/input-cell";
import { indicatorInHistory, indicatorOverMonths, singleFigure } from "../history/history-figures";
import type { HistoryColumns, HistoryFigure, IndicatorIdentity } from "../history/history-figures";
import type { ParameterReference } from "../parameters/parameter-reference";
import { SCHEDULE_DIGITS } from "../parameters/parameter-keys";

/** Last year's cumulative figures in 历史数据. */
export interface SeasonFigures {
  part: HistoryFigure;
  next: HistoryFigure;
  whole: HistoryFigure;
}

/** As 历史数据 names the row; the cell itself where it is read as it stands. */
export function identityOf(source: RowSource<string>): IndicatorIdentity {
  const cell = (key: string, blank = ""): string => {
    const isPlain = !source.readAs?.[key] && !source.refused?.includes(key) && blank === "";
    return (isPlain ? inputReference(source, key) : undefined) ?? textExpression(source, key, blank);
  };
  return { name: cell("name"), park: cell("park"), unit: cell("unit", source.statedUnit) };
}

/** Undefined where 参数 says neither year nor month. */
export function seasonFigures(
  history: HistoryColumns,
  identity: IndicatorIdentity,
  parameter: ParameterReference,
): SeasonFigures | undefined {
  const [year, month] = [parameter("year"), parameter("month")];
  if (year === undefined || month === undefined) return undefined;
  const of = (then: string) => indicatorInHistory(history, identity, { year: `${year}-1`, month: then });
  return { part: of(month), next: of(`${month}+1`), whole: of("12") };
}

/**
 * Of what remained last year the part that the next month brought: `isKnown` says whether each of the three months is there
 * once, and something remained.
 */
export function nextMonthPart(
  history: HistoryColumns,
  identity: IndicatorIdentity,
  parameter: ParameterReference,
): { isKnown: string; part: string } | undefined {
  const [year, month] = [parameter("year"), parameter("month")];
  if (year === undefined || month === undefined) return undefined;
  const over = (weights: (is: (month: string) => string) => string) =>
    indicatorOverMonths(history, identity, `${year}-1`, weights);
  const [now, next] = [month, `${month}+1`];
  const each = over((is) => `${is(now)}+10*${is(next)}+100*${is("12")}`).count;
  const brought = over((is) => `${is(next)}-${is(now)}`).value;
  const remained = over((is) => `${is("12")}-${is(now)}`).value;
  return { isKnown: `AND(${each}=111,${brought}>=0,${remained}>0)`, part: `${brought}/${remained}` };
}

/** The same as cells of the sheet, each blank unless the history has it once. */
export function seasonCells(figures: SeasonFigures | undefined): Record<string, string> {
  if (!figures) return {};
  const cell = (figure: HistoryFigure) => `=${singleFigure(figure)}`;
  return {
    seasonPart: cell(figures.part),
    seasonNext: cell(figures.next),
    seasonWhole: cell(figures.whole),
  };
}

/** T from two cells; at the year's end 1, and outside of 0…1 none. */
export function seasonShare(part: string, whole: string, parameter: ParameterReference): string {
  const share = `IF(AND(${whole}>0,${part}>=0,${part}<=${whole}),${rounded(`${part}/${whole}`, parameter)},"")`;
  return atYearEnd(parameter, `IF(COUNT(${part},${whole})<2,"",${share})`);
}

/** The same where no cells hold the two figures. */
export function seasonShareOf({ part, whole }: SeasonFigures, parameter: ParameterReference): string {
  const [above, below] = [part.value, whole.value];
  const found = `${part.count}=1,${whole.count}=1`;
  const share = `IF(AND(${found},${below}>0,${above}>=0,${above}<=${below}),${rounded(`${above}/${below}`, parameter)},"")`;
  // Of a year without anything a quotient is an error before it is asked whether it may be.
  return atYearEnd(parameter, `IFERROR(${share},"")`);
}

function atYearEnd(parameter: ParameterReference, then: string): string {
  return `IF(${parameter("month") ?? '""'}=12,1,${then})`;
}

/** As 序时进度小数位 of 参数 says. */
function rounded(share: string, parameter: ParameterReference): string {
  const digits = parameter("scheduleDigits");
  if (digits === undefined) return share;
  const choices = SCHEDULE_DIGITS.map((each) => `"${each}"`).join(",");
  return `ROUND(${share},IFERROR(MATCH(${digits}&"",{${choices}},0)+1,15))`;
}
