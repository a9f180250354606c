import { sheets } from "../../locales/zh-CN/sheets";
import { wording } from "../../locales/zh-CN/wording";
import type { Finding } from "../../records/finding";
import type { IndicatorRecord } from "../../records/records";
import { isTargetRevised } from "../../records/target-in-force";
import { asText } from "../../records/taken-for-more";
import { isCountUnit, unitFactor } from "../../statistics/units";
import { numberExpression, quotedText, textExpression } from "../cells/input-cell";
import {
  amountFormat,
  besidePublishedFormat,
  percentFormat,
  plainAmountFormat,
  pointsFormat,
  publishedFormat,
  signedAmountFormat,
} from "../cells/number-formats";
import { composeSheet, firstBodyRow, letterOf, widthOf } from "../layout/compose-sheet";
import { AHEAD_COLOR, BEHIND_COLOR } from "../layout/colors";
import { withRoom } from "../layout/sheet-column";
import type { ChartArea } from "../layout/compose-sheet";
import type { BodyLine, SheetColumn } from "../layout/sheet-column";
import { shapedColumns } from "../layout/sheet-shape";
import { settledColumns } from "../layout/column-room";
import { unitRight } from "../layout/form-head";
import { rowHeight } from "../layout/row-height";
import { periodLine } from "../layout/period-line";
import { signatureLine, unitLeft } from "../layout/signature-line";
import { parameterReference } from "../parameters/parameter-reference";
import type { ParameterReference } from "../parameters/parameter-reference";
import type { Parameters } from "../parameters/parameters";
import { choosePark } from "../parks/chosen-parks";
import { rankFormula } from "../parks/rank-formula";
import { figureFormulas } from "../figures/figure-formulas";
import type { HistoryColumns } from "../history/history-figures";
import type { SheetPlan } from "../plan/sheet-plan";
import { rowKeys } from "../plan/row-keys";
import { indicatorColumns } from "./indicator-columns";
import { computedCells, recordInputs } from "./indicator-formulas";
import type { RowCells } from "./indicator-formulas";
import { scheduleOf } from "./record-schedule";
import { seasonCells, seasonFigures } from "./season-formulas";
import { indicatorLines } from "./indicator-lines";
import type { IndicatorLine } from "./indicator-lines";
import type { Decimals } from "../../wording/told-figure";

const words = sheets.indicators;
/** A sheet of several parks has many rows. */
const BODY_HEIGHT = { one: 25, several: 20 };

/** The plan of 主要经济指标完成情况表 over the input rows, and what the making of it found. */
export function planIndicatorSheet(
  records: readonly IndicatorRecord[],
  parameters: Parameters,
  history?: HistoryColumns,
): { plan: SheetPlan; findings: Finding[] } {
  const choice = choosePark(records, parameters, sheets.wholeArea);
  const several = choice.reported.length > 1;
  const lines = indicatorLines(choice.rows, choice.reported);
  const columns = settledColumns(
    withRoom(
      shapedColumns(
        indicatorColumns(several, parameters.basis === "season"),
        parameters.shapes?.indicators,
        parameters.decimals.amounts > 0,
      ),
      largestFigures(lines, parameters),
      parameters.decimals.amounts,
    ),
    choice.rows,
    filledBy(parameters),
  );
  const parameter = parameterReference(parameters.source);
  const first = firstBodyRow(0);
  const body = lines.map((line, index) =>
    bodyLine(line, first + index, first, columns, parameters, parameter, history),
  );
  const range = (key: string) =>
    `${letterOf(columns, key)}${first}:${letterOf(columns, key)}${first + lines.length - 1}`;
  const units = [...new Set(choice.rows.map(({ unit }) => unit).filter((unit) => unit !== ""))];

  const plan = composeSheet({
    template: "indicators",
    name: words.name,
    title: `${choice.title}${words.name}`,
    period: periodLine(parameters, parameter),
    unitLeft: unitLeft(parameter),
    unitRight: unitRight("indicators", sheets.unitLine(units.join("、")), parameters),
    columns,
    above: [],
    body,
    bodyHeight: several ? BODY_HEIGHT.several : BODY_HEIGHT.one,
    below: lines.some(hasTarget)
      ? [countsLine(range, several), ...halfYearLine(range, several, parameter)]
      : [],
    chart: chartArea(lines, first, columns, parameters),
    notes: notes(lines, several, parameters),
    signature: signatureLine(parameter),
    rules: [
      {
        columns: ["gap", "shortfall", "status", "progress"],
        formula: "=AND(ISNUMBER({gap}),{gap}<-1E-9)",
        color: BEHIND_COLOR,
        bold: true,
      },
      {
        columns: ["gap", "shortfall", "status", "progress"],
        formula: "=AND(ISNUMBER({gap}),{gap}>1E-9)",
        color: AHEAD_COLOR,
      },
    ],
    frozenColumns: several ? 2 : 1,
    counts: {
      indicators: new Set(choice.rows.map(({ name }) => name)).size,
      parks: Math.max(1, choice.reported.length),
      rows: lines.length,
    },
  });
  return { plan, findings: choice.findings };
}

