import { nextMonthBySeason, scheduleBySeason } from "../../../src/statistics/season-schedule";

describe("a schedule by last year's months", () => {
  it.each([
    ["a part of the year", { part: 45, whole: 120 }, 6, { defined: true, value: 0.375 }],
    ["nothing so far", { part: 0, whole: 120 }, 1, { defined: true, value: 0 }],
    ["all of it before the year's end", { part: 120, whole: 120 }, 11, { defined: true, value: 1 }],
    ["the year's end, whatever last year brought", {}, 12, { defined: true, value: 1 }],
    ["no whole", { part: 45 }, 6, { defined: false, reason: "seasonNoWhole" }],
    ["neither", {}, 6, { defined: false, reason: "seasonNoWhole" }],
    ["no part", { whole: 120 }, 6, { defined: false, reason: "seasonNoPart" }],
    ["a whole of nothing", { part: 0, whole: 0 }, 6, { defined: false, reason: "seasonWholeNotPositive" }],
    ["a loss", { part: -4, whole: -8 }, 6, { defined: false, reason: "seasonWholeNotPositive" }],
    ["a part below zero", { part: -1, whole: 120 }, 6, { defined: false, reason: "seasonPartOutside" }],
    ["more than the whole", { part: 121, whole: 120 }, 6, { defined: false, reason: "seasonPartOutside" }],
  ])("%s", (_what, season, months, expected) => {
    expect(scheduleBySeason(season, months)).toEqual(expected);
  });
});

describe("what the next month has to bring by last year's months", () => {
  it.each([
    // Of the 72 that remain, as last year 15 of the 75 that remained.
    ["a share of what remains", { part: 45, next: 60, whole: 120 }, 14.4],
    ["nothing where last year brought nothing", { part: 45, next: 45, whole: 120 }, 0],
    ["no figure where last year fell", { part: 45, next: 44, whole: 120 }, undefined],
    ["no figure where nothing remained last year", { part: 120, next: 120, whole: 120 }, undefined],
    ["no figure where the whole is less than its part", { part: 45, next: 60, whole: 40 }, undefined],
    ["no figure without the part", { next: 60, whole: 120 }, undefined],
    ["no figure without the next month", { part: 45, whole: 120 }, undefined],
    ["no figure without the whole", { part: 45, next: 60 }, undefined],
  ])("%s", (_what, season, expected) => {
    expect(nextMonthBySeason(48, 120, season)).toEqual(expected);
  });
});
