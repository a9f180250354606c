import { tellDifference } from "../relations/tell-difference";
import { checkable, difference, type Checking } from "../checking";
import { isPlainAmount, type Figure } from "../figure";
import { exactly, minus, over, plus, scaled, times, type Interval } from "../interval";
import type { Family } from "./figure-family";
import { recomputedGroups, recomputedWays } from "./recompute";
import type { Recomputed } from "./recomputed";
import type { Schedule } from "./schedule-candidates";
import { isOwnSlip } from "../relations/explained-by-slip";
import { agreement, type Agreement } from "../telling/show-figure";

/** The agreement that is best for the text: any way that gives the figure clears it. */
function bestAgreement(
  figure: Figure,
  ways: Recomputed[],
): { way: Recomputed; agreed: Agreement } | undefined {
  const order: Agreement[] = ["equal", "withinRounding", "direction", "amountSlip", "differs"];
  const judged = ways.map((way) => ({ way, agreed: agreement(figure, way.value) }));
  return judged.sort((a, b) => order.indexOf(a.agreed) - order.indexOf(b.agreed))[0];
}

/** An amount beside the figure that would be right in 万元 where it says 亿元, or the other way round. */
interface SlippedInput {
  input: Figure;
  value: Interval;
}

/** The values put right so far, and one more on trial. */
function withTrial({ verdicts }: Checking, tried: Figure, value: Interval): Family["value"] {
  return (figure) => (figure === tried ? value : verdicts.valueOf(figure));
}

/** Offices print 3256万元 and 52.14亿元; 3256亿元 and 52.14万元 are the likelier slips. */
function unlikely({ number, unit }: Figure): number {
  return (unit.scale >= 1e8 && number >= 1000) || (unit.scale === 1e4 && number < 1000) ? 1 : 0;
}

/** 增长9.9% beside 减收1.12亿元: a change told with the other sign, where its size gives the growth. */
function turnedChange(
  figure: Figure,
  check: Checking,
  schedule: Schedule | undefined,
): SlippedInput | undefined {
  if (figure.measure !== "growth") return undefined;
  const family = check.families.of(figure, check.verdicts.valueOf);
  const [input] = family
    .all("change")
    .filter((change) => change.sentence === figure.sentence && !check.verdicts.isTold(change));
  if (!input) return undefined;
  const value = scaled(input.value, -1);
  const trial = check.families.of(figure, withTrial(check, input, value));
  const groups = recomputedGroups(figure, trial, schedule);
  const all =
    groups.length > 0 && groups.every((group) => group.some((way) => fits(agreement(figure, way.value))));
  return all ? { input, value } : undefined;
}

function slippedInput(
  figure: Figure,
  check: Checking,
  schedule: Schedule | undefined,
): SlippedInput | undefined {
  const family = check.families.of(figure, check.verdicts.valueOf);
  const inputs = new Set(recomputedWays(figure, family, schedule).flatMap((way) => way.inputs));
  // An amount is the likelier slip itself where all its inputs are in one unit; a share has no unit to slip.
  const amounts = [...inputs]
    .filter((input) => input.unit.kind === "money")
    .reverse()
    .sort((a, b) => unlikely(b) - unlikely(a));
  const oneUnit = new Set(amounts.map((input) => input.unit.name)).size < 2;
  if (oneUnit && figure.unit.kind !== "percent") return undefined;
  for (const input of amounts) {
    for (const factor of [1e4, 1e-4]) {
      const value = scaled(input.value, factor);
      const trial = check.families.of(figure, withTrial(check, input, value));
      const best = bestAgreement(figure, recomputedWays(figure, trial, schedule));
      if (
        best &&
        (best.agreed === "equal" || best.agreed === "withinRounding") &&
        best.way.inputs.includes(input)
      )
        return { input, value };
    }
  }
  return undefined;
}

function reportInput(
  check: Checking,
  { input, value }: SlippedInput,
  kind: "amountSlip" | "direction",
): void {
  check.verdicts.correct(input, value);
  if (!check.verdicts.isTold(input)) check.report(input, difference(check, input, value, kind));
}

const ORDER: Figure["measure"][] = [
  "progress",
  "gap",
  "targetGap",
  "due",
  "shortfall",
  "excess",
  "growth",
  "change",
  "multiple",
  "growthGap",
  "remaining",
  "pace",
  "paceRatio",
];

function fits(agreed: Agreement): boolean {
  return agreed === "equal" || agreed === "withinRounding";
}

/** The inputs of a formula where the sentence leaves no choice of them. */
function onlyInputs(figure: Figure, group: Recomputed[]): Figure[] | undefined {
  const inputs = group[0]?.inputs ?? [];
  const one = group.every((way) => way.inputs.every((input, at) => input === inputs[at]));
  return one && inputs.every((input) => input.sentence === figure.sentence) ? inputs : undefined;
}

/**
 * One formula gives the figure, another with figures of the same sentence does not: with 10273人, 去年同期9123人 and
 * 增加1600人 the growth of 17.54% still follows from two of them, so that the third is wrong. A gap is always the stated
 * progress less the schedule.
 */
