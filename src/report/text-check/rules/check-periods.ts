import { tellDifference } from "../relations/tell-difference";
import { checkable, type Checking } from "../checking";
import type { Figure, Scope } from "../figure";
import { wholeSlipped } from "../relations/one-slip";
import { agreement } from "../telling/show-figure";
import { reportSum, sumOf } from "./sum-of-parts";

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
    for (const scopes of partsOf(number)) {
      const parts = scopes.map(find);
      if (parts.every((part) => part !== undefined)) judge(check, total, parts);
    }
  }
}

/** The periods that make up the months of a year so far: those before the last, with the last; or one quarter after the other. */
function partsOf(months: number): Scope[][] {
  const quarter = (number: number): Scope =>
    number === 1 ? { kind: "cumulative", number: 3 } : { kind: "quarter", number };
  const quarters = Array.from({ length: months / 3 }, (_, at) => quarter(at + 1));
  return [
    [
      { kind: "cumulative", number: months - 1 },
      { kind: "month", number: months },
    ],
    [{ kind: "cumulative", number: months - 3 }, quarter(months / 3)],
    ...(months % 3 === 0 && months > 6 ? [quarters] : []),
  ];
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

function judge(check: Checking, total: Figure, parts: readonly Figure[]): void {
  const sum = sumOf(parts);
  const agreed = agreement(total, sum);
  if (agreed === "equal" || agreed === "withinRounding") {
    check.verdicts.confirm(total, ...parts);
    return;
  }
  if (check.verdicts.isTold(total)) return;
  if (total.statement < parts[0]!.statement && !wholeSlipped(total, parts)) {
    reportSum(check, total, sum, parts, true);
    return;
  }
  tellDifference(check, { figure: total, value: sum, agreed, inputs: parts });
}
