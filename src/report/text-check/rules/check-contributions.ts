import { difference, type Checking } from "../checking";
import type { Figure } from "../figure";
import { over, scaled, type Interval } from "../interval";
import { agreement } from "../telling/show-figure";
import { statements } from "./levels";

/** 拉动规上工业增长6.0个百分点 */
const PULL = /拉动([^,;。]{1,12}?)(?:同比)?(?:增长|上升|提高|增速提升)(?:了|约|达)*$/;
const CONTRIBUTION = /贡献率(?:为|达到?|是|高达|占)*$/;
/** A share told of another whole than the growth's own. */
const SEVERAL = /分别|合计|共同/;

function growthOf(name: string, before: readonly Figure[]): Interval[] {
  const bare = name.replace(/^(?:全[市县区省园]|我[市县区]|园区)/, "");
  return before
    .filter(
      ({ measure, unit, approximate }) => measure === "growth" && unit.kind === "percent" && !approximate,
    )
    .filter(({ subject = "", base }) => base === "" && bare.length > 1 && subject.includes(bare))
    .map(({ value }) => value);
}

/** 全市工业增长8.0%，电子行业拉动6.0个百分点，贡献率75.0%: the points are that part of the whole's growth. */
export function checkContributions(check: Checking): void {
  for (const figures of statements(check.figures)) {
    figures.forEach((figure, at) => {
      const pull = figures[at - 1];
      if (
        !pull ||
        check.verdicts.isSettled(figure) ||
        check.verdicts.isTold(figure) ||
        figure.approximate ||
        pull.approximate
      )
        return;
      const named = PULL.exec(pull.lead)?.[1];
      if (named === undefined || pull.unit.kind !== "points" || figure.unit.kind !== "percent") return;
      if (!CONTRIBUTION.test(figure.lead) || SEVERAL.test(figure.lead + pull.lead)) return;
      const rates = growthOf(named, figures.slice(0, at - 1));
      const only = rates[0];
      if (!only || rates.some(({ mid }) => mid !== only.mid)) return;
      const share = over(pull.value, only);
      if (!share) return;
      check.verdicts.settle(figure);
      const value = scaled(share, 100);
      const read: Figure = { ...figure, measure: "rate" };
      const agreed = agreement(read, value);
      if (agreed === "equal" || agreed === "withinRounding") {
        check.verdicts.confirm(figure, pull);
        return;
      }
      check.report(figure, difference(check, read, value, "differs"));
    });
  }
}
