import { roundHalfUp } from "../../statistics/round-half-up";
import { keyOf, type Figure } from "./figure";
import { exactly, meet, minus, over, printed, scaled, type Interval } from "./interval";

/**
 * What the schedule may be, in percent: as the text states it, as the workbook has it, or by the months elapsed (whole,
 * rounded as some offices do, or by days). With several candidates a gap is right when one of them gives it.
 */
export interface Schedule {
  candidates: Interval[];
  /** Known for sure, so that differences within the rounding are worth a hint. */
  certain: boolean;
}

const DAYS = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

function byMonths(months: number): Interval[] {
  const share = (100 * months) / 12;
  const days = DAYS[months - 1] ?? 365;
  const leap = months >= 2 ? days + 1 : days;
  const shares = [share, roundHalfUp(share, 0), roundHalfUp(share, 1), roundHalfUp(share, 2)];
  return [...shares.map(exactly), printed((100 * days) / 365, 0.005), printed((100 * leap) / 366, 0.005)];
}

/** An office with planned shares: two indicators or more imply the same schedule. */
function impliedTogether(figures: Figure[], months: number | undefined): Interval[] {
  const implied: { key: string; schedule: Interval }[] = [];
  for (const gap of figures) {
    if (gap.measure !== "gap" || gap.misuse || gap.unsigned) continue;
    const key = keyOf(gap);
    const progress = figures.find(
      (other) => other.measure === "progress" && keyOf(other) === key && other.sentence === gap.sentence,
    );
    if (!key || !progress || gap.scope.number !== months) continue;
    implied.push({ key, schedule: minus(progress.value, gap.value) });
  }
  return implied
    .filter((one) => implied.some((other) => other.key !== one.key && meet(one.schedule, other.schedule)))
    .map((one) => one.schedule);
}

export function scheduleFor(
  figure: Figure,
  figures: Figure[],
  workbook: number | undefined,
): Schedule | undefined {
  if (figure.scope.kind !== "cumulative") return undefined;
  const stated = figures.filter(
    (other) =>
      other.measure === "schedule" && !other.approximate && other.scope.number === figure.scope.number,
  );
  const near = stated.filter((other) => other.paragraph === figure.paragraph);
  const chosen = (near.length > 0 ? near : stated)[0];
  if (chosen) {
    const precise =
      figure.scope.number === undefined
        ? []
        : byMonths(figure.scope.number).filter((one) => meet(one, chosen.value));
    return { candidates: [chosen.value, ...precise], certain: true };
  }
  if (workbook !== undefined) return { candidates: [exactly(100 * workbook)], certain: true };
  const months = figure.scope.number;
  if (months === undefined) return undefined;
  return { candidates: [...byMonths(months), ...impliedTogether(figures, months)], certain: false };
}

/** Part of a whole in percent. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const share = over(part, whole);
  return share && scaled(share, 100);
}
