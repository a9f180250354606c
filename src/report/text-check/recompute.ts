import { keyOf, sameQuantity, type Figure, type Measure } from "./figure";
import { exactly, minus, over, plus, scaled, times, type Interval } from "./interval";
import { REVISED } from "./name-amount";
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
  /**
   * The figures of a measure that may stand behind it, the nearest first: all of the same sentence, else the one value
   * that the paragraph or the text gives.
   */
  all(measure: Measure): Figure[];
  /** A figure's value, put right where it was found wrong. */
  value(figure: Figure): Interval;
}

export function familyOf(figure: Figure, figures: Figure[], corrected: Map<Figure, Interval>): Family {
  const kin = figures.filter((other) => other !== figure && sameQuantity(figure, other) && usable(other));
  const all = (measure: Measure): Figure[] => {
    const fitting = ofNamedTarget(
      figure,
      kin.filter((other) => other.measure === measure && sameBase(figure, other)),
    );
    const here = fitting.filter((other) => other.sentence === figure.sentence);
    if (here.length > 0) return nearestFirst(here, figure);
    for (const near of [fitting.filter((other) => other.paragraph === figure.paragraph), fitting]) {
      const only = near[0];
      if (only) return near.every((other) => other.value.mid === only.value.mid) ? [only] : [];
    }
    return measure === "prior" ? yearBefore(figure, figures) : [];
  };
  return { all, value: (other) => corrected.get(other) ?? other.value };
}

/** 占调整后目标的50% and 占年初目标的46.7% where the text tells both targets. */
function ofNamedTarget(figure: Figure, targets: Figure[]): Figure[] {
  const revised = targets.filter(({ measure, lead }) => measure === "target" && REVISED.test(lead));
  if (revised.length === 0 || revised.length === targets.length) return targets;
  if (/调整后/.test(figure.lead)) return revised;
  return /年初|原定?目标|原计划|原任务/.test(figure.lead)
    ? targets.filter((target) => !revised.includes(target))
    : targets;
}

function usable(figure: Figure): boolean {
  return !figure.approximate && !figure.misuse && !figure.unsigned && !figure.doubleNegative;
}

/** A change since the year's beginning goes with a rate since then, and with no figure of a year ago. */
function sameBase(figure: Figure, other: Figure): boolean {
  const { base } = figure;
  if (other.measure === "change" || other.measure === "growth") return other.base === base;
  return other.base === "" && (base === "" || other.measure === "actual");
}

function nearestFirst(figures: Figure[], figure: Figure): Figure[] {
  const before = figures.filter((other) => other.to <= figure.from).reverse();
  return [...before, ...figures.filter((other) => other.to > figure.from)];
}

/** 2012年实现税收2.8亿元 beside 2013年实现税收3.5亿元: whole years, one after the other in a sentence. */
function yearBefore(figure: Figure, figures: Figure[]): Figure[] {
  const { year, number } = figure.scope;
  if (year === undefined || number !== undefined || figure.base !== "") return [];
  return figures.filter(
    (other) =>
      other.measure === "actual" && usable(other) && other.base === "" && other.paragraph === figure.paragraph &&
      keyOf({ ...other, scope: figure.scope }) === keyOf(figure) && other.scope.year === year - 1,
  ); // prettier-ignore
}

type Way = (family: Family, schedule: Interval | undefined, months: number | undefined) => Recomputed[];

/** As many combinations of inputs as one figure is tried with. */
const MOST = 24;

