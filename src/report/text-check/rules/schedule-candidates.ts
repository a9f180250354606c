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

const OF_ANY_MONTH = Array.from({ length: 12 }, (_, at) => byMonths(at + 1)).flat();

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

/** As many different schedules as the gaps of a text are tried for; an office has one. */
const MOST_IMPLIED = 40;

function besideId(figure: Figure): string {
  return `${figure.sentence} ${keyOf(figure) ?? ""}`;
}

/** What the schedule may be for each figure of a text, worked out once for the months. */
export class Schedules {
  private readonly stated = new Map<number | undefined, Figure[]>();
  private readonly nearby = new Map<string, Figure>();
  /** Told of one indicator in its own sentence: by last year's course each has another. */
  private readonly own = new Map<string, Figure>();
  private readonly gaps = new Map<number | undefined, Figure[]>();
  /** The first of each indicator and sentence. */
  private readonly progress = new Map<string, Figure>();
  private readonly implied = new Map<number | undefined, Interval[]>();
  private readonly known = new Map<string, Schedule | undefined>();

  constructor(
    figures: readonly Figure[],
    private readonly workbook: (figure: Figure) => number | undefined,
  ) {
    for (const figure of figures) {
      if (figure.measure === "gap" && !figure.misuse && !figure.unsigned) this.addGap(figure);
      if (figure.measure === "progress" && !this.progress.has(besideId(figure)))
        this.progress.set(besideId(figure), figure);
      if (figure.measure !== "schedule" || figure.approximate) continue;
      const { number } = figure.scope;
      this.stated.set(number, [...(this.stated.get(number) ?? []).slice(0, 1), figure]);
      const id = `${figure.paragraph} ${number ?? ""}`;
      if (!this.nearby.has(id)) this.nearby.set(id, figure);
      if (keyOf(figure) !== undefined && !this.own.has(besideId(figure)))
        this.own.set(besideId(figure), figure);
    }
  }

  private addGap(gap: Figure): void {
    const { number } = gap.scope;
    const same = this.gaps.get(number);
    if (same) same.push(gap);
    else this.gaps.set(number, [gap]);
  }

  of(figure: Figure): Schedule | undefined {
    const { kind, number, day } = figure.scope;
    if (kind !== "cumulative") return undefined;
    const chosen =
      this.own.get(besideId(figure)) ??
      this.nearby.get(`${figure.paragraph} ${number ?? ""}`) ??
      this.stated.get(number)?.[0];
    const ofWorkbook = this.workbook(figure);
    const id = `${number ?? ""} ${day ?? ""} ${chosen?.from ?? ""} ${ofWorkbook ?? ""}`;
    if (!this.known.has(id)) this.known.set(id, this.work(figure.scope, chosen, ofWorkbook));
    return this.known.get(id);
  }

  private work(
    scope: Scope,
    chosen: Figure | undefined,
    ofWorkbook: number | undefined,
  ): Schedule | undefined {
    if (chosen) {
      const known = schedulesAt(scope);
      // 66.7% without a month is that of August, unrounded; another share is an office's own.
      const precise = (known.length > 0 ? known : OF_ANY_MONTH).filter((one) => meet(one, chosen.value));
      // A stated schedule that is not the period's is found by itself; the gaps may be right all the same.
      const fits = precise.length > 0 || known.length === 0;
      return { candidates: [chosen.value, ...(fits ? precise : known)], certain: fits };
    }
    if (ofWorkbook !== undefined) return { candidates: [exactly(100 * ofWorkbook)], certain: true };
    if (scope.number === undefined) return undefined;
    return { candidates: [...schedulesAt(scope), ...this.impliedTogether(scope.number)], certain: false };
  }

  /** An office with planned shares: two indicators or more imply the same schedule. */
  impliedTogether(months: number | undefined): Interval[] {
    const told = this.implied.get(months) ?? this.workImplied(months);
    this.implied.set(months, told);
    return told;
  }

  private workImplied(months: number | undefined): Interval[] {
    const implied = new Map<string, { key: string; schedule: Interval }>();
    for (const gap of this.gaps.get(months) ?? []) {
      const key = keyOf(gap);
      const beside = this.progress.get(besideId(gap));
      if (!key || !beside) continue;
      const schedule = minus(beside.value, gap.value);
      implied.set(`${key} ${schedule.mid}`, { key, schedule });
    }
    const all = [...implied.values()].slice(0, MOST_IMPLIED);
    return all
      .filter((one) => all.some((other) => other.key !== one.key && meet(one.schedule, other.schedule)))
      .map((one) => one.schedule);
  }
}

/** Part of a whole in percent. */
export function percentOf(part: Interval, whole: Interval): Interval | undefined {
  const share = over(part, whole);
  return share && scaled(share, 100);
}
