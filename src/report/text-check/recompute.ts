import { keyOf, type Figure, type Measure } from "./figure";
import { exactly, minus, over, plus, scaled, times, type Interval } from "./interval";
import { percentOf, type Schedule } from "./schedule-candidates";

/** One way to work a figure out from others of the same text. */
export interface Recomputed {
  value: Interval;
  /** In one step from printed figures: then a difference within the rounding is worth a hint. */
  direct: boolean;
  inputs: Figure[];
}

/** The figures that describe the same quantity as one of them. */
export interface Family {
  /** The figure of a measure that stands nearest, where the text gives one value only or one in this sentence. */
  find(measure: Measure): Figure | undefined;
  /** Its value, put right where it was found wrong. */
  value(figure: Figure): Interval;
}

export function familyOf(figure: Figure, figures: Figure[], corrected: Map<Figure, Interval>): Family {
  const key = keyOf(figure);
  const kin =
    key === undefined
      ? []
      : figures.filter((other) => other !== figure && keyOf(other) === key && usable(other));
  const find = (measure: Measure): Figure | undefined => {
    const all = kin.filter((other) => other.measure === measure);
    for (const near of [
      all.filter((other) => other.sentence === figure.sentence),
      all.filter((other) => other.paragraph === figure.paragraph),
      all,
    ]) {
      const only = near[0];
      if (only)
        return near.every((other) => other.value.mid === only.value.mid) ? only : nearest(near, figure);
    }
    return undefined;
  };
  return { find, value: (other) => corrected.get(other) ?? other.value };
}

function usable(figure: Figure): boolean {
  return (
    !figure.approximate && !figure.misuse && !figure.unsigned && !figure.otherBase && !figure.doubleNegative
  );
}

/** Of several values in one sentence the one before the figure; elsewhere none can be chosen. */
function nearest(near: Figure[], figure: Figure): Figure | undefined {
  const before = near.filter((other) => other.sentence === figure.sentence && other.to <= figure.from);
  return before[before.length - 1];
}

type Way = (
  family: Family,
  schedule: Interval | undefined,
  months: number | undefined,
) => Recomputed | undefined;

function from(
  family: Family,
  measures: Measure[],
  direct: boolean,
  give: (...values: Interval[]) => Interval | undefined,
): Recomputed | undefined {
  const inputs: Figure[] = [];
  for (const measure of measures) {
    const input = family.find(measure);
    if (!input) return undefined;
    inputs.push(input);
  }
  if (!sameFamilies(inputs)) return undefined;
  const value = give(...inputs.map((input) => family.value(input)));
  return value && { value, direct, inputs };
}

/** Money is not set against people. */
function sameFamilies(inputs: Figure[]): boolean {
  const families = inputs
    .filter((input) => input.unit.kind === "money" || input.unit.kind === "count")
    .map((input) => input.unit.family);
  return new Set(families).size <= 1;
}

/** A − A/(1+g), the change that a growth of g percent brought. */
function changeOf(actual: Interval, growth: Interval): Interval | undefined {
  const factor = plus(exactly(1), scaled(growth, 0.01));
  if (factor.lo <= 0) return undefined;
  // A·g/(1+g): each input once, so that the interval stays tight.
  const share = (rate: number): number => rate / 100 / (1 + rate / 100);
  return times(actual, { lo: share(growth.lo), hi: share(growth.hi), mid: share(growth.mid) });
}

function growthOf(actual: Interval, prior: Interval): Interval | undefined {
  if (prior.lo <= 0 || actual.lo < 0) return undefined;
  const ratio = over(actual, prior);
  return ratio && scaled(minus(ratio, exactly(1)), 100);
}

/** 100·c/(A − c): A and c once each. */
function growthFromChange(actual: Interval, change: Interval): Interval | undefined {
  const rate = (a: number, c: number): number => (100 * c) / (a - c);
  if (actual.lo - change.hi <= 0) return undefined;
  const ends = [
    rate(actual.lo, change.lo),
    rate(actual.lo, change.hi),
    rate(actual.hi, change.lo),
    rate(actual.hi, change.hi),
  ];
  return { lo: Math.min(...ends), hi: Math.max(...ends), mid: rate(actual.mid, change.mid) };
}

