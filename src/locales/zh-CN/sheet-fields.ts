/**
 * How templates call what the built-in sheets hold beside their columns. They are Chinese in every display language, like
 * the headers of the columns.
 */
export const sheetFields = {
  parts: {
    line: "行",
    rowKey: "行标识",
    title: "标题",
    period: "时间行",
    unitLeft: "填报单位行",
    unitRight: "计量单位行",
    text: "文字",
    chart: (column: number) => `图${column}`,
    signature: (part: number) => `签名${part}`,
  },
  /** What 行 says. */
  lines: {
    above: "表上",
    record: "明细",
    group: "分组",
    subtotal: "小计",
    total: "合计",
    below: "表下",
    chartHead: "图名",
    chart: "图数",
    chartRoom: "图位",
    note: "说明",
  },
} as const;
