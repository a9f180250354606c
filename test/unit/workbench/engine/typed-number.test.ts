/** @jest-environment ./test/support/engine-environment.ts */
import type { parseTyped as ParseTyped } from "../../../../workbench/engine/typed-number";

declare const parseTyped: typeof ParseTyped;

const YEAR = 2013;

describe("a text typed into a cell", () => {
  it.each([
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["-12,345,678", -12345678, "#,##0"],
    ["1234567890123456789", 1234567890123450000, undefined],
    ["0.12345678901234567", 0.123456789012345, undefined],
    ["2013-6-30", 41455, "yyyy/m/d"],
    ["2013/06/30", 41455, "yyyy/m/d"],
    ["1 1/2", 1.5, "# ?/?"],
    ["-2 3/16", -2.1875, "# ??/??"],
    ["6月30日", 41455, 'm"月"d"日"'],
    ["2013年6月30日", 41455, 'yyyy"年"m"月"d"日"'],
    ["50%", 0.5, "0%"],
    ["-2", -2, undefined],
  ])("%s is the number %p", (text, value, format) => {
    expect(parseTyped(text, YEAR)).toEqual({ value, ...(format === undefined ? {} : { format }) });
  });

  it.each(["14,37", "1,23", "1,2345", ",123", "2013.6.30", "13.6.30", "6月31日", "1 1/0", "亿元", "-"])(
    "%s stays text",
    (text) => {
      expect(parseTyped(text, YEAR)).toBeUndefined();
    },
  );
});
