import { isYear, offeredPeriod, periodText } from "../../../src/taskpane/period-choice";

describe("the period that the pane writes", () => {
  it("names the year and the months through which it is reported", () => {
    expect(periodText({ year: 2013, month: 6 })).toBe("2013年1-6月");
    expect(periodText({ year: 2013, month: 12 })).toBe("2013年1-12月");
    expect(periodText({ year: 2013, month: 1 })).toBe("2013年1月");
  });

  it("takes only years that PARK's functions read", () => {
    expect([1989, 1990, 2099, 2100, 2013.5, Number.NaN].map(isYear)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("the period that is offered", () => {
  it("is the workbook's", () => {
    expect(offeredPeriod(2013, 6, new Date(2026, 10, 23))).toEqual({ year: 2013, month: 6 });
  });

  it("is last month where the workbook has none, across the turn of the year too", () => {
    expect(offeredPeriod(undefined, undefined, new Date(2026, 6, 5))).toEqual({ year: 2026, month: 6 });
    expect(offeredPeriod(undefined, undefined, new Date(2026, 0, 5))).toEqual({ year: 2025, month: 12 });
  });
});
