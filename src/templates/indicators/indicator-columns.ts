import { sheets } from "../../locales/zh-CN/sheets";
import type { SheetColumn } from "../layout/sheet-column";
import { columnsForParks } from "../parks/park-columns";

type ColumnKey = keyof typeof sheets.indicators.headers;

const ONE_PARK: readonly Omit<SheetColumn & { key: ColumnKey }, "header">[] = [
  { key: "name", width: 17, align: "Left", wrap: true },
  { key: "unit", width: 6, align: "Center" },
  { key: "target", width: 11, align: "Right" },
  { key: "actual", width: 11, align: "Right" },
  { key: "prior", width: 11, align: "Right" },
  { key: "change", width: 11, align: "Right" },
  { key: "growth", width: 12, align: "Right" },
  { key: "priorGrowth", width: 10, align: "Right" },
  { key: "growthGap", width: 12, align: "Right" },
  { key: "progress", width: 10, align: "Right" },
  { key: "schedule", width: 10, align: "Right" },
  { key: "gap", width: 12, align: "Right" },
  { key: "shortfall", width: 11, align: "Right" },
  { key: "pace", width: 10, align: "Right" },
  { key: "paceRatio", width: 8, align: "Right" },
  { key: "status", width: 11, align: "Center" },
];

/** By last year's course: what 序时进度 is made of stands before it, what follows from it beside the linear figures. */
const OF_SEASON: readonly { before: ColumnKey; key: ColumnKey; width: number }[] = [
  { before: "schedule", key: "seasonPart", width: 11 },
  { before: "schedule", key: "seasonNext", width: 11 },
  { before: "schedule", key: "seasonWhole", width: 11 },
  { before: "status", key: "seasonalPace", width: 11 },
  { before: "status", key: "linearProjection", width: 11 },
  { before: "status", key: "seasonalProjection", width: 11 },
];

/** The columns of 主要经济指标完成情况表; with several parks also the park and its rank. */
export function indicatorColumns(severalParks: boolean, bySeason = false): SheetColumn[] {
  const columns = ONE_PARK.flatMap((column) => [
    ...OF_SEASON.filter(({ before }) => bySeason && before === column.key).map(({ key, width }) => ({
      ...{ key, width, align: "Right" as const },
    })),
    column,
  ]);
  return columnsForParks(columns, sheets.indicators.headers, severalParks);
}
