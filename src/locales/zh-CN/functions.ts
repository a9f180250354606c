/**
 * Names, descriptions and messages of the PARK functions. The build writes the descriptions into functions.json.
 * Ids and parameter names are the same in every language; what is read beside them is here.
 */
const actual = { label: "累计完成", description: "今年以来的累计完成数" };
const target = { label: "年度目标", description: "年度目标任务数，大于0，计量单位与累计完成相同" };
const schedule = {
  label: "序时进度",
  description:
    '序时进度：0到1的小数或百分数，也可以是"6月"、"上半年"等期间文本或日期；单写月份数不行，请写成"6月"',
};
const period = {
  label: "期间",
  description: '月份数1到12、日期，或文本，例如"6月"、"2013年1-6月"、"上半年"、"二季度"、"2013-06"',
};
const current = { label: "本期数", description: "本期（今年累计）数" };
const prior = { label: "同期数", description: "去年同期的可比数" };
const reportDate = { label: "报告日", description: "判断所依据的日期，不看当天日期；写年月的按月末算" };
const planned = { label: "计划竣工", description: "计划竣工日期；写年月的按月末算" };
const growth = { label: "同比增长", description: "同比增长率，小数或百分数，例如20.47%" };

export const functions = {
  /** For each function: what it gives, and each parameter's name in words and description. */
  declarations: {
    SCHEDULE: {
      description: "序时进度：到期末为止全年已经过去的比例",
      parameters: {
        period,
        basis: {
          label: "序时口径",
          description:
            '"month"按月（默认）、"day"按天、"workday"按工作日，或12个（4个）分月（分季）计划数的区域',
        },
        digits: { label: "小数位数", description: "百分数保留几位小数，四舍五入；不填则不取整" },
      },
    },
    PROGRESS: { description: "占年目标（完成率）：累计完成÷年度目标", parameters: { actual, target } },
    GAP: {
      description: "差欠（负）或超（正）序时进度的个百分点：100×（完成率-序时进度）",
      parameters: { actual, target, schedule },
    },
    SHORTFALL: {
      description: "欠账（负）或超额（正）：累计完成-年度目标×序时进度，单位同累计完成",
      parameters: { actual, target, schedule },
    },
    PACE: {
      description: "后续月均需完成：（年度目标-累计完成）÷剩余月数",
      parameters: { actual, target, period },
    },
    PACERATIO: {
      description: "追赶倍数：后续月均需完成÷此前月均完成",
      parameters: { actual, target, period },
    },
    PROJECTION: { description: "预计全年：累计完成÷序时进度", parameters: { actual, schedule } },
    STATUS: {
      description: "对照序时进度的状态：超序时、达到序时或差欠序时",
      parameters: {
        actual,
        target,
        schedule,
        tolerance: { label: "容差", description: "视为达到序时的容差，个百分点，默认为0" },
      },
    },
    TARGET: {
      description: "由完成率反推的年度目标：累计完成÷完成率",
      parameters: { actual, progress: { label: "完成率", description: "占年目标的比例，小数或百分数" } },
    },
    YOY: { description: "同比增长率：本期数÷同期数-1", parameters: { current, prior } },
    YOYCHANGE: { description: "同比增减：本期数-同期数", parameters: { current, prior } },
    BASE: { description: "由同比增长率反推的同期数：本期数÷（1+增长率）", parameters: { current, growth } },
    YOYGAP: {
      description: "增幅比去年同期加快（正）或回落（负）的个百分点，由三年的累计数计算",
      parameters: { current, prior, beforePrior: { label: "前年同期数", description: "前年同期的可比数" } },
    },
    GROWTHGAP: {
      description: "增幅加快（正）或回落（负）的个百分点：100×（今年增幅-去年同期增幅）",
      parameters: {
        growth,
        priorGrowth: { label: "去年同期增幅", description: "去年同期的同比增长率，小数或百分数，例如29.18%" },
      },
    },
    MONTHLY: {
      description: "由累计数得出当月数；开头的空白并入第一个数（1-2月合并公布）",
      parameters: {
        cumulative: { label: "累计数", description: "从1月起各月的累计数，一行或一列，最多12个" },
      },
    },
    MOM: {
      description: "环比增长率：本月数÷上月数-1",
      parameters: {
        current: { label: "本月数", description: "本月（本期）数" },
        previous: { label: "上月数", description: "上月（上期）数" },
      },
    },
    SHARE: {
      description: "占比：部分÷总量",
      parameters: {
        part: { label: "部分", description: "其中一部分的数" },
        total: { label: "总量", description: "总数，大于0" },
      },
    },
    CONTRIBUTION: {
      description: "贡献率：部分增量÷总增量",
      parameters: {
        partChange: { label: "部分增量", description: "其中一部分的增减数" },
        totalChange: { label: "总增量", description: "总的增减数，不为0" },
      },
    },
    PULL: {
      description: "拉动增长的个百分点：100×部分增量÷总量的同期数",
      parameters: {
        partChange: { label: "部分增量", description: "其中一部分的增减数" },
        totalPrior: { label: "总量同期数", description: "总量的去年同期数，大于0" },
      },
    },
    REQUIREDGROWTH: {
      description: "几年内达到几倍所需的年均增长率，例如三年翻番为25.99%",
      parameters: {
        multiple: { label: "倍数", description: "期末为期初的几倍，翻番为2" },
        years: { label: "年数", description: "用几年" },
      },
    },
    SCALE: {
      description: "是否达到规上标准（是否规上以名录库为准）",
      parameters: {
        revenue: { label: "营业收入", description: "年主营业务收入（营业收入），万元" },
        threshold: { label: "规上标准", description: "规上标准，万元，默认为2000" },
      },
    },
    OVERDUE: {
      description: "逾期天数：按期为0；未竣工的算到报告日",
      parameters: {
        planned,
        actual: { label: "实际竣工", description: "实际竣工日期，空白为尚未竣工" },
        reportDate,
      },
    },
    TIMESTATUS: {
      description: "项目的时间状态：未开工、正常、临期（30天内）、逾期或竣工",
      parameters: {
        start: { label: "开工日期", description: "开工日期，空白为尚未开工" },
        planned,
        finished: { label: "竣工日期", description: "实际竣工日期，空白为尚未竣工" },
        reportDate,
      },
    },
    NARRATE: {
      description: "把一个指标写成一句话，有什么数写什么",
      parameters: {
        name: { label: "指标名称", description: "指标名称，例如主营业务收入" },
        unit: { label: "计量单位", description: "计量单位，例如亿元；人、户、家、个、套等取整数" },
        actual,
        target: { label: "年度目标", description: "年度目标任务数，没有可以不填" },
        schedule: { label: "序时进度", description: "序时进度或期间，没有可以不填" },
        growth: { label: "同比增长", description: "同比增长率，小数或百分数，没有可以不填" },
        growthGap: { label: "增幅变化", description: "增幅变化，个百分点，回落为负，没有可以不填" },
      },
    },
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
