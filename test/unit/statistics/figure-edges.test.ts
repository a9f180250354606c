import { daysInYear, lastDayOfMonth } from "../../../src/statistics/calendar/date-serial";
import { change, growth, growthFigure } from "../../../src/statistics/growth";
import { growthGapOfLevels, growthGapOfLevelsFigure } from "../../../src/statistics/growth-gap";
import { toHalfWidth } from "../../../src/statistics/half-width";
import { impliedTarget } from "../../../src/statistics/implied-target";
import { monthValues } from "../../../src/statistics/month-values";
import { finite } from "../../../src/statistics/outcome";
import { paceRatioFigure } from "../../../src/statistics/pace-ratio";
import { parsePeriod, periodFromNumber } from "../../../src/statistics/period";
import { readPeriodWords, type PeriodWords } from "../../../src/statistics/period-words";
import { progressFigure } from "../../../src/statistics/progress";
import { projection } from "../../../src/statistics/projection";
import { requiredGrowth, requiredGrowthFigure } from "../../../src/statistics/required-growth";
import { requiredPace, requiredPaceFigure } from "../../../src/statistics/required-pace";
import { statusOfGap } from "../../../src/statistics/schedule-status";
import { pullFigure, shareFigure } from "../../../src/statistics/share";
import { overdueDays, timeStatus } from "../../../src/statistics/time-status";

const undefinedAs = (reason: string) => ({ defined: false, reason });
const value = (figure: unknown) => ({ defined: true, value: figure });

describe("where a figure's arithmetic ends, it says so by NaN and never by an infinity", () => {
  it.each<[string, () => number]>([
    ["growth on nothing", () => growthFigure(5, 0)],
    ["growth on a loss", () => growthFigure(5, -4)],
    ["growth to a loss", () => growthFigure(-5, 4)],
    ["the change of a growth on nothing", () => growthGapOfLevelsFigure(5, 0, 3)],
    ["the change of a growth before which there was nothing", () => growthGapOfLevelsFigure(5, 3, 0)],
    ["progress to no target", () => progressFigure(5, 0)],
    ["progress of nothing to no target", () => progressFigure(0, 0)],
    ["pace ratio without anything done", () => paceRatioFigure(0, 12, 6)],
    ["pace after the year", () => requiredPaceFigure(5, 12, 12)],
    ["pace after more than the year", () => requiredPaceFigure(5, 12, 13)],
    ["growth in no years", () => requiredGrowthFigure(2, 0)],
    ["growth to nothing", () => requiredGrowthFigure(0, 3)],
    ["growth to less than nothing in one year", () => requiredGrowthFigure(-8, 1)],
    ["growth to less than nothing", () => requiredGrowthFigure(-8, 3)],
    ["growth in years before", () => requiredGrowthFigure(2, -3)],
    ["a share of nothing", () => shareFigure(1, 0)],
    ["a pull on nothing", () => pullFigure(1, 0)],
  ])("%s", (_what, figure) => {
    expect(figure()).toBeNaN();
  });

  it.each<[string, () => number, number]>([
    ["growth to nothing", () => growthFigure(0, 4), -1],
    ["the change of a growth", () => growthGapOfLevelsFigure(12, 10, 8), -5],
    ["growth in part of a year", () => requiredGrowthFigure(1.5, 0.5), 1.25],
    ["growth to a part", () => requiredGrowthFigure(0.25, 2), -0.5],
    ["pace in the last month", () => requiredPaceFigure(5, 12, 11), 7],
    ["a pace ratio", () => paceRatioFigure(6, 12, 6), 1],
  ])("%s is a figure", (_what, figure, expected) => {
    expect(figure()).toBeCloseTo(expected, 12);
  });

  it("and the function beside it tells why", () => {
    expect(growth(5, 0)).toEqual(undefinedAs("zeroBase"));
    expect(growth(0, 0)).toEqual(undefinedAs("zeroBase"));
    expect(growthGapOfLevels(5, 0, 3)).toEqual(undefinedAs("zeroBase"));
    expect(impliedTarget(5, 0)).toEqual(undefinedAs("zeroProgress"));
    expect(impliedTarget(5, 0.5)).toEqual(value(10));
    expect(projection(5, 0)).toEqual(undefinedAs("zeroSchedule"));
    expect(projection(5, 0.5)).toEqual(value(10));
    expect(requiredPace(5, 12, 12)).toEqual(undefinedAs("noMonthsLeft"));
    expect(requiredPace(5, 12, 11)).toEqual(value(7));
    expect(requiredGrowth(2, 0)).toEqual(undefinedAs("zeroYears"));
    expect(requiredGrowth(2, -1)).toEqual(undefinedAs("yearsNotPositive"));
    expect(requiredGrowth(0, 3)).toEqual(undefinedAs("multipleNotPositive"));
    expect(requiredGrowth(8, 3)).toEqual(value(1));
  });
});

it("has no negative zero", () => {
  expect(finite(-0)).toEqual(value(0));
  expect(change(-0, 0)).toEqual(value(0));
  expect(monthValues([-0]).map((each) => Object.is(each, 0))).toEqual([true]);
});

it("takes a gap of exactly the tolerance for on schedule, and the dust beyond it", () => {
  expect(statusOfGap(2, 2)).toBe("onSchedule");
  expect(statusOfGap(-2, 2)).toBe("onSchedule");
  expect(statusOfGap(1e-9)).toBe("onSchedule");
  expect(statusOfGap(2.0001, 2)).toBe("ahead");
  expect(statusOfGap(-2.0001, 2)).toBe("behind");
});

