import { BLOCK_WORDS, IF_WORDS } from "./keywords";
import type { BlockSubject } from "./keywords";

/** What a block repeats over; undefined: it is a condition. */
type Opened = BlockSubject | undefined;

/** Whether an end with a word is that of a block; one without a word ends whatever was opened last. */
export function closesBlock(word: string | undefined, opened: Opened): boolean {
  if (word === undefined) return true;
  const words: readonly string[] = opened ? BLOCK_WORDS[opened] : IF_WORDS;
  return words.includes(word.trim().toLowerCase());
}

export const blockWord = (opened: Opened): string => (opened ? BLOCK_WORDS[opened][0] : IF_WORDS[0]) ?? "";
