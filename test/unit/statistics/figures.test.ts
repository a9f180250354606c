import fc from "fast-check";
import { change, growth, impliedBase } from "../../../src/statistics/growth";
import { growthGapOfLevels } from "../../../src/statistics/growth-gap";
import { passesHalfYear } from "../../../src/statistics/half-year-test";
import { monthValues } from "../../../src/statistics/month-values";
import type { Outcome } from "../../../src/statistics/outcome";
import { progress } from "../../../src/statistics/progress";
import { scheduleGap } from "../../../src/statistics/schedule-gap";
import { statusOfGap } from "../../../src/statistics/schedule-status";
import { shortfall } from "../../../src/statistics/shortfall";
import { overdueDays, timeStatus } from "../../../src/statistics/time-status";

function value(outcome: Outcome): number {
  if (!outcome.defined) throw new Error(outcome.reason);
  return outcome.value;
}

describe("growth", () => {
  it.each([
    [1, 0, "zeroBase"],
    [1, -1, "lossToProfit"],
    [-1, 1, "profitToLoss"],
    [-1, -2, "bothLosses"],
    [0, -2, "negativeBase"],
  ])("from %d over %d has no rate: %s", (current, base, reason) =>
    expect(growth(current, base)).toEqual({ defined: false, reason }),
  );

  it("is undone by the implied base", () => {
    const figure = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (current, base) => {
        const back = value(impliedBase(current, value(growth(current, base))));
        expect(Math.abs(back / base - 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it("takes no rate from a loss in any of three years", () => {
    expect(growthGapOfLevels(1, 1, -1)).toEqual({ defined: false, reason: "lossToProfit" });
    expect(value(growthGapOfLevels(120, 100, 80))).toBeCloseTo(-5, 9);
    expect(value(change(10723, 9123))).toBe(1600);
  });
});

describe("the schedule's figures", () => {
  it("agree in sign: a gap and its shortfall are behind together", () => {
    const figure = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 12 }), (actual, target, month) => {
        const gap = value(scheduleGap(actual, target, month / 12));
        const amount = value(shortfall(actual, target, month / 12));
        if (Math.abs(gap) > 1e-6) expect(Math.sign(gap)).toBe(Math.sign(amount));
      }),
    );
  });

  it("have no progress without a positive target", () => {
    expect(progress(1, 0)).toEqual({ defined: false, reason: "zeroTarget" });
    expect(progress(1, -1)).toEqual({ defined: false, reason: "negativeTarget" });
  });

  it("are on schedule within the tolerance, dust left aside", () => {
    expect(statusOfGap(100 * (0.1 + 0.2 - 0.3))).toBe("onSchedule");
    expect(statusOfGap(1, 1)).toBe("onSchedule");
    expect(statusOfGap(1.001, 1)).toBe("ahead");
    expect(statusOfGap(-1e-8)).toBe("behind");
  });

  it("ask 双过半 in June only", () => {
    expect([passesHalfYear(6, 0.5), passesHalfYear(6, 0.4999), passesHalfYear(7, 0.9)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("month values", () => {
  it("add up to the cumulative figures", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (cumulative) => {
          const months = monthValues(cumulative) as number[];
          months.reduce((total, month, index) => {
            expect(total + month).toBe(cumulative[index]);
            return total + month;
          }, 0);
        },
      ),
    );
  });

  it("merge leading blanks into the first figure and know none after a gap", () => {
    expect(monthValues([undefined, 10, undefined, 20, 25])).toEqual(["blank", 10, "blank", "unknown", 5]);
  });
});

describe("time", () => {
  const report = 41455;

  it("counts no day late before the planned finish or after an early one", () => {
    expect(overdueDays({ planned: report + 1 }, report)).toBe(0);
    expect(overdueDays({ planned: report - 10, finished: report - 12 }, report)).toBe(0);
    expect(overdueDays({ planned: report - 10, finished: report - 4 }, report)).toBe(6);
    expect(overdueDays({ planned: report - 10, finished: report + 1 }, report)).toBe(10);
  });

  it("is near due within thirty days, both ends included", () => {
    const started = { start: report - 100 };
    expect([-1, 0, 30, 31].map((days) => timeStatus({ ...started, planned: report + days }, report))).toEqual(
      ["overdue", "nearDue", "nearDue", "normal"],
    );
  });

  it("has not started without a start, or with one still to come", () => {
    expect(timeStatus({ planned: report + 5 }, report)).toBe("notStarted");
    expect(timeStatus({ start: report + 1, planned: report + 5 }, report)).toBe("notStarted");
    expect(timeStatus({ planned: report - 5, finished: report }, report)).toBe("finished");
  });
});
