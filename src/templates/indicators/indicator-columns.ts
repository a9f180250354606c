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

/** The columns of 主要经济指标完成情况表; with several parks also the park and its rank. */
export function indicatorColumns(severalParks: boolean): SheetColumn[] {
  return columnsForParks(ONE_PARK, sheets.indicators.headers, severalParks);
}
