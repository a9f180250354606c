import { sheets } from "../../locales/zh-CN/sheets";
import type { Finding } from "../../records/finding";
import { NO, YES } from "../../records/yes-no";
import { enterpriseIdentity } from "../../records/reading/read-enterprises";
import { ENTERPRISE_TAGS } from "../../records/enterprise-tags";
import type { EnterpriseRecord } from "../../records/records";
import type { EnterpriseTag } from "../../records/enterprise-tags";
import { asText } from "../../records/taken-for-more";
import { inputReference, quotedText, readExpression, textExpression } from "../cells/input-cell";
import { moneyExpression } from "../cells/money-cell";
import { amountFormat, percentFormat } from "../cells/number-formats";
import { figureFormulas } from "../figures/figure-formulas";
import type { FigureFormulas } from "../figures/figure-formulas";
import { countedRows, groupedLines, groupsOf, headingLine } from "../groups/grouped-lines";
import type { GroupMember } from "../groups/grouped-lines";
import { pairedSum, pairs, ratioOfSums, rowsOfRange, unpaired } from "../groups/like-with-like";
import type { SummedRows } from "../groups/like-with-like";
import { sumInUnit } from "../groups/sum-in-unit";
import { growthExpression } from "../indicators/indicator-formulas";
import { composeSheet, firstBodyRow, letterOf, widthOf } from "../layout/compose-sheet";
import { withRoom } from "../layout/sheet-column";
import type { ChartArea } from "../layout/compose-sheet";
import type { BodyLine, SheetColumn } from "../layout/sheet-column";
import { labelColumnsOf, shapedColumns } from "../layout/sheet-shape";
import { settledColumns } from "../layout/column-room";
import { unitRight } from "../layout/form-head";
import { rowHeight } from "../layout/row-height";
import { periodLine } from "../layout/period-line";
import { signatureLine, unitLeft } from "../layout/signature-line";
import { parameterReference } from "../parameters/parameter-reference";
import type { ParameterReference } from "../parameters/parameter-reference";
import type { Parameters } from "../parameters/parameters";
import { choosePark, rowsWithoutPark } from "../parks/chosen-parks";
import { parkTotals } from "../parks/park-totals";
import { byPark, joinShared } from "../parks/shared-records";
import type { Shared } from "../parks/shared-records";
import type { SheetPlan } from "../plan/sheet-plan";
import { rowKeys } from "../plan/row-keys";
import { enterpriseColumns } from "./enterprise-columns";
import { enterpriseSummary, pipelineChart } from "./enterprise-summary";
import { knownCounts } from "./known-counts";
import { nextMonthlyFiling, nextYearlyFiling } from "./filing-dates";
import type { Decimals } from "../../wording/told-figure";

const words = sheets.enterprises;
const SUMMED = ["revenue", "prior", "last12", "planned", "completed"] as const;

