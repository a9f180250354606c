import type { HostText } from "../zh-CN/host";

export const host: HostText = {
  sheet: "Sheet",
  table: "Table",
  column: "Column",
  chart: "Chart",
  shape: "Shape",
  total: "Total",
  workbook: "Book1.xlsx",
  user: "Current user",
  font: "Calibri",
};
