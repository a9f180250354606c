/** What each function gives and what its parameters are: the build writes them into functions.json. */
export const functionDescriptions = {
  SCHEDULE: {
    description: "序时进度：到期末为止全年已经过去的比例",
    parameters: {
      period: '月份数1到12、日期，或文本，例如"6月"、"2013年1-6月"、"上半年"、"二季度"、"2013-06"',
      basis: '"month"按月（默认）、"day"按天、"workday"按工作日，或12个（4个）分月（分季）计划数的区域',
      digits: "百分数保留几位小数，四舍五入；不填则不取整",
    },
  },
  PROGRESS: {
    description: "占年目标（完成率）：累计完成÷年度目标",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
    },
  },
  GAP: {
    description: "差欠（负）或超（正）序时进度的个百分点：100×（完成率-序时进度）",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
      schedule:
        '序时进度：0到1的小数或百分数，也可以是"6月"、"上半年"等期间文本或日期；单写月份数不行，请写成"6月"',
    },
  },
  SHORTFALL: {
    description: "欠账（负）或超额（正）：累计完成-年度目标×序时进度，单位同累计完成",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
      schedule:
        '序时进度：0到1的小数或百分数，也可以是"6月"、"上半年"等期间文本或日期；单写月份数不行，请写成"6月"',
    },
  },
  PACE: {
    description: "后续月均需完成：（年度目标-累计完成）÷剩余月数",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
      period: '月份数1到12、日期，或文本，例如"6月"、"2013年1-6月"、"上半年"、"二季度"、"2013-06"',
    },
  },
  PACERATIO: {
    description: "追赶倍数：后续月均需完成÷此前月均完成",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
      period: '月份数1到12、日期，或文本，例如"6月"、"2013年1-6月"、"上半年"、"二季度"、"2013-06"',
    },
  },
  PROJECTION: {
    description: "预计全年：累计完成÷序时进度",
    parameters: {
      actual: "今年以来的累计完成数",
      schedule:
        '序时进度：0到1的小数或百分数，也可以是"6月"、"上半年"等期间文本或日期；单写月份数不行，请写成"6月"',
    },
  },
  STATUS: {
    description: "对照序时进度的状态：超序时、达到序时或差欠序时",
    parameters: {
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，大于0，计量单位与累计完成相同",
      schedule:
        '序时进度：0到1的小数或百分数，也可以是"6月"、"上半年"等期间文本或日期；单写月份数不行，请写成"6月"',
      tolerance: "视为达到序时的容差，个百分点，默认为0",
    },
  },
  TARGET: {
    description: "由完成率反推的年度目标：累计完成÷完成率",
    parameters: {
      actual: "今年以来的累计完成数",
      progress: "占年目标的比例，小数或百分数",
    },
  },
  YOY: {
    description: "同比增长率：本期数÷同期数-1",
    parameters: {
      current: "本期（今年累计）数",
      prior: "去年同期的可比数",
    },
  },
  YOYCHANGE: {
    description: "同比增减：本期数-同期数",
    parameters: {
      current: "本期（今年累计）数",
      prior: "去年同期的可比数",
    },
  },
  BASE: {
    description: "由同比增长率反推的同期数：本期数÷（1+增长率）",
    parameters: {
      current: "本期（今年累计）数",
      growth: "同比增长率，小数或百分数，例如20.47%",
    },
  },
  YOYGAP: {
    description: "增幅比去年同期加快（正）或回落（负）的个百分点，由三年的累计数计算",
    parameters: {
      current: "本期（今年累计）数",
      prior: "去年同期的可比数",
      beforePrior: "前年同期的可比数",
    },
  },
  GROWTHGAP: {
    description: "增幅加快（正）或回落（负）的个百分点：100×（今年增幅-去年同期增幅）",
    parameters: {
      growth: "同比增长率，小数或百分数，例如20.47%",
      priorGrowth: "去年同期的同比增长率，小数或百分数，例如29.18%",
    },
  },
  MONTHLY: {
    description: "由累计数得出当月数；开头的空白并入第一个数（1-2月合并公布）",
    parameters: {
      cumulative: "从1月起各月的累计数，一行或一列，最多12个",
    },
  },
  MOM: {
    description: "环比增长率：本月数÷上月数-1",
    parameters: {
      current: "本月（本期）数",
      previous: "上月（上期）数",
    },
  },
  SHARE: {
    description: "占比：部分÷总量",
    parameters: {
      part: "其中一部分的数",
      total: "总数，大于0",
    },
  },
  CONTRIBUTION: {
    description: "贡献率：部分增量÷总增量",
    parameters: {
      partChange: "其中一部分的增减数",
      totalChange: "总的增减数，不为0",
    },
  },
  PULL: {
    description: "拉动增长的个百分点：100×部分增量÷总量的同期数",
    parameters: {
      partChange: "其中一部分的增减数",
      totalPrior: "总量的去年同期数，大于0",
    },
  },
  REQUIREDGROWTH: {
    description: "几年内达到几倍所需的年均增长率，例如三年翻番为25.99%",
    parameters: {
      multiple: "期末为期初的几倍，翻番为2",
      years: "用几年",
    },
  },
  SCALE: {
    description: "是否达到规上标准（是否规上以名录库为准）",
    parameters: {
      revenue: "年主营业务收入（营业收入），万元",
      threshold: "规上标准，万元，默认为2000",
    },
  },
  OVERDUE: {
    description: "逾期天数：按期为0；未竣工的算到报告日",
    parameters: {
      planned: "计划竣工日期；写年月的按月末算",
      actual: "实际竣工日期，空白为尚未竣工",
      reportDate: "判断所依据的日期，不看当天日期；写年月的按月末算",
    },
  },
  TIMESTATUS: {
    description: "项目的时间状态：未开工、正常、临期（30天内）、逾期或竣工",
    parameters: {
      start: "开工日期，空白为尚未开工",
      planned: "计划竣工日期；写年月的按月末算",
      finished: "实际竣工日期，空白为尚未竣工",
      reportDate: "判断所依据的日期，不看当天日期；写年月的按月末算",
    },
  },
  NARRATE: {
    description: "把一个指标写成一句话，有什么数写什么",
    parameters: {
      name: "指标名称，例如主营业务收入",
      unit: "计量单位，例如亿元；人、户、家、个、套等取整数",
      actual: "今年以来的累计完成数",
      target: "年度目标任务数，没有可以不填",
      schedule: "序时进度或期间，没有可以不填",
      growth: "同比增长率，小数或百分数，没有可以不填",
      growthGap: "增幅变化，个百分点，回落为负，没有可以不填",
    },
  },
};
