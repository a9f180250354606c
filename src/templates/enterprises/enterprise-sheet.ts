import { sheets } from "../../locales/zh-CN/sheets";
import type { Finding } from "../../records/finding";
import { enterpriseIdentity } from "../../records/reading/read-enterprises";
import { ENTERPRISE_TAGS } from "../../records/records";
import type { EnterpriseRecord } from "../../records/records";
import { inputReference, quotedText, textExpression } from "../cells/input-cell";
import { moneyExpression } from "../cells/money-cell";
import { amountFormat, percentFormat } from "../cells/number-formats";
import { growthExpression } from "../indicators/indicator-formulas";
import { composeSheet, firstBodyRow, letterOf } from "../layout/compose-sheet";
import type { BodyLine, SheetColumn } from "../layout/compose-sheet";
import { rowHeight } from "../layout/row-height";
import { signatureLine, unitLeft } from "../layout/signature-line";
import { parameterReference } from "../parameters/parameter-reference";
import type { ParameterReference } from "../parameters/parameter-reference";
import type { Parameters } from "../parameters/parameters";
import { choosePark } from "../parks/chosen-parks";
import { parkTotals } from "../parks/park-totals";
import { byPark, joinShared } from "../parks/shared-records";
import type { Shared } from "../parks/shared-records";
import type { SheetPlan } from "../plan/sheet-plan";
import { enterpriseColumns } from "./enterprise-columns";
import { enterpriseSummary, pipelineChart } from "./enterprise-summary";

const words = sheets.enterprises;
const SUMMED = ["revenue", "prior", "last12", "planned", "completed"] as const;

type Line =
  | { kind: "group"; tag: string; members: number }
  | { kind: "record"; tag: string; shared: Shared<EnterpriseRecord>; counted: boolean };

/** The plan of 企业扩建升级情况表 over the input rows. */
export function planEnterpriseSheet(
  records: readonly EnterpriseRecord[],
  parameters: Parameters,
): { plan: SheetPlan; findings: Finding[] } {
  const choice = choosePark(records, parameters, sheets.wholeArea);
  const several = choice.parks.length > 1;
  const columns = enterpriseColumns(several);
  const parameter = parameterReference(parameters.source);
  const enterprises = byPark(joinShared(choice.rows, enterpriseIdentity), choice.parks);
  const lines = enterpriseLines(enterprises);
  const first = firstBodyRow(0);
  const at = (key: string, row: number) => `${letterOf(columns, key)}${row}`;
  const range = (key: string) =>
    `${letterOf(columns, key)}$${first}:${letterOf(columns, key)}$${first + lines.length - 1}`;
  const body = lines.map((line, index) =>
    line.kind === "group"
      ? groupLine(line, first + index, columns, parameters)
      : recordLine(line, first + index, columns, parameters, parameter, several),
  );
  const totals = parkTotals({
    columns,
    first: first + lines.length,
    parks: several ? choice.parks : [],
    shared: lines.flatMap((line, index) =>
      line.kind === "record" && line.counted ? [{ row: first + index, parks: line.shared.parks }] : [],
    ),
    range,
    countedRows: `(${range("counted")}=${quotedText(words.counted)})`,
    summed: SUMMED,
    rankBy: "revenue",
    subtotal: words.subtotal,
    total: words.total(enterprises.length),
    sumOfAll: (key) => `SUMIF(${range("counted")},${quotedText(words.counted)},${range(key)})`,
    countOfAll: (key) =>
      `SUMPRODUCT(ISNUMBER(${range(key)})*(${range("counted")}=${quotedText(words.counted)}))`,
    computed: (row) => ratios((key) => at(key, row)),
    formats: formatsOf(parameters.decimals),
  });
  const totalRow = first + lines.length + totals.length - 1;

  const plan = composeSheet({
    template: "enterprises",
    name: words.name,
    title: `${choice.title}${words.name}`,
    period: sheets.periodLine(parameters.periodLabel),
    unitLeft: unitLeft(parameter),
    unitRight: sheets.unitLine(`${words.unit}、${words.pipeline.household}`),
    columns,
    above: [],
    body: [...body, ...totals],
    bodyHeight: 22,
    labelColumns: several ? 5 : 4,
    below: enterpriseSummary({ range, parameter, total: (key) => at(key, totalRow) }),
    chart: pipelineChart(range, parameter),
    notes: several ? [...words.notes, words.rankNote] : [...words.notes],
    signature: signatureLine(parameter),
    rules: [],
    frozenColumns: 1,
    counts: {
      enterprises: enterprises.length,
      listed: lines.filter(({ kind }) => kind === "record").length,
      parks: Math.max(1, choice.parks.length),
      registered: enterprises.filter(({ record }) => record.registered).length,
    },
  });
  return { plan, findings: choice.findings };
}

