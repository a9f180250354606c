import { exactly, minus, over, plus, scaled, times, type Interval } from "../interval";

/** A − A/(1+g), the change that a growth of g percent brought. */
export function changeOf(actual: Interval, growth: Interval): Interval | undefined {
  const factor = plus(exactly(1), scaled(growth, 0.01));
  if (factor.lo <= 0) return undefined;
  // A·g/(1+g): each input once, so that the interval stays tight.
  const share = (rate: number): number => rate / 100 / (1 + rate / 100);
  return times(actual, { lo: share(growth.lo), hi: share(growth.hi), mid: share(growth.mid) });
}

export function growthOf(actual: Interval, prior: Interval): Interval | undefined {
  if (prior.lo <= 0 || actual.lo < 0) return undefined;
  const ratio = over(actual, prior);
  return ratio && scaled(minus(ratio, exactly(1)), 100);
}

/** 100·c/(A − c): A and c once each. */
export function growthFromChange(actual: Interval, change: Interval): Interval | undefined {
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
export function shortfallByShare(
  actual: Interval,
  progress: Interval,
  schedule: Interval,
): Interval | undefined {
  const part = over(schedule, progress);
  return part && times(actual, minus(exactly(1), part));
}

/** A − A·100/P: what is beyond the whole target. */
export function beyondTarget(actual: Interval, progress: Interval): Interval | undefined {
  return shortfallByShare(actual, progress, exactly(100));
}
