import { CHINESE_DIGITS } from "../reading/chinese-digits";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet } from "../interval";
import { isLevel, statements } from "./levels";
import { reportSum, sumOf } from "./sum-of-parts";

const TOTAL =
  /(?:([两二三四五六])[项者个家园区]?)?(?:合计|共计|总计|累计共|加起来|^,?共(?=完成|实现))(?:(?:完成|实现|达到?|为|是|约)*|(?:完成|实现)[^,;:\d]{2,10})$/;

/** 一季度、二季度、三季度分别为…，前三季度累计133.2亿元 */
const OF_PERIODS = /(?:前三季度|上半年|全年|一季度|月)累计(?:完成|实现|达到?|为|是)*$/;
const LISTS_PERIODS = /季度[^,;]*季度|\d月[^,;]*\d月/;

/** 1.2亿元、0.8亿元和0.5亿元 and 合计2.5亿元: the amounts before it in the statement, from the last back. */
export function checkTotals(check: Checking): void {
  for (const figures of statements(check.figures))
    figures.forEach((total, at) => checkTotal(check, total, figures.slice(0, at)));
}

/** The first of the list that a total stands behind. */
function listBefore(total: Figure, earlier: readonly Figure[]): Figure | undefined {
  const list = earlier[earlier.length - 1]?.list;
  return earlier.find((one) => one.list === list && one.sentence === total.sentence);
}

function checkTotal(check: Checking, total: Figure, earlier: readonly Figure[]): void {
  const periods = OF_PERIODS.test(total.lead) && LISTS_PERIODS.test(listBefore(total, earlier)?.lead ?? "");
  const told = periods ? OF_PERIODS.exec(total.lead) : TOTAL.exec(total.lead);
  if (!told || !isLevel(total) || check.verdicts.isTold(total)) return;
  const before = earlier.filter((one) => isLevel(one) && one.unit.family === total.unit.family);
  const list = before[before.length - 1]?.list;
  const inList = before.filter((one) => one.list === list);
  const listed = inList.length > 1 ? inList.length : toldOneByOne(total, earlier, before);
  const count = told[1] === undefined ? listed : (CHINESE_DIGITS[told[1]] ?? 0);
  if (count < 2 || before.length < count) return;
  if (runs(before).some((run) => meet(sumOf(run), total.value))) {
    check.verdicts.confirm(total);
    return;
  }
  const last = before.slice(-count);
  reportSum(check, total, sumOf(last), last);
}

/** 东园80亿元、西园60亿元、南园40亿元，合计…: amounts with names of their own, three at least, and nothing else in the sentence. */
function toldOneByOne(total: Figure, earlier: readonly Figure[], levels: readonly Figure[]): number {
  const here = earlier.filter((one) => one.sentence === total.sentence);
  return here.length > 2 && here.every((one) => levels.includes(one) && !one.lead.includes("其中"))
    ? here.length
    : 0;
}

/** Two or more amounts, one after the other. */
function runs(figures: readonly Figure[]): Figure[][] {
  return figures.flatMap((_, from) =>
    figures.slice(from + 1).map((_last, length) => figures.slice(from, from + length + 2)),
  );
}
