/** Texts of src/records: notes of the input columns and what is wrong with a row. */
export const records = {
  /** The prompt that a cell of the column shows when it is selected, by table and field. */
  columnNotes: {
    indicators: {
      park: "所属园区，只有一个园区时可以不填。",
      name: "指标名称，例如主营业务收入。同一园区同一指标只填一行。",
      unit: "本行各数的计量单位，例如亿元、万元、人。",
      target: "年初下达的全年目标任务数。没有目标的不填，不要填0。",
      revisedTarget: "年中调整后的全年目标。没有调整的不填。",
      revisedFrom: "调整后目标从几月起执行，填1到12。",
      actual: "从1月起到本期末的累计完成数。",
      prior: "去年同期的累计数，没有的不填。",
      priorGrowth: "去年同期的同比增幅，按百分数填，例如29.18%。",
      publishedGrowth: "统计部门公布的同比增速，按百分数填，例如20.47%。填了就以公布数为准。",
      publishedGrowthGap: "公布的增幅变化，单位是个百分点，回落填负数，例如-8.71。",
      constantPrices: "增速按不变价计算的填是，例如工业增加值。",
      note: "备注不进入报表。",
    },
    enterprises: {
      park: "所属园区，只有一个园区时可以不填。",
      id: "区分同名企业用，可以填统一社会信用代码。",
      name: "企业名称。",
      cluster: "所属产业集群，例如光电信息。",
      tags: "可以有几个，用顿号隔开，例如扩建升级、增资扩股。可用标签：扩建升级、增资扩股、达产达标、新投产进规模、规下转规上、申报规上、停产、搬迁/退企还城。",
      registered: "已进入规上企业名录库的填是。收入达到门槛但没有入库的填否。",
      newlyBuilt: "新建投产企业填是，按月申报；其余企业按年申报。",
      unit: "本行金额的单位，不填按万元。",
      revenue: "从1月起到本期末的累计主营业务收入。",
      priorRevenue: "去年同期的累计主营业务收入。",
      revenueLast12: "最近12个月的主营业务收入，用来与规上门槛比较。",
      expansion: "扩建什么，建成后的产能。",
      plannedInvestment: "扩建升级的计划总投资。",
      completedInvestment: "扩建升级已经完成的投资。",
      progress: "目前进展到哪一步。",
      help: "需要帮扶的事项：招工、融资、用地、做大。",
      responsible: "负责联系帮扶的单位。",
      note: "备注不进入报表。",
    },
    projects: {
      park: "所属园区，只有一个园区时可以不填。",
      id: "区分同名项目用。",
      name: "项目名称。同一项目只填一行。",
      kind: "重大项目或园区配套，也可以填别的类别。",
      unit: "本行金额的单位，不填按万元。",
      investment: "项目总投资。",
      invested: "开工以来累计完成的投资。",
      scale: "建设规模和主要内容。",
      start: "实际开工日期，没有开工的填计划开工日期。只写到月份的按月底计算。",
      plannedFinish: "计划竣工日期。只写到月份的按月底计算，例如2013-09。",
      actualFinish: "实际竣工日期，没有竣工的不填。",
      trialProduction: "试投产日期，没有的不填。",
      progress: "形象进度，按百分数填，例如80%。",
      progressBasis: "形象进度说的是哪一部分，例如土建、路基土方。整个项目的填整体。",
      stage: "筹建、招投标、开工、在建、竣工、试投产、投产。",
      responsible: "负责推进的单位。",
      note: "备注不进入报表。",
    },
  },
  /** Shown when an entry is refused. */
  entryErrors: {
    title: "请核对",
    list: "请从下拉列表中选择。",
    number: "这里要填数字，不带单位和文字。",
    rate: "这里要填百分数，例如20.47%。",
    date: "这里要填日期，例如2013-06-30。",
    month: "这里要填1到12的整数。",
  },
  /** What is wrong with the data, by kind. {names} are filled in; {column} is the header, {row} the row in the sheet. */
  findings: {
    renamedColumn: "“{value}”列按“{column}”读取：它在上次生成时是这一列，改名后仍然认得。",
    headerOfOtherPeriod:
      "列标题“{value}”写的不是报告期“{period}”的“{column}”，数照样采用。请核对这一列的数，再改标题。",
    titleOfOtherPeriod: "表上写着“{value}”，不是报告期“{period}”。请核对是不是要导入的那一期。",
    unrecognisedColumn: "没有认出“{value}”列。如果是“{column}”，请把列标题改成“{column}”。",
    missingColumn: "“{table}”缺少“{column}”列。请加上这一列，或把原有的列标题改成“{column}”。",
    repeatedColumn: "“{column}”有不止一列，采用了{used}那一列。请删去或改名多余的列。",
    mergedHeader: "表头有空白或合并的单元格，下面却有数据。请取消合并，每列写一个列标题。",
    emptyTable: "“{table}”还没有可用的数据行。请先填写。",
    missingName: "第{row}行有数据，但“{column}”没有填，这一行没有进入报表。",
    totalRow: "第{row}行“{name}”看起来是合计行，没有当作数据读入。报表会自己合计。",
    groupRow:
      "第{row}行“{name}”看起来是分组、小计或“其中”行\uFF0C它的数没有再计入\uFF0C免得重复。如果它本身就是一条记录\uFF0C请去掉前面的序号并填上这一行的其他各列。",
    passedRow: "第{row}行“{name}”是标题或说明\uFF0C不是数据\uFF0C没有读入。",
    headerUnitDiffers:
      "“{column}”的列标题写的是{header}\uFF0C这一行的单位是{unit}\uFF0C不知道以哪个为准\uFF0C这一格没有采用。请改成一致。",
    unknownHeaderUnit:
      "不认识列标题“{value}”里的单位“{unit}”\uFF0C这张表没有采用。请改为亿元、万元、千元或元。",
    unitLineUnread:
      "没有认出表上方“{value}”是什么单位\uFF0C这一行又没有填单位。请填上“单位”列\uFF0C或改写这一行字。",
    rowsBelowTable:
      "“{table}”下方从第{row}行起有{count}行数据不在表格里\uFF0C没有进入报表。请并入表格\uFF0C或移到别处。",
    columnsBesideTable:
      "“{table}”右侧的列（{columns}）不在表格里\uFF0C没有进入报表。请并入表格\uFF0C或移到别处。",
    secondTable:
      "工作表“{sheet}”里的“{other}”和“{table}”的表头相同\uFF0C有{count}行\uFF0C没有进入报表。请把这些行移到“{table}”下方并入\uFF0C或用导入。",
    hiddenRows:
      "“{table}”有{count}行被隐藏或筛选掉\uFF08如第{row}行\uFF09\uFF0C仍然计入报表。不要的行请删去。",
    duplicateRow: "“{name}”与{first}重复，后一行没有进入报表。请删去一行；同名而不同的，请在编号列区分。",
    notANumber: "“{column}”应当是数字，现在是“{value}”，这一格没有采用。",
    errorValue: "“{column}”的公式结果是{value}，这一格没有采用。请改正公式。",
    percentTyped: "“{column}”应当是百分数，现在是{value}，相当于百分之几千，这一格没有采用。",
    fractionOrPercent: "“{column}”的{value}按{read}采用，也可能是{meant}。如果是{meant}，请填{entry}。",
    percentOrFraction:
      "“{column}”的{value}分不清是{read}还是{meant}，这一格没有采用。请填成带%的数，例如{entry}。",
    pointsAsPercent: "“{column}”的单位是个百分点\uFF0C不带%\uFF0C现在是“{value}”\uFF0C这一格没有采用。",
    notADate: "“{column}”应当是日期，现在是“{value}”，这一格没有采用。请写成2013-06-30的样子。",
    yearAndTenth:
      "“{column}”里的{value}是一个数\uFF0CExcel把2013.10也变成2013.1\uFF0C分不清是几月\uFF0C这一格没有采用。请写成2013-10的样子。",
    notAMonth: "“{column}”应当是1到12的月份，现在是“{value}”，这一格没有采用。",
    notYesOrNo: "“{column}”应当填是或否，现在是“{value}”，这一格没有采用。",
    invisibleLetters: "“{column}”的“{value}”里有看不见的字符，已去掉再采用。请重新填写这一格。",
    numberAsText: "“{column}”的{value}是文本格式的数字，已按数字采用。请改为数字格式。",
    dateAsText: "“{column}”的“{value}”是文本，已按日期采用；改动后要重新生成。请改为日期格式。",
    targetNotPositive: "“{column}”是{value}。没有目标请留空，目标应当大于0；这一格没有采用。",
    missingActual: "“{name}”的“{column}”没有填，有关的格留空。",
    missingUnit: "“{name}”没有填计量单位。",
    unknownUnit: "不认识计量单位“{value}”，照原样写入，不作换算。",
    unknownMoneyUnit: "不认识金额单位“{value}”，这一行的金额没有采用。",
    unitSlip:
      "“{name}”的“{column}”{actual}与“{field}”{other}相差千倍以上，可能是单位写混了（例如万元与亿元）。请核对。",
    percentInAmount:
      "“{column}”是数额，这一格写的是百分数{value}，没有采用。请填数额；增长率请填到“公布同比”或“去年同期增幅”。",
    percentShown:
      "“{column}”是数额，这一格显示为百分数{shown}，按{value}采用。如果填的是增长率，请移到“公布同比”或“去年同期增幅”。",
    oddUnit:
      "“{name}”的单位是{unit}，其他行是{usual}，{value}{unit}换算后与其他行相差百倍以上。请核对单位没有填错。",
    unitOfNameDiffers: "“{name}”的名称里写的是{told}，单位填的是{unit}。请核对，改成一致。",
    negativeAmount: "“{name}”的“{column}”是负数{value}，请核对。",
    unknownTag: "不认识标签“{value}”，没有采用。",
    missingTag: "“{name}”没有标签，列在其他企业里。",
    unknownStage: "不认识阶段“{value}”，没有采用。",
    missingBasis: "“{name}”填了形象进度，没有填进度口径。请写明是哪一部分的进度。",
    datesOutOfOrder: "“{name}”的“{column}”早于开工日期，请核对。",
  },
};
