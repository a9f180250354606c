import { ENTERPRISE_TAGS, OTHER_TAG_WORDS, type EnterpriseTag } from "../enterprise-tags";
import { wordsInCell } from "./cell-value";

/** The tags in a cell, each once, and the words that are none. */
export function readTags(text: string): { tags: EnterpriseTag[]; unknown: string[] } {
  const tags = new Set<EnterpriseTag>();
  const unknown: string[] = [];
  const words = wordsInCell(text)
    .replace(/\([^()]*\)/g, "")
    .split(/[、,;\s|+·•\n]+/);
  for (const word of words.flatMap(parts)) {
    if (word === "") continue;
    const tag = ENTERPRISE_TAGS.find((known) => known === word) ?? OTHER_TAG_WORDS[word];
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
