/** An indicator that most parks report, with the unit that it is usually reported in. */
export interface UsualIndicator {
  name: string;
  unit: string;
}

/** In the order of the usual monthly tables: output, investment and taxes, trade, people and enterprises. Chinese in every language, as headers are. */
export const USUAL_INDICATORS: readonly UsualIndicator[] = [
  { name: "主营业务收入", unit: "亿元" },
  { name: "规模以上工业总产值", unit: "亿元" },
  { name: "工业增加值", unit: "亿元" },
  { name: "利润总额", unit: "亿元" },
  { name: "上交税金", unit: "亿元" },
  { name: "固定资产投资", unit: "亿元" },
  { name: "工业投资", unit: "亿元" },
  { name: "招商实际到位资金", unit: "亿元" },
  { name: "实际使用外资", unit: "万美元" },
  { name: "出口总额", unit: "万美元" },
  { name: "出货值", unit: "亿元" },
  { name: "研发经费支出", unit: "亿元" },
  { name: "从业人员", unit: "人" },
  { name: "规模以上工业企业", unit: "户" },
  { name: "高新技术企业", unit: "户" },
  { name: "新增企业", unit: "户" },
];
