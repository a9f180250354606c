import { tellDifference } from "../relations/tell-difference";
import type { Checking } from "../checking";
import type { Figure } from "../figure";
import { minus, over, plus, scaled, type Interval } from "../interval";
import { agreement } from "../telling/show-figure";
import { DERIVED, type DerivedKind } from "./derived";
import { isLevel, statements } from "./levels";

/** 一般公共预算收入, as far as the words before a figure name it. */
const VERBS = /(?:分别|累计|全年|完成|实现|达到|达|为|是|约|共|:)+$/;

/** The one amount of a statement with such a name, of the same place and months. */
function only(name: RegExp, derived: Figure, figures: readonly Figure[]): Figure | undefined {
  const found = figures.filter(
    (one) =>
      one !== derived &&
      isLevel(one) &&
      one.region === derived.region &&
      one.scope.kind === derived.scope.kind &&
      one.scope.number === derived.scope.number &&
      one.scope.year === derived.scope.year &&
      name.test(one.lead.replace(VERBS, "")),
  );
  return found.length === 1 ? found[0] : undefined;
}

function valueOf({ how }: DerivedKind, of: Figure, by: Figure): Interval | undefined {
  if (how === "difference") return minus(of.value, by.value);
  if (how === "sum") return plus(of.value, by.value);
  const ratio = over(of.value, by.value);
  return ratio && scaled(ratio, 100);
}

function fitsUnit({ how }: DerivedKind, { unit }: Figure, of: Figure): boolean {
  if (how === "ratio") return unit.kind === "percent" || (unit.kind === "money" && unit.scale === 1);
  return unit.family === of.unit.family;
}

/** Rates and balances beside the two amounts that they come from. */
export function checkDerived(check: Checking): void {
  for (const figures of statements(check.figures)) {
    for (const figure of figures) {
      const kind = DERIVED.find(({ name }) => name.test(figure.lead));
      if (!kind || figure.approximate || check.verdicts.isTold(figure)) continue;
      const [of, by] = [only(kind.of, figure, figures), only(kind.by, figure, figures)];
      if (!of || !by || of.unit.family !== by.unit.family || !fitsUnit(kind, figure, of)) continue;
      const value = valueOf(kind, of, by);
      if (!value || check.verdicts.isTold(of) || check.verdicts.isTold(by)) continue;
      // A rate is told as it is, with no word of a direction.
      const read: Figure = { ...figure, measure: kind.how === "ratio" ? "rate" : "actual" };
      const agreed = agreement(read, value);
      if (agreed === "equal" || agreed === "withinRounding") check.verdicts.confirm(figure, of, by);
      else tellDifference(check, { figure, read, value, agreed, inputs: [of, by] });
    }
  }
}
