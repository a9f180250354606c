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
