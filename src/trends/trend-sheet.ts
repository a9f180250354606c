import { historyFigure, singleFigure } from "../templates/history/history-figures";
import type { HistoryColumns } from "../templates/history/history-figures";
import type { Block } from "../formulas/a1";
import { trendSheet as texts } from "../locales/zh-CN/trend-sheet";
import type { RowSource } from "../records/records";
import { asText } from "../records/taken-for-more";
import { numberExpression } from "../templates/cells/input-cell";
import { amountFormat } from "../templates/cells/number-formats";
import { targetExpression } from "../templates/indicators/indicator-formulas";
import { identityOf, seasonFigures, seasonShareOf } from "../templates/indicators/season-formulas";
import { TEXT_FONT, TITLE_FONT } from "../templates/layout/compose-sheet";
import { landscapePage } from "../templates/layout/page";
import { parameterReference } from "../templates/parameters/parameter-reference";
import type { ParameterReference } from "../templates/parameters/parameter-reference";
import type { ParameterKey } from "../templates/parameters/parameter-keys";
import type { Parameters } from "../templates/parameters/parameters";
import type { ChartPlan, Content, FormatPlan, RowPlan, SheetContents } from "../templates/plan/sheet-plan";
import { MONTHS_A_YEAR, plannedShare } from "./trend";
import type { Trend } from "./trend";

/** Month, this year, last year, target; the chart stands right of them. */
const TABLE = 4;
const CHART = { column: 6, columns: 8 };
const WIDTHS = [9, 14, 14, 14, 2, ...Array.from({ length: CHART.columns }, () => 11)];
const HEAD_ROWS = 2;
/** Heading, header, months, and a blank row. */
const BLOCK_ROWS = MONTHS_A_YEAR + 3;
const BLOCKS_A_PAGE = 2;
const COLORS = { thisYear: "#C00000", lastYear: "#7F7F7F", target: "#2E75B6" };
/** More charts than these nobody leafs through, and Excel draws them slowly. */
export const MOST_TRENDS = 40;

export interface TrendSheetInput {
  trends: readonly Trend[];
  parameters: Parameters;
  /** A column of 历史数据. */
  history: HistoryColumns;
  title: string;
  /** Of several parks: each is named, also where the history knows one alone. */
  several: boolean;
}

/** 走势: of each indicator a table of months and a line chart, as live formulas over 历史数据 and 指标数据. */
export function planTrendSheet({
  trends: all,
  parameters,
  history,
  title,
  several,
}: TrendSheetInput): SheetContents {
  const shown = all.slice(0, MOST_TRENDS);
  const width = WIDTHS.length;
  const full = (...cells: Content[]): Content[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ""),
  ];
  const rows: RowPlan[] = [
    { cells: full(asText(title)), height: 34 },
    { cells: full(asText(texts.lead(parameters.periodLabel))), height: 20 },
  ];
  const line = (row: number): Block => ({ row, column: 1, rows: 1, columns: width });
  const formats: FormatPlan[] = [
    {
      block: line(1),
      font: { name: TITLE_FONT, size: 18, bold: true },
      horizontal: "Center",
      vertical: "Center",
    },
    { block: line(2), font: { name: TEXT_FONT, size: 10.5 }, horizontal: "Center", vertical: "Center" },
  ];
  const charts: ChartPlan[] = [];
  const breaks: number[] = [];
  shown.forEach((trend, index) => {
    const first = rows.length + 1;
    if (index > 0 && index % BLOCKS_A_PAGE === 0) breaks.push(first);
    const { record } = trend;
    const name = several && record.park !== "" ? `${record.park} ${record.name}` : record.name;
    rows.push(
      { cells: full(asText(texts.heading(name, record.unit))), height: 16 },
      { cells: full(...headerOf(trend, parameters)), height: 15 },
      ...monthCells(trend, parameters, history).map((cells): RowPlan => ({
        cells: full(...cells),
        height: 13.5,
      })),
      { cells: full(), height: 8 },
    );
    formats.push(...blockFormats(first, amountFormat(record.unit, parameters.decimals.amounts)));
    charts.push(chartOf(trend, parameters, first, `${texts.name}${index + 1}`, name));
  });
  rows.push({ cells: full(texts.footnote), height: 30 });
  formats.push({
    ...{ block: line(rows.length), font: { name: TEXT_FONT, size: 9 }, wrap: true, vertical: "Center" },
  });
  return {
    ...{ name: texts.name, rows, formats, charts, rules: [], counts: { indicators: shown.length } },
    columns: WIDTHS.map((characters) => ({ width: characters })),
    merges: [line(1), line(2), line(rows.length)],
    freeze: { rows: HEAD_ROWS, columns: 1 },
    page: landscapePage({ row: 1, column: 1, rows: rows.length, columns: width }, HEAD_ROWS, texts.name, {
      breaks,
    }),
    body: { first: HEAD_ROWS + 1, last: HEAD_ROWS + shown.length * BLOCK_ROWS },
  };
}

