import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet, minus, over, plus, scaled } from "../interval";
import { canonical } from "../reading/same-name";
import { agreement } from "../telling/show-figure";
import { statements } from "./levels";

/** 拉动规上工业增长6.0个百分点, 拉动6.0个百分点 */
const PULL = /拉动(?:([^,;。]{0,12}?)(?:同比)?(?:增长|上升|提高|增速提升))?(?:了|约|达)*$/;
const CONTRIBUTION = /贡献率(?:为|达到?|是|高达|占)*$/;
/** A share told of another whole than the growth's own. */
const SEVERAL = /分别|合计|共同/;

function growthOf(name: string, before: readonly Figure[]): Figure[] {
  const bare = name.replace(/^(?:全[市县区省园]|我[市县区]|园区)/, "");
  const isNamed = (subject: string): boolean =>
    bare === "" ||
    (/^(?:地区)?(?:经济|生产总值)$|^GDP$/.test(bare)
      ? /生产总值|GDP/.test(subject)
      : bare.length > 1 && canonical(subject).startsWith(canonical(bare)));
  return before
    .filter(
      ({ measure, unit, approximate }) => measure === "growth" && unit.kind === "percent" && !approximate,
    )
    .filter(({ subject = "", base }) => base === "" && isNamed(subject));
}

/** 三次产业分别拉动经济增长0.6、4.7和2.8个百分点: together they are the growth. */
const ALL_PULL = /(?:三次产业|[第]?一、[第]?二、[第]?三(?:次)?产业)[^,;]*拉动[^,;]*$/;

function checkPullsOfAll(check: Checking, figures: readonly Figure[], at: number): void {
  const last = figures[at]!;
  const list = check.index.ofList(last);
  if (last !== list[2] || list.length !== 3 || last.unit.kind !== "points" || !ALL_PULL.test(list[0]!.lead))
    return;
  const growth = figures[at - 3];
  if (growth?.measure !== "growth" || !/生产总值|GDP|经济/.test(growth.subject ?? "")) return;
  if ([...list, growth].some((one) => one.approximate || check.verdicts.isTold(one))) return;
  const others = plus(list[0]!.value, list[1]!.value);
  check.verdicts.settle(last);
  if (meet(plus(others, last.value), growth.value)) check.verdicts.confirm(growth, ...list);
  else
    tellDifference(check, {
      figure: last,
      read: { ...last, measure: "rate" },
      value: minus(growth.value, others),
      agreed: "differs",
      inputs: [growth, list[0]!, list[1]!],
    });
}

/** 产值同比增加12.7亿元；其中汽车增加5.8亿元，对产值增长的贡献率为45.7%: one change of the other. */
const OF_GROWTH = /对([^,;]{2,14}?)(?:增长|增量|增加)的?贡献率(?:为|达到?|是|高达)*$/;

function checkShareOfChange(check: Checking, figures: readonly Figure[], at: number): void {
  const [figure, part] = [figures[at]!, figures[at - 1]];
  const name = OF_GROWTH.exec(figure.lead)?.[1];
  if (
    name === undefined ||
    figure.unit.kind !== "percent" ||
    figure.approximate ||
    part?.measure !== "change"
  )
    return;
  const [whole, another] = figures
    .slice(0, at - 1)
    .filter(
      ({ measure, base, unit }) =>
        measure === "change" && base === part.base && unit.family === part.unit.family,
    );
  if (
    !whole ||
    another ||
    whole.approximate ||
    part.approximate ||
    !name.includes(whole.subject ?? name + name)
  )
    return;
  const share = over(part.value, whole.value);
  if (!share) return;
  check.verdicts.settle(figure);
  const read: Figure = { ...figure, measure: "rate" };
  const value = scaled(share, 100);
  const agreed = agreement(read, value);
  if (agreed === "equal" || agreed === "withinRounding") check.verdicts.confirm(figure, part, whole);
  else tellDifference(check, { figure, read, value, agreed: "differs", inputs: [part, whole] });
}

/** 全市工业增长8.0%，电子行业拉动6.0个百分点，贡献率75.0%: the points are that part of the whole's growth. */
export function checkContributions(check: Checking): void {
  for (const figures of statements(check.figures)) {
    figures.forEach((figure, at) => {
      checkPullsOfAll(check, figures, at);
      checkShareOfChange(check, figures, at);
      // 拉动6.0个百分点，贡献率75.0%, or the other way round.
      const beside = [figures[at - 1], figures[at + 1]];
      const pull = beside.find((one) => one?.unit.kind === "points" && PULL.test(one.lead));
      if (
        !pull ||
        check.verdicts.isSettled(figure) ||
        check.verdicts.isTold(figure) ||
        figure.approximate ||
        pull.approximate
      )
        return;
      const pulls = PULL.exec(pull.lead);
      if (!pulls || pull.unit.kind !== "points" || figure.unit.kind !== "percent") return;
      const named = pulls[1] ?? "";
      if (!CONTRIBUTION.test(figure.lead) || SEVERAL.test(figure.lead + pull.lead)) return;
      const rates = growthOf(named, figures.slice(0, at));
      const only = rates[0];
      if (!only || rates.some(({ value }) => value.mid !== only.value.mid)) return;
      const share = over(pull.value, only.value);
      if (!share) return;
      check.verdicts.settle(figure);
      const value = scaled(share, 100);
      const read: Figure = { ...figure, measure: "rate" };
      const agreed = agreement(read, value);
      if (agreed === "equal" || agreed === "withinRounding") {
        check.verdicts.confirm(figure, pull);
        return;
      }
      tellDifference(check, { figure, read, value, agreed: "differs", inputs: [pull, only] });
    });
  }
}
