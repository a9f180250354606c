import fc from "fast-check";
import { formatDecimals, roundHalfUp } from "../../../src/statistics/round-half-up";
import { parsePlainNumber } from "../../../src/statistics/plain-number";
import cases from "./cases/rounding.json";

test.each(cases as [number, number, string][])("%d at %d decimals is %s", (value, decimals, text) => {
  expect(formatDecimals(value, decimals)).toBe(text);
  expect(roundHalfUp(value, decimals)).toBe(Number(text));
});

it("moves a typed number by no more than half a unit of its last decimal", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      (thousandths, decimals) => {
        const value = thousandths / 1000;
        const rounded = roundHalfUp(value, decimals);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(Object.is(rounded, -0)).toBe(false);
      },
    ),
  );
});

describe("plain numbers", () => {
  it.each([
    ["52.14", 52.14],
    ["\uFF15\uFF12\uFF0E\uFF11\uFF14", 52.14],
    ["1,234.5", 1234.5],
    ["38.62%", 0.3862],
    ["38.62 %", 0.3862],
    ["-0", 0],
    [".5", 0.5],
    ["\u22125", -5],
    ["0.07%", 0.0007],
    ["1 234.5", 1234.5],
    ["1,2345", 12345],
    [" 52.14\t", 52.14],
    ["+5", 5],
    [" -5", -5],
    ["38.62% ", 0.3862],
    ["1.5e3", 1500],
    ["1.5E-3", 0.0015],
    ["2e2%", 2],
  ])("reads %s", (text, value) => expect(parsePlainNumber(text)).toBe(value));

  it.each(["", " ", "abc", "1,23", "12,34,567", "12 34", "5元", "0x10", "NaN", "1e999", "%", "1.2.3"])(
    "leaves %j alone",
    (text) => expect(parsePlainNumber(text)).toBeUndefined(),
  );
});