function contradicted(check: Checking, figure: Figure, groups: Recomputed[][], fitting: Recomputed): boolean {
  for (const group of groups) {
    const inputs = onlyInputs(figure, group);
    const best = bestAgreement(figure, group);
    if (!inputs || !best || fits(best.agreed) || inputs.some((input) => check.verdicts.isTold(input)))
      continue;
    const measures = inputs.map(({ measure }) => measure).join(" ");
    if (figure.measure === "gap" && measures === "progress") {
      tellDifference(check, {
        tied: true,
        figure,
        value: best.way.value,
        agreed: best.agreed as Exclude<Agreement, "equal">,
        inputs,
      });
      return true;
    }
    const [actual, prior] = inputs;
    if (measures !== "actual prior" || !actual || !prior || figure.unsigned) continue;
    if (figure.measure !== "growth" && figure.measure !== "change") continue;
    const suspect = fitting.inputs.includes(actual) ? prior : actual;
    const value = solved(figure, suspect === actual, { actual: actual.value, prior: prior.value });
    if (!value) continue;
    check.verdicts.correct(suspect, value);
    check.verdicts.confirm(figure);
    tellDifference(check, {
      tied: true,
      figure: suspect,
      value,
      agreed: "differs",
      inputs: [figure, suspect === actual ? prior : actual],
    });
    return true;
  }
  return false;
}

/** This year's figure, or last year's, from the other one and the change or the growth. */
function solved(
  figure: Figure,
  forActual: boolean,
  { actual, prior }: { actual: Interval; prior: Interval },
): Interval | undefined {
  if (figure.measure === "change") return forActual ? plus(prior, figure.value) : minus(actual, figure.value);
  const factor = plus(exactly(1), scaled(figure.value, 0.01));
  return forActual ? times(prior, factor) : over(actual, factor);
}

/** Binary arithmetic leaves less than this beside what is printed. */
const HAIR = 1e-9;

/**
 * 减收1.1亿元 of 14亿元 gives 下降7.2% as well as 7.3%, and 63.3% behind 58.33…% is 4.9 or 5.0 points ahead by the share that
 * was not rounded: what is printed so roughly tells nothing of the last digit.
 */
function isFine(figure: Figure, { lo, hi, mid }: Interval): boolean {
  const { measure, value, decimals } = figure;
  if (measure !== "growth" && measure !== "gap") return true;
  if (hi - lo > value.hi - value.lo + HAIR) return false;
  const steps = mid * 10 ** decimals;
  return measure === "growth" || Math.abs(steps - Math.round(steps)) < HAIR * 10 ** decimals;
}

/** 项目143个，同比多21个；总投资268.9亿元，同比增长16.2%: the growth is of the amount right before it, in another unit. */
function isOfNearer(figure: Figure, inputs: readonly Figure[], { figures, index }: Checking): boolean {
  const all = [figure, ...inputs];
  const growth = all.find(({ measure, unit }) => measure === "growth" && unit.kind === "percent");
  const before = growth && figures[index.at(growth) - 1];
  return (
    before?.sentence === growth?.sentence &&
    before !== undefined &&
    isPlainAmount(before) &&
    all.every(
      (one) => one === growth || (one.sentence !== before.sentence && one.unit.family !== before.unit.family),
    )
  );
}

/** Each figure against what the others of the same quantity give. */
export function againstEachOther(check: Checking): void {
  for (const measure of ORDER) {
    for (const figure of check.index.ofMeasure(measure)) {
      if (check.verdicts.isSettled(figure) || !checkable(figure)) continue;
      // Named as the slip behind another figure: one slip is told once.
      if (check.verdicts.of(figure).right) continue;
      if (figure.base !== "" && measure !== "growth" && measure !== "change") continue;
      const schedule = check.schedules.of(figure);
      const family = check.families.of(figure, check.verdicts.valueOf);
      const groups = recomputedGroups(figure, family, schedule);
      const best = bestAgreement(figure, groups.flat());
      if (!best || (!fits(best.agreed) && isOfNearer(figure, best.way.inputs, check))) continue;
      const { way, agreed } = best;
      if (fits(agreed) && contradicted(check, figure, groups, way)) continue;
      if (agreed === "equal" || (agreed === "withinRounding" && !(way.direct && isFine(figure, way.value)))) {
        check.verdicts.confirm(figure);
        check.verdicts.confirm(...way.inputs);
        continue;
      }
      const slipped = agreed === "differs" ? slippedInput(figure, check, schedule) : undefined;
      const turned = agreed === "differs" ? turnedChange(figure, check, schedule) : undefined;
      const input = slipped ?? turned;
      if (input) {
        reportInput(check, input, slipped ? "amountSlip" : "direction");
        check.verdicts.confirm(figure);
        continue;
      }
      const first = groups.flat().find(({ value }) => isOwnSlip(figure, value)) ?? groups[0]?.[0] ?? way;
      const shown = agreed === "differs" ? first : way;
      if (agreed !== "withinRounding") check.verdicts.correct(figure, shown.value);
      else check.verdicts.confirm(...way.inputs);
      tellDifference(check, { tied: true, figure, value: shown.value, agreed, inputs: shown.inputs });
    }
  }
}
