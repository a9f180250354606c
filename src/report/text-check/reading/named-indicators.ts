import { type KnownNames, type SubjectNames, subjectsIn } from "./name-subject";
import type { ReadingContext } from "./reading-context";

/** 高于全市平均水平: the place compared with names no indicator. */
const COMPARED_WITH =
  /(?:[比较]|高于|低于|快于|慢于|高出|低出|领先|落后于?)(?:全市|全省|全国|全县|全区|全州|省|市|县)[^,]*/;
/** 占一般公共预算收入的67.9%: the whole is not what the sentence is about. */
const PART_OF = /占(?!年|全年|调整后|计划|目标|任务|预算|年初)[^,]*?的(?:比重|比例|份额)?/;
/** 为县人民代表大会批准全县全年预算4.69亿元的80%: who decided on a plan is no name either. */
export const DECIDED_BY =
  /[^,占为成]{0,16}(?:批准|下达|核定|审议通过|审定)的?(?:全|我|本)?[市县区]?(?=[^,]{0,6}(?:预算|目标|任务|计划))/;
const ADDED = /新增|净增|新认定|新培育/;

/** The indicators that the words before a list name as its own. */
export function namedIn(lead: string, context: ReadingContext, known: KnownNames): SubjectNames {
  const words = lead.replace(COMPARED_WITH, "").replace(PART_OF, "").replace(DECIDED_BY, "");
  return newlyAdded(lead, subjectsIn(words, known), context);
}

/** 新增就业 is another quantity than 就业; 完成全年新增目标 goes on with what was added. */
function newlyAdded(lead: string, named: SubjectNames, context: ReadingContext): SubjectNames {
  const at = lead.search(ADDED);
  if (at < 0) return named;
  if (named.names.length > 1) return named;
  const names = named.names.length > 0 ? named.names : /目标|任务|计划/.test(lead) ? context.subjects : [];
  const added = names.map((name) =>
    name.search(ADDED) === 0 || (named.names.length > 0 && lead.indexOf(name) < at) ? name : `新增${name}`,
  );
  return { ...named, names: added, known: named.known && named.names.length > 0 };
}

/** The indicators of a list that names none: those before it, or as many of the sentence as it is long (前两项). */
export function namedBefore(length: number, lead: string, { subjects, series }: ReadingContext): string[] {
  if (length === 1 || subjects.length === length) return subjects;
  if (series.length === length) return series;
  return /前[两二三四]/.test(lead) && series.length > length ? series.slice(0, length) : subjects;
}
