import type { Figure } from "./figure";
import type { Named } from "./measure-words";
import type { KnownNames, SubjectNames } from "./name-subject";
import type { Context } from "./reading-context";

/** 高于全市平均水平: the place compared with names no indicator. */
export const COMPARED_WITH =
  /(?:[比较]|高于|低于|快于|慢于|高出|低出|领先|落后于?)(?:全市|全省|全国|全县|全区|全州|省|市|县)[^,]*/;
/** 占一般公共预算收入的67.9%: the whole is not what the sentence is about. */
export const PART_OF = /占(?!年|全年|调整后|计划|目标|任务|预算|年初)[^,]*?的(?:比重|比例|份额)?/;

/** 新增就业 is another quantity than 就业; 完成全年新增目标 goes on with what was added. */
export function newlyAdded(lead: string, named: SubjectNames, context: Context): SubjectNames {
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
export function seriesFor(length: number, lead: string, context: Context): string[] {
  if (context.subjects.length === length) return context.subjects;
  if (context.series.length === length) return context.series;
  if (/前[两二三四]/.test(lead) && context.series.length > length) return context.series.slice(0, length);
  return context.subjects;
}

const ADDED = /新增|净增|新认定|新培育/;

/** 重点项目60个，年度计划投资120亿元。1-6月，完成投资66亿元: a name of no indicator is still told of whoever came before. */
export function isKnown(subject: string | undefined, known: KnownNames): boolean {
  return subject !== undefined && subject !== "完成投资" && known.indicators.includes(subject);
}

/** A part (其中停产5家) is not the quantity that was named, and an amount that nothing names measures nothing: the figure before it in the sentence had its own words. */
export function settled(named: Named, subjects: string[], own: boolean, part: boolean): Named {
  if (part && named.measure === "actual") return { ...named, measure: "other" };
  if (subjects.length > 0 || own || named.measure === "schedule") return named;
  return named.measure === "actual" ? { ...named, measure: "other" } : named;
}

export function subjectOf(
  index: number,
  length: number,
  subjects: string[],
  each: boolean,
  continues: Figure | undefined,
  context: Context,
): string | undefined {
  if (subjects.length === 0) return undefined;
  if (continues?.subject !== undefined) {
    const at = subjects.indexOf(continues.subject);
    return subjects[at + 1 + index];
  }
  if (length === subjects.length) return subjects[index];
  if (length === 1 && !each) return subjects.length === 1 ? subjects[0] : subjects.join("、");
  // Three figures for two names, or one for each: whose is whose cannot be told.
  return context.subjects.length === length ? context.subjects[index] : undefined;
}
