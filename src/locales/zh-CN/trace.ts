/** Texts of 溯源, following a figure to where it comes from. */
export const trace = {
  /** A computed figure: its name and how it is made. */
  equation: (name: string, words: string) => `${name} = ${words}`,
  /** A cell by its row and its column. */
  cell: (row: string, column: string) => `${row}的${column}`,
  range: (first: string, last: string) => `${first}至${last}`,
  condition: (condition: string, then: string, otherwise: string) =>
    `${condition}时取${then}，否则取${otherwise}`,
  conditionOnly: (condition: string, then: string) => `${condition}时取${then}`,
  or: " 或 ",
  and: " 且 ",
  not: (words: string) => `不是（${words}）`,
  isNumber: (words: string) => `${words}是数`,
  blank: "空白",
  call: (name: string, list: string) => `${name}（${list}）`,
  comma: "，",
  operators: {
    "*": " × ",
    "/": " ÷ ",
    "+": " + ",
    "-": " − ",
    "^": " ^ ",
    "&": " 连接 ",
    "<>": "不等于",
    "<=": "不大于",
    ">=": "不小于",
    "=": "等于",
    "<": "小于",
    ">": "大于",
  } as Record<string, string>,
  /** PARK functions over their arguments in words; an argument of several terms comes in brackets. */
  park: {
    SCHEDULE: (period: string) => `${period}的序时进度`,
    PROGRESS: (actual: string, target: string) => `${actual} ÷ ${target}`,
    GAP: (actual: string, target: string, schedule: string) =>
      `（${actual} ÷ ${target} − ${schedule}）× 100，单位为个百分点`,
    SHORTFALL: (actual: string, target: string, schedule: string) => `${actual} − ${target} × ${schedule}`,
    PACE: (actual: string, target: string, period: string) =>
      `（${target} − ${actual}）÷ 剩余月数（12 − ${period}）`,
    PACERATIO: (actual: string, target: string, period: string) =>
      `后续月均需完成 ÷ 本期月均完成，其中后续月均需完成是（${target} − ${actual}）÷（12 − ${period}），本期月均完成是${actual} ÷ ${period}`,
    PROJECTION: (actual: string, schedule: string) => `${actual} ÷ ${schedule}`,
    STATUS: (actual: string, target: string, schedule: string) =>
      `${actual} ÷ ${target}与${schedule}相比：高为超序时，相等为达到序时，低为差欠序时`,
    TARGET: (actual: string, progress: string) => `${actual} ÷ ${progress}`,
    YOY: (current: string, prior: string) => `${current} ÷ ${prior} − 1`,
    YOYCHANGE: (current: string, prior: string) => `${current} − ${prior}`,
    BASE: (current: string, growth: string) => `${current} ÷（1 + ${growth}）`,
    YOYGAP: (current: string, prior: string, before: string) =>
      `（${current} ÷ ${prior} − ${prior} ÷ ${before}）× 100，单位为个百分点`,
    GROWTHGAP: (growth: string, priorGrowth: string) => `（${growth} − ${priorGrowth}）× 100，单位为个百分点`,
    MONTHLY: (cumulative: string) => `${cumulative}的各月累计数减上月累计数`,
    MOM: (current: string, previous: string) => `${current} ÷ ${previous} − 1`,
    SHARE: (part: string, total: string) => `${part} ÷ ${total}`,
    CONTRIBUTION: (part: string, total: string) => `${part} ÷ ${total}`,
    PULL: (part: string, total: string) => `${part} ÷ ${total} × 100，单位为个百分点`,
    REQUIREDGROWTH: (multiple: string, years: string) => `${multiple}倍开${years}次方 − 1`,
    SCALE: (revenue: string, threshold: string) => `${revenue}是否达到规上门槛${threshold || "2000万元"}`,
    OVERDUE: (planned: string, actual: string, day: string) =>
      `${actual || day}（没有竣工时为${day}）− ${planned}，没有逾期为0，单位为天`,
    TIMESTATUS: (start: string, planned: string, finished: string, day: string) =>
      `按${day}看${start}、${planned}和${finished}判断`,
    NARRATE: (...parts: string[]) => `把${parts.filter(Boolean).join("、")}写成一句话`,
  } as Record<string, (...parts: string[]) => string>,
  functions: {
    SUM: "合计",
    SUMIF: "按条件合计",
    SUMIFS: "按条件合计",
    SUMPRODUCT: "乘积合计",
    COUNT: "数的个数",
    COUNTA: "非空个数",
    COUNTIF: "按条件计数",
    COUNTIFS: "按条件计数",
    AVERAGE: "平均",
    MAX: "最大值",
    MIN: "最小值",
    ROUND: "四舍五入",
    ABS: "绝对值",
    RANK: "名次",
    DATE: "日期",
    YEAR: "年",
    MONTH: "月",
    TEXT: "文本",
    INDEX: "取值",
    MATCH: "位置",
  } as Record<string, string>,
  findings: {
    nothingSelected: "请先选中报表里的一个数，再按溯源。",
    noFormula: "{address}是直接填写的，没有公式。",
    cellsLeftOut: "用到的单元格太多，只列出前{count}个。",
  },
};
