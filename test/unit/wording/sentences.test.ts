import fc from "fast-check";
import { COUNT_UNITS } from "../../../src/statistics/units";
import { amountFormat } from "../../../src/templates/cells/number-formats";
import { amount, toldText, PROSE_DECIMALS } from "../../../src/wording/told-figure";
import { changeClause, growthClause, growthOfLevelsClause } from "../../../src/wording/growth-clause";
import { listInWords } from "../../../src/wording/list-in-words";
import { toldPieces } from "../../../src/wording/sentence-pieces";
import { SentenceText } from "../../../src/wording/sentence-text";
import { narrateIndicator, type IndicatorFigures } from "../../../src/wording/narrate-indicator";
import type { SentenceWriter } from "../../../src/wording/sentence-writer";
import { scheduleClause, shareOfTargetClause, targetClauses } from "../../../src/wording/target-clauses";
import levels from "./cases/growth-of-levels.json";
import sentences from "./cases/sentences.json";

/** What is told, as a text. */
function textOf(tell: (out: SentenceWriter) => void): string {
  const out = new SentenceText();
  tell(out);
  return out.toString();
}

const golden = sentences as { figures: IndicatorFigures; says: string }[];

test.each(golden.map(({ figures, says }) => [says, figures] as const))("says %s", (says, figures) => {
  expect(narrateIndicator(figures)).toBe(says);
});

test.each(levels)("tells $current after $prior as $says", ({ current, prior, unit, says }) => {
  expect(textOf((out) => growthOfLevelsClause(out, { current, prior, unit }))).toBe(says);
});

it("writes no half-width mark beside a Chinese character and no full stop", () => {
  for (const { says } of golden) {
    expect(says).not.toMatch(/[\u4e00-\u9fff][,:;()]|[,:;()][\u4e00-\u9fff]|。/);
  }
});

it("tells a change of counts", () => {
  const changed = (current: number, prior: number, unit: string) =>
    textOf((out) => changeClause(out, { current, prior, unit }));
  expect(changed(10723, 9123, "人")).toBe("同比增加1600人");
  expect(changed(28, 30, "家")).toBe("同比减少2家");
  expect(changed(30, 30, "家")).toBe("同比持平");
});

it.each(COUNT_UNITS)("tells counts in %s whole, as the sheet shows them", (unit) => {
  expect(toldText(amount(12, unit, PROSE_DECIMALS, undefined))).toBe(`12${unit}`);
  expect(amountFormat(unit, 2).trim()).toBe("#,##0_");
});

it("says 仅 where asked, and measures by the target itself at the year's end", () => {
  expect(textOf((out) => shareOfTargetClause(out, 0.38622, { only: true }))).toBe("仅完成年目标的38.62%");
  const year = { actual: 95, target: 100, schedule: 1, unit: "亿元" };
  const standing = (one: typeof year) => textOf((out) => scheduleClause(out, one, { yearEnd: true }));
  expect(standing(year)).toBe("差欠年目标5.00个百分点\uFF0C欠账5.00亿元");
  expect(standing({ ...year, actual: 100 })).toBe("完成年目标");
  expect(standing({ ...year, target: 0 })).toBe("");
});

it("gives each figure with its value, unit and decimals, and what it is", () => {
  const behind = { actual: 52.14, target: 135, schedule: 0.5, unit: "亿元" };
  expect(toldPieces((out) => scheduleClause(out, behind))).toMatchObject([
    "",
    "差欠序时进度",
    { value: expect.closeTo(11.3778, 4) as number, unit: "个百分点", decimals: 2, origin: "gap" },
    "\uFF0C",
    "欠账",
    { value: expect.closeTo(15.36, 6) as number, unit: "亿元", decimals: 2, origin: "shortfall" },
  ]);
  expect(toldPieces((out) => growthClause(out, 3.6))).toMatchObject([
    "同比增长",
    { value: 360, unit: "%", origin: "growth" },
    "\uFF08增长",
    { value: 3.6, unit: "倍", short: true, origin: "growth" },
    "\uFF09",
  ]);
});

it("reads the same as text and as pieces", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
      fc.double({ noNaN: true, min: 1, max: 1e9 }),
      (current, prior) => {
        const tell = (out: SentenceWriter): void => {
          growthOfLevelsClause(out, { current, prior: current < 0 ? -prior : prior, unit: "万元" });
          targetClauses(out, { actual: current, target: prior, schedule: 0.5, unit: "人" }, PROSE_DECIMALS);
        };
        const pieces = toldPieces(tell).map((piece) => (typeof piece === "string" ? piece : toldText(piece)));
        expect(pieces.join("")).toBe(textOf(tell));
      },
    ),
  );
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
