import { reportText } from "../../locales/zh-CN/report-text";
import { growth } from "../../statistics/growth";
import { formatDecimals, roundHalfUp } from "../../statistics/round-half-up";
import { formatDate } from "../../statistics/calendar/date-serial";
import { isCountUnit, percentInWords } from "../../wording/digits";
import { measuresOf } from "./indicator-measures";
import { moneyInWords } from "./money-in-words";
import type { ReportTable } from "./report-document";
import type { ReportInput } from "./report-input";

const words = reportText.tables;

function signed(value: number | undefined, decimals: number): string {
  return value === undefined ? "" : formatDecimals(value, decimals);
}

function percent(fraction: number | undefined, decimals: number): string {
  return fraction === undefined ? "" : percentInWords(fraction, decimals);
}

function indicatorTable({ indicators, parameters }: ReportInput, decimals: number): ReportTable {
  const rows = indicators.map((record) => {
    const measures = measuresOf(record, parameters.month, parameters.schedule);
    const digits = isCountUnit(record.unit) ? 0 : decimals;
    const published = (given: number | undefined): string => (given === undefined ? "" : words.published);
    return [
      record.park + record.name,
      record.unit,
      signed(measures.target, digits),
      signed(record.actual, digits),
      percent(measures.growth, decimals) + published(record.publishedGrowth),
      signed(measures.growthGap, decimals) + published(record.publishedGrowthGap),
      percent(measures.progress, decimals),
      signed(measures.gap, decimals),
      signed(measures.shortfall, digits),
    ];
  });
  return { title: words.indicators, headers: words.indicatorHeaders, rows, numeric: [2, 3, 4, 5, 6, 7, 8] };
}

function enterpriseTable({ enterprises }: ReportInput, decimals: number): ReportTable {
  const rows = enterprises.map((row) => {
    const rate =
      row.revenue === undefined || row.priorRevenue === undefined
        ? undefined
        : growth(row.revenue, row.priorRevenue);
    return [
      row.name,
      row.cluster ?? "",
      row.tags.join("、"),
      row.revenue === undefined ? "" : moneyInWords(row.revenue, row.unit, decimals),
      rate?.defined ? percent(rate.value, decimals) : "",
      row.expansion ?? "",
      row.progress ?? "",
      row.responsible ?? "",
    ];
  });
  return { title: words.enterprises, headers: words.enterpriseHeaders, rows, numeric: [3, 4] };
}

function projectTable({ projects }: ReportInput, decimals: number): ReportTable {
  const rows = projects.map((row) => {
    const progress = row.progress === undefined ? "" : `${roundHalfUp(100 * row.progress, 2)}%`;
    return [
      row.name,
      row.kind,
      row.investment === undefined ? "" : moneyInWords(row.investment, row.unit, decimals),
      row.scale ?? "",
      (row.progressBasis && progress ? row.progressBasis : "") + progress,
      row.plannedFinish === undefined ? "" : formatDate(row.plannedFinish),
      row.stage ?? "",
      row.responsible ?? "",
    ];
  });
  return { title: words.projects, headers: words.projectHeaders, rows, numeric: [2] };
}

/** The three tables that go with the report; one without rows is left out. */
export function reportTables(input: ReportInput, decimals: number): ReportTable[] {
  return [
    indicatorTable(input, decimals),
    enterpriseTable(input, decimals),
    projectTable(input, decimals),
  ].filter((table) => table.rows.length > 0);
}
