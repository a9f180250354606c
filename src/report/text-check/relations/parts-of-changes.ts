import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet, type Interval } from "../interval";
import { reportSum, sumOf } from "../rules/sum-of-parts";

/** More of them makes more of the whole, less of them less. */
const KINDS: readonly RegExp[] = [/增收|增加|净增|多增|增支|新增/, /减收|减少|净减|减亏|减税|降费/];
/** Kinds that others cut across: their sum may be above the whole. */
const CROSSING = /民间|民营|国有|技改|高新|高技术|外资|规上|限上|重点|以上|新增|新建/;

function kindOf({ lead }: Figure): RegExp | undefined {
  return KINDS.find((kind) => kind.test(lead));
}

function size({ value }: Figure): Interval {
  return value.mid < 0 ? { lo: -value.hi, hi: -value.lo, mid: -value.mid } : value;
}

const PAIRS: readonly [RegExp, RegExp][] = [
  [/税收/, /非税/],
  [/国税/, /地税/],
  [/减税/, /降费/],
  [/存量/, /新投产/],
  [/城镇/, /乡村|农村/],
];

/** Whether both of a pair are all that there is: 税收 and 非税. */
function areAll([one, other]: readonly Figure[]): boolean {
  return PAIRS.some(([first, second]) => first.test(one!.lead) && second.test(other!.lead));
}

/** 税收减收0.86亿元，其中增值税减收0.52亿元，企业所得税减收0.34亿元: changes are parts of a change. */
export function checkPartsOfChanges(check: Checking): void {
  check.figures.forEach((whole, at) => {
    const next = check.figures[at + 1];
    const kind = kindOf(whole);
    if (!kind || !next || !/^[,;(]?其中:?/.test(check.plain.text.slice(whole.to, next.from))) return;
    const parts: Figure[] = [];
    for (const part of check.index.ofSentence(next)) {
      if (part.from < next.from) continue;
      if (part.unit.family !== whole.unit.family || part.approximate || kindOf(part) !== kind) break;
      parts.push(part);
    }
    const all = [whole, ...parts];
    if (parts.length < 2 || whole.approximate || all.some((one) => check.verdicts.isTold(one))) return;
    const sum = sumOf(parts.map((part) => ({ ...part, value: size(part) })));
    if (meet(sum, size(whole))) check.verdicts.confirm(...all);
    else if (
      (sum.lo > size(whole).hi && !parts.some(({ lead }) => CROSSING.test(lead))) ||
      (parts.length === 2 && areAll(parts))
    )
      reportSum(check, whole, sum, parts);
  });
}
