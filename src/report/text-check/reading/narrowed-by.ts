import { DECIDED_BY } from "./named-indicators";
import { startOf } from "./start-of";
import { subjectsIn, type KnownNames } from "./name-subject";

/**
 * Names in a statement before the indicator that it goes on about (电子行业实现…, 其中税务部门完成…): whoever they are, the
 * figures are theirs and not the whole's. "" where there are none.
 */
export function narrowedBy(
  text: string,
  figureFrom: number,
  subject: string | undefined,
  known: KnownNames,
): string {
  const statement = text.slice(startOf(text, figureFrom, END), figureFrom);
  const at = subject === undefined ? -1 : statement.lastIndexOf(subject);
  const words = at < 0 ? statement : statement.slice(0, at);
  const key = `${words}|${subject ?? ""}`;
  const before = known.narrowed.get(key);
  const narrowed = before ?? namesIn(words, subject, known);
  // The figures of one indicator have the same words before it.
  if (before === undefined) known.narrowed.set(key, narrowed);
  return narrowed || groupBefore(text, figureFrom);
}

function namesIn(words: string, subject: string | undefined, known: KnownNames): string {
  const prefix = words.replace(PERIODS, "").replace(DECIDED_BY, "");
  const names = prefix
    .replace(/[\d.%,:()]+/g, ",")
    .split(/[,、]/)
    .flatMap((clause) => subjectsIn(clause, known).names)
    .filter((name) => !known.indicators.includes(name) && !OWN_WORDS.test(name) && name !== subject);
  return [...new Set([...names, ...(prefix.match(COUNTED) ?? [])])].join("、");
}

/** 东部片区企业12家：产值…；税收…: a group that the statement begins with goes on over its semicolons. */
function groupBefore(text: string, figureFrom: number): string {
  const statement = text.slice(startOf(text, figureFrom, STATEMENT_END), figureFrom);
  return GROUP.exec(statement)?.[1] ?? "";
}

const GROUP =
  /^(?:[^,;:]{0,12}(?:年|月|季度),)?([^,;:\d]{1,16}\d{1,6}[家户个](?::|(?=[^,;:\d]{1,12}[,:])[^,;:\d]*(?:企业|单位|行业|园区)[,:]))/;
const STATEMENT_END = "。!?\n";

const PERIODS = /\d{4}年|\d{1,2}[-~至到]\d{1,2}月份?[底末]?|\d{1,2}月份?[底末]?/g;

/** What the statement is about in other words, nobody else's. */
const OWN_WORDS = /^(?:完成|计划|总)?投资|亏损|利润|^[分各]园区/;

/** 49个国家级开发区 are others than 33家国家级开发区. */
const COUNTED = /\d+[个家户项宗][^\d,]*(?:区|企业|项目|行业|园)/g;

const END = "。;!?\n";
