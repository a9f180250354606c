import { checkable, difference, type Checking } from "../checking";
import type { Figure, Scope } from "../figure";
import { plus, type Interval } from "../interval";
import { agreement } from "../telling/show-figure";

/** 1-5月, 6月份 and 1-6月 of one indicator: the cumulative figure is the one before it and the month's, or the quarters'. */
export function checkPeriods(check: Checking): void {
  const actuals = check.figures.filter(
    (figure) =>
      figure.measure === "actual" &&
      checkable(figure) &&
      figure.own !== undefined &&
      figure.subject !== undefined &&
      figure.base === "",
  );
  const paragraphs = new Map<number, Figure[]>();
  for (const one of actuals) paragraphs.set(one.paragraph, [...(paragraphs.get(one.paragraph) ?? []), one]);
  for (const total of actuals) {
    const { kind, number } = total.scope;
    if (kind !== "cumulative" || number === undefined || check.verdicts.isTold(total)) continue;
    const find = (scope: Scope): Figure | undefined =>
      only(paragraphs.get(total.paragraph) ?? [], total, scope);
    const pairs: [Figure | undefined, Figure | undefined][] = [
      [find({ kind: "cumulative", number: number - 1 }), find({ kind: "month", number })],
      [find({ kind: "cumulative", number: number - 3 }), find({ kind: "quarter", number: number / 3 })],
    ];
    for (const [before, added] of pairs) if (before && added) judge(check, total, before, added);
  }
}

/** 1-2月规上工业总产值…；3月份产值…: one statement goes on with a shorter name. */
function sameName(one: Figure, other: Figure): boolean {
  const [name, told] = [one.subject ?? "", other.subject ?? ""];
  if (name === told) return true;
  const [short, long] = name.length < told.length ? [name, told] : [told, name];
  return one.statement === other.statement && (long.endsWith(short) || long === `${short}总额`);
}

/** The one figure of another period of the same indicator and unit in the paragraph. */
function only(actuals: readonly Figure[], total: Figure, scope: Scope): Figure | undefined {
  const fitting = actuals.filter(
    (one) =>
      sameName(one, total) && one.region === total.region && one.paragraph === total.paragraph &&
      one.unit.family === total.unit.family && one.scope.kind === scope.kind && one.scope.number === scope.number &&
      one.scope.year === total.scope.year,
  ); // prettier-ignore
  return fitting.length === 1 ? fitting[0] : undefined;
}

function judge(check: Checking, total: Figure, before: Figure, added: Figure): void {
  const sum: Interval = plus(before.value, added.value);
  const agreed = agreement(total, sum);
  if (agreed === "equal" || agreed === "withinRounding") {
    check.verdicts.confirm(total, before, added);
    return;
  }
  check.report(total, difference(check, total, sum, agreed));
}
