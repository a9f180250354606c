import type { Figure, Measure } from "../figure";
import type { Family } from "./figure-family";
import { exactly, minus, over, plus, scaled, times, type Interval } from "../interval";
import { OPEN_END } from "../reading/measures/measure-words";
import { recomputedFrom, type Recomputed } from "./recomputed";
import { beyondTarget, changeOf, growthFromChange, growthOf, shortfallByShare } from "./recomputed-values";
import { percentOf } from "./schedule-candidates";

/** A way to work a figure out: of its family, of the schedule, of the months elapsed. */
type Way = (family: Family, schedule: Interval | undefined, months: number | undefined) => Recomputed[];

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
    recomputedFrom(family, ["actual", "target"], true, (actual, target) =>
      minus(actual, scaled(times(target, schedule), 0.01)),
    ),
  ),
  withSchedule((family, schedule) =>
    recomputedFrom(family, ["actual", "progress"], false, (actual, progress) =>
      shortfallByShare(actual, progress, schedule),
    ),
  ),
];

const CHANGE_BY_LEVELS: Way = (family) => recomputedFrom(family, ["actual", "prior"], true, minus);
const CHANGE_BY_RATE: Way[] = [
  (family) => recomputedFrom(family, ["actual", "growth"], false, changeOf),
  (family) =>
    recomputedFrom(family, ["prior", "growth"], false, (prior, growth) => scaled(times(prior, growth), 0.01)),
];

/** The ways to each measure, best first. */
const WAYS: Partial<Record<Measure, Way[]>> = {
  progress: [(family) => recomputedFrom(family, ["actual", "target"], true, percentOf)],
  gap: [
    withSchedule((family, schedule) =>
      recomputedFrom(family, ["progress"], true, (progress) => minus(progress, schedule)),
    ),
    withSchedule((family, schedule) =>
      recomputedFrom(family, ["actual", "target"], false, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, schedule);
      }),
    ),
  ],
  targetGap: [
    (family) => recomputedFrom(family, ["progress"], true, (progress) => minus(progress, exactly(100))),
    (family) =>
      recomputedFrom(family, ["actual", "target"], true, (actual, target) => {
        const share = percentOf(actual, target);
        return share && minus(share, exactly(100));
      }),
  ],
  due: [
    withSchedule((family, schedule) =>
      recomputedFrom(family, ["target"], true, (target) => scaled(times(target, schedule), 0.01)),
    ),
  ],
  shortfall: [
    (family) => recomputedFrom(family, ["actual", "due"], true, minus),
    ...SHORTFALL,
    (family) =>
      recomputedFrom(family, ["target", "gap"], false, (target, gap) => scaled(times(target, gap), 0.01)),
    (family) =>
      recomputedFrom(family, ["actual", "progress", "gap"], false, (actual, progress, gap) => {
        const part = over(gap, progress);
        return part && times(actual, part);
      }),
  ],
  // 超收 is said of the whole target, of the schedule and of a year ago.
  excess: [
    (family) => recomputedFrom(family, ["actual", "target"], true, minus),
    (family) => recomputedFrom(family, ["actual", "progress"], false, beyondTarget),
    ...SHORTFALL,
    CHANGE_BY_LEVELS,
    ...CHANGE_BY_RATE,
  ],
  growth: [
    (family) => recomputedFrom(family, ["actual", "prior"], true, growthOf),
    (family) => recomputedFrom(family, ["actual", "change"], true, growthFromChange),
    (family) => recomputedFrom(family, ["change", "prior"], true, percentOf),
  ],
  change: [CHANGE_BY_LEVELS, ...CHANGE_BY_RATE],
  multiple: [
    (family) => recomputedFrom(family, ["actual", "prior"], true, over),
    (family) => recomputedFrom(family, ["growth"], true, (growth) => plus(exactly(1), scaled(growth, 0.01))),
  ],
  growthGap: [(family) => recomputedFrom(family, ["growth", "priorGrowth"], true, minus)],
  remaining: [
    (family) => recomputedFrom(family, ["target", "actual"], true, minus),
    (family) =>
      recomputedFrom(family, ["actual", "progress"], false, (actual, progress) => {
        const whole = percentOf(actual, progress);
        return whole && minus(whole, actual);
      }),
  ],
  pace: [
    withMonths((family, months) =>
      recomputedFrom(family, ["target", "actual"], true, (target, actual) =>
        scaled(minus(target, actual), 1 / (12 - months)),
      ),
    ),
    withMonths((family, months) =>
      recomputedFrom(family, ["actual", "progress"], false, (actual, progress) => {
        const whole = percentOf(actual, progress);
        return whole && scaled(minus(whole, actual), 1 / (12 - months));
      }),
    ),
  ],
  paceRatio: [
    withMonths((family, months) =>
      recomputedFrom(family, ["progress"], false, (progress) => {
        const whole = over(exactly(100), progress);
        return whole && scaled(minus(whole, exactly(1)), months / (12 - months));
      }),
    ),
  ],
};

/** Their growth is published at constant prices: no levels give it. */
const CONSTANT_PRICES = /增加值|生产总值|GDP/;
const RATES_OF_LEVELS: ReadonlySet<Measure> = new Set(["growth", "multiple", "excess"]);

const TO_THE_TARGET: Way[] = (WAYS.remaining ?? []).map(
  (way): Way =>
    (family, schedule, months) =>
      way(family, schedule, months).map((given) => ({ ...given, value: scaled(given.value, -1) })),
);

/** The ways that a figure of its measure can be worked out, best first. */
export function waysFor({ measure, subject = "", lead }: Figure): Way[] {
  if (measure === "shortfall" && OPEN_END.test(lead)) return [...(WAYS.shortfall ?? []), ...TO_THE_TARGET];
  if (!CONSTANT_PRICES.test(subject)) return WAYS[measure] ?? [];
  if (measure === "change") return [CHANGE_BY_LEVELS];
  return RATES_OF_LEVELS.has(measure) ? [] : (WAYS[measure] ?? []);
}