/** An enterprise under each of its tags; the first time it is counted. */
function enterpriseLines(enterprises: readonly Shared<EnterpriseRecord>[]): Line[] {
  const seen = new Set<Shared<EnterpriseRecord>>();
  const lines: Line[] = [];
  const add = (tag: string, members: Shared<EnterpriseRecord>[]) => {
    if (members.length === 0) return;
    lines.push({ kind: "group", tag, members: members.length });
    for (const shared of members) {
      lines.push({ kind: "record", tag, shared, counted: !seen.has(shared) });
      seen.add(shared);
    }
  };
  for (const tag of ENTERPRISE_TAGS)
    add(
      tag,
      enterprises.filter(({ record }) => record.tags.includes(tag)),
    );
  add(
    words.untagged,
    enterprises.filter(({ record }) => record.tags.length === 0),
  );
  return lines;
}

function recordLine(
  { tag, shared: { record, parks }, counted }: Extract<Line, { kind: "record" }>,
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
  const registered = inputReference(source, "registered");
  const cells: Record<string, string> = {
    name: `=${textExpression(source, "name")}`,
    park: parks.join("、"),
    cluster: `=${textExpression(source, "cluster")}`,
    tags: `=${textExpression(source, "tags")}`,
    registered:
      registered === undefined || record.registered === undefined
        ? ""
        : `=IF(${registered}="","",IF(OR(${registered}="否",${registered}=${quotedText(words.notRegistered)}),${quotedText(words.notRegistered)},${quotedText(words.registered)}))`,
    revenue: money("revenue"),
    prior: money("priorRevenue"),
    last12: money("revenueLast12"),
    distance: distanceFormula(at, parameter("threshold") ?? String(parameters.threshold)),
    expansion: `=${textExpression(source, "expansion")}`,
    planned: money("plannedInvestment"),
    completed: money("completedInvestment"),
    progress: `=${textExpression(source, "progress")}`,
    help: `=${textExpression(source, "help")}`,
    responsible: `=${textExpression(source, "responsible")}`,
    counted: counted ? words.counted : words.repeated,
    ...ratios(at),
  };
  const formats = formatsOf(parameters.decimals);
  const widthOf = (key: string) => columns.find((column) => column.key === key)?.width ?? 10;
  return {
    kind: "record",
    key: `${record.name}|${tag}|${enterpriseIdentity(record)}`,
    cells: columns.map(({ key }) => cells[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
    height: rowHeight(
      [
        { text: record.name, width: widthOf("name") },
        { text: several ? parks.join("、") : "", width: 12 },
        { text: record.cluster, width: widthOf("cluster") },
        { text: record.tags.join("、"), width: widthOf("tags") },
        { text: record.expansion, width: widthOf("expansion") },
        { text: record.progress, width: widthOf("progress") },
        { text: record.help, width: widthOf("help") },
        { text: record.responsible, width: widthOf("responsible") },
      ],
      22,
    ),
  };
}

function ratios(at: (key: string) => string): Record<string, string> {
  const [planned, completed] = [at("planned"), at("completed")];
  return {
    growth: `=${growthExpression(at("revenue"), at("prior"))}`,
    investmentProgress: `=IF(OR(${planned}="",${completed}=""),"",IF(${planned}>0,PARK.PROGRESS(${completed},${planned}),""))`,
  };
}

/** What is missing to the threshold; being registered and reaching it are two things. */
function distanceFormula(at: (key: string) => string, threshold: string): string {
  const last12 = at("last12");
  return `=IF(OR(${last12}="",${at("registered")}=${quotedText(words.registered)}),"",IF(${last12}>=${threshold},${quotedText(words.reached)},${threshold}-${last12}))`;
}

function groupLine(
  { tag, members }: Extract<Line, { kind: "group" }>,
  row: number,
  columns: SheetColumn[],
  { decimals }: Parameters,
): BodyLine {
  const formats = formatsOf(decimals);
  const at = (key: string) => `${letterOf(columns, key)}${row}`;
  const sums = Object.fromEntries(
    SUMMED.map((key) => {
      const range = `${letterOf(columns, key)}${row + 1}:${letterOf(columns, key)}${row + members}`;
      return [key, `=IF(COUNT(${range})=0,"",SUM(${range}))`];
    }),
  );
  const cells: Record<string, string> = { ...sums, ...ratios(at), name: words.group(tag, members) };
  return {
    kind: "group",
    key: `#${tag}`,
    cells: columns.map(({ key }) => cells[key] ?? ""),
    formats: columns.map(({ key }) => formats[key] ?? ""),
  };
}

function formatsOf(decimals: number): Record<string, string> {
  const amount = amountFormat("", decimals);
  const percent = percentFormat(decimals);
  return {
    revenue: amount,
    prior: amount,
    growth: percent,
    last12: amount,
    distance: amount,
    planned: amount,
    completed: amount,
    investmentProgress: percent,
    rank: "0",
  };
}
