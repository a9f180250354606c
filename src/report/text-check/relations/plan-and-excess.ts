import type { Checking } from "../checking";
import { isPlainAmount } from "../figure";
import { minus } from "../interval";
import { judge } from "./judge";

const PLAN = /(?:计划|目标|任务|指标|应(?:完成|达到?|入库|实现))[^,占]*$/;
const MORE =
  /^,?(?:超额完成|超额|超过?|超收|多完成|多|超任务|超计划|超目标|超进度|超时序)(?:任务|计划|目标|进度)?了?$/;
const LESS =
  /^,?(?:[距离与][^,;\d]{0,10})?(?:还差|尚差|差|欠|短收|少完成|少|缺口|差欠|欠账|欠进度|还有|尚有|相差|仍差|还需(?:完成)?|尚需(?:完成)?)(?:任务|计划|目标|进度|时序进度)?(?:为|约)?$/;

/** 招商任务40亿元，实际到位44.6亿元，超额4.6亿元: what is planned, what is done, and what lies between, one right behind the other. */
export function checkExcess(check: Checking): void {
  check.figures.forEach((figure, at) => {
    const [plan, done] = [check.figures[at - 2], check.figures[at - 1]];
    if (!plan || !done || plan.sentence !== figure.sentence || ![plan, done, figure].every(isPlainAmount))
      return;
    if (plan.unit.family !== done.unit.family || done.unit.family !== figure.unit.family) return;
    const words = check.plain.text.slice(done.to, figure.from);
    const sign = MORE.test(words) ? 1 : LESS.test(words) ? -1 : 0;
    if (sign === 0 || !PLAN.test(plan.lead) || PLAN.test(done.lead)) return;
    const half = (figure.value.hi - figure.value.lo) / 2;
    const mid = sign * Math.abs(figure.value.mid);
    judge(check, { figure, role: "change", value: { lo: mid - half, hi: mid + half, mid } }, [
      { value: minus(done.value, plan.value), inputs: [plan, done] },
    ]);
  });
}
