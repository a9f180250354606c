/**
 * Messages of the PARK functions, and how their parameters are named in them. Ids and parameter names are the same in every
 * language. The descriptions stand apart (function-descriptions.ts): computing does not need them.
 */
export const functions = {
  /** A parameter's name in words, and of one function where it means something else there. */
  labels: {
    period: "期间",
    basis: "序时口径",
    digits: "小数位数",
    actual: "累计完成",
    target: "年度目标",
    schedule: "序时进度",
    tolerance: "容差",
    progress: "完成率",
    current: "本期数",
    prior: "同期数",
    growth: "同比增长",
    beforePrior: "前年同期数",
    priorGrowth: "去年同期增幅",
    cumulative: "累计数",
    previous: "上月数",
    part: "部分",
    total: "总量",
    partChange: "部分增量",
    totalChange: "总增量",
    totalPrior: "总量同期数",
    multiple: "倍数",
    years: "年数",
    revenue: "营业收入",
    threshold: "规上标准",
    planned: "计划竣工",
    reportDate: "报告日",
    start: "开工日期",
    finished: "竣工日期",
    name: "指标名称",
    unit: "计量单位",
    growthGap: "增幅变化",
    "MOM.current": "本月数",
    "OVERDUE.actual": "实际竣工",
  },
  /** How a parameter is named in a message. */
  parameter: (name: string, label: string) => `参数 ${name}（${label}）`,
  /** Why a cell of the result has no value. `where` is a parameter in words, `given` what stood there. */
  messages: {
    missing: ({ where }: MessageParts) => `${where}为空`,
    notANumber: ({ where, given }: MessageParts) => `${where}应为数值，现在是文本“${given}”`,
    booleanGiven: ({ where }: MessageParts) => `${where}不能是逻辑值TRUE或FALSE`,
    notFinite: ({ where }: MessageParts) => `${where}不是有限的数`,
    notReadable: ({ where }: MessageParts) => `${where}不是数值、文本或日期，无法识别`,
    inputError: ({ where, given }: MessageParts) => `${where}含错误值${given}，请先改正`,
    outsideShape: ({ where }: MessageParts) => `${where}的区域没有这一行或这一列，请使各区域大小一致`,
    notAPeriod: ({ where, given }: MessageParts) =>
      `${where}无法识别“${given}”，请写月份数1到12、日期，或"6月"、"2013年1-6月"、"上半年"这样的文本`,
    loneYear: ({ where, given }: MessageParts) => `${where}只有年份“${given}”，请写到月，例如"2013-06"`,
    notFromJanuary: ({ where, given }: MessageParts) =>
      `${where}“${given}”不是从1月开始，没有确定的累计序时进度，请写成"1-6月"这样的累计期间`,
    ambiguous: ({ where, given }: MessageParts) =>
      `${where}“${given}”可以有两种读法，累计期间请写成"2013年1-6月"，日期请写成"2013-01-06"`,
    shortYear: ({ where, given }: MessageParts) => `${where}“${given}”的年份请写四位数，例如"2013年6月"`,
    dayWithoutYear: ({ where, given }: MessageParts) =>
      `${where}“${given}”没有年份，日期请写成"2013-06-30"，到这一天为止请写成"截至6月30日"`,
    noSuchDate: ({ where, given }: MessageParts) => `${where}“${given}”里的月份或日期不存在`,
    monthNumberAsSchedule: ({ where, given }: MessageParts) =>
      `${where}不能只写月份数${given}，请写成"${given}月"或PARK.SCHEDULE(${given})`,
    notASchedule: ({ where, given }: MessageParts) =>
      `${where}“${given}”不是0到1的小数、百分数、期间文本或日期`,
    unknownBasis: ({ where, given }: MessageParts) =>
      `${where}“${given}”无法识别，可用的有"month"、"day"、"workday"和12个或4个计划数的区域`,
    wrongNumberOfWeights: ({ where, given }: MessageParts) =>
      `${where}的计划数应为12个或4个，现在是${given}个；其他可用的口径有"month"、"day"、"workday"`,
    negativeWeight: ({ where }: MessageParts) => `${where}的计划数不能为负`,
    zeroWeights: ({ where }: MessageParts) => `${where}的计划数合计为0`,
    yearNeeded: ({ where, given }: MessageParts) =>
      `${where}“${given}”没有年份，按天或按工作日计算要写明年份`,
    yearNotCovered: ({ where, given, from, to }: MessageParts) =>
      `${where}“${given}”所在年份没有法定节假日数据，现有${from}年至${to}年`,
    digitsOutOfRange: ({ where, given }: MessageParts) => `${where}应为0到10的整数，现在是${given}`,
    toleranceNegative: ({ where, given }: MessageParts) => `${where}不能为负，现在是${given}`,
    notADate: ({ where, given }: MessageParts) => `${where}“${given}”不是日期，请写成"2013-06-30"这样的日期`,
    fractionAsDate: ({ where, given }: MessageParts) =>
      `${where}的${given}是数字，Excel把2013.10也变成2013.1，分不清是几月，请写成"2013-10"这样的文本或日期`,
    percentTyped: ({ where, given }: MessageParts) =>
      `${where}是小数，现在的${given}相当于百分之几百以上，请写成"${given}%"或除以100`,
    dateWithoutYear: ({ where, given }: MessageParts) => `${where}“${given}”没有年份，请写成"2013-06-30"`,
    notASeries: ({ where }: MessageParts) => `${where}应为一行或一列，最多12个月`,
    previousMonthMissing: ({ where }: MessageParts) => `${where}的上一个月为空，得不出当月数`,
    negativeBase: () => "基数为负，增长率没有意义",
    lossToProfit: () => "上期为亏损，本期为盈利（扭亏为盈），没有增长率",
    profitToLoss: () => "上期为盈利，本期为亏损（由盈转亏），没有增长率",
    bothLosses: () => "两期都是亏损，没有增长率，请看增减额（减亏或增亏）",
    negativeTarget: () => "年度目标为负，没有完成率",
    actualNotPositive: () => "累计完成不大于0，没有追赶倍数",
    negativeTotal: () => "总量为负，没有占比",
    multipleNotPositive: () => "倍数应大于0",
    yearsNotPositive: () => "年数应大于0",
  },
  /** The hidden sheet that native formulas of the working-day basis read. */
  holidaySheet: {
    name: "PARK法定节假日",
    columns: { off: "工作日放假", on: "周末上班", years: "有数据的年份" },
  },
};

export interface MessageParts {
  where: string;
  given: string;
  from: string;
  to: string;
}