/** The plan of 企业扩建升级情况表 over the input rows. */
export function planEnterpriseSheet(
  records: readonly EnterpriseRecord[],
  parameters: Parameters,
): { plan: SheetPlan; findings: Finding[] } {
  const choice = choosePark(records, parameters, sheets.wholeArea);
  const several = choice.reported.length > 1;
  const parameter = parameterReference(parameters.source);
  const enterprises = byPark(joinShared(choice.rows, enterpriseIdentity), choice.reported);
  const columns = settledColumns(
    withRoom(
      shapedColumns(
        enterpriseColumns(several),
        parameters.shapes?.enterprises,
        parameters.decimals.amounts > 0,
      ),
      largestFigures(enterprises),
      parameters.decimals.amounts,
    ),
    enterprises.map(({ record }) => record),
    FILLED,
  );
  const lines = groupedLines(enterpriseGroups(enterprises));
  const formats = formatsOf(parameters.decimals);
  const figures = figureFormulas(parameters.style);
  const first = firstBodyRow(0);
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
            ...sumRatios(
              rowsOfRange((key) => `${at(key, first + index + 1)}:${at(key, first + index + line.members)}`),
              figures,
              parameters,
            ),
            name: asText(words.group(line.name, line.members)),
          },
          formats,
        })
      : recordLine(line, first + index, columns, parameters, parameter, several),
  );
  const allRows = rowsOfRange(range, `(${range("counted")}=${quotedText(words.counted)})`);
  const totals = parkTotals({
    columns,
    first: first + lines.length,
    parks: several ? choice.reported : [],
    shared: countedRows(lines, first),
    range,
    countedRows: `(${range("counted")}=${quotedText(words.counted)})`,
    summed: SUMMED,
    rankBy: "revenue",
    subtotal: words.subtotal,
    total: words.total(enterprises.length),
    sumOfAll: (key) => `SUMIF(${range("counted")},${quotedText(words.counted)},${range(key)})`,
    countOfAll: (key) =>
      `SUMPRODUCT(ISNUMBER(${range(key)})*(${range("counted")}=${quotedText(words.counted)}))`,
    computed: (_row, rows) => sumRatios(rows, figures, parameters),
    allRows,
    formats,
  });
  const known = knownCounts(
    enterprises.map(({ record }) => record),
    parameters,
  );
  const totalRow = first + lines.length + totals.length - 1;

  const plan = composeSheet({
    template: "enterprises",
    name: words.name,
    title: `${choice.title}${words.name}`,
    period: periodLine(parameters, parameter),
    unitLeft: unitLeft(parameter),
    unitRight: unitRight(
      "enterprises",
      sheets.unitLine(`${words.unit}、${words.pipeline.household}`),
      parameters,
    ),
    columns,
    above: [],
    body: [...body, ...totals],
    bodyHeight: 22,
    labelColumns: labelColumnsOf(columns, several ? 5 : 4),
    below: enterpriseSummary({ range, parameter, figures, total: (key) => at(key, totalRow), known }),
    ...chartOf(pipelineChart(range, parameter, known)),
    notes: [
      ...words.notes(known.doubling),
      likeWithLikeNote(allRows, parameters),
      ...(several ? [words.rankNote] : []),
    ],
    signature: signatureLine(parameter),
    rules: [],
    frozenColumns: 1,
    counts: {
      enterprises: enterprises.length,
      listed: lines.filter(({ kind }) => kind === "record").length,
      parks: Math.max(1, choice.reported.length),
      ...(known.listedRegistered
        ? { registered: enterprises.filter(({ record }) => record.registered).length }
        : {}),
    },
    groups: groupsOf(lines),
  });
  return { plan, findings: [...choice.findings, ...rowsWithoutPark(choice)] };
}

const chartOf = (chart: ChartArea | undefined) => (chart ? { chart } : {});

/** An enterprise under each of its tags. */
function enterpriseGroups(
  enterprises: readonly Shared<EnterpriseRecord>[],
): { name: string; members: Shared<EnterpriseRecord>[] }[] {
  return [
    ...ENTERPRISE_TAGS.map((tag) => ({
      name: tag,
      members: enterprises.filter(({ record }) => record.tags.includes(tag)),
    })),
    { name: words.untagged, members: enterprises.filter(({ record }) => record.tags.length === 0) },
  ];
}

