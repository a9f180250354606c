import { ENTERPRISE_TAGS } from "../records";
import type { EnterpriseTag } from "../records";
import { plainText } from "./cell-value";

/** Other words for the tags, after taking out remarks in brackets. */
const OTHER_WORDS: Record<string, EnterpriseTag> = {
  扩建: "扩建升级",
  升级: "扩建升级",
  增资: "增资扩股",
  扩股: "增资扩股",
  达产: "达产达标",
  达标: "达产达标",
  新投产: "新投产进规模",
  新投产进规: "新投产进规模",
  潜质: "新投产进规模",
  潜质企业: "新投产进规模",
  规转: "规下转规上",
  小升规: "规下转规上",
  申报: "申报规上",
  停产企业: "停产",
  关闭: "停产",
  搬迁: "搬迁/退企还城",
  退企还城: "搬迁/退企还城",
  搬迁退企还城: "搬迁/退企还城",
};

/** The tags in a cell, each once, and the words that are none. */
export function readTags(text: string): { tags: EnterpriseTag[]; unknown: string[] } {
  const tags = new Set<EnterpriseTag>();
  const unknown: string[] = [];
  const words = plainText(text)
    .replace(/\([^()]*\)/g, "")
    .split(/[、,;\s|+·•\n]+/);
  for (const word of words.flatMap(parts)) {
    if (word === "") continue;
    const tag = ENTERPRISE_TAGS.find((known) => known === word) ?? OTHER_WORDS[word];
    if (tag) tags.add(tag);
    else unknown.push(word);
  }
  return { tags: ENTERPRISE_TAGS.filter((tag) => tags.has(tag)), unknown };
}

/** A slash parts two tags, except in the tag that has one in its own name. */
function parts(word: string): string[] {
  const whole: string = "搬迁/退企还城";
  return word
    .split(whole)
    .flatMap((rest, index) => (index === 0 ? rest.split("/") : [whole, ...rest.split("/")]));
}
