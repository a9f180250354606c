import { halfUnit, typedDecimals } from "../../../src/statistics/typed-decimals";

test.each([
  [52.14, 2],
  [52, 0],
  [-0.5, 1],
  [1e-7, 7],
  [1.5e-7, 8],
  [1e21, 0],
  // What 100 times 0.0871 leaves in binary.
  [8.709999999999999, 2],
])("%p is typed with %p decimals", (value, decimals) => {
  expect(typedDecimals(value)).toBe(decimals);
});

test("a whole number is exact, another one within half a unit of its last decimal", () => {
  expect([11, 11.5, 52.14].map(halfUnit)).toEqual([0, 0.05, 0.005]);
});
