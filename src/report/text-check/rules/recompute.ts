import type { Figure, Measure } from "../figure";
import type { Family } from "./figure-family";
import { sameFamilies, type Recomputed } from "./recomputed";
import type { Schedule } from "./schedule-candidates";
import { waysFor } from "./ways-to-recompute";

const NEEDS_SCHEDULE: ReadonlySet<Measure> = new Set(["gap", "due", "shortfall", "excess"]);

/** Every way that the text allows, best first; one group for each formula. */
export function recomputedGroups(
  figure: Figure,
  family: Family,
  schedule: Schedule | undefined,
): Recomputed[][] {
  const months = figure.scope.kind === "cumulative" ? figure.scope.number : undefined;
  const scheduled = NEEDS_SCHEDULE.has(figure.measure);
  const certain = !scheduled || (schedule?.certain ?? false);
  const candidates = (scheduled && schedule?.candidates) || [undefined];
  const groups = waysFor(figure).map((way) =>
    candidates
      .flatMap((candidate) => way(family, candidate, months))
      .filter(
        (given, at, all) => at === 0 || !all.slice(0, at).some((same) => same.value.mid === given.value.mid),
      )
      .filter(({ inputs }) => sameFamilies([figure, ...inputs]))
      .map(({ value, inputs, direct }) => ({ value, inputs, direct: direct && certain })),
  );
  return groups.filter((group) => group.length > 0);
}

export function recomputedWays(figure: Figure, family: Family, schedule: Schedule | undefined): Recomputed[] {
  return recomputedGroups(figure, family, schedule).flat();
}
