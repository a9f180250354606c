import { sheets } from "../../locales/zh-CN/sheets";
import { wording } from "../../locales/zh-CN/wording";
import { columnLetters } from "../../formulas/a1";
import type { Finding } from "../../records/finding";
import { projectIdentity } from "../../records/reading/read-projects";
import type { ProjectRecord } from "../../records/records";
import { asText } from "../../records/taken-for-more";
import { dateExpression } from "../cells/date-cell";
import { quotedText, textExpression } from "../cells/input-cell";
import { moneyExpression } from "../cells/money-cell";
import { amountFormat, percentFormat, plainAmountFormat, pointsFormat } from "../cells/number-formats";
import { figureFormulas } from "../figures/figure-formulas";
import type { FigureFormulas } from "../figures/figure-formulas";
import { countedRows, groupedLines, groupsOf, headingLine } from "../groups/grouped-lines";
import type { GroupMember } from "../groups/grouped-lines";
import { pairedSum, ratioOfSums, rowsOfRange, unpaired } from "../groups/like-with-like";
import type { SummedRows } from "../groups/like-with-like";
import { sumInUnit } from "../groups/sum-in-unit";
import { composeSheet, firstBodyRow, letterOf, widthOf } from "../layout/compose-sheet";
import { AHEAD_COLOR, BEHIND_COLOR, NEAR_DUE_COLOR } from "../layout/colors";
import { withRoom } from "../layout/sheet-column";
import type { BodyLine, SheetColumn } from "../layout/sheet-column";
import { labelColumnsOf, shapedColumns } from "../layout/sheet-shape";
import { settledColumns } from "../layout/column-room";
import { unitRight } from "../layout/form-head";
import { rowHeight } from "../layout/row-height";
import type { BodyRule } from "../layout/rule-plans";
import { periodLine } from "../layout/period-line";
import { signatureLine, unitLeft } from "../layout/signature-line";
import { parameterReference } from "../parameters/parameter-reference";
import type { ParameterReference } from "../parameters/parameter-reference";
import { PLAN_MONTHS } from "../parameters/parameter-keys";
import type { ParameterKey } from "../parameters/parameter-keys";
import type { Parameters } from "../parameters/parameters";
import { choosePark, rowsWithoutPark } from "../parks/chosen-parks";
import { parkTotals } from "../parks/park-totals";
import { byPark, joinShared } from "../parks/shared-records";
import type { Shared } from "../parks/shared-records";
import type { SheetPlan } from "../plan/sheet-plan";
import { rowKeys } from "../plan/row-keys";
import { monthKey, projectColumns } from "./project-columns";
import { progressExpression, projectStatus, timelineCell } from "./project-formulas";
import type { Decimals } from "../../wording/told-figure";

const words = sheets.projects;
const SUMMED = ["investment", "invested"] as const;

