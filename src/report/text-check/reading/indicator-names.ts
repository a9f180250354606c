/**
 * Indicators that Chinese parks and counties report, with what they are counted in. Known names are never cut by the
 * words of measures (增加值 is no 增加) and their unit is checked; other names are read all the same.
 */
const MONEY = [
  "主营业务收入", "营业收入", "工业增加值", "增加值", "上交税金", "上缴税金", "入库税金", "税金", "税收收入", "税收", "国税收入", "地税收入",
  "财政总收入", "财政收入", "一般公共预算收入", "公共财政预算收入", "地方财政收入", "一般预算收入", "固定资产投资", "工业固定资产投资", "工业投资",
  "基础设施投资", "技改投资", "技术改造投资", "完成投资", "社会消费品零售总额", "进出口总额", "进出口总值", "外贸进出口", "出口总额", "进口总额",
  "外贸出口", "出货值", "出口交货值", "工业总产值", "工业销售产值", "总产值", "产值", "新产品产值", "销售收入", "主营收入", "利润总额", "利润",
  "净利润", "利税总额", "利税", "招商实际到位资金", "实际到位资金", "到位资金", "招商引资", "实际利用外资", "实际使用外资", "利用外资",
  "实际利用内资", "实际利用省外资金", "省外资金", "地区生产总值", "生产总值", "可支配收入", "存款余额", "贷款余额", "应收账款", "研发投入",
  "一般公共预算支出", "公共财政预算支出", "一般预算支出", "地方财政支出", "财政总支出", "财政支出", "政府性基金收入", "政府性基金支出",
  "政府性基金预算收入", "政府性基金预算支出", "研发费用", "签约资金", "销售额", "营业额", "交易额", "总收入",
]; // prettier-ignore
const PEOPLE = [
  "从业人员",
  "从业人数",
  "用工人数",
  "职工人数",
  "就业人数",
  "期末从业人员",
  "平均用工人数",
  "从业人员平均人数",
  "平均从业人员",
  "从业人员期末人数",
];
/** 以上 and the like are filler elsewhere. */
const PREFIXES = ["规模以上", "规上", "限额以上", "亿元以上", "高新技术", "战略性新兴"];
const OTHER = [
  "用电量",
  "工业用电量",
  "全社会用电量",
  "实际到位",
  "规上企业",
  "规模以上工业企业",
  "GDP",
  "CPI",
  "PPI",
  "PMI",
  "目标任务完成率",
];

export type Counted = "money" | "count";

const COUNTED = new Map<string, Counted>([
  ...MONEY.map((name): [string, Counted] => [name, "money"]),
  ...PEOPLE.map((name): [string, Counted] => [name, "count"]),
]);

export function countedIn(name: string): Counted | undefined {
  return COUNTED.get(name.replace(/^(?:规模以上|规上)(?:工业企业|工业|企业)?/, "")) ?? COUNTED.get(name);
}

/** Every known name and those of the workbook, longest first. */
export function knownNames(own: readonly string[]): string[] {
  return [...new Set([...own, ...MONEY, ...PEOPLE, ...OTHER, ...PREFIXES])].sort(
    (a, b) => b.length - a.length,
  );
}
