import type { Draw } from "./random";

/** What is told of, in a unit, with amounts of a size. */
export interface Told {
  name: string;
  unit: string;
  low: number;
  high: number;
  decimals: number;
}

function told(names: string, unit: string, low: number, high: number, decimals: number): Told[] {
  return names.split(" ").map((name) => ({ name, unit, low, high, decimals }));
}

export const MONEY: readonly Told[] = [
  ...told(
    "规上工业总产值 固定资产投资 社会消费品零售总额 主营业务收入 营业收入 一般公共预算收入 税收收入 工业销售产值 外贸进出口总额 出口总额 工业投资 招商引资到位资金 财政总收入 高新技术产业产值 服务业营业收入 存款余额 限额以上零售额 项目投资 技改投资 房地产开发投资 出口交货值 旅游总收入",
    "亿元", 12, 400, 1,
  ),
  ...told("利润总额 应交增值税 研发费用 上交税金 实际到位资金 民间投资 利税总额 基础设施投资 增值税 网络零售额", "亿元", 2, 40, 2),
  ...told("实际利用外资 合同外资 实际使用外资", "万美元", 1200, 9800, 0),
  ...told("外贸出口 进出口总值", "亿美元", 2, 30, 2),
]; // prettier-ignore
export const COUNTS: readonly Told[] = [
  ...told("规上工业企业 市场主体 高新技术企业 科技型中小企业 限上商贸企业 注册企业", "家", 120, 900, 0),
  ...told("新登记企业 个体工商户 重点监测企业", "户", 120, 900, 0),
  ...told("在建项目 签约项目 重点项目 入库项目", "个", 120, 900, 0),
  ...told("从业人员 城镇新增就业 用工人数", "人", 1300, 9800, 0),
  ...told("专利授权量 发明专利授权", "件", 210, 980, 0),
  ...told("接待游客", "万人次", 120, 900, 1),
];
export const PHYSICAL: readonly Told[] = [
  ...told("粮食总产量 水泥产量 钢材产量 货物吞吐量 货运量 原煤产量", "万吨", 12, 400, 1),
  ...told("全社会用电量 工业用电量 发电量", "亿千瓦时", 2, 60, 2),
  ...told("商品房销售面积 房屋施工面积 新开工面积", "万平方米", 12, 400, 1),
  ...told("供应土地 收储土地", "亩", 210, 2900, 0),
  ...told("能源消费量", "万吨标准煤", 12, 90, 1),
  ...told("集装箱吞吐量", "万标箱", 12, 90, 1),
  ...told("生猪出栏", "万头", 12, 90, 1),
];
const PERIODS = [
  "1-6月", "上半年", "前三季度", "截至9月底", "今年以来", "2024年", "一季度", "1-8月", "前5个月", "截至目前", "1至10月", "三季度末", "全年",
]; // prettier-ignore
const PLACES = ["全区", "全县", "园区", "我市", "", "", "全市", "开发区"];
const VERBS = ["完成", "实现", "达", "达到", "为", "累计完成", "共完成", ""];

export function opening(from: Draw, periods: readonly string[] = PERIODS): string {
  return `${from.pick(periods)}${from.pick(["，", "，", ""])}${from.pick(PLACES)}`;
}

/** 完成税收收入12.3亿元, 税收收入完成12.3亿元, 税收收入12.3亿元. */
export function level(from: Draw, { name, unit }: Told, digits: string): string {
  const figure = digits + unit;
  return from.pick([
    `${name}${from.pick(VERBS)}${figure}`,
    `${from.pick(["完成", "实现", "累计完成", "共实现"])}${name}${figure}`,
    `${name}方面，${from.pick(["完成", "实现", "累计"])}${figure}`,
  ]);
}

export function shown(value: number, decimals: number): string {
  return value.toFixed(decimals);
}

/** 12.3、4.5和6.7 */
export function listed(from: Draw, items: readonly string[]): string {
  const last = items[items.length - 1]!;
  return `${items.slice(0, -1).join("、")}${from.pick(["、", "和", "、", "及"])}${last}`;
}
