import type { SheetSubject } from "../fields/sheet-subjects";
import type { BinaryOperator, TemplateFunction } from "./expression";

/** What blocks repeat over. */
export type BlockSubject = "indicator" | "enterprise" | "project" | "park" | "month" | SheetSubject;

/** The words of the language by what they mean, the first as it is told to the user. */
type Words<Meaning extends string> = Readonly<Record<Meaning, readonly string[]>>;

export const BLOCK_WORDS: Words<BlockSubject> = {
  indicator: ["指标", "indicator", "indicators"],
  enterprise: ["企业", "enterprise", "enterprises"],
  project: ["项目", "project", "projects"],
  park: ["园区", "park", "parks"],
  month: ["月", "月份", "month", "months"],
  indicatorSheet: ["指标表", "indicatorsheet"],
  enterpriseSheet: ["企业表", "enterprisesheet"],
  projectSheet: ["项目表", "projectsheet"],
};

export const CLAUSE_WORDS: Words<"where" | "sort" | "top" | "last" | "by" | "right" | "until"> = {
  where: ["条件", "筛选", "where"],
  sort: ["排序", "sort"],
  top: ["前", "top"],
  last: ["后", "last"],
  by: ["分组", "by"],
  right: ["向右", "right"],
  until: ["至", "到", "to"],
};

export const ORDER_WORDS: Words<"ascending" | "descending"> = {
  ascending: ["升序", "asc"],
  descending: ["降序", "desc"],
};

export const SETTING_WORDS: Words<"each" | "name" | "values" | "note"> = {
  each: ["每表", "sheet"],
  name: ["表名", "name"],
  values: ["数值", "values"],
  note: ["说明", "note"],
};

export const IF_WORDS: readonly string[] = ["如果", "if"];
export const ELSE_WORDS: readonly string[] = ["否则", "else"];
export const BLANK_WORDS: readonly string[] = ["空", "blank"];
export const VALUE_WORDS: readonly string[] = ["值", "value"];

export const OPERATOR_WORDS: Words<Extract<BinaryOperator, "or" | "and"> | "not"> = {
  or: ["或", "或者", "or"],
  and: ["且", "并且", "and"],
  not: ["非", "not"],
};

export const FUNCTION_WORDS: Words<TemplateFunction> = {
  sum: ["合计", "求和", "sum"],
  average: ["平均", "average", "avg"],
  count: ["个数", "计数", "count"],
  max: ["最大", "max"],
  min: ["最小", "min"],
  share: ["占比", "share"],
  growth: ["同比", "growth"],
  if: ["如果", "if"],
  text: ["文本", "text"],
  round: ["取整", "round"],
};

export const MONEY_WORDS: readonly string[] = ["元", "千元", "万元", "百万元", "亿元"];

/** What a word means, in whatever case it is typed. */
export function meaningOf<Meaning extends string>(words: Words<Meaning>, word: string): Meaning | undefined {
  const lower = word.toLowerCase();
  return (Object.keys(words) as Meaning[]).find((meaning) => words[meaning].includes(lower));
}

/** The first words, as a message lists them. */
export function listedWords<Meaning extends string>(words: Words<Meaning>): string {
  return Object.values<readonly string[]>(words)
    .map(([first = ""]) => first)
    .join("、");
}