it("counts the days of leap years, and of centuries that are none", () => {
  expect([1900, 2000, 2012, 2013, 2100, 2400].map(daysInYear)).toEqual([365, 366, 366, 365, 365, 366]);
  expect([1900, 2000, 2012, 2013, 2100].map((year) => lastDayOfMonth(year, 2))).toEqual([28, 29, 29, 28, 28]);
});

it("takes a project finished on the report day for finished, and overdue until that day", () => {
  const project = { start: 10, planned: 90, finished: 100 };
  expect(timeStatus(project, 100)).toBe("finished");
  expect(timeStatus(project, 99)).toBe("overdue");
  expect(overdueDays(project, 100)).toBe(10);
  expect(overdueDays(project, 95)).toBe(5);
  expect(overdueDays({ start: 10, planned: 90 }, 95)).toBe(5);
});

describe("a number as a period", () => {
  it.each([
    [1, value({ months: 1 })],
    [12, value({ months: 12 })],
    [13, undefinedAs("notAPeriod")],
    [0, undefinedAs("notAPeriod")],
    [6.5, undefinedAs("notAPeriod")],
    [1999.5, undefinedAs("notAPeriod")],
    [201306.5, undefinedAs("notAPeriod")],
    [1899, undefinedAs("notAPeriod")],
    [1900, undefinedAs("loneYear")],
    [2199, undefinedAs("loneYear")],
    [2200, undefinedAs("notAPeriod")],
    [190000, undefinedAs("notAPeriod")],
    [190001, value({ months: 1, year: 1900 })],
    [219912, value({ months: 12, year: 2199 })],
    [219913, undefinedAs("notAPeriod")],
    [201313, undefinedAs("noSuchDate")],
    [19000100, undefinedAs("notAPeriod")],
    [19000101, value({ months: 1, year: 1900, day: 1 })],
    [21991231, value({ months: 12, year: 2199, day: 31 })],
    [21991232, undefinedAs("notAPeriod")],
    [20130630, value({ months: 6, year: 2013, day: 30 })],
    [20130631, undefinedAs("noSuchDate")],
  ])("%d", (number, expected) => {
    expect(periodFromNumber(number)).toStrictEqual(expected);
  });
});

describe("a period told twice", () => {
  it.each([
    ["2013年上半年(1-6月)", value({ months: 6, year: 2013 })],
    ["2013年上半年(2013年1-6月)", value({ months: 6, year: 2013 })],
    ["2013年上半年(2012年1-6月)", undefinedAs("notAPeriod")],
    ["2013年上半年(1-5月)", undefinedAs("notAPeriod")],
    ["2013年上半年(昨天)", undefinedAs("notAPeriod")],
    ["昨天(1-6月)", undefinedAs("notAPeriod")],
  ])("%s", (text, expected) => {
    expect(parsePeriod(text)).toStrictEqual(expected);
  });
});

describe("a period in words", () => {
  it.each([
    ["2013 年  1 - 6 月", value({ months: 6, year: 2013 })],
    ["2-6月", undefinedAs("notFromJanuary")],
    ["12-12月", undefinedAs("notFromJanuary")],
    ["2季度-3季度", undefinedAs("notFromJanuary")],
    ["Q2-Q3", undefinedAs("notFromJanuary")],
    ["2-3季度", undefinedAs("notFromJanuary")],
    ["1季度-3季度", value({ months: 9 })],
    ["Q1-Q3", value({ months: 9 })],
    ["201306末", value({ months: 6, year: 2013 })],
    ["201306底份", value({ months: 6, year: 2013 })],
    ["1-6累计", value({ months: 6 })],
    ["1-6月累计底", undefinedAs("notAPeriod")],
    ["累计6月", undefinedAs("notAPeriod")],
    ["0-6月", undefinedAs("noSuchDate")],
    ["13-14月", undefinedAs("noSuchDate")],
    ["2013-00-10", undefinedAs("noSuchDate")],
    ["2013-06-00", undefinedAs("noSuchDate")],
    ["2013-06-31", undefinedAs("noSuchDate")],
    ["2013-06-30", value({ months: 6, year: 2013, day: 30 })],
    ["截至2013年6月1日累计", value({ months: 6, year: 2013, day: 1 })],
    ["1-3季度", value({ months: 9 })],
    ["前2季度", value({ months: 6 })],
  ])("%s", (text, expected) => {
    expect(parsePeriod(text)).toStrictEqual(expected);
  });
});

describe("the words of a period alone", () => {
  it.each<[string, PeriodWords | undefined]>([
    ["2013年底", { form: "cumulative", months: 12, year: 2013, through: true }],
    ["2013年度", { form: "cumulative", months: 12, year: 2013, through: true }],
    ["1 - 6 月", { form: "cumulative", months: 6, through: false, from: 1 }],
    ["截至 6 月", { form: "month", months: 6, through: true }],
    ["2013年二季度", { form: "quarter", months: 6, year: 2013, through: false }],
    ["6月30日", { form: "day", months: 6, day: 30, through: false }],
    ["1月1日至6月30日", { form: "day", months: 6, day: 30, through: false }],
    ["3月1日至6月30日", { form: "day", months: 6, day: 30, from: 3, through: false }],
    ["上半年", { form: "cumulative", months: 6, through: false }],
    ["2季度-3季度", { form: "cumulative", months: 9, through: false, from: 4 }],
    ["2-3季度", { form: "cumulative", months: 9, through: false, from: 4 }],
    ["Q2-Q3", { form: "cumulative", months: 9, through: false, from: 4 }],
    ["", undefined],
    ["今年", undefined],
  ])("%j", (text, words) => {
    expect(readPeriodWords(text)).toStrictEqual(words);
  });
});

it("reads full-width forms, an ideographic space as a space", () => {
  expect(toHalfWidth("\uFF11\u3000\uFF5E\uFF01 ab\uFF5F")).toBe("1 ~! ab\uFF5F");
});