function bodyLine(
  line: IndicatorLine,
  row: number,
  first: number,
  columns: SheetColumn[],
  parameters: Parameters,
  parameter: ParameterReference,
  history: HistoryColumns | undefined,
): BodyLine {
  const at: RowCells = (key) => `${letterOf(columns, key)}${row}`;
  const figures = figureFormulas(parameters.style);
  const bySeason = parameters.basis === "season";
  const seasonOf = ({ source }: IndicatorRecord) =>
    bySeason && history
      ? seasonCells(
          seasonFigures(
            history,
            { name: at("name"), unit: at("unit"), park: textExpression(source, "park") },
            parameter,
          ),
        )
      : {};
  const ofRecord = (record: IndicatorRecord) => ({
    ...recordInputs(record, parameter("month") ?? "12"),
    ...seasonOf(record),
    ...computedCells(at, parameter, figures, { source: record.source, bySeason }),
  });
  const cells: Record<string, string> =
    line.kind === "record"
      ? ofRecord(line.record)
      : totalCells(line, first, columns, ofRecord, () => computedCells(at, parameter, figures, { bySeason }));
  // What is counted at a day is not added up over months.
  if (isCountUnit(line.kind === "record" ? line.record.unit : line.unit)) delete cells["linearProjection"];
  if (line.peers && line.kind === "record") cells["rank"] = rankAmong(at, line.peers, first, columns);
  const record =
    line.kind === "record" ? line.record : line.records.length === 1 ? line.records[0] : undefined;
  const unit = line.kind === "record" ? line.record.unit : line.unit;
  const formats = lineFormats(unit, parameters.decimals, record);
  return {
    kind: line.kind,
    key:
      line.kind === "record"
        ? rowKeys.indicator(line.record.name, line.record.park)
        : rowKeys.indicatorTotal(line.name),
    ...(line.kind === "record" ? { source: line.record.source } : {}),
    cells: columns.map(({ key }) => cells[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
    height: rowHeight(
      [
        { text: line.kind === "record" ? line.record.name : line.name, width: widthOf(columns, "name") },
        {
          text: line.kind === "record" && line.peers ? line.record.park : "",
          width: widthOf(columns, "park"),
        },
      ],
      line.peers ? BODY_HEIGHT.several : BODY_HEIGHT.one,
    ),
  };
}

const isThere = (value: unknown): boolean => value !== undefined;
const hasAim = ({ target, revisedTarget }: IndicatorRecord) => isThere(target) || isThere(revisedTarget);
const isAimed = (row: IndicatorRecord) => hasAim(row) && isThere(row.actual);
const hasLevels = ({ actual, prior }: IndicatorRecord) => isThere(actual) && isThere(prior);
const grows = (row: IndicatorRecord) => isThere(row.publishedGrowth) || hasLevels(row);

/** Whether a row has something in a column. */
function filledBy(parameters: Parameters): Readonly<Record<string, (row: IndicatorRecord) => boolean>> {
  const isDue = (row: IndicatorRecord) =>
    parameters.basis !== "season" || isThere(scheduleOf(row, parameters));
  return {
    ...FILLED,
    schedule: (row) => hasAim(row) && isDue(row),
    gap: (row) => isAimed(row) && isDue(row),
    shortfall: (row) => isAimed(row) && isDue(row),
    status: (row) => isAimed(row) && isDue(row),
    seasonPart: ({ season }) => isThere(season?.part),
    seasonNext: ({ season }) => isThere(season?.next),
    seasonWhole: ({ season }) => isThere(season?.whole),
    seasonalPace: (row) => isAimed(row) && isThere(row.season?.next) && isDue(row),
    linearProjection: ({ actual, unit }) => isThere(actual) && !isCountUnit(unit),
    seasonalProjection: (row) => isThere(row.actual) && isDue(row),
  };
}

const FILLED: Readonly<Record<string, (row: IndicatorRecord) => boolean>> = {
  target: hasAim,
  actual: ({ actual }) => isThere(actual),
  prior: ({ prior }) => isThere(prior),
  change: hasLevels,
  growth: grows,
  priorGrowth: ({ priorGrowth }) => isThere(priorGrowth),
  growthGap: (row) => isThere(row.publishedGrowthGap) || (grows(row) && isThere(row.priorGrowth)),
  progress: isAimed,
  schedule: hasAim,
  gap: isAimed,
  shortfall: isAimed,
  pace: isAimed,
  paceRatio: isAimed,
  status: isAimed,
  rank: isAimed,
};

/** The largest amounts that the columns have to show; a difference is at most as large as what it is between. */
function largestFigures(lines: readonly IndicatorLine[], parameters: Parameters): Record<string, number> {
  const largest = (of: (record: IndicatorRecord) => number | undefined): number =>
    lines.reduce((most, line) => {
      const records = line.kind === "record" ? [line.record] : line.records;
      const unit = line.kind === "record" ? line.record.unit : line.unit;
      const sum = records.reduce(
        (amount, record) => amount + Math.abs(of(record) ?? 0) * (unitFactor(record.unit, unit) ?? 0),
        0,
      );
      return Math.max(most, sum);
    }, 0);
  const target = largest((record) => Math.max(record.target ?? 0, record.revisedTarget ?? 0));
  const actual = largest((record) => record.actual);
  const prior = largest((record) => record.prior);
  const [change, shortfall] = [Math.max(actual, prior), Math.max(actual, target)];
  const season = largest(({ season: then }) =>
    Math.max(...[then?.part, then?.next, then?.whole].map((figure) => Math.abs(figure ?? 0))),
  );
  const yearEnd = (share: (record: IndicatorRecord) => number | undefined) =>
    largest((record) => (record.actual ?? 0) / (share(record) || 1));
  return {
    ...{ target, actual, prior, change, shortfall, pace: shortfall },
    ...{ seasonPart: season, seasonNext: season, seasonWhole: season, seasonalPace: shortfall },
    linearProjection: yearEnd(() => (parameters.month ?? 12) / 12),
    seasonalProjection: yearEnd((record) => scheduleOf(record, parameters)),
  };
}

/** The total of the parks: sums of what all of them have, rates worked out from the sums. */
function totalCells(
  line: Extract<IndicatorLine, { kind: "total" }>,
  first: number,
  columns: SheetColumn[],
  ofRecord: (record: IndicatorRecord) => Record<string, string>,
  computed: () => Record<string, string>,
): Record<string, string> {
  const [only] = line.records;
  const { from, to } = line.peers;
  if (line.records.length === 1 && only) return { ...ofRecord(only), park: words.total };
  const sum = (key: string) => {
    const letter = letterOf(columns, key);
    const range = `${letter}${first + from}:${letter}${first + to}`;
    return `=IF(COUNT(${range})<${line.records.length},"",${convertedSum(line, letter, first, range)})`;
  };
  return {
    ...computed(),
    ...Object.fromEntries(
      SEASON_KEYS.filter((key) => columns.some((column) => column.key === key)).map((key) => [key, sum(key)]),
    ),
    name: asText(line.name),
    park: words.total,
    unit: asText(line.unit),
    target: sum("target"),
    actual: sum("actual"),
    prior: sum("prior"),
    // A rate of last year cannot be added up.
    priorGrowth: "",
  };
}

/** Figures of last year that a total adds up as it adds up this year's. */
const SEASON_KEYS = ["seasonPart", "seasonNext", "seasonWhole"] as const;

function convertedSum(
  line: Extract<IndicatorLine, { kind: "total" }>,
  letter: string,
  first: number,
  range: string,
): string {
  const factors = line.records.map(({ unit }) => unitFactor(unit, line.unit));
  if (factors.every((factor) => factor === 1)) return `SUM(${range})`;
  if (factors.some((factor) => factor === undefined)) return '""';
  return factors.map((factor, index) => `${letter}${first + line.peers.from + index}*${factor}`).join("+");
}

function rankAmong(
  at: RowCells,
  { from, to }: { from: number; to: number },
  first: number,
  columns: SheetColumn[],
): string {
  const letter = letterOf(columns, "progress");
  const peers = `${letter}$${first + from}:${letter}$${first + to}`;
  return rankFormula(at("progress"), peers);
}

function lineFormats(unit: string, decimals: Decimals, record?: IndicatorRecord): Record<string, string> {
  const amount = amountFormat(unit, decimals.amounts);
  const signed = signedAmountFormat(unit, decimals.amounts);
  const percent = percentFormat(decimals.rates);
  const points = pointsFormat(decimals.rates);
  return {
    target: amount,
    actual: amount,
    prior: amount,
    change: signed,
    growth: record?.publishedGrowth === undefined ? besidePublishedFormat(percent) : publishedFormat(percent),
    priorGrowth: percent,
    growthGap:
      record?.publishedGrowthGap === undefined ? besidePublishedFormat(points) : publishedFormat(points),
    progress: percent,
    schedule: percent,
    ...{ seasonPart: amount, seasonNext: amount, seasonWhole: amount },
    ...{
      linearProjection: amount,
      seasonalProjection: amount,
      seasonalPace: amountFormat("", decimals.amounts),
    },
    gap: points,
    shortfall: signed,
    // People needed a month are rarely whole.
    pace: amountFormat("", decimals.amounts),
    paceRatio: amountFormat("", decimals.amounts),
    rank: "0",
  };
}

/** Counted are the rows that are ranked: with several parks each park's rows, not the totals. */
function counted(range: (key: string) => string, several: boolean, condition: string): string {
  // A total has the word 合计 where the others name their park.
  return several
    ? `SUMPRODUCT(${condition}*(${range("park")}<>${quotedText(words.total)}))`
    : `SUMPRODUCT(${condition}*1)`;
}

function countsLine(range: (key: string) => string, several: boolean): string {
  const { scheduleStatus } = wording;
  const is = (status: keyof typeof scheduleStatus): string =>
    `(${range("status")}=${quotedText(scheduleStatus[status])})`;
  const reached = counted(range, several, `(${is("ahead")}+${is("onSchedule")})`);
  const behind = counted(range, several, is("behind"));
  return `=${quotedText(`${words.reached}\uFF1A`)}&${reached}&${quotedText(`${words.items}\uFF1B${words.notReached}\uFF1A`)}&${behind}&${quotedText(words.items)}`;
}

function halfYearLine(
  range: (key: string) => string,
  several: boolean,
  parameter: ParameterReference,
): string[] {
  const month = parameter("month");
  if (month === undefined) return [];
  const passed = counted(range, several, `ISNUMBER(${range("progress")})*(${range("progress")}>=0.5)`);
  const withTarget = counted(range, several, `ISNUMBER(${range("progress")})`);
  return [
    `=IF(${month}=6,${quotedText(`${words.halfYear}\uFF1A`)}&${passed}&${quotedText(words.items)}&${quotedText("\uFF0C共考核")}&${withTarget}&${quotedText(words.items)},${quotedText(words.halfYearOnly)})`,
  ];
}

/** At most this many bars can be told apart across a page. */
const MOST_BARS = 24;
/** With more than these, names and figures have little room each. */
const MANY_BARS = 10;
const CHART_ROWS = { usual: 14, crowded: 20 };
/** Characters of a name that stand askew under a narrow bar. */
const SHORT_NAME = 9;

function shortName(cell: string): string {
  return `=IF(LEN(${cell})>${SHORT_NAME},LEFT(${cell},${SHORT_NAME - 1})&"…",${cell}&"")`;
}

function chartArea(
  lines: IndicatorLine[],
  first: number,
  columns: SheetColumn[],
  { basis }: Parameters,
): ChartArea | undefined {
  const hasTotals = lines.some(({ kind }) => kind === "total");
  const bars = lines
    .map((line, index) => ({ line, row: first + index }))
    .filter(({ line }) => !hasTotals || line.kind === "total")
    // Without a figure, or with one that is refused, there is no bar: one of zero would say that nothing was done.
    .filter(({ line }) => (line.kind === "record" ? [line.record] : line.records).every(isAimed))
    .slice(0, MOST_BARS);
  if (bars.length === 0) return undefined;
  const letters = {
    name: letterOf(columns, "name"),
    progress: letterOf(columns, "progress"),
    schedule: letterOf(columns, "schedule"),
  };
  const isCrowded = bars.length > MANY_BARS;
  const figure = (letter: string, row: number, missing = "0") =>
    `=IF(ISNUMBER(${letter}${row}),${letter}${row},${missing})`;
  // The line has a gap where an indicator has no schedule of its own: at zero it would be a schedule.
  const noSchedule = basis === "season" ? "NA()" : "0";
  return {
    rows: isCrowded ? CHART_ROWS.crowded : CHART_ROWS.usual,
    data: [
      [words.headers.name, words.chartProgress, words.chartSchedule],
      ...bars.map(({ row }) => [
        isCrowded ? shortName(`${letters.name}${row}`) : `=${letters.name}${row}`,
        figure(letters.progress, row),
        figure(letters.schedule, row, noSchedule),
      ]),
    ],
    chart: (over, dataRow) => {
      const data = (column: number) => ({ row: dataRow + 1, column, rows: bars.length, columns: 1 });
      return {
        name: words.name,
        type: "ColumnClustered",
        title: words.chart,
        over,
        categories: data(1),
        series: [
          {
            name: words.chartProgress,
            values: data(2),
            // Light enough for the figures in it, which stand where the line of the schedule rarely runs.
            color: "#9DC3E6",
            labels: isCrowded ? "0%" : "0.00%",
            labelsAt: "InsideBase",
          },
          { name: words.chartSchedule, values: data(3), type: "Line", color: "#C00000" },
        ],
        axis: { numberFormat: "0%", minimum: 0 },
        legend: true,
      };
    },
  };
}

function hasTarget(line: IndicatorLine): boolean {
  const records = line.kind === "record" ? [line.record] : line.records;
  return records.every(({ target, revisedTarget }) => (revisedTarget ?? target) !== undefined);
}

function notes(lines: IndicatorLine[], several: boolean, parameters: Parameters): string[] {
  const texts: string[] =
    parameters.basis === "season" ? [...words.seasonNotes, ...words.notes.slice(2)] : [...words.notes];
  if (several) texts.push(words.rankNote);
  const revised = lines.flatMap((line) =>
    line.kind === "record" && isTargetRevised(line.record, parameters.month)
      ? [originalTarget(line.record, several, parameters.decimals.amounts)]
      : [],
  );
  if (revised.length > 0)
    texts.push(
      `=${quotedText(words.revisedNote(texts.length + 1))}&${revised.join(`&${quotedText("、")}&`)}&${quotedText("。")}`,
    );
  return texts;
}

/** The name of an indicator and, in brackets, its target as first set: the table shows the revised one. */
function originalTarget(
  { name, park, unit, source }: IndicatorRecord,
  several: boolean,
  decimals: number,
): string {
  const target = numberExpression(source, "target", { positive: true });
  const label = quotedText(several ? `${park}${name}` : name);
  const original = `TEXT(${target},${quotedText(plainAmountFormat(unit, decimals))})`;
  return `${label}&IF(ISNUMBER(${target}),${quotedText(words.original)}&${original}&${quotedText(`${unit}\uFF09`)},"")`;
}
