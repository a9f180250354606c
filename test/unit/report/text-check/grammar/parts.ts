import type { Draw } from "./random";
import { marked } from "./sentence";
import { opening, shown } from "./words";

interface Split {
  by: readonly string[];
  parts: readonly string[];
}

const SPLITS: readonly Split[] = [
  { by: ["分产业看", "按产业分", "从产业看"], parts: ["第一产业", "第二产业", "第三产业"] },
  { by: ["分城乡看", "按城乡分", "按经营地分"], parts: ["城镇", "乡村"] },
  { by: ["分经济类型看", "按经济类型分", "从所有制看"], parts: ["国有企业", "民营企业", "外资企业"] },
  { by: ["分领域看", "从投资领域看"], parts: ["工业", "基础设施", "房地产"] },
  { by: ["分轻重工业看", "按轻重工业分"], parts: ["轻工业", "重工业"] },
  { by: ["按规模分", "分规模看"], parts: ["大型企业", "中型企业", "小微企业"] },
  { by: ["分片区看", "按片区分"], parts: ["东区", "西区", "南区"] },
];
const TOTALS = ["合计", "共计", "总计", "共", "三项合计"];

/** The parts by some kind, and their whole before or behind. */
export function splits(from: Draw): string {
  const { by, parts } = from.pick(SPLITS);
  const amounts = parts.map(() => from.amount(10, 60, 1));
  const all = shown(
    amounts.reduce((sum, one) => sum + one, 0),
    1,
  );
  const what = from.pick(["固定资产投资", "用电量", "营业收入", "利润"]);
  const unit = what === "用电量" ? "亿千瓦时" : "亿元";
  const verb = from.pick(["完成", "", "为", "实现"]);
  const short = what === "固定资产投资" ? "投资" : what;
  const rate = from.whole(0, 2) === 0;
  // Any of them slips so that the sum is above the whole, or the whole itself does.
  const growth = (): string => (rate ? `，增长${from.amount(2, 19, 1)}%` : "");
  const list = (mark: boolean): string =>
    parts
      .map(
        (part, at) =>
          `${part}${short}${verb}${mark ? marked(shown(amounts[at]!, 1)) : shown(amounts[at]!, 1)}${unit}${growth()}`,
      )
      .join(rate ? "；" : from.pick(["，", "、", "；"]));
  const how = from.pick(by);
  return from.pick([
    () =>
      `${opening(from)}${what}${from.pick(["完成", "达", ""])}${marked(all)}${unit}。${how}，${list(false)}。`,
    () =>
      `${opening(from)}${what}${from.pick(["完成", "达", ""])}${marked(all)}${unit}，${how}：${list(false)}。`,
    () =>
      `${how}，${list(true)}，${from.pick([...TOTALS.slice(0, 3), `全区共完成${short}`, "合计完成"])}${all}${unit}。`,
  ])();
}

const KINDS: readonly [what: string, unit: string, parts: string][] = [
  ["规上企业", "家", "工业企业 商贸企业 服务业企业 建筑业企业"],
  ["签约项目", "个", "工业项目 农业项目 服务业项目 基础设施项目"],
  ["重点项目", "个", "续建项目 新开工项目 前期项目 储备项目"],
  ["科技型企业", "家", "A类 B类 C类 D类"],
  ["新登记市场主体", "户", "企业 个体工商户 农民专业合作社"],
  ["提供就业岗位", "个", "技术岗位 管理岗位 普工岗位"],
  ["入驻企业", "家", "生产型企业 贸易型企业 服务型企业"],
  ["授权专利", "件", "发明专利 实用新型 外观设计"],
];

/** Counts with what they are made of. */
export function countParts(from: Draw): string {
  const [what, unit, names] = from.pick(KINDS);
  const all = names.split(" ");
  const parts = all.slice(0, from.whole(2, all.length));
  const counts = parts.map(() => from.whole(41, 790));
  const sum = String(counts.reduce((total, one) => total + one, 0));
  const list = (mark: boolean, joint: string): string =>
    parts.map((part, at) => `${part}${mark ? marked(String(counts[at])) : counts[at]}${unit}`).join(joint);
  const joint = from.pick(["、", "，", "、"]);
  // Below a thousand what is missing may be what 其中 leaves out: nobody can tell.
  const often = Number(sum) < 1000 ? ["包括", "分别为"] : ["其中：", "其中", "包括"];
  return from.pick([
    () => `${opening(from)}${what}共${marked(sum)}${unit}，${from.pick(often)}${list(false, joint)}。`,
    () => `${opening(from)}${what}${marked(sum)}${unit}（${list(false, "、")}）。`,
    () =>
      `${opening(from)}${what}${list(true, joint)}，${from.pick(["共", "共计", "合计", "总计"])}${sum}${unit}。`,
    () => `${opening(from)}共有${what}${marked(sum)}${unit}，${from.pick(often)}${list(false, joint)}。`,
  ])();
}