function from(
  family: Family,
  measures: Measure[],
  direct: boolean,
  give: (...values: Interval[]) => Interval | undefined,
): Recomputed[] {
  let combinations: Figure[][] = [[]];
  for (const measure of measures) {
    const candidates = family.all(measure);
    combinations = combinations.flatMap((chosen) => candidates.map((candidate) => [...chosen, candidate]));
  }
  return combinations.slice(0, MOST).flatMap((inputs) => {
    if (!sameFamilies(inputs)) return [];
    const value = give(...inputs.map((input) => family.value(input)));
    return value ? [{ value, direct, inputs }] : [];
  });
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

/** A − A·100/P: what is beyond the whole target. */
function beyondTarget(actual: Interval, progress: Interval): Interval | undefined {
  return shortfallByShare(actual, progress, exactly(100));
}

const withSchedule =
  (way: (family: Family, schedule: Interval) => Recomputed[]): Way =>
  (family, schedule) =>
    schedule ? way(family, schedule) : [];

const withMonths =
  (way: (family: Family, months: number) => Recomputed[]): Way =>
  (family, _schedule, months) =>
    months === undefined || months >= 12 ? [] : way(family, months);

const SHORTFALL: Way[] = [
  withSchedule((family, schedule) =>
    from(family, ["actual", "target"], true, (actual, target) =>
      minus(actual, scaled(times(target, schedule), 0.01)),
    ),
  ),
  withSchedule((family, schedule) =>
    from(family, ["actual", "progress"], false, (actual, progress) =>
      shortfallByShare(actual, progress, schedule),
    ),
  ),
];

const CHANGE_BY_LEVELS: Way = (family) => from(family, ["actual", "prior"], true, minus);
const CHANGE_BY_RATE: Way[] = [
  (family) => from(family, ["actual", "growth"], false, changeOf),
  (family) => from(family, ["prior", "growth"], false, (prior, growth) => scaled(times(prior, growth), 0.01)),
];

const WAYS: Partial<Record<Measure, Way[]>> = {
  progress: [(family) => from(family, ["actual", "target"], true, percentOf)],
  gap: [
    withSchedule((family, schedule) =>
      from(family, ["progress"], true, (progress) => minus(progress, schedule)),
    ),
    withSchedule((family, schedule) =>
      from(family, ["actual", "target"], false, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, schedule);
      }),
    ),
  ],
  targetGap: [
    (family) => from(family, ["progress"], true, (progress) => minus(progress, exactly(100))),
    (family) =>
      from(family, ["actual", "target"], true, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, exactly(100));
      }),
  ],
  due: [
    withSchedule((family, schedule) =>
      from(family, ["target"], true, (target) => scaled(times(target, schedule), 0.01)),
    ),
  ],
  shortfall: [
    (family) => from(family, ["actual", "due"], true, minus),
    ...SHORTFALL,
    (family) => from(family, ["target", "gap"], false, (target, gap) => scaled(times(target, gap), 0.01)),
    (family) =>
      from(family, ["actual", "progress", "gap"], false, (actual, progress, gap) => {
        const part = over(gap, progress);
        return part && times(actual, part);
      }),
  ],
  // 超收 is said of the whole target, of the schedule and of a year ago.
  excess: [
    (family) => from(family, ["actual", "target"], true, minus),
    (family) => from(family, ["actual", "progress"], false, beyondTarget),
    ...SHORTFALL,
    CHANGE_BY_LEVELS,
    ...CHANGE_BY_RATE,
  ],
  growth: [
    (family) => from(family, ["actual", "prior"], true, growthOf),
    (family) => from(family, ["actual", "change"], true, growthFromChange),
    (family) => from(family, ["change", "prior"], true, percentOf),
  ],
  change: [CHANGE_BY_LEVELS, ...CHANGE_BY_RATE],
  multiple: [
    (family) => from(family, ["actual", "prior"], true, over),
    (family) => from(family, ["growth"], true, (growth) => plus(exactly(1), scaled(growth, 0.01))),
  ],
  growthGap: [(family) => from(family, ["growth", "priorGrowth"], true, minus)],
  remaining: [
    (family) => from(family, ["target", "actual"], true, minus),
    (family) =>
      from(family, ["actual", "progress"], false, (actual, progress) => {
        const whole = percentOf(actual, progress);
        return whole && minus(whole, actual);
      }),
  ],
  pace: [
    withMonths((family, months) =>
      from(family, ["target", "actual"], true, (target, actual) =>
        scaled(minus(target, actual), 1 / (12 - months)),
      ),
    ),
    withMonths((family, months) =>
      from(family, ["actual", "progress"], false, (actual, progress) => {
        const whole = percentOf(actual, progress);
        return whole && scaled(minus(whole, actual), 1 / (12 - months));
      }),
    ),
  ],
  paceRatio: [
    withMonths((family, months) =>
      from(family, ["progress"], false, (progress) => {
        const whole = over(exactly(100), progress);
        return whole && scaled(minus(whole, exactly(1)), months / (12 - months));
      }),
    ),
  ],
};

/** Their growth is published at constant prices: no levels give it. */
const CONSTANT_PRICES = /增加值|生产总值|GDP/;
const RATES_OF_LEVELS: ReadonlySet<Measure> = new Set(["growth", "multiple", "excess"]);
const NEEDS_SCHEDULE: ReadonlySet<Measure> = new Set(["gap", "due", "shortfall", "excess"]);

/** 慢于序时进度4.75个百分点,还差…: to the schedule, or to the whole target. */
export const OPEN_END = /(?:还差|尚差|缺口)(?:了|约|近|为|达|有)*$/;

const TO_THE_TARGET: Way[] = (WAYS.remaining ?? []).map(
  (way): Way =>
    (family, schedule, months) =>
      way(family, schedule, months).map((given) => ({ ...given, value: scaled(given.value, -1) })),
);

function waysFor({ measure, subject = "", lead }: Figure): Way[] {
  if (measure === "shortfall" && OPEN_END.test(lead)) return [...(WAYS.shortfall ?? []), ...TO_THE_TARGET];
  if (!CONSTANT_PRICES.test(subject)) return WAYS[measure] ?? [];
  if (measure === "change") return [CHANGE_BY_LEVELS];
  return RATES_OF_LEVELS.has(measure) ? [] : (WAYS[measure] ?? []);
}

/** Every way that the text allows, best first; one group for each formula. */
export function recomputedGroups(
  figure: Figure,
  family: Family,
  schedule: Schedule | undefined,
): Recomputed[][] {
  const months = figure.scope.kind === "cumulative" ? figure.scope.number : undefined;
  const scheduled = NEEDS_SCHEDULE.has(figure.measure);
  const candidates = (scheduled && schedule?.candidates) || [undefined];
  const groups = waysFor(figure).map((way) =>
    candidates
      .flatMap((candidate) => way(family, candidate, months))
      .filter(
        (given, at, all) => at === 0 || !all.slice(0, at).some((same) => same.value.mid === given.value.mid),
      )
      .filter(({ inputs }) => sameFamilies([figure, ...inputs]))
      .map((given) => ({ ...given, direct: given.direct && (!scheduled || (schedule?.certain ?? false)) })),
  );
  return groups.filter((group) => group.length > 0);
}

export function recomputedWays(figure: Figure, family: Family, schedule: Schedule | undefined): Recomputed[] {
  return recomputedGroups(figure, family, schedule).flat();
}
