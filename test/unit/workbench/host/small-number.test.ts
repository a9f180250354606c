import { smallNumber } from "../../../../workbench/host/formulas/small-number";

test.each([
  ["1E-9", "(1/1E9)"],
  ["1.5e-7", "(1.5/1E7)"],
  ["0.00000002", "(2/1E8)"],
  ["5E-1", "0.5"],
  ["0E-3", "0"],
])("%s is written %s", (text, written) => expect(smallNumber(text)).toBe(written));

test.each(["0", "1", "0.5", "12.25", "1E9"])("%s stays as it is", (text) =>
  expect(smallNumber(text)).toBeUndefined(),
);
