import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { over, scaled } from "../interval";
import { isLevel } from "../rules/levels";
import { severalIn, together } from "../rules/several-together";
import { sumOf } from "../rules/sum-of-parts";
import { judge, type Given } from "./judge";

/** 占年度任务(1636家)的, 占全部规上企业利润23.8亿元的比重为: the amount before the share is its whole. */
const WHOLE = /^[,;(]?[^,;:。\d]{0,10}(?:占(?:全部)?\d+[个家户]|占|完成|达到?|相当于|为)[^,;:。\d]{0,20}$/;
const SHARE = /^\)?(?:的(?:比重|比例|份额|比率)?|比重|比例)(?:约|为|达到?|是|:)*$/;
/** 比上年同期12亿元增长的 is no share. */
const COMPARED = /[比较]|增长|下降/;
/** 分别实现产值86.4亿元、64.2亿元和31.8亿元，共占: of all of a list. */
const TOGETHER = /(?:共|合)计?占/;

function amountsUpTo(part: Figure, { index }: Checking): Figure[] {
  return index
    .ofParagraph(part)
    .filter((one) => one.statement === part.statement && one.to <= part.to && isPlainAmount(one));
}

/** 占全部229家开发区税收收入2.5万亿元的: how many they are belongs to the name of the whole. */
function ofCounted(whole: Figure, { figures, index, plain: { text } }: Checking): Figure {
  const counted = figures[index.at(whole) - 1];
  const named =
    counted?.unit.kind === "count" &&
    whole.unit.kind !== "count" &&
    /占[^,;。\d]{0,6}$/.test(counted.lead) &&
    /^[^,;。\d]{2,16}$/.test(text.slice(counted.to, whole.from));
  return named ? counted : whole;
}

/** 9.74亿元，比去年增加1.58亿元，完成目标(9亿元)的108.2%: what was added is not what is done. */
function partBefore(whole: Figure, { figures, index, plain: { text } }: Checking): Figure | undefined {
  const before = figures.slice(Math.max(0, index.at(whole) - 4), index.at(whole)).reverse();
  const [last] = before;
  // 税收增加0.64亿元，占增加额(1.48亿元)的43.2%: but it is part of what all added.
  if (!last || !CHANGED.test(last.lead) || OF_CHANGES.test(text.slice(last.to, whole.from))) return last;
  return before.find((one) => one.sentence === last.sentence && isPlainAmount(one) && isLevel(one));
}
const OF_CHANGES = /增加额|增量|增收额?|增长额|增加值?量|新增|净增/;
const CHANGED = /(?:[增减]|[多少][收产缴]|净).{0,3}$/;

/** 新增9家（…），达到86家，完成年度新增任务15家的60%: a plan may be of what was told before the amount right before it. */
function partsOfPlan(words: string, part: Figure, whole: Figure, check: Checking): Figure[][] {
  if (!/目标|任务|计划/.test(words)) return [];
  return amountsUpTo(part, check)
    .filter((one) => one !== part && isLevel(one) && one.unit.family === whole.unit.family)
    .map((one) => [one]);
}

/** A part, right behind it the whole, right behind that the share. */
export function checkSharesOfAmounts(check: Checking): void {
  check.figures.forEach((share, at) => {
    const whole = check.figures[at - 1];
    const part = whole && partBefore(ofCounted(whole, check), check);
    if (share.unit.kind !== "percent" || !part || !whole || part.sentence !== share.sentence) return;
    if (!isPlainAmount(part) || !isPlainAmount(whole) || part.unit.family !== whole.unit.family) return;
    const { text } = check.plain;
    const words = text.slice(check.figures[check.index.at(ofCounted(whole, check)) - 1]!.to, whole.from);
    if (!WHOLE.test(words) || COMPARED.test(words) || !SHARE.test(text.slice(whole.to, share.from))) return;
    const count = severalIn(words);
    const several = count === undefined ? undefined : together(amountsUpTo(part, check), count);
    if (count !== undefined && !several) return;
    const parts = several ? [several] : TOGETHER.test(words) ? check.index.ofList(part) : [part];
    const given = [parts, ...partsOfPlan(words, part, whole, check)].flatMap((all): Given[] => {
      const ratio = over(sumOf(all), whole.value);
      return ratio ? [{ value: scaled(ratio, 100), inputs: [...all, whole] }] : [];
    });
    judge(check, { figure: share, role: "share", value: share.value }, given);
  });
}
