import type { Draw } from "./random";
import { marked } from "./sentence";
import { COUNTS, listed, MONEY, opening, PHYSICAL, shown, type Told } from "./words";

interface Pair {
  whole: string;
  part: string;
  of: readonly Told[];
}

const PAIRS: readonly [whole: string, parts: string, unit: Told][] = [
  ["规上工业总产值", "高新技术产业产值 装备制造业产值 新材料产业产值 民营企业产值", MONEY[0]!],
  ["固定资产投资", "工业投资 民间投资 基础设施投资 房地产开发投资 高技术产业投资", MONEY[0]!],
  ["一般公共预算收入", "税收收入 非税收入 增值税", MONEY[0]!],
  ["进出口总额", "出口额 一般贸易进出口 民营企业进出口 对东盟进出口", MONEY[0]!],
  ["社会消费品零售总额", "限额以上零售额 网络零售额 城镇零售额 餐饮收入", MONEY[0]!],
  ["营业收入", "主导产业营业收入 电子信息产业营业收入 前十强企业营业收入", MONEY[0]!],
  ["规上工业企业", "盈利企业 亏损企业 外资企业 高新技术企业", COUNTS[0]!],
  [
    "全社会用电量",
    "工业用电量 第三产业用电量 居民生活用电量",
    PHYSICAL.find(({ unit }) => unit === "亿千瓦时")!,
  ],
  ["从业人员", "本地员工 技术工人 大专以上学历人员", COUNTS.find(({ unit }) => unit === "人")!],
  ["重点项目", "工业项目 亿元以上项目 新开工项目", COUNTS.find(({ unit }) => unit === "个")!],
];
type Known = Omit<Pair, "of"> & { unit: Told };

function pair(from: Draw): Known {
  const [whole, parts, unit] = from.pick(PAIRS);
  return { whole, part: from.pick(parts.split(" ")), unit };
}

/** A part, its whole and the share, in the orders that reports put them. */
export function shares(from: Draw): string {
  const { whole, part, unit } = pair(from);
  const all = from.amount(Math.max(unit.low * 4, 40), Math.max(unit.high * 2, 900), unit.decimals);
  const some = Number(shown(all * (from.whole(12, 78) / 100), unit.decimals));
  const [allTold, someTold] = [all, some].map((one) => shown(one, unit.decimals) + unit.unit);
  const share = `${marked(shown((some / all) * 100, 1))}%`;
  const verb = from
    .pick(["完成", "", "达到", "为", "实现"])
    .replace(/.*/, (one) => (unit.decimals === 0 ? "" : one));
  const tail = from.pick(["占", "占比", "占比为", "占比达", "比重为", "占比达到"]);
  const ofWhole = from.pick(["的", "的比重为", "的比重达", "比重为", "的比例达到", "比重达到"]);
  const own = from.pick(["", "全区", "全市", "全部"]);
  const body = from.pick([
    () =>
      `${whole}${verb}${allTold}，其中${from.pick(["", "，", "："])}${part}${verb}${someTold}，${tail}${share}`,
    () => `${whole}${verb}${allTold}，${part}${verb}${someTold}，占${own}${whole}${ofWhole}${share}`,
    () =>
      `${part}${verb}${someTold}，占${own}${whole}（${allTold}）${ofWhole.replace(/^比/, "的比")}${share}`,
    () => `${part}${verb}${someTold}，占${own}${whole}${allTold}${ofWhole.replace(/^比/, "的比")}${share}`,
    () =>
      `${whole}${verb}${allTold}。其中，${part}${verb}${someTold}，${from.pick([tail, `占${whole}${ofWhole}`])}${share}`,
    () => `${whole}${verb}${allTold}。${part}${verb}${someTold}，占${own}${whole}${ofWhole}${share}`,
    () => `${part}${verb}${someTold}，占${whole}${ofWhole}${share}，${whole}${verb || "为"}${allTold}`,
    () => `${whole}${verb}${allTold}（其中：${part}${someTold}，${tail}${share}）`,
  ])();
  return `${opening(from)}${body}。`;
}

const NAMES = ["装备制造", "新材料", "食品加工", "电子信息", "生物医药", "纺织服装", "新能源", "现代物流"];

/** 三大产业分别完成…，分别占…的 */
export function listedShares(from: Draw): string {
  const count = from.pick([2, 3]);
  const names = from.some(NAMES, count);
  const all = from.amount(300, 900, 1);
  const amounts = names.map(() => Number(shown((all * from.whole(10, 29)) / 100, 1)));
  const told = listed(
    from,
    amounts.map((one) => `${shown(one, 1)}亿元`),
  );
  const shareList = listed(
    from,
    amounts.map((one) => `${marked(shown((one / all) * 100, 1))}%`),
  );
  const what = from.pick(["产值", "营业收入", "增加值"]);
  const group = `${names.join("、")}${count === 3 ? "三大" : "两大"}${from.pick(["产业", "行业"])}`;
  return from.pick([
    () =>
      `${opening(from)}规上工业企业实现${what}${shown(all, 1)}亿元，其中${group}分别实现${what}${told}，分别占${from.pick(["全区规上工业", "全部规上企业", `规上工业${what}`])}的${shareList}。`,
    () =>
      `${opening(from)}规上工业${what}${shown(all, 1)}亿元，其中：${group}${what}分别为${told}，占比分别为${shareList}。`,
    () => `${group}分别完成${what}${told}，占全区${what}${shown(all, 1)}亿元的比重分别为${shareList}。`,
  ])();
}
