import { COUNT_UNITS } from "../../../src/statistics/units";
import { amountFormat } from "../../../src/templates/cells/number-formats";
import { amountInWords } from "../../../src/wording/digits";
import { growthOfLevelsClause, changeClause } from "../../../src/wording/growth-clause";
import { listInWords } from "../../../src/wording/list-in-words";
import { narrateIndicator, type IndicatorFigures } from "../../../src/wording/narrate-indicator";
import { scheduleClause, shareOfTargetClause } from "../../../src/wording/target-clauses";
import levels from "./cases/growth-of-levels.json";
import sentences from "./cases/sentences.json";

const golden = sentences as { figures: IndicatorFigures; says: string }[];

test.each(golden.map(({ figures, says }) => [says, figures] as const))("says %s", (says, figures) => {
  expect(narrateIndicator(figures)).toBe(says);
});

test.each(levels)("tells $current after $prior as $says", ({ current, prior, unit, says }) => {
  expect(growthOfLevelsClause(current, prior, unit)).toBe(says);
});

it("writes no half-width mark beside a Chinese character and no full stop", () => {
  for (const { says } of golden) {
    expect(says).not.toMatch(/[\u4e00-\u9fff][,:;()]|[,:;()][\u4e00-\u9fff]|。/);
  }
});

it("tells a change of counts", () => {
  expect(changeClause(10723, 9123, "人")).toBe("同比增加1600人");
  expect(changeClause(28, 30, "家")).toBe("同比减少2家");
  expect(changeClause(30, 30, "家")).toBe("同比持平");
});

it.each(COUNT_UNITS)("tells counts in %s whole, as the sheet shows them", (unit) => {
  expect(amountInWords(12, unit)).toBe(`12${unit}`);
  expect(amountFormat(unit, 2).trim()).toBe("#,##0_");
});

it("says 仅 where asked, and measures by the target itself at the year's end", () => {
  expect(shareOfTargetClause(0.38622, { only: true })).toBe("仅完成年目标的38.62%");
  const year = { actual: 95, target: 100, schedule: 1, unit: "亿元" };
  expect(scheduleClause(year, { yearEnd: true })).toBe("差欠年目标5.00个百分点\uFF0C欠账5.00亿元");
  expect(scheduleClause({ ...year, actual: 100 }, { yearEnd: true })).toBe("完成年目标");
  expect(scheduleClause({ ...year, target: 0 })).toBeUndefined();
});

it.each([
  [1, 1, "甲完成1.3亿元\uFF0C同比增长12.3%"],
  [0, 2, "甲完成1亿元\uFF0C同比增长12.34%"],
  [3, 0, "甲完成1.250亿元\uFF0C同比增长12%"],
])("takes %i decimals of amounts and %i of rates", (amounts, rates, words) => {
  expect(
    narrateIndicator({ name: "甲", unit: "亿元", actual: 1.25, growth: 0.1234 }, { amounts, rates }),
  ).toBe(words);
});

it("lists a few and counts the rest", () => {
  expect(listInWords(["甲", "乙"], { measureWord: "个" })).toBe("甲、乙");
  expect(listInWords(["甲", "乙", "丙"], { measureWord: "个", limit: 2 })).toBe("甲、乙等3个");
  expect(listInWords(["甲", "乙"], { measureWord: "个项目", count: 11 })).toBe("甲、乙等11个项目");
  expect(listInWords(["甲"], { measureWord: "个" })).toBe("甲");
});
