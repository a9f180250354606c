import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, printed } from "../interval";
import { agreement } from "../telling/show-figure";
import { INDUSTRIES, ratios, type Structure } from "./check-structure";

/** 由14.8:44.6:40.6调整为13.9:45.1:41.0 */
const BECOMES = /^[,(]?(?:调整|优化|变化|演变|转变|演进|变|调)(?:为|到|至|成)(?:\d{4}年)?[^,。;\d]{0,8}$/;
/** 结构调整为11.2:45.6:43.2，与上年的11.9:46.3:41.8相比: that of before stands behind. */
const WAS = /^[,;(]?(?:[与比较]|去年|上年)[^,。;\d]{0,8}$/;
const MOVED = /(?:比重|占比|比例)?(?:同比)?(?:(提高|提升|上升|增加|扩大)|(下降|降低|回落|减少))了?$/;

/** 二产比重提高 names one industry and says which way. */
function moveOf({ lead }: Figure): { industry: number; sign: 1 | -1 } | undefined {
  const named = INDUSTRIES.flatMap((name, industry) => (name.test(lead) ? [industry] : []));
  const moved = MOVED.exec(lead);
  const [industry] = named;
  return moved && industry !== undefined && named.length === 1
    ? { industry, sign: moved[1] === undefined ? -1 : 1 }
    : undefined;
}

function judge(check: Checking, figure: Figure, then: Structure, now: Structure): void {
  const move = moveOf(figure);
  if (!move || figure.approximate || check.verdicts.isTold(figure)) return;
  const share = ({ shares, unit }: Structure): ReturnType<typeof printed> =>
    printed(shares[move.industry]!, unit / 2);
  const value = minus(share(now), share(then));
  const read: Figure = {
    ...figure,
    measure: "growthGap",
    unsigned: false,
    value: printed(move.sign * figure.number, 0.5 * 10 ** -figure.decimals),
  };
  check.verdicts.settle(figure);
  const agreed = agreement(read, value);
  if (agreed === "equal" || agreed === "withinRounding") check.verdicts.confirm(figure);
  else tellDifference(check, { figure, read, value, agreed, inputs: [] });
}

/** Points that a share of one of the three industries moved by, behind the structures of both years. */
export function checkStructureMoves(check: Checking): void {
  const told = ratios(check);
  const { text } = check.plain;
  told.slice(1).forEach((second, at) => {
    const first = told[at]!;
    const between = text.slice(first.to, second.from);
    const turned = !BECOMES.test(between);
    if (turned && !WAS.test(between)) return;
    const [then, now] = turned ? [second, first] : [first, second];
    const end = text.slice(second.to).search(/[。\n]|$/);
    for (const figure of check.index.between(second.to, second.to + end))
      if (figure.unit.kind === "points") judge(check, figure, then, now);
  });
}
