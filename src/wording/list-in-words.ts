import { wording } from "../locales/zh-CN/wording";

/** More names than this in one sentence are no list that a person reads. */
export const LIST_LIMIT = 12;

/**
 * 量一、电器、包装等11个. All items where they fit the limit and the count says no more; otherwise the first ones and the
 * count, which may be larger than the number of named items.
 */
export function listInWords(
  items: readonly string[],
  options: { measureWord: string; limit?: number; count?: number },
): string {
  const { measureWord, limit = items.length, count = items.length } = options;
  const named = items.slice(0, limit).join(wording.listMark);
  return count > Math.min(limit, items.length) ? named + wording.listEnd(count, measureWord) : named;
}
