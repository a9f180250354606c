import { displayWidth } from "./character-width";

/** Each text of a formula, with what stands before it: one that is compared with, or looked for, is not said. */
const TEXTS = /(SEARCH\(|<>|=)?"((?:[^"]|"")*)"/gu;
/** Not a number format or a mark. */
const IS_SAID = /[\u3001-\uffef]/u;
/** What a figure between two texts takes. */
const FIGURE = 3;

/**
 * About how wide the words of a formula are, each counted once: what it compares cells with recurs. Where it chooses
 * between texts all of them are counted: a line that has room for more than it says is no harm, one that is cut is.
 */
export function spokenWidth(content: string): number {
  if (!content.startsWith("=")) return displayWidth(content);
  const said = [...content.slice(1).matchAll(TEXTS)].flatMap(([, before, text = ""]) =>
    before === undefined && IS_SAID.test(text) ? [text] : [],
  );
  return [...new Set(said)].reduce((sum, text) => sum + displayWidth(text) + FIGURE, 0);
}
