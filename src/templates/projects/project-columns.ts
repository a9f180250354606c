import { sheets } from "../../locales/zh-CN/sheets";
import { PLAN_MONTHS } from "../parameters/parameter-keys";
import type { SheetColumn } from "../layout/sheet-column";
import { columnsForParks } from "../parks/park-columns";

type ColumnKey = keyof typeof sheets.projects.headers;
type Column = Omit<SheetColumn, "header"> & { key: ColumnKey };

const COLUMNS: readonly Column[] = [
  { key: "name", width: 15, align: "Left", wrap: true },
  { key: "kind", width: 9, align: "Center", wrap: true },
  { key: "investment", width: 10, align: "Right" },
  { key: "invested", width: 10, align: "Right" },
  { key: "investmentProgress", width: 8, align: "Right" },
  { key: "scale", width: 14, align: "Left", wrap: true },
  { key: "start", width: 10.3, align: "Center" },
  { key: "plannedFinish", width: 10.3, align: "Center" },
  { key: "actualFinish", width: 10.3, align: "Center" },
  { key: "trialProduction", width: 10.3, align: "Center" },
  { key: "progress", width: 9, align: "Right", wrap: true },
  { key: "basis", width: 10, align: "Center", wrap: true },
  { key: "timeProgress", width: 8, align: "Right" },
  { key: "gap", width: 9, align: "Right" },
  { key: "overdue", width: 5, align: "Right" },
  { key: "stage", width: 6.6, align: "Center" },
  { key: "status", width: 6.6, align: "Center" },
  { key: "responsible", width: 11, align: "Left", wrap: true },
];

/** The key of a month's column in the timeline. */
export const monthKey = (month: number): string => `month${month}`;

/** The columns of 项目进展情况表, the timeline's twelve months at the right; with several parks also park and rank. */
export function projectColumns(severalParks: boolean): SheetColumn[] {
  return [
    ...columnsForParks(COLUMNS, sheets.projects.headers, severalParks),
    ...PLAN_MONTHS.map((month): SheetColumn => ({
      key: monthKey(month),
      header: `${month}\n月`,
      width: 2.3,
      align: "Center",
    })),
  ];
}
