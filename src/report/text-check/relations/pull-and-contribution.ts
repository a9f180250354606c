import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { over, scaled, times } from "../interval";
import { judge } from "./judge";

const CONTRIBUTION = /贡献率[^,]{0,4}$/;
const PULL = /拉动[^,]{0,14}$/;

function theOnly(figures: readonly Figure[], is: (figure: Figure) => boolean): Figure | undefined {
  const found = figures.filter((one) => is(one) && !one.approximate);
  return found.length === 1 ? found[0] : undefined;
}

/** 贡献率为52.0%，拉动GDP增长4.2个百分点，全县GDP增长8.1%: in whatever order one statement tells the three of one quantity. */
export function checkPulls(check: Checking): void {
  for (const pull of check.figures) {
    if (pull.unit.kind !== "points" || !PULL.test(pull.lead)) continue;
    const here = check.index.ofSentence(pull);
    const rates = here.filter(({ unit }) => unit.kind === "percent");
    const contribution = theOnly(rates, ({ lead }) => CONTRIBUTION.test(lead));
    const growth = theOnly(rates, (one) => one !== contribution && one.measure === "growth");
    if (!contribution || !growth || rates.length > 2) continue;
    if (here.filter(({ unit }) => unit.kind === "points").length > 1) continue;
    judge(check, { figure: pull, role: "move", value: pull.value }, [
      { value: scaled(times(contribution.value, growth.value), 0.01), inputs: [contribution, growth] },
    ]);
    const ratio = over(pull.value, growth.value);
    if (ratio)
      judge(check, { figure: contribution, role: "share", value: contribution.value }, [
        { value: scaled(ratio, 100), inputs: [pull, growth] },
      ]);
  }
}
