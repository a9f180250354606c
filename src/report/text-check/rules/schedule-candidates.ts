import { roundHalfUp } from "../../../statistics/round-half-up";
import { toSerial } from "../../../statistics/calendar/date-serial";
import { COVERED_YEARS } from "../../../statistics/calendar/workdays";
import { scheduleByWorkday } from "../../../statistics/schedule";
import { keyOf, type Figure, type Scope } from "../figure";
import { exactly, meet, minus, over, printed, scaled, type Interval } from "../interval";

/**
 * What the schedule may be, in percent: as the text states it, as the workbook has it, or by the months elapsed (whole,
 * rounded as some offices do, or by days). With several candidates a gap is right when one of them gives it.
 */
export interface Schedule {
  candidates: Interval[];
  /** Known for sure, so that differences within the rounding are worth a hint. */
  certain: boolean;
}

const DAYS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** Days passed over the days of the year, in a common year or a leap year. */
function byDays(days: number, leap: number): Interval {
  return printed((100 * (days + leap)) / (365 + leap), 0.005);
}

function byMonths(months: number): Interval[] {
  const share = (100 * months) / 12;
  const days = DAYS[months] ?? 365;
  const shares = [share, roundHalfUp(share, 0), roundHalfUp(share, 1), roundHalfUp(share, 2)];
  return [...shares.map(exactly), byDays(days, 0), byDays(days, months >= 2 ? 1 : 0)];
}

/** T by every basis that needs no plan: whole months, days, and a day inside the month. */
export function schedulesAt({ number, day }: Scope): Interval[] {
  if (number === undefined) return [];
  if (day === undefined) return byMonths(number);
  const days = (DAYS[number - 1] ?? 0) + day;
  return [
    byDays(days, 0),
    byDays(days, number > 2 ? 1 : 0),
    ...byMonths(number),
    ...byMonths(Math.max(1, number - 1)),
  ];
}

/** T by working days, of the year or of all years that the calendar covers. */
export function schedulesByWorkday({ number, year }: Scope): Interval[] {
  const years = COVERED_YEARS.filter((covered) => year === undefined || covered === year);
  return years.flatMap((covered) => {
    const share = scheduleByWorkday(
      toSerial({ year: covered, month: number ?? 12, day: 1 }) + daysOf(covered, number ?? 12) - 1,
    );
    return share.defined ? [printed(100 * share.value, 0.005)] : [];
  });
}

function daysOf(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return toSerial(next) - toSerial({ year, month, day: 1 });
}

/** An office with planned shares: two indicators or more imply the same schedule. */
export function impliedTogether(figures: Figure[], months: number | undefined): Interval[] {
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
    const known = schedulesAt(figure.scope);
    const precise = known.filter((one) => meet(one, chosen.value));
    // A stated schedule that is not the period's is found by itself; the gaps may be right all the same.
    const fits = precise.length > 0 || known.length === 0;
    return { candidates: [chosen.value, ...(fits ? precise : known)], certain: fits };
  }
  if (workbook !== undefined) return { candidates: [exactly(100 * workbook)], certain: true };
  const months = figure.scope.number;
  if (months === undefined) return undefined;
  return { candidates: [...schedulesAt(figure.scope), ...impliedTogether(figures, months)], certain: false };
}

/** Part of a whole in percent. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const share = over(part, whole);
  return share && scaled(share, 100);
}
