import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { agreement } from "../telling/show-figure";
import { growthOf } from "./recomputed-values";

const ON_MONTH = /^(?:环比|上个?月)$/;

function ofMonth(figure: Figure, number: number | undefined): boolean {
  const { scope, measure, approximate, base } = figure;
  return (
    scope.kind === "month" && scope.number === number && measure === "actual" && !approximate && base === ""
  );
}

/** 5月产值14.21亿元，环比增长4.4%（4月为13.61亿元）: the month's amount against that of the month before, both in the sentence. */
export function checkMonthOnMonth(check: Checking): void {
  for (const figure of check.index.ofMeasure("growth")) {
    const { number, kind } = figure.scope;
    if (!ON_MONTH.test(figure.base) || kind !== "month" || number === undefined) continue;
    if (figure.approximate || figure.misuse || check.verdicts.isSettled(figure)) continue;
    const same = check.index.ofSentence(figure).filter(({ subject }) => subject === figure.subject);
    const now = same.filter((one) => one.to <= figure.from && ofMonth(one, number)).pop();
    const [then, another] = same.filter((one) => ofMonth(one, number - 1));
    if (!now || !then || another || now.unit.family !== then.unit.family) continue;
    const value = growthOf(now.value, then.value);
    if (!value) continue;
    check.verdicts.settle(figure);
    const agreed = agreement(figure, value);
    if (agreed === "equal" || agreed === "withinRounding") check.verdicts.confirm(figure, now, then);
    else tellDifference(check, { figure, value, agreed, inputs: [now, then] });
  }
}
