import type { Figure, Measure } from "../figure";
import type { Family } from "./figure-family";
import { isOfAmounts } from "../reading/units-in-text";
import type { Interval } from "../interval";

/** One way to work a figure out from others of the same text. */
export interface Recomputed {
  value: Interval;
  /** In one step from printed figures: then a difference within the rounding is worth a hint. */
  direct: boolean;
  inputs: Figure[];
}

/** As many combinations of inputs as one figure is tried with. */
const MOST = 24;

/** The values that a formula gives of figures of these measures. */
export function recomputedFrom(
  family: Family,
  measures: Measure[],
  direct: boolean,
  give: (...values: Interval[]) => Interval | undefined,
): Recomputed[] {
  let combinations: Figure[][] = [[]];
  for (const measure of measures) {
    const candidates = family.all(measure);
    if (candidates.length === 0) return [];
    combinations = combinations.flatMap((chosen) => candidates.map((candidate) => [...chosen, candidate]));
  }
  const found: Recomputed[] = [];
  for (const inputs of combinations.slice(0, MOST)) {
    const value = sameFamilies(inputs) ? give(...inputs.map(family.value)) : undefined;
    if (value) found.push({ value, direct, inputs });
  }
  return found;
}

/** Money is not set against people. */
export function sameFamilies(inputs: readonly Figure[]): boolean {
  let first: string | undefined;
  for (const { unit } of inputs) {
    if (!isOfAmounts(unit)) continue;
    if (first !== undefined && unit.family !== first) return false;
    first = unit.family;
  }
  return true;
}
