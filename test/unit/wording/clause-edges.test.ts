import { amount, percentInWords, printsAsZero, toldText } from "../../../src/wording/told-figure";
import { changeClause, growthClause, growthOfLevelsClause } from "../../../src/wording/growth-clause";
import { growthChangeClause } from "../../../src/wording/growth-change-clause";
import { inPlaces, toldPieces } from "../../../src/wording/sentence-pieces";
import { SentenceText } from "../../../src/wording/sentence-text";
import type { SentenceWriter } from "../../../src/wording/sentence-writer";
import { scheduleClause, shareOfTargetClause, targetClauses } from "../../../src/wording/target-clauses";

/** What is told, as a text. */
function textOf(tell: (out: SentenceWriter) => void): string {
  const out = new SentenceText();
  tell(out);
  return out.toString();
}

it.each<[number, number | undefined, string]>([
  [3, undefined, "增幅同比加快3.00个百分点"],
  [-3, undefined, "增幅同比回落3.00个百分点"],
  [0, undefined, "增幅同比持平"],
  [0.004, undefined, "增幅同比持平"],
  [0.005, undefined, "增幅同比加快0.01个百分点"],
  [3, 0.05, "增幅同比加快3.00个百分点"],
  [-3, 0.05, "增幅同比回落3.00个百分点"],
  [3, 0, "增幅同比加快3.00个百分点"],
  [0, 0, "增幅同比持平"],
  // Last year's growth was negative as well where this year's is below the change.
  [3, -0.05, "降幅收窄3.00个百分点"],
  [-3, -0.05, "降幅扩大3.00个百分点"],
  [0, -0.05, "降幅持平"],
  [-5, -0.05, "增幅同比回落5.00个百分点"],
  [-10, -0.05, "增幅同比回落10.00个百分点"],
])("tells a change of %d points with a growth of %d as %s", (points, growth, says) => {
  expect(textOf((out) => growthChangeClause(out, points, growth))).toBe(says);
});

it.each<[number, string]>([
  [0, "同比持平"],
  [0.00004, "同比持平"],
  [-0.00004, "同比持平"],
  [0.00005, "同比增长0.01%"],
  [-0.00005, "同比下降0.01%"],
  [1.9999, "同比增长199.99%"],
  [2, "同比增长200.00%\uFF08增长2倍\uFF09"],
  [3.605, "同比增长360.50%\uFF08增长3.61倍\uFF09"],
])("tells a growth of %d as %s", (fraction, says) => {
  expect(
    textOf((out) => growthClause(out, fraction))
      .replace(/\(/g, "\uFF08")
      .replace(/\)/g, "\uFF09"),
  ).toBe(says);
});

it.each<[number, number, string, string]>([
  [0, 0, "亿元", "同比持平"],
  [5, 0, "亿元", "上年同期为零\uFF0C同比增加5.00亿元"],
  [-5, 0, "亿元", "上年同期为零\uFF0C同比减少5.00亿元"],
  [0, 5, "亿元", "同比下降100.00%"],
  [5, -3, "亿元", "同比扭亏为盈\uFF0C上年同期亏损3.00亿元"],
  [-5, 3, "亿元", "同比由盈转亏\uFF0C上年同期盈利3.00亿元"],
  [-3, -5, "亿元", "同比减亏2.00亿元"],
  [-5, -3, "亿元", "同比增亏2.00亿元"],
  [0, -3, "亿元", "同比减亏3.00亿元"],
  [-3, -3, "亿元", "亏损额与上年同期持平"],
])("tells %d after %d in %s as %s", (current, prior, unit, says) => {
  expect(textOf((out) => growthOfLevelsClause(out, { current, prior, unit }))).toBe(says);
});

it.each<[number, number, string, string]>([
  [10.004, 10, "亿元", "同比持平"],
  [10.005, 10, "亿元", "同比增加0.01亿元"],
  [10, 10.006, "亿元", "同比减少0.01亿元"],
  [10.4, 10, "家", "同比持平"],
  [10, 10.5, "家", "同比减少1家"],
  [1.7e308, -1.7e308, "亿元", "同比持平"],
])("tells the change from %d to %d in %s as %s", (current, prior, unit, says) => {
  expect(textOf((out) => changeClause(out, { current, prior, unit }))).toBe(says);
});

it.each<[Parameters<typeof shareOfTargetClause>[2], string]>([
  [undefined, "占年目标的38.62%"],
  [{ only: true }, "仅完成年目标的38.62%"],
  [{ revised: true }, "占调整后目标的38.62%"],
  [{ only: true, revised: true }, "仅完成调整后目标的38.62%"],
  [{ decimals: { amounts: 2, rates: 0 } }, "占年目标的39%"],
])("tells a share of the target with %j as %s", (options, says) => {
  expect(textOf((out) => shareOfTargetClause(out, 0.3862, options))).toBe(says);
});

