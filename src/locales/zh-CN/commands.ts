type Counts = Partial<Record<string, number>>;
type Groups = readonly { name: string; members: number }[];

/** What a command of ribbon or pane says of its end. */
export const commands = {
  made: (count: number) => `已生成${count}张报表`,
  planned: "面板里列出了要生成的报表，核对后按开始生成。",
  distributed: (count: number) => `${count}张工作表做成了分发版，打开时不需要加载项`,
  restored: (count: number) => `${count}张工作表的 PARK 公式已恢复`,
  notRestored: "没有可恢复的公式，工作簿没有改变。",
  notDistributed: "没有做成分发版，工作簿没有改变。",
  /** What was counted for a sheet, by its template. */
  counted: {
    indicators: ({ parks, indicators, rows }: Counts) => `${parks}个园区，${indicators}项指标，共${rows}行`,
    enterprises: ({ parks, enterprises, listed, registered }: Counts, groups: Groups) =>
      `${parks}个园区，${enterprises}户企业${listed === enterprises ? "" : `（每户只计一次；一户有几个标签的在每个标签下各列一行，共列出${listed}行）`}；${registered === undefined ? "" : `规上${registered}户；`}${groups.map(({ name, members }) => `${name}${members}户`).join("、")}`,
    projects: ({ parks, projects }: Counts, groups: Groups) =>
      `${parks}个园区，${projects}个项目（每个只计一次）；${groups.map(({ name, members }) => `${name}${members}个`).join("、")}`,
  },
  leftOut: (columns: readonly string[]) => `没有数据而隐藏的列：${columns.join("、")}`,
  nothingMade: "没有生成报表，请先改正数据里的错误。",
  conflict: (names: string) => `您自己的工作表${names}与报表同名，没有改动它，这张报表也没有生成。`,
  checked: (errors: number, warnings: number, hints: number) =>
    `错误${errors}个、警告${warnings}个、提示${hints}个`,
  nothingToCheck: "工作簿里没有指标数据、企业数据、项目数据，也没有给出汇报文字。请先建立数据表。",
  nothingToReport: "没有可以写进汇报的数据。请先填写指标数据、企业数据、项目数据和参数。",
  reported: (paragraphs: number) => `汇报共${paragraphs}段`,
  problems: {
    busy: "上一步还没有做完。请等它结束，或先取消。",
    missingPeriodCell: "参数工作表里没有报告期一行。请补上这一行，或删去参数工作表后重新建立数据表。",
    editing: "有单元格正在编辑。请按回车或 Esc 结束编辑，然后重试。",
    protected: "工作表或工作簿受保护，不能写入。请在审阅选项卡里取消保护，然后重试。",
    removed: "要用的工作表、表格或名称不见了。请按撤销恢复它，或重新建立后再试。",
    tooLarge: "数据量超过网页版 Excel 一次能接收的上限。请在桌面版 Excel 里做，或减少数据行。",
    unsupported: "这个版本的 Excel 缺少需要的功能。请更新 Excel，或打开诊断信息，把内容发给信息部门。",
    changedMeanwhile:
      "处理期间有人改动了工作簿（工作表、表格、行或名称），所写的已全部撤回，没有留下半成品。请看一下改动，再做一次。",
    noAnswer: "Excel 没有回应。请等表格空闲后重试。",
    notLoaded:
      "插件的一部分没有下载下来，工作簿没有改动。请检查网络后再试；插件刚更新过的，请保存并重新打开工作簿。",
    notPutBack:
      "中途出了问题，Excel 没有回应，工作簿还没有恢复原样。请等一会儿，或重新打开工作簿，再做一次：会先恢复原样再开始。",
    cancelled: "已取消。",
    unexpected: "出了意外的问题，工作簿已恢复原样。请重试；仍然不行时，把诊断信息发给信息部门。",
  },
};
