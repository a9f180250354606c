/** Texts of the 参数 sheet and of what is told when input tables are made or filled. */
export const prepare = {
  /** The head of 参数. */
  head: { label: "参数", value: "值", note: "说明" },
  /** Shown when an entry of 参数 is refused. */
  entryError: { title: "请核对", message: "请从下拉列表中选择，或填写说明里的数或日期。" },
  /** What a line of 参数 is for, by its key. */
  parameterNotes: {
    parks: "园区名称，多个园区用顿号隔开",
    area: "多个园区合计时的名称，例如某某区",
    period: "例如2013年1-6月、2013-06、上半年",
    month: "由报告期得出",
    year: "报告期所在的年份",
    reportDay: "由报告期得出；判断临期和逾期以这一天为准",
    moneyUnit: "金额合计用的单位",
    decimals: "金额和百分数保留的小数位",
    formulas: "原生：任何 Excel 都能计算；PARK：用本加载项的函数。改后重新生成",
    basis: "按月、按日、按工作日或按分月计划",
    scheduleDigits: "序时进度百分数保留几位小数",
    schedule: "由报告期和口径得出",
    plan1: "按分月计划时填写，12个月各占多少，比例或数额都行；只有季度计划的，每个月填当季的三分之一",
    startedCount: "通报的个数，可以多于列出名称的项目",
    finishedCount: "通报的个数",
    trialCount: "通报的个数",
    registeredTarget: "年底规上企业总数的目标",
    registeredCount: "通报的户数，不填按企业数据里填了规上的计",
    applyingCount: "通报的户数，不填按企业数据里的标签计",
    threshold: "年主营业务收入达到这个数可以申报规上",
    yearlyFiling: "现有企业每年一批的申报截止日",
    monthlyFilingDay: "新建企业每月的申报截止日",
    doublingBaseYear: "三年翻番从哪一年算起",
    reportingUnit: "表末签名行用",
    unitHead: "表末签名行用",
    reviewer: "表末签名行用",
    preparer: "表末签名行用",
    reportedOn: "表末签名行用",
  } as Partial<Record<string, string>>,
  findings: {
    noInputTable: "没有“{table}”数据表，没有写入。请先建数据表。",
    noKnownColumn: "没有认出任何列标题，没有写入。请核对第一行。",
    columnsLeftOut: "不认识的列没有带入：{columns}。",
    rowsAppended: "“{table}”新增{count}行。",
  },
};
