/** What a figure counts: quantities (吨, 千瓦时, 平方米) are measured, counts are whole. */
export type UnitKind = "percent" | "points" | "times" | "money" | "count" | "quantity";

/** What is added up and compared as it stands: money, counts, quantities. */
export function isOfAmounts({ kind }: Pick<TextUnit, "kind">): boolean {
  return kind === "money" || kind === "count" || kind === "quantity";
}

export interface TextUnit {
  kind: UnitKind;
  /** As printed, without spaces. */
  name: string;
  /** Factor to the base of its family (元, 美元, 人, 家 …). */
  scale: number;
  /** Figures of one family can be compared with each other. */
  family: string;
}

const MULTIPLIERS: Record<string, number> = {
  "": 1, 十: 10, 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10,
  千亿: 1e11, 万亿: 1e12,
}; // prettier-ignore

/** Longest first. 户, 家 and 个 are used for enterprises alike, so that they make one family. */
const NOUNS: [name: string, kind: UnitKind, family: string][] = [
  ["美元", "money", "美元"],
  ["欧元", "money", "欧元"],
  ["港元", "money", "港元"],
  ["日元", "money", "日元"],
  ["人民币", "money", "元"],
  ["元", "money", "元"],
  ["人次", "count", "人次"],
  ["人", "count", "人"],
  ["名", "count", "人"],
  ["户", "count", "家"],
  ["家", "count", "家"],
  ["个", "count", "家"],
  ["项", "count", "家"],
  ["套", "count", "套"],
  ["吨标准煤", "quantity", "吨标准煤"],
  ["标准吨", "quantity", "标准吨"],
  ["吨", "quantity", "吨"],
  ["公斤", "quantity", "公斤"],
  ["千瓦时", "quantity", "千瓦时"],
  ["度", "quantity", "千瓦时"],
  ["平方米", "quantity", "平方米"],
  ["平米", "quantity", "平方米"],
  ["立方米", "quantity", "立方米"],
  ["平方公里", "quantity", "平方公里"],
  ["公里", "quantity", "公里"],
  ["亩", "quantity", "亩"],
  ["公顷", "quantity", "公顷"],
  ["标箱", "quantity", "标箱"],
  ["辆", "quantity", "辆"],
  ["台", "quantity", "台"],
  ["头", "quantity", "头"],
  ["只", "quantity", "只"],
  ["羽", "quantity", "羽"],
  ["重量箱", "quantity", "重量箱"],
  ["所", "count", "所"],
  ["件", "count", "件"],
  ["张", "count", "张"],
  ["座", "count", "座"],
  ["宗", "count", "宗"],
  ["起", "count", "起"],
  ["笔", "count", "笔"],
  ["篇", "count", "篇"],
  ["艘", "count", "艘"],
  ["条", "count", "条"],
  ["种", "count", "种"],
  ["处", "count", "处"],
  ["栋", "count", "栋"],
];

const BY_FIRST = new Map<string, typeof NOUNS>();
for (const noun of NOUNS) {
  const first = noun[0].charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), noun]);
}

/** 元 and 人 also start other words. */
const NOT_A_UNIT =
  /^(?:人均|人民|人大|元旦|元素|名列|家族|家庭|个月|个工作日|个小时|个交易日|个季度|个年度|个百分|个点|项目前|户籍|元\/|人\/|亩均|度假|度过|所有|所在|所得|所占|所属|台阶|只有|头部|吨公里|千瓦时\/|亩产)/;

const PREFIX = /^(万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百|十)?/;

const PERCENT: TextUnit = { kind: "percent", name: "%", scale: 1, family: "%" };
const POINTS: TextUnit = { kind: "points", name: "个百分点", scale: 1, family: "点" };
export const TIMES: TextUnit = { kind: "times", name: "倍", scale: 1, family: "倍" };

/** The unit at the start of `text` and its length there; undefined where none stands or it is not ours. */
export function unitAt(text: string): { unit: TextUnit; length: number } | undefined {
  if (text.startsWith("%")) return { unit: PERCENT, length: 1 };
  const points = /^(?:个百分点|个百分比点|百分点|个点(?![位名]))/.exec(text);
  if (points) return { unit: POINTS, length: points[0].length };
  if (text.startsWith(TIMES.name)) return { unit: TIMES, length: 1 };
  const prefix = PREFIX.exec(text)?.[0] ?? "";
  const rest = text.slice(prefix.length);
  if (NOT_A_UNIT.test(rest)) return undefined;
  if (prefix.endsWith("亿") && /^(?:[,。;:)、\n]|$)/.test(rest)) {
    return {
      unit: { kind: "money", name: prefix, scale: MULTIPLIERS[prefix] ?? 1, family: "元" },
      length: prefix.length,
    };
  }
  for (const [name, kind, family] of BY_FIRST.get(rest.charAt(0)) ?? []) {
    if (!rest.startsWith(name)) continue;
    const scale = MULTIPLIERS[prefix] ?? 1;
    return { unit: { kind, name: prefix + name, scale, family }, length: prefix.length + name.length };
  }
  return undefined;
}

/** A unit as a workbook's column names it (亿元, 人), read by the same table. */
export function unitNamed(name: string): TextUnit | undefined {
  const found = unitAt(name.trim());
  return found && found.length === name.trim().length ? found.unit : undefined;
}
