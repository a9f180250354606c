import type { Figure, Measure } from "../figure";
import type { Family } from "./figure-family";
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
  return combinations.slice(0, MOST).flatMap((inputs) => {
    if (!sameFamilies(inputs)) return [];
    const value = give(...inputs.map((input) => family.value(input)));
    return value ? [{ value, direct, inputs }] : [];
  });
}

/** Money is not set against people. */
export function sameFamilies(inputs: Figure[]): boolean {
  const families = inputs
    .filter(({ unit: { kind } }) => kind === "money" || kind === "count" || kind === "quantity")
    .map((input) => input.unit.family);
  return new Set(families).size <= 1;
}