/** A、B、C分别…，合计… */
export function listedParts(from: Draw): string {
  const names = from.some(
    ["东区", "西区", "南区", "北区", "示范区", "城关镇", "河口镇", "高新园"],
    from.pick([2, 3, 4]),
  );
  const amounts = names.map(() => from.amount(10, 60, 1));
  const all = shown(
    amounts.reduce((sum, one) => sum + one, 0),
    1,
  );
  const what = from.pick(["投资", "营业收入", "产值", "税收"]);
  const list = amounts.map((one) => `${marked(shown(one, 1))}亿元`);
  const told = `${list.slice(0, -1).join("、")}${from.pick(["、", "和"])}${list[list.length - 1]}`;
  const count = ["", "", "两", "三", "四"][names.length]!;
  return from.pick([
    () =>
      `${names.join("、")}分别${from.pick(["完成", "实现"])}${what}${told}，${from.pick([`${count}区共完成`, "合计", "合计完成", "共实现"])}${all}亿元。`,
    () =>
      `${names.slice(0, -1).join("、")}和${names[names.length - 1]}${what}分别为${told}，${from.pick(["合计", "共计", "总计"])}${all}亿元。`,
    () =>
      `${names.map((name, at) => `${name}${what}${list[at]}`).join("，")}，${from.pick([`${count}地合计`, `${count}者合计`, "合计"])}${all}亿元。`,
  ])();
}

/** The three industries, their structure, and what it moved by. */
export function structures(from: Draw): string {
  const [first, second] = [from.amount(5, 14, 1), from.amount(38, 52, 1)];
  const third = 100 - first - second;
  const move = from.amount(1, 3, 1);
  const all = from.amount(120, 480, 1);
  const of = (share: number): number => Number(shown((all * share) / 100, 1));
  const values = [of(first), of(second)];
  values.push(Number(shown(all - values[0]! - values[1]!, 1)));
  const ratio = values.map((one) => shown((one / all) * 100, 1));
  const sum = ratio.reduce((total, one) => total + Number(one), 0);
  ratio[2] = shown(Number(ratio[2]) + 100 - sum, 1);
  const colon = from.pick([":", "：", "∶"]);
  const told = (mark: number): string =>
    ratio.map((one, at) => (at === mark ? marked(one) : one)).join(colon);
  const named = ["第一产业", "第二产业", "第三产业"].map(
    (name, at) => `${name}增加值${shown(values[at]!, 1)}亿元`,
  );
  const old = [shown(first + move, 1), shown(second, 1), shown(third - move, 1)].join(colon);
  const now = [shown(first, 1), shown(second, 1), shown(third, 1)].join(colon);
  return from.pick([
    () =>
      `实现地区生产总值${shown(all, 1)}亿元，其中${named.join("，")}，三次产业结构为${told(from.whole(0, 2))}。`,
    () =>
      `${named.join("、")}，三次产业${from.pick(["结构比为", "比例为", "构成为", "之比为"])}${told(from.whole(0, 2))}。`,
    () =>
      `三次产业结构由上年的${old}${from.pick(["调整为", "优化为", "变化为"])}${now}，${from.pick(["三产", "第三产业"])}${from.pick(["比重", "占比"])}提高${marked(shown(move, 1))}个百分点。`,
    () =>
      `地区生产总值${shown(all, 1)}亿元，第三产业增加值${shown(values[2]!, 1)}亿元，占${from.pick(["GDP", "地区生产总值"])}的${from.pick(["比重为", ""])}${marked(shown((values[2]! / all) * 100, 1))}%。`,
  ])();
}

/** What one of them pulls, and its share of the growth. */
export function pulls(from: Draw): string {
  const growth = from.amount(7, 14, 1);
  const share = from.whole(22, 68);
  const pull = shown((growth * share) / 100, 1);
  const given = shown((Number(pull) / growth) * 100, 1);
  const part = from.pick(["装备制造业", "电子行业", "汽车制造业", "工业", "第二产业"]);
  const all = part === "第二产业" || part === "工业" ? from.pick(["地区生产总值", "GDP"]) : "规上工业增加值";
  const short =
    all === "规上工业增加值" ? "规上工业" : all === "GDP" ? "GDP" : from.pick(["经济", "全区经济"]);
  return from.pick([
    () =>
      `${all}增长${shown(growth, 1)}%，其中${part}拉动${from.pick([`${short}增长`, "增长", ""])}${marked(pull)}个百分点，${from.pick(["贡献率为", "贡献率达", `对${short}增长的贡献率为`])}${given}%。`,
    () =>
      `${part}拉动${short}增长${pull}个百分点，对${short}增长的贡献率为${marked(given)}%，${all}增长${shown(growth, 1)}%。`,
    () =>
      `${all}增长${shown(growth, 1)}%，${part}对${short}增长的贡献率达${marked(given)}%，拉动${short}增长${pull}个百分点。`,
  ])();
}
