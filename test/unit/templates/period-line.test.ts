import { periodBuiltFor, periodLine } from "../../../src/templates/layout/period-line";

const cell = () => "'参数'!$B$5";

describe("the period under a sheet's title", () => {
  test.each([
    ["2013年1-6月", "2013年1-6月"],
    ["2013年1-6月", "2013-06"],
    ["2013年1月", "41305"],
  ])(
    "is a formula over 报告期 that tells for what it was built: %s typed as %s",
    (periodLabel, periodEntry) => {
      const line = periodLine({ periodLabel, periodEntry }, cell);
      expect(line.startsWith("=")).toBe(true);
      expect(line.length).toBeLessThan(600);
      expect(periodBuiltFor(line)).toBe(periodLabel);
      // Excel writes the sheet's name without quotes where it needs none.
      expect(periodBuiltFor(line.replace(/'参数'/g, "参数"))).toBe(periodLabel);
    },
  );

  test("is a text where 参数 has no such cell, as earlier sheets have it", () => {
    const line = periodLine({ periodLabel: "2013年1-6月" }, () => undefined);
    expect([line, periodBuiltFor(line)]).toEqual(["\uFF082013年1-6月\uFF09", "2013年1-6月"]);
    expect(periodBuiltFor("截至六月")).toBeUndefined();
  });
});
