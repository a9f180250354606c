/** Texts of the plan that 一键生成 shows before it builds. */
export const buildPlan = {
  title: "将要生成",
  period: (period: string) => `报告期 ${period}`,
  nothing: "没有可以生成的报表",
  reading: "正在读取数据表…",
  failed: "读不出工作簿，请稍后重试。",
  made: "新建",
  replaced: ({ added, removed, kept }: { added: number; removed: number; kept: number }) =>
    [
      "更新",
      added > 0 && `新增${added}行`,
      removed > 0 && `去掉${removed}行`,
      kept > 0 ? `保留您写的${kept}格` : "您加的内容会保留",
    ]
      .filter(Boolean)
      .join("，"),
  renamed: (name: string) => `新建，名为“${name}”`,
  skipped: "不生成",
  stopped: "数据有错误，不能生成",
  distinct: (enterprises: number, rows: number) =>
    `${enterprises}户企业列出${rows}行：一户有几个标签的，在每个标签下各列一行，合计只计一次`,
  leftOut: (columns: readonly string[]) => `没有数据而隐藏的列：${columns.join("、")}`,
  rows: (count: number) => `共${count}行`,
  conflict: (names: string) => `工作簿里已经有您自己的工作表“${names}”，不会改动它。`,
  choice: "同名的报表",
  skip: "不生成",
  rename: "换个名字生成",
  errors: "下面的错误要先改正：",
  warnings: "下面的也请看一看：",
  typedOver: (count: number) => `有${count}个单元格的公式被手填的内容盖住`,
  keepTyped: "保留手填的内容",
  restoreFormulas: "恢复公式",
  start: "开始生成",
  cancel: "取消",
};
