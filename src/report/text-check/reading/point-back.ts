import { smallNumber } from "./chinese-digits";
import type { NumberList } from "./number-list";
import type { ReadingContext } from "./reading-context";

const ALL_OF_THEM = /([两二三四五六七八九]|\d)项(?:主要|核心|重点)?(?:经济)?指标[^,]{0,6}分别/;

/** 两项指标分别… goes back to the indicators that the paragraph has named, where they are as many; else to nobody. */
export function pointBack({ words }: NumberList, context: ReadingContext): void {
  const digits = ALL_OF_THEM.exec(words)?.[1];
  if (digits === undefined) return;
  const count = smallNumber(digits);
  context.subjects = context.named.length === count ? context.named : [];
}
