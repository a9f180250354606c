import calendar from "../../../src/statistics/calendar/holidays.json";
import { COVERED_YEARS, workdaysInYear, workdaysThrough } from "../../../src/statistics/calendar/workdays";
import { toSerial } from "../../../src/statistics/calendar/date-serial";
import { roundSchedule, schedule, scheduleByPlan } from "../../../src/statistics/schedule";

describe("the working-day table", () => {
  it("covers the years 2004 to 2026 without a gap, and names its source", () => {
    expect(COVERED_YEARS).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
    expect(calendar.source).toContain("国务院办公厅");
  });

  it("has as many working days a year as the official notices leave", () => {
    expect(
      Object.fromEntries([2012, 2013, 2015, 2020, 2024, 2025].map((year) => [year, workdaysInYear(year)])),
    ).toEqual({
      2012: 249,
      2013: 250,
      // 3 September, one day more.
      2015: 249,
      2020: 249,
      2024: 251,
      2025: 248,
    });
    for (const year of COVERED_YEARS) {
      expect(workdaysInYear(year)).toBeGreaterThanOrEqual(247);
      expect(workdaysInYear(year)).toBeLessThanOrEqual(253);
    }
  });

  it("lists days off on weekdays and days worked on weekends only", () => {
    for (const [year, { off, on }] of Object.entries(calendar.years)) {
      const weekday = (text: string): number => new Date(`${year}-${text}T00:00:00Z`).getUTCDay();
      for (const day of off) expect([1, 2, 3, 4, 5]).toContain(weekday(day));
      for (const day of on) expect([0, 6]).toContain(weekday(day));
    }
  });

  it("counts through a day, make-up days included", () => {
    // New Year 2013: 1 to 3 January off, 5 and 6 January (a weekend) worked.
    const through = (day: number): number => workdaysThrough(toSerial({ year: 2013, month: 1, day }));
    expect([3, 4, 5, 6, 7].map(through)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe("the schedule", () => {
  it("is m/12 by default, whatever the day", () => {
    expect(schedule({ months: 6, year: 2013, day: 3 })).toEqual({ defined: true, value: 0.5 });
  });

  it("counts days in leap and common years", () => {
    expect(schedule({ months: 2, year: 2012 }, "day")).toEqual({ defined: true, value: 60 / 366 });
    expect(schedule({ months: 2, year: 2013 }, "day")).toEqual({ defined: true, value: 59 / 365 });
  });

  it("needs a year for days, and a covered one for working days", () => {
    expect(schedule({ months: 6 }, "day")).toEqual({ defined: false, reason: "yearNeeded" });
    expect(schedule({ months: 6 }, "workday")).toEqual({ defined: false, reason: "yearNeeded" });
    expect(schedule({ months: 6, year: 2003 }, "workday")).toEqual({
      defined: false,
      reason: "yearNotCovered",
    });
    expect(schedule({ months: 6, year: 2027 }, "workday")).toEqual({
      defined: false,
      reason: "yearNotCovered",
    });
  });

  it("runs along plan weights, a third of a quarter's each month", () => {
    const value = (months: number, weights: number[]): number => {
      const share = scheduleByPlan(months, weights);
      return share.defined ? share.value : NaN;
    };
    expect(value(6, [1, 2, 3, 4])).toBeCloseTo(0.3, 12);
    expect(value(7, [1, 2, 3, 4])).toBeCloseTo(0.4, 12);
    expect(value(12, [1, 2, 3, 4])).toBe(1);
    expect(value(1, [6, ...Array<number>(11).fill(4)])).toBeCloseTo(0.12, 12);
    expect(scheduleByPlan(6, [1, 2])).toEqual({ defined: false, reason: "wrongNumberOfWeights" });
    expect(scheduleByPlan(6, [0, 0, 0, 0])).toEqual({ defined: false, reason: "zeroWeights" });
    expect(scheduleByPlan(6, [1, -1, 1, 1])).toEqual({ defined: false, reason: "negativeWeight" });
  });

  it("rounds to decimals of its percent", () => {
    expect(roundSchedule(7 / 12, 0)).toBe(0.58);
    expect(roundSchedule(5 / 12, 1)).toBe(0.417);
    expect(roundSchedule(0.285, 0)).toBe(0.29);
  });
});
