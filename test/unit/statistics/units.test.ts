import { inUnit, isCountUnit, isKnownUnit, isMoneyUnit, unitFactor } from "../../../src/statistics/units";

it.each([
  ["亿元", "万元", 10_000],
  ["万元", "亿元", 1e-4],
  ["千元", "元", 1000],
  ["亿", "万元", 10_000],
  ["万人", "人", 10_000],
  ["万吨", "吨", 10_000],
  ["万平方米", "㎡", 10_000],
  ["台", "台", 1],
  ["公里", "公里", 1],
  ["台", "套", undefined],
  ["亿元", "吨", undefined],
  ["亿元", "公里", undefined],
  ["公里", "亿元", undefined],
])("one %s in %s is %s", (from, to, factor) => {
  expect(unitFactor(from, to)).toBe(factor);
});

it("turns amounts without the digits of binary fractions", () => {
  expect(inUnit(0.07, "亿元", "万元")).toBe(700);
  expect(inUnit(1364000, "万元", "亿元")).toBe(136.4);
  expect(inUnit(3, "亩", "平方米")).toBe(2000);
  expect(inUnit(1, "亿元", "台")).toBeUndefined();
});

it("tells money, what is counted, and what it knows", () => {
  expect(["亿元", "万", "台", "%"].map(isMoneyUnit)).toEqual([true, true, false, false]);
  expect(["台", " 户 ", "人", "亿元", "万人"].map(isCountUnit)).toEqual([true, true, true, false, false]);
  expect(["亿元", "台", "%", "万千瓦时", "亿美元", "担"].map(isKnownUnit)).toEqual([true, true, true, true, true, false]); // prettier-ignore
});
