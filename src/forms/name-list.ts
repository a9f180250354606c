import { PROJECT_STAGES } from "../records/records";
import { ENTERPRISE_TAGS } from "../records/enterprise-tags";
import { NOT_REGISTERED, recordKey, REGISTERED } from "./form-data";
import type { FormData, FormRecord, FormSubject } from "./form-data";
import { nameKey } from "./row-label";

/** What a user may say of a column of names: to list nobody, everybody, or those that a word marks. */
export type ListChoice = "" | "list" | `list:${string}`;

export const EVERYBODY = "list";
const MARKED = "list:";

export const isListChoice = (choice: string): choice is ListChoice =>
  choice === "" || choice === EVERYBODY || choice.startsWith(MARKED);

export const listChoiceOf = (mark: string): ListChoice => `${MARKED}${mark}`;

/** Whom a list takes, as far as words above it tell. */
export interface ListLimits {
  /** All of these have to hold; of each one word of several. */
  marks: string[][];
  /** Words that limit the list in a way that no record tells. */
  unread: string;
}

/** Whom a list takes by what the user has chosen. */
export const chosenLimits = (choice: ListChoice): ListLimits => ({
  marks: choice.startsWith(MARKED) ? [[choice.slice(MARKED.length)]] : [],
  unread: "",
});

/** Words of a title that say what kind of a table it is and not whose. */
const NEUTRAL = new RegExp(
  `
    \\d{4}年? \\d{1,2}月份? 第?[一二三四1-4]季度 上半年 下半年 前三季度 全年 年度 工业园区
    开发区 高新区 园区 全区 我区 本区 区内 辖区 工业 企业 项目 公司 单位 重点 重大 主要 经济 指标 生产
    经营 运行 运营 发展 建设 投资 进展 进度 完成 推进 情况 基本 信息 统计 调查 监测 填报 汇总 明细 名单
    名录 一览 台账 登记 报送 上报 调度 报表 清单 数据 收入 营业 主营业务 产值 附件 附表 样表 基层 分企业
    分项目 各 月报 季报 年报 快报 截至 截止 累计 本月 当月 同比 表 册 的 及 和 与 年 月 季 日 底 末
    止 份 至 到 户 家 \\d+ [a-z]
  `
    .trim()
    .split(/\s+/)
    .sort((one, other) => other.length - one.length)
    .join("|"),
  "gi",
);

/** Reads by what words over a list limit it: 规上, a tag, a cluster, a kind or a stage; what is left is not understood. */
export function readLimits(words: string, subject: FormSubject, data: FormData): ListLimits {
  let rest = nameKey(words);
  const marks: string[][] = [];
  const any: string[] = [];
  for (const mark of marksOf(subject, data))
    if (rest.includes(nameKey(mark))) {
      rest = rest.replaceAll(nameKey(mark), " ");
      // A list of 规上 among a cluster is both; one of two tags is of either.
      if (mark === REGISTERED || mark === NOT_REGISTERED) marks.push([mark]);
      else any.push(mark);
    }
  if (any.length > 0) marks.push(any);
  const named = [...data.parks, data.area ?? ""].map(nameKey).filter((name) => name !== "");
  for (const name of named.sort((one, other) => other.length - one.length)) rest = rest.replaceAll(name, " ");
  const unread = rest
    .replace(NEUTRAL, " ")
    .split(/\s+/)
    .filter((word) => word !== "")
    .join("、");
  return { marks, unread };
}

/** Every word by which records of a kind may be limited, the longest first: 规下转规上 before 规上. */
export function marksOf(subject: FormSubject, { records }: FormData): string[] {
  const fixed: Readonly<Record<FormSubject, readonly string[]>> = {
    indicator: [],
    enterprise: [...ENTERPRISE_TAGS, REGISTERED, NOT_REGISTERED],
    project: PROJECT_STAGES,
  };
  const own = records.flatMap((record) => (record.subject === subject ? (record.marks ?? []) : []));
  return [...new Set([...fixed[subject], ...own])]
    .filter((mark) => mark.trim().length > 1)
    .sort((one, other) => other.length - one.length);
}

/** The records that a list takes, each once, in the order of the input table; indicators by their name. */
export function listed(
  subject: FormSubject,
  data: FormData,
  limits: readonly ListLimits[],
  park: string | undefined,
): FormRecord[] {
  const seen = new Set<string>();
  return data.records.filter((record) => {
    if (record.subject !== subject) return false;
    if (park !== undefined && record.park !== park && record.park !== "") return false;
    const isMeant = limits.every(({ marks }) =>
      marks.every((some) => some.some((mark) => record.marks?.includes(mark))),
    );
    if (!isMeant) return false;
    const key = subject === "indicator" ? record.name : (record.id ?? recordKey({ ...record, park: "" }));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