/** A·(1 − T/P) with P and T in percent. */
function shortfallByShare(actual: Interval, progress: Interval, schedule: Interval): Interval | undefined {
  const part = over(schedule, progress);
  return part && times(actual, minus(exactly(1), part));
}

const WAYS: Partial<Record<Measure, Way[]>> = {
  progress: [(family) => from(family, ["actual", "target"], true, percentOf)],
  gap: [
    (family, schedule) =>
      schedule && from(family, ["progress"], true, (progress) => minus(progress, schedule)),
    (family, schedule) =>
      schedule &&
      from(family, ["actual", "target"], false, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, schedule);
      }),
  ],
  targetGap: [
    (family) => from(family, ["progress"], true, (progress) => minus(progress, exactly(100))),
    (family) =>
      from(family, ["actual", "target"], true, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, exactly(100));
      }),
  ],
  shortfall: [
    (family, schedule) =>
      schedule &&
      from(family, ["actual", "target"], true, (actual, target) =>
        minus(actual, scaled(times(target, schedule), 0.01)),
      ),
    (family, schedule) =>
      schedule &&
      from(family, ["actual", "progress"], false, (actual, progress) =>
        shortfallByShare(actual, progress, schedule),
      ),
    (family) => from(family, ["target", "gap"], false, (target, gap) => scaled(times(target, gap), 0.01)),
    (family) =>
      from(family, ["actual", "progress", "gap"], false, (actual, progress, gap) => {
        const part = over(gap, progress);
        return part && times(actual, part);
      }),
  ],
  growth: [
    (family) => from(family, ["actual", "prior"], true, growthOf),
    (family) => from(family, ["actual", "change"], true, growthFromChange),
  ],
  change: [
    (family) => from(family, ["actual", "prior"], true, minus),
    (family) => from(family, ["actual", "growth"], false, changeOf),
    (family) =>
      from(family, ["prior", "growth"], false, (prior, growth) => scaled(times(prior, growth), 0.01)),
  ],
  growthGap: [(family) => from(family, ["growth", "priorGrowth"], true, minus)],
  remaining: [
    (family) => from(family, ["target", "actual"], true, minus),
    (family) =>
      from(family, ["actual", "progress"], false, (actual, progress) => {
        const whole = percentOf(actual, progress);
        return whole && minus(scaled(whole, 1), actual);
      }),
  ],
  pace: [
    (family, _schedule, months) =>
      months === undefined || months >= 12
        ? undefined
        : from(family, ["target", "actual"], true, (target, actual) =>
            scaled(minus(target, actual), 1 / (12 - months)),
          ),
    (family, _schedule, months) =>
      months === undefined || months >= 12
        ? undefined
        : from(family, ["actual", "progress"], false, (actual, progress) => {
            const whole = percentOf(actual, progress);
            return whole && scaled(minus(whole, actual), 1 / (12 - months));
          }),
  ],
  paceRatio: [
    (family, _schedule, months) =>
      months === undefined || months >= 12
        ? undefined
        : from(family, ["progress"], false, (progress) => {
            const whole = over(exactly(100), progress);
            return whole && scaled(minus(whole, exactly(1)), months / (12 - months));
          }),
  ],
};

/** Every way that the text allows, best first. */
export function recomputedWays(figure: Figure, family: Family, schedule: Schedule | undefined): Recomputed[] {
  const found: Recomputed[] = [];
  const months = figure.scope.kind === "cumulative" ? figure.scope.number : undefined;
  for (const way of WAYS[figure.measure] ?? []) {
    const usesSchedule = schedule?.candidates ?? [undefined];
    for (const candidate of usesSchedule) {
      const given = way(family, candidate, months);
      if (!given || !sameFamilies([figure, ...given.inputs])) continue;
      found.push({
        ...given,
        direct: given.direct && (way.length < 2 || figure.measure === "pace" || (schedule?.certain ?? false)),
      });
      if (way.length < 2) break;
    }
  }
  return found;
}
