/** Names that Excel gives to new objects. */
export const host = {
  sheet: "Sheet",
  table: "表",
  column: "列",
  chart: "图表",
  shape: "形状",
  total: "汇总",
  workbook: "工作簿1.xlsx",
  user: "当前用户",
  /** The standard font of a new workbook. */
  font: "等线",
};
export type HostText = typeof host;