/** The plan of 项目进展情况表 over the input rows. */
export function planProjectSheet(
  records: readonly ProjectRecord[],
  parameters: Parameters,
): { plan: SheetPlan; findings: Finding[] } {
  const choice = choosePark(records, parameters, sheets.wholeArea);
  const several = choice.reported.length > 1;
  const parameter = parameterReference(parameters.source);
  const projects = byPark(joinShared(choice.rows, projectIdentity), choice.reported);
  const columns = settledColumns(
    withRoom(
      shapedColumns(projectColumns(several), parameters.shapes?.projects, parameters.decimals.amounts > 0),
      largestFigures(projects, parameters.moneyUnit),
      parameters.decimals.amounts,
    ),
    projects.map(({ record }) => record),
    FILLED,
  );
  const lines = groupedLines(projectGroups(projects));
  const formats = formatsOf(parameters.decimals);
  const figures = figureFormulas(parameters.style);
  const first = firstBodyRow(1);
  const at = (key: string, row: number) => `${letterOf(columns, key)}${row}`;
  const range = (key: string) =>
    `${letterOf(columns, key)}$${first}:${letterOf(columns, key)}$${first + lines.length - 1}`;
  const body = lines.map((line, index) =>
    line.kind === "group"
      ? headingLine(line, {
          row: first + index,
          columns,
          summed: SUMMED,
          cells: {
            name: asText(words.group(line.name, line.members)),
            investmentProgress: progressOfSums(
              rowsOfRange((key) => `${at(key, first + index + 1)}:${at(key, first + index + line.members)}`),
              figures,
              parameters,
            ),
          },
          formats,
        })
      : recordLine(line, first + index, columns, parameters, parameter),
  );
  // Headings of groups are among the rows, with the sums of theirs; only a record's key has this mark.
  const keyLetter = columnLetters(columns.length + 1);
  const keyRange = `${keyLetter}$${first}:${keyLetter}$${first + lines.length - 1}`;
  const groups = (key: string) =>
    lines.flatMap((line, index) => (line.kind === "group" ? [at(key, first + index)] : [])).join(",");
  const allRows = rowsOfRange(range, `ISNUMBER(FIND("|",${keyRange}))`);
  const totals = parkTotals({
    columns,
    first: first + lines.length,
    parks: several ? choice.reported : [],
    shared: countedRows(lines, first),
    range,
    summed: SUMMED,
    rankBy: "investment",
    subtotal: words.subtotal,
    total: words.total(projects.length),
    sumOfAll: (key) => `SUM(${groups(key)})`,
    countOfAll: (key) => `COUNT(${groups(key)})`,
    computed: (_row, rows) => ({ investmentProgress: progressOfSums(rows, figures, parameters) }),
    allRows,
    formats,
  });
  const totalRow = first + lines.length + totals.length - 1;

  const plan = composeSheet({
    template: "projects",
    name: words.name,
    title: `${choice.title}${words.name}`,
    period: periodLine(parameters, parameter),
    unitLeft: unitLeft(parameter),
    unitRight: unitRight("projects", sheets.unitLine(parameters.moneyUnit), parameters),
    columns,
    above: [countsLine(range, parameter, parameters, projects, at("investment", totalRow))],
    body: [...body, ...totals],
    bodyHeight: 22,
    labelColumns: labelColumnsOf(columns, several ? 3 : 2),
    below: [],
    notes: [
      ...words.notes(parameters.moneyUnit),
      likeWithLikeNote(allRows, parameters),
      ...(several ? [words.rankNote] : []),
    ],
    signature: signatureLine(parameter),
    rules: [
      {
        columns: ["status", "overdue"],
        formula: `={status}=${quotedText(wording.timeStatus.overdue)}`,
        color: BEHIND_COLOR,
        bold: true,
      },
      {
        columns: ["status"],
        formula: `={status}=${quotedText(wording.timeStatus.nearDue)}`,
        color: NEAR_DUE_COLOR,
        bold: true,
      },
      { columns: ["gap"], formula: "=AND(ISNUMBER({gap}),{gap}<-1E-9)", color: BEHIND_COLOR, bold: true },
      { columns: ["gap"], formula: "=AND(ISNUMBER({gap}),{gap}>1E-9)", color: AHEAD_COLOR },
      ...timelineRules(),
    ],
    frozenColumns: 1,
    counts: { projects: projects.length, parks: Math.max(1, choice.reported.length) },
    groups: groupsOf(lines),
  });
  return { plan, findings: [...choice.findings, ...rowsWithoutPark(choice)] };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== "";
const hasDates = ({ start, plannedFinish }: ProjectRecord) => isThere(start) && isThere(plannedFinish);

/** Whether a row has something in a column. */
const FILLED: Readonly<Record<string, (row: ProjectRecord) => boolean>> = {
  investment: ({ investment }) => isThere(investment),
  invested: ({ invested }) => isThere(invested),
  investmentProgress: ({ investment, invested }) => isThere(investment) && isThere(invested),
  scale: ({ scale }) => isThere(scale),
  start: ({ start }) => isThere(start),
  plannedFinish: ({ plannedFinish }) => isThere(plannedFinish),
  actualFinish: ({ actualFinish }) => isThere(actualFinish),
  trialProduction: ({ trialProduction }) => isThere(trialProduction),
  progress: ({ progress, progressWords }) => isThere(progress ?? progressWords),
  basis: ({ progressBasis }) => isThere(progressBasis),
  timeProgress: hasDates,
  gap: (row) => hasDates(row) && isThere(row.progress),
  overdue: ({ plannedFinish }) => isThere(plannedFinish),
  stage: ({ stage }) => isThere(stage),
  status: ({ plannedFinish, actualFinish }) => isThere(plannedFinish) || isThere(actualFinish),
  responsible: ({ responsible }) => isThere(responsible),
  ...Object.fromEntries(
    PLAN_MONTHS.map((month) => [
      monthKey(month),
      ({ start, plannedFinish }: ProjectRecord) => isThere(start) || isThere(plannedFinish),
    ]),
  ),
};

/** Investment progress of a line's sums, over the projects that have both figures. */
function progressOfSums(rows: SummedRows, figures: FigureFormulas, { sumRatios }: Parameters): string {
  const total = pairedSum(rows, "investment", "invested");
  const invested = pairedSum(rows, "invested", "investment");
  const ratio = `IF(${total}>0,${figures.progress(invested, total)},"")`;
  return `=${ratioOfSums(rows, ["investment", "invested"], sumRatios, ratio)}`;
}

/** The rule of the ratios of sums, with how many projects the total's leaves out. */
function likeWithLikeNote(rows: SummedRows, { sumRatios = "paired" }: Parameters): string {
  const { rule, leftOut } = words.sumRatios[sumRatios];
  const count = unpaired(rows, "investment", "invested");
  return `=${quotedText(rule)}&IF(${count}>0,${quotedText(leftOut)}&${count}&${quotedText(words.piece)},"")&${quotedText("。")}`;
}

/** A project under its kind, the kinds in the order in which they come. */
function projectGroups(
  projects: readonly Shared<ProjectRecord>[],
): { name: string; members: Shared<ProjectRecord>[] }[] {
  return [...new Set(projects.map(({ record }) => record.kind))].map((name) => ({
    name,
    members: projects.filter(({ record }) => record.kind === name),
  }));
}

function recordLine(
  { shared: { record, parks } }: GroupMember<ProjectRecord>,
  row: number,
  columns: SheetColumn[],
  parameters: Parameters,
  parameter: ParameterReference,
): BodyLine {
  const { source } = record;
  const at = (key: string) => `${letterOf(columns, key)}${row}`;
  const year = parameter("year") ?? String(parameters.year ?? '""');
  const cells: Record<string, string> = {
    name: `=${textExpression(source, "name")}`,
    park: asText(parks.join("、")),
    kind: `=${textExpression(source, "kind")}`,
    investment: `=${moneyExpression(source, "investment", "unit", parameters.moneyUnit)}`,
    invested: `=${moneyExpression(source, "invested", "unit", parameters.moneyUnit)}`,
    scale: `=${textExpression(source, "scale")}`,
    start: `=${dateExpression(source, "start")}`,
    plannedFinish: `=${dateExpression(source, "plannedFinish")}`,
    actualFinish: `=${dateExpression(source, "actualFinish")}`,
    trialProduction: `=${dateExpression(source, "trialProduction")}`,
    progress: `=${progressExpression(source)}`,
    basis: `=${textExpression(source, "progressBasis")}`,
    stage: `=${textExpression(source, "stage")}`,
    responsible: `=${textExpression(source, "responsible")}`,
    ...projectStatus(at, figureFormulas(parameters.style)),
    ...Object.fromEntries(PLAN_MONTHS.map((month) => [monthKey(month), timelineCell(at, month, year)])),
  };
  const formats = formatsOf(parameters.decimals);
  return {
    kind: "record",
    key: rowKeys.record(record.name, record.kind, projectIdentity(record)),
    source,
    cells: columns.map(({ key }) => cells[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
    height: rowHeight(
      [
        { text: record.name, width: widthOf(columns, "name") },
        { text: parks.length > 1 ? parks.join("、") : "", width: widthOf(columns, "park") },
        { text: record.kind, width: widthOf(columns, "kind") },
        { text: record.scale, width: widthOf(columns, "scale") },
        { text: record.progressWords, width: widthOf(columns, "progress") },
        { text: record.progressBasis, width: widthOf(columns, "basis") },
        { text: record.responsible, width: widthOf(columns, "responsible") },
      ],
      22,
    ),
  };
}

/** Bars of the timeline: its marks stay in them, so that they are told apart in black and white as well. */
function timelineRules(): BodyRule[] {
  const columns = PLAN_MONTHS.map(monthKey);
  const marked = (...marks: string[]) =>
    `=OR(${marks.map((mark) => `{cell}=${quotedText(mark)}`).join(",")})`;
  return [
    { columns, formula: marked(words.filled, words.before), color: "#1F3864", fill: "#8EA9DB" },
    { columns, formula: marked(words.ahead, words.after), color: "#1F3864", fill: "#D9E2F3" },
    { columns, formula: marked(words.late), color: BEHIND_COLOR, fill: "#F8CBAD", bold: true },
  ];
}

/** What the total has to show in each column of money. */
function largestFigures(
  projects: readonly Shared<ProjectRecord>[],
  unit: string,
): Record<(typeof SUMMED)[number], number> {
  const total = (key: (typeof SUMMED)[number]): number => sumInUnit(projects, unit, (record) => record[key]);
  return { investment: total("investment"), invested: total("invested") };
}

/** Stated counts beside the named rows: the rows that nobody named are said, not hidden. What nobody tells is left out. */
function countsLine(
  range: (key: string) => string,
  parameter: ParameterReference,
  parameters: Parameters,
  projects: readonly Shared<ProjectRecord>[],
  totalInvestment: string,
): string {
  const { year, moneyUnit, decimals } = parameters;
  const yearCell = parameter("year") ?? String(year ?? 0);
  const counts = COUNTS.filter(
    ({ stated, date }) =>
      parameters[stated] !== undefined || projects.some(({ record }) => record[date] !== undefined),
  );
  const parts = counts.map(({ label, stated: key, date }): string => {
    const dates = range(date);
    const named = `COUNTIFS(${dates},">="&DATE(${yearCell},1,1),${dates},"<="&报告日)`;
    const stated = parameter(key);
    const only = `${named}&${quotedText(`${words.piece}${words.onlyNamed}`)}`;
    if (stated === undefined) return `${quotedText(`${label}\uFF1A`)}&${only}`;
    const both = `IF(${stated}>=${named},${quotedText(words.named)}&${named}&${quotedText(words.unnamed)}&(${stated}-${named})&${quotedText(words.unnamedEnd)},${quotedText(words.over)}&${named}&${quotedText(words.overEnd)})`;
    return `${quotedText(`${label}\uFF1A`)}&IF(ISNUMBER(${stated}),${stated}&${quotedText(words.piece)}&${both},${only})`;
  });
  const amount = (mark: string) =>
    `IF(ISNUMBER(${totalInvestment}),${quotedText(`${mark}${words.totalInvestment}\uFF1A`)}&TEXT(${totalInvestment},${quotedText(plainAmountFormat("", decimals.amounts))})&${quotedText(moneyUnit)},"")`;
  return parts.length === 0
    ? `=${amount("")}`
    : `=IF(ISNUMBER(报告日),${parts.join('&"\uFF1B"&')},"")&${amount("\uFF1B")}`;
}

/** The counts above the table, each with the parameter that states it and the dates that tell it. */
const COUNTS = [
  { label: words.started, stated: "startedCount", date: "start" },
  { label: words.completed, stated: "finishedCount", date: "actualFinish" },
  { label: words.trial, stated: "trialCount", date: "trialProduction" },
] as const satisfies readonly { label: string; stated: ParameterKey; date: keyof ProjectRecord }[];

function formatsOf(decimals: Decimals): Record<string, string> {
  const amount = amountFormat("", decimals.amounts);
  const percent = percentFormat(decimals.rates);
  const date = "yyyy-mm-dd";
  return {
    investment: amount,
    invested: amount,
    investmentProgress: percent,
    start: date,
    plannedFinish: date,
    actualFinish: date,
    trialProduction: date,
    progress: percent,
    timeProgress: percent,
    gap: pointsFormat(decimals.rates),
    overdue: "0_ ",
    rank: "0",
  };
}
