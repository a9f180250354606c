import { smallNumber } from "../reading/chinese-digits";
import type { Figure } from "../figure";
import { sumOf } from "./sum-of-parts";

/** 三项支出占, 两者占: as many amounts before, taken together. */
const SEVERAL = /([两二三四五六七八九])(?:[项者类个家户大市县区园镇]|种|部分)[^,;:\d]{0,8}占/;

/** How many amounts some words take together; undefined where they take none. */
export function severalIn(words: string): number | undefined {
  const count = SEVERAL.exec(words)?.[1];
  return count === undefined ? undefined : smallNumber(count);
}

/** The last of some amounts, as one amount that is all of them; undefined where they are fewer. */
export function together(amounts: readonly Figure[], count: number): Figure | undefined {
  const last = amounts[amounts.length - 1];
  const alike = amounts.filter(({ unit }) => unit.family === last?.unit.family).slice(-count);
  return last && alike.length === count ? { ...last, value: sumOf(alike) } : undefined;
}
