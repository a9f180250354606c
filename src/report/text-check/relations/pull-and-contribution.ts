import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { meet, over, scaled, times } from "../interval";
import { reportSum, sumOf } from "../rules/sum-of-parts";
import { canonical } from "../reading/same-name";
import { judge } from "./judge";
import { finenessOf, slipsOfSum } from "./one-slip";

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
    const here = check.index.ofParagraph(pull).filter(({ statement }) => statement === pull.statement);
    const rates = here.filter(({ unit }) => unit.kind === "percent");
    const contribution = theOnly(rates, ({ lead }) => CONTRIBUTION.test(lead));
    const growth = theOnly(rates, (one) => one !== contribution && one.measure === "growth");
    if (!contribution || !growth || rates.length > 2 || isOfOther(growth, pull)) continue;
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

const ALL_PULLS = 2;
/** 分产业拉动点数为：一产0.4个百分点、二产3.3个百分点 */
const NAME_ONLY = /^[、,]?[^,、\d]{0,6}(?:产业|一产|二产|三产|工业|服务业|农业)$/;

/** 增长12.0%，工业投资拉动7.5个百分点，房地产拉动1.9个，其他拉动2.6个: the pulls of all make up the growth; one slip explains where they do not. */
export function checkSumOfPulls(check: Checking): void {
  check.figures.forEach((growth, at) => {
    if (growth.unit.kind !== "percent" || growth.approximate) return;
    const pulls: Figure[] = [];
    for (const pull of check.figures.slice(at + 1, at + 9)) {
      const begun = pulls.length === 0 && check.plain.text.slice(growth.to, pull.from).includes("拉动");
      const goesOn =
        begun || PULL.test(pull.lead) || pull.list === pulls[0]?.list || NAME_ONLY.test(pull.lead);
      if (pull.statement !== growth.statement || pull.unit.kind !== "points" || !goesOn) break;
      pulls.push(pull);
    }
    const all = [growth, ...pulls];
    if (pulls.length < ALL_PULLS || all.some(check.verdicts.isTold)) return;
    if (meet(sumOf(pulls), growth.value)) check.verdicts.confirm(...all);
    else if (finenessOf(growth) >= FINE && slipsOfSum(growth, pulls).length > 0)
      reportSum(check, growth, sumOf(pulls), pulls);
  });
}
/** Of so many numbers one comes out by a slip seldom. */
const FINE = 70;

/** What parts contribute to a growth, each with its pull: 第一产业贡献率6.6%，拉动0.2个百分点；第二产业贡献率…. */
export function checkContributionPairs(check: Checking): void {
  for (const contribution of check.index.all) {
    if (contribution.unit.kind !== "percent" || !CONTRIBUTION.test(contribution.lead)) continue;
    const at = check.index.at(contribution);
    const pull = [check.figures[at + 1], check.figures[at - 1]].find(
      (one) => one?.sentence === contribution.sentence && one.unit.kind === "points" && PULL.test(one.lead),
    );
    const growth = pull && growthBefore(check.index.ofParagraph(pull), contribution);
    const ratio = growth && isOfPulled(growth, pull) ? over(pull.value, growth.value) : undefined;
    if (!growth || !ratio) continue;
    judge(check, { figure: contribution, role: "share", value: contribution.value }, [
      { value: scaled(ratio, 100), inputs: [pull, growth] },
    ]);
  }
}

/** 拉动全区税收增长7.4个百分点 is of the growth of 税收 in 全区, 拉动2.5个百分点 of whatever grew. */
function isOfPulled(growth: Figure, pull: Figure): boolean {
  const name = /拉动([^,]*?)(?:增长|增速)?$/.exec(pull.lead)?.[1] ?? "";
  return name === "" || canonical(growth.subject ?? "").startsWith(canonical(name.replace(PLACE, "")));
}
const PLACE = /^[全我]?[市县区省州]/;

/** 工业税收增幅14.2%，拉动全区税收增长7.4个百分点: the growth told is that of the part. */
function isOfOther(growth: Figure, pull: Figure): boolean {
  const name = canonical((/拉动([^,]*?)(?:增长|增速)?$/.exec(pull.lead)?.[1] ?? "").replace(PLACE, ""));
  const subject = canonical(growth.subject ?? "");
  return name !== "" && subject !== name && subject.endsWith(name);
}

/** The one growth that a statement, or the one before it, tells ahead of its first contribution. */
function growthBefore(figures: readonly Figure[], contribution: Figure): Figure | undefined {
  const rates = figures.filter(
    ({ statement, unit }) =>
      unit.kind === "percent" &&
      statement <= contribution.statement &&
      statement >= contribution.statement - 1,
  );
  const first = rates.findIndex(({ lead }) => CONTRIBUTION.test(lead));
  return theOnly(rates.slice(0, first), ({ measure }) => measure === "growth");
}

/** 汽车拉动3.8个百分点，电子拉动1.6个百分点，两大行业合计拉动5.4个百分点: of the statement's pulls before. */
export function checkTotalPull(check: Checking): void {
  for (const total of check.figures) {
    if (total.unit.kind !== "points" || !TOTAL_PULL.test(total.lead)) continue;
    const pulls = check.index
      .ofParagraph(total)
      .filter(
        (one) =>
          one.statement === total.statement &&
          one.to <= total.from &&
          one.unit.kind === "points" &&
          PULL.test(one.lead),
      );
    if (pulls.length < ALL_PULLS || pulls.some(({ approximate }) => approximate)) continue;
    judge(check, { figure: total, role: "move", value: total.value }, [
      { value: sumOf(pulls), inputs: pulls },
    ]);
  }
}
const TOTAL_PULL = /(?:合计|共同|共|累计)拉动[^,]{0,14}$/;