const exact = { exact: true };
it.each<[number, number, string, Parameters<typeof scheduleClause>[2], string]>([
  [60, 100, "亿元", undefined, "超序时进度10.00个百分点\uFF0C超额10.00亿元"],
  [40, 100, "亿元", undefined, "差欠序时进度10.00个百分点\uFF0C欠账10.00亿元"],
  [50, 100, "亿元", exact, "与序时进度持平"],
  [499_990, 1_000_000, "亿元", undefined, "与序时进度持平"],
  [499_990, 1_000_000, "亿元", exact, "略低于序时进度\uFF0C欠账10.00亿元"],
  [500_010, 1_000_000, "亿元", exact, "略高于序时进度\uFF0C超额10.00亿元"],
  [49.999, 100, "亿元", exact, "略低于序时进度"],
  [50.001, 100, "亿元", exact, "略高于序时进度"],
  [49_999.6, 100_000, "人", exact, "略低于序时进度"],
  [49_999, 100_000, "人", exact, "略低于序时进度\uFF0C欠账1人"],
  [60, 100, "亿元", { lead: "\uFF0C", decimals: { amounts: 0, rates: 1 } }, "\uFF0C超序时进度10.0个百分点\uFF0C超额10亿元"],
  [60, 0, "亿元", { lead: "\uFF0C" }, ""],
  [60, -5, "亿元", undefined, ""],
])("tells %d of %d in %s with %j as %s", (actual, target, unit, options, says) => {
  expect(textOf((out) => scheduleClause(out, { actual, target, schedule: 0.5, unit }, options))).toBe(says);
}); // prettier-ignore

it.each<[number, number, string]>([
  [95, 1, "差欠年目标5.00个百分点\uFF0C欠账5.00亿元"],
  [100, 1, "完成年目标"],
])("measures %d by the target itself at the year's end", (actual, schedule, says) => {
  const year = { actual, target: 100, schedule, unit: "亿元" };
  expect(textOf((out) => scheduleClause(out, year, { yearEnd: true }))).toBe(says);
});

it.each<[number | undefined, number | undefined, string]>([
  [undefined, 0.5, ""],
  [100, undefined, "\uFF0C占年目标的40.0%"],
  [100, 0.5, "\uFF0C占年目标的40.0%\uFF0C差欠序时进度10.0个百分点\uFF0C欠账10亿元"],
  [0, 0.5, ""],
  [-5, 0.5, ""],
])("tells a target of %d by a schedule of %d as %s", (target, schedule, says) => {
  const figures = { actual: 40, target, schedule, unit: "亿元" };
  expect(textOf((out) => targetClauses(out, figures, { amounts: 0, rates: 1 }))).toBe(says);
});

it("prints figures half up, counts whole, and what prints as nothing as zero", () => {
  const decimals = { amounts: 1, rates: 2 };
  expect(toldText(amount(52.25, "亿元", decimals, undefined))).toBe("52.3亿元");
  expect(toldText(amount(52.5, "人", decimals, undefined))).toBe("53人");
  expect(percentInWords(0.20475)).toBe("20.48%");
  expect([0.004, -0.004, 0.005, -0.005].map((value) => printsAsZero(value, 2))).toEqual([true, true, false, false]);
}); // prettier-ignore

it("puts values into the places of a sentence, and leaves out what is empty", () => {
  const sentence = { texts: ["", "完成", ""], places: ["name", "amount"] } as never;
  expect(inPlaces<[string, string], string>(sentence, ["甲", "5亿元"])).toEqual(["甲", "完成", "5亿元"]);
  expect(toldPieces((out) => out.words("甲"))).toEqual(["甲"]);
});

it("says of every figure what it is", () => {
  const origins = (tell: (out: SentenceWriter) => void) =>
    toldPieces(tell).flatMap((piece) => (typeof piece === "string" ? [] : [piece.origin]));
  const levels = (current: number, prior: number) => (out: SentenceWriter) =>
    growthOfLevelsClause(out, { current, prior, unit: "亿元" });
  expect(origins((out) => growthChangeClause(out, 3))).toEqual(["growthGap"]);
  expect(origins(levels(5, -3))).toEqual(["prior"]);
  expect(origins(levels(-5, 3))).toEqual(["prior"]);
  expect(origins(levels(-3, -5))).toEqual(["change"]);
  expect(origins(levels(5, 0))).toEqual(["change"]);
  expect(origins(levels(3, 1))).toEqual(["growth", "growth"]);
  expect(origins((out) => shareOfTargetClause(out, 0.5))).toEqual(["progress"]);
});
