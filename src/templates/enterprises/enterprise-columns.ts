import { sheets } from "../../locales/zh-CN/sheets";
import type { SheetColumn } from "../layout/sheet-column";
import { columnsForParks } from "../parks/park-columns";

type ColumnKey = keyof typeof sheets.enterprises.headers;
type Column = Omit<SheetColumn, "header"> & { key: ColumnKey };

const COLUMNS: readonly Column[] = [
  { key: "name", width: 14, align: "Left", wrap: true },
  { key: "cluster", width: 10, align: "Left", wrap: true },
  { key: "tags", width: 16, align: "Left", wrap: true },
  { key: "registered", width: 7, align: "Center" },
  { key: "revenue", width: 11, align: "Right" },
  { key: "prior", width: 11, align: "Right" },
  { key: "growth", width: 9, align: "Right" },
  { key: "last12", width: 11, align: "Right" },
  { key: "distance", width: 11, align: "Right" },
  { key: "filing", width: 11, align: "Center" },
  { key: "expansion", width: 16, align: "Left", wrap: true },
  { key: "planned", width: 11, align: "Right" },
  { key: "completed", width: 11, align: "Right" },
  { key: "investmentProgress", width: 9, align: "Right" },
  { key: "progress", width: 14, align: "Left", wrap: true },
  { key: "help", width: 10, align: "Left", wrap: true },
  { key: "responsible", width: 11, align: "Left", wrap: true },
  { key: "counted", width: 6, align: "Center" },
];

/** The columns of 企业扩建升级情况表; with several parks also the park and the rank of its subtotal. */
export function enterpriseColumns(severalParks: boolean): SheetColumn[] {
  return columnsForParks(COLUMNS, sheets.enterprises.headers, severalParks);
}
