import { sheets } from "../../locales/zh-CN/sheets";
import type { EnterpriseRecord } from "../../records/records";
import type { TemplateValue } from "../../template-language/evaluate";
import { type IndicatorMeasures } from "../document/indicator-measures";
import { moneySum, pairedSums, shareOf } from "../document/money-sums";
import type { ReportDocument } from "../document/report-document";
import type { ReportInput } from "../document/report-input";
import { reportScope, type ReportScope } from "../document/report-scope";
import { ENTERPRISE_FIGURES, INDICATOR_FIGURES, PROJECT_FIGURES } from "./derived-figures";
import { sentenceOf, wordsOfReport, type ReportWords } from "./report-words";
import type { TemplateRow, TemplateRows } from "./template-row";

/** All that a report template is filled from. */
export interface TemplateSource {
  input: ReportInput;
  document: ReportDocument;
  /** The only park, or what the area is called. */
  place: string;
  parks: readonly string[];
  /** The area's own, or those of its only park. */
  rows: TemplateRows;
  ofPark: (park: string) => TemplateRows;
  area: Readonly<Record<string, TemplateValue>>;
  sentences: ReadonlyMap<string, string>;
  words: ReportWords;
}

export function templateSource(input: ReportInput, document: ReportDocument): TemplateSource {
  const scope = reportScope(input);
  const { parameters } = input;
  const rowsOf = (
    measures: readonly IndicatorMeasures[],
    among: (parks: readonly string[]) => boolean,
  ): TemplateRows => ({
    indicator: measures.map((one) => indicatorRow(one, input)),
    enterprise: scope.enterprises
      .filter(({ parks }) => among(parks))
      .map(({ record, parks }) => ({
        ...{ subject: "enterprise" as const, name: record.name, unit: record.unit, parks },
        value: figuresOf(record, ENTERPRISE_FIGURES, (of, figure) => figure(of, parameters)),
      })),
    project: scope.projects
      .filter(({ parks }) => among(parks))
      .map(({ record, parks }) => ({
        ...{ subject: "project" as const, name: record.name, unit: record.unit, parks },
        value: figuresOf(record, PROJECT_FIGURES, (of, figure) => figure(of, parameters)),
      })),
  });
  const { decimals } = parameters;
  return {
    ...{ input, document, place: scope.place },
    parks: scope.parks.length > 0 ? scope.parks : [scope.place],
    rows: rowsOf(scope.main, () => true),
    ofPark: (park) =>
      scope.parks.length === 0
        ? rowsOf(scope.main, () => true)
        : rowsOf(scope.ofParks.find((one) => one.park === park)?.measures ?? [], (parks) =>
            parks.includes(park),
          ),
    area: areaFigures(scope, parameters.moneyUnit),
    sentences: new Map(scope.main.map((one) => [one.record.name, sentenceOf(one, decimals)])),
    words: wordsOfReport(document),
  };
}

function indicatorRow(measures: IndicatorMeasures, { parameters }: ReportInput): TemplateRow {
  const { record } = measures;
  return {
    ...{
      subject: "indicator",
      name: record.name,
      unit: record.unit,
      parks: record.park === "" ? [] : [record.park],
    },
    value: (key) => {
      const derived = INDICATOR_FIGURES[key];
      return derived ? derived(measures, parameters) : typed(record, key);
    },
  };
}

function figuresOf<Of extends object, Figure>(
  record: Of,
  figures: Readonly<Record<string, Figure>>,
  work: (of: Of, figure: Figure) => TemplateValue,
): (key: string) => TemplateValue {
  return (key) => {
    const figure = figures[key];
    return figure ? work(record, figure) : typed(record, key);
  };
}

/** What a row has typed in. */
function typed(record: object, key: string): TemplateValue {
  const value = (record as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.map(String).join("、");
  return typeof value === "number" || typeof value === "string" || typeof value === "boolean"
    ? value
    : undefined;
}

/** None is known only where every row says so. */
function registeredIn(firms: readonly EnterpriseRecord[]): number | undefined {
  const count = firms.filter(({ registered }) => registered).length;
  return count > 0 || firms.every(({ registered }) => registered !== undefined) ? count : undefined;
}

function areaFigures(
  { main, enterprises, projects, sumRatios }: ReportScope,
  moneyUnit: string,
): TemplateSource["area"] {
  const firms = enterprises.map(({ record }) => record);
  const works = projects.map(({ record }) => record);
  const { unit } = sheets.enterprises;
  const both = pairedSums(
    firms,
    (row) => row.revenue,
    (row) => row.priorRevenue,
    { unit, sumRatios },
  );
  const spent = pairedSums(
    works,
    (row) => row.invested,
    (row) => row.investment,
    { unit: moneyUnit, sumRatios },
  );
  const ratio = shareOf(both.one, both.other);
  return {
    indicators: main.length,
    enterprises: firms.length,
    registered: registeredIn(firms),
    projects: works.length,
    revenue: moneySum(firms, (row) => row.revenue, unit),
    priorRevenue: moneySum(firms, (row) => row.priorRevenue, unit),
    growth: ratio === undefined ? undefined : ratio - 1,
    investment: moneySum(works, (row) => row.investment, moneyUnit),
    invested: moneySum(works, (row) => row.invested, moneyUnit),
    investmentProgress: shareOf(spent.one, spent.other),
  };
}