function recordLine(
  { group, shared: { record, parks }, counted }: GroupMember<EnterpriseRecord>,
  row: number,
  columns: SheetColumn[],
  parameters: Parameters,
  parameter: ParameterReference,
  several: boolean,
): BodyLine {
  const { source } = record;
  const at = (key: string) => `${letterOf(columns, key)}${row}`;
  const money = (
    field: "revenue" | "priorRevenue" | "revenueLast12" | "plannedInvestment" | "completedInvestment",
  ) => `=${moneyExpression(source, field, "unit", words.unit)}`;
  const cells: Record<string, string> = {
    name: `=${textExpression(source, "name")}`,
    park: asText(parks.join("、")),
    cluster: `=${textExpression(source, "cluster")}`,
    tags: `=${textExpression(source, "tags")}`,
    registered: `=${standingExpression(source)}`,
    revenue: money("revenue"),
    prior: money("priorRevenue"),
    last12: money("revenueLast12"),
    distance: distanceFormula(at, parameter("threshold") ?? String(parameters.threshold)),
    filing: record.registered === true ? "" : filingFormula(record, at, parameter),
    expansion: `=${textExpression(source, "expansion")}`,
    planned: money("plannedInvestment"),
    completed: money("completedInvestment"),
    progress: `=${textExpression(source, "progress")}`,
    help: `=${textExpression(source, "help")}`,
    responsible: `=${textExpression(source, "responsible")}`,
    counted: counted ? words.counted : words.repeated,
    ...ratios(at, figureFormulas(parameters.style)),
  };
  const formats = formatsOf(parameters.decimals);
  return {
    kind: "record",
    key: rowKeys.record(record.name, group, enterpriseIdentity(record)),
    source,
    cells: columns.map(({ key }) => cells[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
    height: rowHeight(
      [
        { text: record.name, width: widthOf(columns, "name") },
        { text: several ? parks.join("、") : "", width: widthOf(columns, "park") },
        { text: record.cluster, width: widthOf(columns, "cluster") },
        { text: record.tags.join("、"), width: widthOf(columns, "tags") },
        { text: record.expansion, width: widthOf(columns, "expansion") },
        { text: record.progress, width: widthOf(columns, "progress") },
        { text: record.help, width: widthOf(columns, "help") },
        { text: record.responsible, width: widthOf(columns, "responsible") },
      ],
      22,
    ),
  };
}

/** 规上 or 规下 as the register has it; a blank cell says neither. */
export function standingExpression(source: EnterpriseRecord["source"]): string {
  const cell = inputReference(source, "registered");
  if (cell === undefined) return '""';
  const [above, below] = [quotedText(words.registered), quotedText(words.notRegistered)];
  const typed = `IF(${cell}=${quotedText(YES)},${above},IF(${cell}=${quotedText(NO)},${below},""))`;
  const read = source.readAs?.registered;
  return read ? readExpression(cell, read.text, read.value === YES ? above : below, typed) : typed;
}

/** What the total has to show in each column of money. */
function largestFigures(enterprises: readonly Shared<EnterpriseRecord>[]): Record<string, number> {
  const total = (of: (record: EnterpriseRecord) => number | undefined): number =>
    sumInUnit(enterprises, words.unit, of);
  return {
    revenue: total((record) => record.revenue),
    prior: total((record) => record.priorRevenue),
    last12: total((record) => record.revenueLast12),
    planned: total((record) => record.plannedInvestment),
    completed: total((record) => record.completedInvestment),
  };
}

function ratios(at: (key: string) => string, figures: FigureFormulas): Record<string, string> {
  const [planned, completed] = [at("planned"), at("completed")];
  return {
    growth: `=${growthExpression(at("revenue"), at("prior"), figures)}`,
    investmentProgress: `=IF(COUNT(${planned},${completed})<2,"",IF(${planned}>0,${figures.progress(completed, planned)},""))`,
  };
}

/** Ratios of a line's sums, over the rows that have both figures; blank where none has. */
function sumRatios(
  rows: SummedRows,
  figures: FigureFormulas,
  { sumRatios: choice }: Parameters,
): Record<string, string> {
  const [revenue, prior] = [pairedSum(rows, "revenue", "prior"), pairedSum(rows, "prior", "revenue")];
  const [planned, completed] = [
    pairedSum(rows, "planned", "completed"),
    pairedSum(rows, "completed", "planned"),
  ];
  return {
    growth: `=${ratioOfSums(rows, ["revenue", "prior"], choice, `IF(${pairs(rows, "revenue", "prior")}=0,"",${growthExpression(revenue, prior, figures)})`)}`,
    investmentProgress: `=${ratioOfSums(rows, ["planned", "completed"], choice, `IF(${planned}>0,${figures.progress(completed, planned)},"")`)}`,
  };
}

/** The rule of the ratios of sums, with how many enterprises the total's leave out. */
function likeWithLikeNote(rows: SummedRows, { sumRatios: choice = "paired" }: Parameters): string {
  const { rule, growth, progress } = words.sumRatios[choice];
  const leftOut = (one: string, other: string, label: string) => {
    const count = unpaired(rows, one, other);
    return `IF(${count}>0,${quotedText(`\uFF0C${label}`)}&${count}&${quotedText(words.pipeline.household)},"")`;
  };
  return `=${quotedText(rule)}&${leftOut("revenue", "prior", growth)}&${leftOut("planned", "completed", progress)}&${quotedText("。")}`;
}

/** What is missing to the threshold; being registered and reaching it are two things. */
function distanceFormula(at: (key: string) => string, threshold: string): string {
  const last12 = at("last12");
  return `=IF(OR(${last12}="",${at("registered")}=${quotedText(words.registered)}),"",IF(${last12}>=${threshold},${quotedText(words.reached)},${threshold}-${last12}))`;
}

/** When an enterprise that is on its way into the register, or big enough for it, can next be filed. */
function filingFormula(
  { source, tags }: EnterpriseRecord,
  at: (key: string) => string,
  parameter: ParameterReference,
): string {
  const newlyBuilt = yesExpression(source, "newlyBuilt");
  const onTheWay = tags.some((tag) => FILED_TAGS.includes(tag));
  const due = `${at("registered")}=${quotedText(words.notRegistered)}${onTheWay ? "" : `,${at("distance")}=${quotedText(words.reached)}`}`;
  const [monthly, yearly] = [nextMonthlyFiling(parameter), nextYearlyFiling(parameter)];
  return `=IF(AND(${due}),${newlyBuilt === undefined ? yearly : `IF(${newlyBuilt},${monthly},${yearly})`},"")`;
}

const isThere = (value: unknown): boolean => value !== undefined && value !== "";

/** Whether a row has something in a column. */
const FILLED: Readonly<Record<string, (row: EnterpriseRecord) => boolean>> = {
  cluster: ({ cluster }) => isThere(cluster),
  tags: ({ tags }) => tags.length > 0,
  registered: ({ registered }) => registered !== undefined,
  revenue: ({ revenue }) => isThere(revenue),
  prior: ({ priorRevenue }) => isThere(priorRevenue),
  growth: ({ revenue, priorRevenue }) => isThere(revenue) && isThere(priorRevenue),
  last12: ({ revenueLast12 }) => isThere(revenueLast12),
  distance: ({ revenueLast12, registered }) => isThere(revenueLast12) && registered !== true,
  filing: ({ registered, tags, revenueLast12 }) =>
    registered === false && (isThere(revenueLast12) || tags.some((tag) => FILED_TAGS.includes(tag))),
  expansion: ({ expansion }) => isThere(expansion),
  planned: ({ plannedInvestment }) => isThere(plannedInvestment),
  completed: ({ completedInvestment }) => isThere(completedInvestment),
  investmentProgress: ({ plannedInvestment, completedInvestment }) =>
    isThere(plannedInvestment) && isThere(completedInvestment),
  progress: ({ progress }) => isThere(progress),
  help: ({ help }) => isThere(help),
  responsible: ({ responsible }) => isThere(responsible),
};

const FILED_TAGS: readonly EnterpriseTag[] = ["新投产进规模", "规下转规上", "申报规上"];

/** Whether a cell says yes; undefined where the table has no such column. */
function yesExpression(source: EnterpriseRecord["source"], field: "newlyBuilt"): string | undefined {
  const cell = inputReference(source, field);
  const read = source.readAs?.[field];
  if (cell === undefined) return undefined;
  const isYes = `${cell}=${quotedText(YES)}`;
  return read?.value === YES ? `OR(${isYes},EXACT(${cell},${quotedText(read.text)}))` : isYes;
}

function formatsOf(decimals: Decimals): Record<string, string> {
  const amount = amountFormat("", decimals.amounts);
  const percent = percentFormat(decimals.rates);
  return {
    revenue: amount,
    prior: amount,
    growth: percent,
    last12: amount,
    distance: amount,
    filing: "yyyy-mm-dd",
    planned: amount,
    completed: amount,
    investmentProgress: percent,
    rank: "0",
  };
}