function headerOf({ path }: Trend, { year = 0 }: Parameters): string[] {
  return [texts.month, texts.thisYear(year), texts.lastYear(year - 1), path ? texts.target : ""];
}

/** A month that the history lacks is left blank, so that the line has a gap there and does not fall to nothing. */
function monthCells(
  { record, thisYear, lastYear, path }: Trend,
  parameters: Parameters,
  history: HistoryColumns,
): Content[][] {
  const parameter = parameterReference(parameters.source);
  const [year, month] = [
    parameter("year") ?? String(parameters.year),
    parameter("month") ?? String(parameters.month),
  ];
  const context = {
    source: record.source,
    at: () => '""',
    parameter,
    moneyUnit: parameters.moneyUnit,
    history,
  };
  const kept = (of: string, at: number) =>
    `=${singleFigure(historyFigure(context, "indicator", "actual", { year: of, month: String(at) }))}`;
  const shareAt = (at: number): string =>
    parameters.basis === "season"
      ? seasonShareAt(record.source, history, parameter, at)
      : shareExpression(parameters, parameter, at);
  return Array.from({ length: MONTHS_A_YEAR }, (_none, index): Content[] => {
    const at = index + 1;
    const isNow = at === parameters.month;
    const now = isNow ? `=${numberExpression(record.source, "actual")}` : kept(year, at);
    const then =
      isNow && record.prior !== undefined
        ? `=${numberExpression(record.source, "prior")}`
        : kept(`${year}-1`, at);
    const target = targetExpression(record.source, month);
    return [
      texts.monthOf(at),
      thisYear[index] === undefined ? "" : now,
      lastYear[index] === undefined ? "" : then,
      path?.[index] === undefined ? "" : `=IF(ISNUMBER(${target}),IFERROR(${target}*${shareAt(at)},""),"")`,
    ];
  });
}

/** Of a month by last year's course, in all decimals. */
function seasonShareAt(
  source: RowSource<string>,
  history: HistoryColumns,
  parameter: ParameterReference,
  month: number,
): string {
  const ofMonth: ParameterReference = (key) =>
    key === "month" ? String(month) : key === "scheduleDigits" ? undefined : parameter(key);
  const figures = seasonFigures(history, identityOf(source), ofMonth);
  return figures ? seasonShareOf(figures, ofMonth) : '""';
}

function shareExpression(
  parameters: Parameters,
  parameter: (key: ParameterKey) => string | undefined,
  month: number,
): string {
  const cells = Array.from({ length: MONTHS_A_YEAR }, (_none, index) =>
    parameter(`plan${index + 1}` as ParameterKey),
  );
  const isPlanned = parameters.basis === "plan" && parameters.weights?.length === MONTHS_A_YEAR;
  if (!isPlanned || cells.some((cell) => cell === undefined))
    return isPlanned ? String(plannedShare(parameters, month)) : `${month}/${MONTHS_A_YEAR}`;
  return `SUM(${cells.slice(0, month).join(",")})/SUM(${cells.join(",")})`;
}

function blockFormats(first: number, amount: string): FormatPlan[] {
  const table: Block = { row: first + 1, column: 1, rows: MONTHS_A_YEAR + 1, columns: TABLE };
  return [
    {
      ...{
        block: { row: first, column: 1, rows: 1, columns: TABLE },
        font: { name: TITLE_FONT, size: 11, bold: true },
      },
      vertical: "Center",
    },
    {
      ...{ block: table, font: { name: TEXT_FONT, size: 9 }, vertical: "Center", horizontal: "Right" },
      ...{ grid: "#808080", numberFormat: amount, shrink: true },
    },
    {
      ...{ block: { ...table, rows: 1 }, font: { name: TITLE_FONT, size: 9 }, fill: "#DCE6F1" },
      horizontal: "Center",
    },
    { block: { ...table, columns: 1 }, horizontal: "Center" },
  ];
}

function chartOf(trend: Trend, parameters: Parameters, first: number, id: string, name: string): ChartPlan {
  const months = (column: number): Block => ({ row: first + 2, column, rows: MONTHS_A_YEAR, columns: 1 });
  const { year = 0 } = parameters;
  const lines = [
    { name: texts.thisYear(year), values: months(2), color: COLORS.thisYear },
    { name: texts.lastYear(year - 1), values: months(3), color: COLORS.lastYear },
    ...(trend.path ? [{ name: texts.target, values: months(4), color: COLORS.target }] : []),
  ];
  return {
    ...{ name: id, type: "Line", title: texts.heading(name, trend.record.unit), legend: true },
    over: { row: first, ...CHART, rows: BLOCK_ROWS - 1 },
    categories: months(1),
    series: lines.map((each) => ({ ...each, type: "Line" as const })),
    axis: { numberFormat: "General" },
  };
}
