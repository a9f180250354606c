import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { matchesBehind } from "../reading/matches-behind";
import { quoted } from "../reading/plain-text";
import { isLevel } from "./levels";
import { sumOf } from "./sum-of-parts";

/** With the character before it. */
const RATIO = /[^\d:.](\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?)(?![:\d])/g;
const STRUCTURE = /(?:结构|构成|比例|比重|三次产业之比|三产之比)[^。;]{0,40}$/;

export const INDUSTRIES = [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/];
/** 由上年的8.1:54.0:37.9调整为: the first ratio is of another time. */
const OF_ANOTHER_TIME = /(?:由|从|去年|上年|同期|\d{4}年)[^。;]{0,12}$/;

/** The values of the three industries that the paragraph tells before a ratio, each once. */
function valuesBefore(check: Checking, at: number): Figure[] | undefined {
  const paragraphFrom = check.plain.text.lastIndexOf("\n", at) + 1;
  const levels = check.index
    .between(paragraphFrom, at)
    .filter((one) => one.unit.kind === "money" && isLevel(one));
  const values = INDUSTRIES.map((name) =>
    levels.filter(
      ({ lead }) => name.test(lead) && /增加值|产业$/.test(lead.replace(/(?:完成|实现|达到?|为)+$/, "")),
    ),
  );
  const found = values.flatMap((one) => (one.length === 1 ? one : []));
  return found.length === INDUSTRIES.length ? found : undefined;
}

/** Three shares as they are told, in a ratio or a list. */
export interface Structure {
  from: number;
  to: number;
  shares: number[];
  /** One of the last decimal that they are told with. */
  unit: number;
  written: (shares: string[]) => string;
}

const RATIO_KIND = (shares: string[]): string => shares.join(":");
const LIST_KIND = (shares: string[]): string => shares.map((share) => `${share}%`).join("、");

/** 三次产业增加值占地区生产总值的比重分别为9.1%、42.9%和48.0% */
const SHARES_OF_ALL = /三次产业[^,;。]{0,20}(?:比重|占比)(?:分别)?(?:为|是)?$/;

export function ratios({ plain }: Checking): Structure[] {
  const found: Structure[] = [];
  for (const match of matchesBehind(plain.text, RATIO)) {
    if (!STRUCTURE.test(plain.text.slice(Math.max(0, match.index - 60), match.index))) continue;
    const shares = match.slice(1, 4);
    const unit = Math.max(...shares.map((share) => 10 ** -(share.split(".")[1]?.length ?? 0)));
    const to = match.index + match[0].length;
    found.push({ from: match.index, to, shares: shares.map(Number), unit, written: RATIO_KIND });
  }
  return found;
}

/** 三次产业增加值分别为18.4亿元、52.7亿元和46.9亿元，占GDP的比重分别为: the industries stand before their values. */
const SHARES_OF_GDP = /^,?占(?:GDP|(?:地区)?生产总值)的?(?:比重|比例)?(?:分别)?(?:为|是)?$/;

function ofAllIndustries(first: Figure, { figures, index }: Checking): boolean {
  if (SHARES_OF_ALL.test(first.lead)) return true;
  const before = figures[index.at(first) - 1];
  return (
    SHARES_OF_GDP.test(first.lead) &&
    before?.sentence === first.sentence &&
    /三次产业/.test(before.lead) &&
    index.ofList(before).length === 3
  );
}

function listsOfShares(check: Checking): Structure[] {
  const { figures, index } = check;
  return figures.flatMap((first) => {
    const list = index.ofList(first);
    if (first !== list[0] || list.length !== 3 || !ofAllIndustries(first, check)) return [];
    if (list.some(({ unit, approximate }) => unit.kind !== "percent" || approximate)) return [];
    const unit = Math.max(...list.map(({ decimals }) => 10 ** -decimals));
    const shares = list.map(({ number }) => number);
    return [{ from: first.from, to: list[2]!.to, shares, unit, written: LIST_KIND }];
  });
}

/** 第一产业5亿元，第二产业25亿元，第三产业20亿元 and 三次产业结构10:50:40. */
function compareWithValues(check: Checking, { from, to, shares, unit, written }: Structure): void {
  const before = check.plain.text.slice(Math.max(0, from - 60), from);
  const values =
    OF_ANOTHER_TIME.test(before) || !/三次产业/.test(before.slice(-40))
      ? undefined
      : valuesBefore(check, from);
  if (!values) return;
  const whole = sumOf(values);
  const right = values.map(({ value }) => (100 * value.mid) / whole.mid);
  if (right.every((share, at) => Math.abs(share - (shares[at] ?? 0)) <= unit + 1e-9)) {
    check.verdicts.confirm(...values, ...check.index.between(from, to));
    return;
  }
  const decimals = Math.max(0, Math.round(-Math.log10(unit)));
  const recomputed = written(right.map((share) => share.toFixed(decimals)));
  check.findings.push({
    severity: "error",
    kind: "structureDiffers",
    parameters: { stated: quoted(check.plain, from, to).quote, recomputed },
    suggestion: recomputed,
    ...quoted(check.plain, from, to),
  });
  check.verdicts.tell(...check.index.between(from, to));
}

/** 三次产业结构比为7.8:54.6:37.6: shares of a whole in percent make 100, but for their rounding. */
export function checkStructure(check: Checking): void {
  for (const structure of [...ratios(check), ...listsOfShares(check)]) {
    const { from, to, shares, unit } = structure;
    const sum = shares.reduce((total, share) => total + share, 0);
    // 3:2:1 is a ratio and no shares; one share that has slipped leaves the others near what they should be.
    const [least, most] = unit < 1 ? [40, 190] : [90, 110];
    if (sum < least || sum > most) continue;
    if (Math.abs(sum - 100) <= 1.5 * unit + 1e-9) {
      compareWithValues(check, structure);
      continue;
    }
    check.findings.push({
      severity: "error",
      kind: "partsDiffer",
      parameters: { stated: "100%", recomputed: `${sum.toFixed(2).replace(/\.?0+$/, "")}%` },
      ...quoted(check.plain, from, to),
      stated: 100,
      recomputed: Number(sum.toFixed(6)),
    });
    check.verdicts.tell(...check.index.between(from, to));
  }
}
