import fc from "fast-check";
import { formatDecimals, roundHalfUp } from "../../../src/statistics/round-half-up";

/** A decimal of at most 15 digits as whole numbers, rounded half up, with its text. */
function exact(units: bigint, scale: number, decimals: number): string {
  const amount = units < 0n ? -units : units;
  const shift = decimals - scale;
  const rounded =
    shift >= 0
      ? amount * 10n ** BigInt(shift)
      : (2n * amount + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift));
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return units < 0n && rounded !== 0n ? `-${text}` : text;
}

it("rounds every decimal of 15 digits as whole numbers do", () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
      fc.integer({ min: 0, max: 15 }),
      fc.integer({ min: 0, max: 22 }),
      (units, scale, decimals) => {
        const value = Number(`${units}e-${scale}`);
        const text = exact(units, scale, decimals);
        expect(formatDecimals(value, decimals)).toBe(text);
        expect(roundHalfUp(value, decimals)).toBe(Number(text) + 0);
      },
    ),
    { numRuns: 1000 },
  );
});

it("rounds ties up, and what lies a step below a tie in the 15th digit down", () => {
  const wrong: number[] = [];
  for (let units = 1; units < 100_000; units += 1) {
    const [tie, up, down] = [Number(`${units}5e-3`), Number(`${units + 1}e-2`), Number(`${units}e-2`)];
    const below = roundHalfUp(Number(`${units}4999999e-9`), 2);
    if (roundHalfUp(tie, 2) !== up || roundHalfUp(-tie, 2) !== -up || below !== down) wrong.push(units);
  }
  expect(wrong).toEqual([]);
});

it("reads the dust of binary arithmetic over at the 15th digit", () => {
  expect(roundHalfUp(1.1 + 2.2 - 3.295, 3)).toBe(0.005);
  expect(roundHalfUp(0.1 + 0.2 - 0.295, 2)).toBe(0.01);
  expect(formatDecimals(1e21, 2)).toBe("1000000000000000000000.00");
});

/** Digits and exponent of the shortest decimal of a double, read at 15 digits, by its text alone. */
function readAt15(value: number): { units: bigint; scale: number } {
  const [mantissa = "", power = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const kept = BigInt(digits.slice(0, 15)) + (digits.charCodeAt(15) >= 53 ? 1n : 0n);
  return { units: value < 0 ? -kept : kept, scale: Math.min(digits.length, 15) - 1 - Number(power) };
}

it("rounds what lies within a few steps of a double around a tie by its 15 digits", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: -40, max: 40 }),
      fc.boolean(),
      (units, decimals, steps, negative) => {
        const tie = Number(`${units}5e-${decimals + 1}`);
        const value = (negative ? -1 : 1) * (tie + steps * Number.EPSILON * tie);
        const { units: amount, scale } = readAt15(value);
        const text =
          scale < 0 ? exact(amount * 10n ** BigInt(-scale), 0, decimals) : exact(amount, scale, decimals);
        expect(formatDecimals(value, decimals)).toBe(text);
        expect(roundHalfUp(value, decimals)).toBe(Number(text) + 0);
      },
    ),
    { numRuns: 3000 },
  );
});

it.each([
  // The 15th digit decides, and the 16th for it.
  [28.499999999999996, 0, "29"],
  [1.4999999999999998, 0, "2"],
  [1.499999999999995, 0, "2"],
  [1.499999999999994, 0, "1"],
  [1.49999999999999, 0, "1"],
  [0.285 * 100, 0, "29"],
  [1.005, 2, "1.01"],
  // Carried into a digit more.
  [0.9999999999999999, 2, "1.00"],
  [999999999999999.9, 0, "1000000000000000"],
  [123456789012345.6, 2, "123456789012346.00"],
  [99999999999999.94, 1, "99999999999999.9"],
  [99999999999999.96, 1, "100000000000000.0"],
  // More decimals than units can hold.
  [0.5, 25, "0.5000000000000000000000000"],
  [1.5, 18, "1.500000000000000000"],
  [2e-10, 9, "0.000000000"],
  [5e-10, 9, "0.000000001"],
  [1.23456789012345e-20, 25, "0.0000000000000000000123457"],
  [1.2345e-22, 24, "0.000000000000000000000123"],
  [1.2355e-21, 24, "0.000000000000000000001236"],
])("prints %d with %d decimals as %s, and below zero with its sign", (value, decimals, text) => {
  expect(formatDecimals(value, decimals)).toBe(text);
  expect(formatDecimals(-value, decimals)).toBe(/[1-9]/.test(text) ? `-${text}` : text);
  if (decimals <= 22) expect(roundHalfUp(value, decimals)).toBe(Number(text));
});

it("leaves what is no number as it is, and knows no negative zero", () => {
  expect(roundHalfUp(NaN, 2)).toBeNaN();
  expect([Infinity, -Infinity].map((value) => roundHalfUp(value, 2))).toEqual([Infinity, -Infinity]);
  expect([NaN, Infinity, -Infinity].map((value) => formatDecimals(value, 2))).toEqual([
    "NaN",
    "Infinity",
    "-Infinity",
  ]);
  for (const value of [-0, -0.001, -0.0049999]) expect(Object.is(roundHalfUp(value, 2), 0)).toBe(true);
});
