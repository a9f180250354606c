import { LIST_SEPARATOR } from "../../records/columns/column";
import type { Finding } from "../../records/finding";
import type { Parameters } from "../parameters/parameters";

/** 一园 and 二园, 东区 and 西区, A区 and B区 are meant to differ. */
const COUNTED = /[\d一二三四五六七八九十甲乙丙丁戊己庚辛东南西北中上下左右前后新老大小内外a-z]/i;
/** Of shorter names one letter is much. */
const LEAST = 3;

/** One letter of two names is another, missing or too many, and is no letter by which places are told apart. */
export function areAlike(one: string, other: string, least = LEAST): boolean {
  if (one === other || Math.min(one.length, other.length) < least) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const isSameBehind =
    long.length > short.length
      ? short.slice(at) === long.slice(at + 1)
      : short.slice(at + 1) === long.slice(at + 1);
  const differing = [long[at] ?? "", long.length > short.length ? "" : (short[at] ?? "")];
  return isSameBehind && !differing.some((letter) => COUNTED.test(letter));
}

interface Placed {
  park: string;
  source: { sheet: string; cells: Partial<Record<string, string>> };
}

/** Names of parks that cannot be right: one of 参数 that no row has, and two that differ by a letter. */
export function parkNameFindings(rows: readonly Placed[], { parks, area, source }: Parameters): Finding[] {
  if (rows.length === 0) return [];
  const present = new Map<string, Placed>();
  for (const row of rows) if (row.park !== "" && !present.has(row.park)) present.set(row.park, row);
  const address = source.cells.parks;
  const isUnplaced = present.size === 0 && parks.length === 1;
  const unknown = parks
    .filter((park) => !present.has(park) && park !== area && !isUnplaced)
    .map((park): Finding => {
      const like = [...present.keys()].filter((other) => areAlike(park, other)).join(LIST_SEPARATOR);
      return {
        ...{ severity: "error", kind: "unknownPark", parameters: { park } },
        ...(address === undefined ? {} : { place: { sheet: source.sheet, address } }),
        ...(like === "" ? {} : { suggestion: like }),
      };
    });
  return [...unknown, ...alikeFindings(present, parks)];
}

function alikeFindings(present: ReadonlyMap<string, Placed>, parks: readonly string[]): Finding[] {
  const names = [...new Set([...parks, ...present.keys()])];
  // What 参数 does not name is left out of the sheets, so that two letters are enough to ask.
  const least = parks.length > 0 ? 2 : LEAST;
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((each) => areAlike(each, name, least));
    const row = present.get(name);
    const address = row?.source.cells["park"];
    if (other === undefined || !row || address === undefined || parks.includes(name)) return [];
    return [
      {
        severity: "warning",
        kind: "parkLike",
        parameters: { park: name, other },
        place: { sheet: row.source.sheet, address },
        suggestion: other,
      } satisfies Finding,
    ];
  });
}
