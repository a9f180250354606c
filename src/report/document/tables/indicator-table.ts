import { reportText } from "../../../locales/zh-CN/report-text";
import { sheets } from "../../../locales/zh-CN/sheets";
import { wording } from "../../../locales/zh-CN/wording";
import { statusOfGap } from "../../../statistics/schedule-status";
import { isCountUnit } from "../../../statistics/units";
import type { ReportTable } from "../report-document";
import type { ReportScope } from "../report-scope";
import { tableOf, type TableColumn } from "./table-columns";
import { amountCell, growthCell, percentCell, signed } from "./table-figures";
import type { Decimals } from "../../../wording/told-figure";

type Line = ReportScope["lines"][number];

const { headers, total } = sheets.indicators;
const published = (given: number | undefined): string =>
  given === undefined ? "" : reportText.tables.published;

/** Every row of 主要经济指标完成情况表, with the columns that a page holds. */
export function indicatorTable({ lines, parks }: ReportScope, decimals: Decimals): ReportTable {
  const digits = ({ measures }: Line) =>
    isCountUnit(measures.record.unit) ? { ...decimals, amounts: 0 } : decimals;
  const columns: TableColumn<Line>[] = [
    { header: headers.name, cell: ({ measures }) => measures.record.name },
    {
      header: headers.park,
      cell: (line) => (parks.length === 0 ? "" : line.total ? total : line.park),
    },
    { header: headers.unit, cell: ({ measures }) => measures.record.unit },
    { header: headers.target, numeric: true, cell: (line) => amountCell(line.measures.target, digits(line)) },
    {
      header: headers.actual,
      numeric: true,
      cell: (line) => amountCell(line.measures.record.actual, digits(line)),
    },
    {
      header: headers.prior,
      numeric: true,
      cell: (line) => amountCell(line.measures.record.prior, digits(line)),
    },
    {
      header: headers.growth,
      numeric: true,
      cell: ({ measures: { growth, record } }) =>
        growth === undefined
          ? growthCell(record.actual, record.prior, decimals)
          : percentCell(growth, decimals) + published(record.publishedGrowth),
    },
    {
      header: headers.growthGap,
      numeric: true,
      cell: ({ measures: { growthGap, record } }) =>
        signed(growthGap, decimals.rates) + published(record.publishedGrowthGap),
    },
    {
      header: headers.progress,
      numeric: true,
      cell: ({ measures }) => percentCell(measures.progress, decimals),
    },
    { header: headers.gap, numeric: true, cell: ({ measures }) => signed(measures.gap, decimals.rates) },
    {
      header: headers.shortfall,
      numeric: true,
      cell: (line) => signed(line.measures.shortfall, digits(line).amounts),
    },
    {
      header: headers.status,
      cell: ({ measures: { gap } }) => (gap === undefined ? "" : wording.scheduleStatus[statusOfGap(gap)]),
    },
  ];
  return tableOf(
    { title: sheets.indicators.name },
    columns,
    lines.map((row) => ({ row, strong: row.total })),
  );
}
