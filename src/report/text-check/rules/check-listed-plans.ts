import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { agreement } from "../telling/show-figure";
import { percentOf } from "./schedule-candidates";

/** 分别占任务的, 完成目标的 */
const OF_PLANS = /(?:占|完成|为)[^,占]{0,6}(?:目标|任务|计划|预算)(?:任务)?(?:数|额)?的$/;
const PLAN = /目标|任务|计划|预算/;
function isOwnAmount(figure: Figure): boolean {
  return isPlainAmount(figure) && figure.base === "";
}

/** As many amounts right before the shares as there are shares. */
function amountsOf(shares: readonly Figure[], check: Checking): Figure[] | undefined {
  const at = check.index.at(shares[0]!);
  const before = check.figures.slice(Math.max(0, at - shares.length), at);
  const whole = before.length === shares.length && before.every(isOwnAmount);
  return whole && before.every(({ statement }) => statement === shares[0]!.statement) ? before : undefined;
}

/** The plans that stand before the amounts in the same order, all together in the sentence, the statement or the one before. */
function plansOf(amounts: readonly Figure[], check: Checking): Figure[] | undefined {
  const first = amounts[0]!;
  const earlier = check.index.ofParagraph(first).filter((one) => one.to <= first.from && isOwnAmount(one));
  const rooms = [
    earlier.filter(({ sentence }) => sentence === first.sentence),
    earlier.filter(({ statement }) => statement === first.statement),
    earlier.filter(({ statement }) => statement === first.statement - 1),
  ];
  const plans = rooms.find((room) => room.length > 0) ?? [];
  const matching =
    plans.length === amounts.length &&
    plans.every(({ unit }, at) => unit.family === amounts[at]!.unit.family);
  return matching && arePlans(plans, check) ? plans : undefined;
}

function arePlans(plans: readonly Figure[], { plain }: Checking): boolean {
  const [first] = plans;
  const words = plain.text.slice(plain.text.lastIndexOf("。", first!.from) + 1, first!.from);
  return PLAN.test(words) || plans.every(({ lead }) => PLAN.test(lead));
}

/** 计划培育规上企业12家，已培育9家, with no gap beside the share that tells which of the two is wrong. */
function aloneOfPlan(plan: Figure, done: Figure, check: Checking): boolean {
  if (check.index.ofSentence(done).some(({ measure }) => measure === "gap")) return false;
  const verb = /计划(?:新)?(培育|引进|开工|竣工|建成|实施|签约|投产|改造|新建)/.exec(plan.lead)?.[1];
  return verb !== undefined && done.lead.endsWith(`已${verb}`);
}

/**
 * 全年计划开工120个、完成投资96亿元。已开工78个、完成投资38.4亿元，分别占计划的65%和40%: three lists, one beside the other. A list
 * in another order fits nowhere and tells nothing.
 */
export function checkListedPlans(check: Checking): void {
  for (const first of check.index.ofMeasure("progress")) {
    const shares = check.index.ofList(first);
    if (first !== shares[0] || !OF_PLANS.test(first.lead)) continue;
    if (shares.some((share) => share.approximate || check.verdicts.isTold(share))) continue;
    const amounts = amountsOf(shares, check);
    const plans = amounts && plansOf(amounts, check);
    if (!amounts || !plans || !(shares.length > 1 || aloneOfPlan(plans[0]!, amounts[0]!, check))) continue;
    const judged = shares.map((share, at) => {
      const value = percentOf(amounts[at]!.value, plans[at]!.value);
      return { share, value, agreed: value && agreement(share, value) };
    });
    const fits = judged.filter(({ agreed }) => agreed === "equal" || agreed === "withinRounding");
    if (fits.length < shares.length - 1 || (shares.length > 1 && fits.length === 0)) continue;
    check.verdicts.confirm(...amounts, ...plans, ...fits.map(({ share }) => share));
    for (const { share, value, agreed } of judged) {
      check.verdicts.settle(share);
      if (value && agreed === "differs") tellDifference(check, { figure: share, value, agreed, inputs: [] });
    }
  }
}
