import { readParameters } from "../../../src/templates/parameters/read-parameters";
import { parameterUpdates } from "../../../src/templates/parameters/parameter-updates";
import type { CellValue } from "../../../src/records/reading/sheet-table";

const sheet = (...values: CellValue[][]) => ({ sheet: "参数", row: 1, column: 1, values });
const read = (rows: CellValue[][], override?: string) =>
  readParameters(sheet(["参数", "", ""], ...rows), override);

describe("the parameter sheet", () => {
  test("is read by its labels in any order, and a heading of the same words is no value", () => {
    const { parameters, findings } = read([
      ["序时进度", "", ""],
      ["园区", "甲园、乙园", ""],
      ["序时进度", 0.5, ""],
      ["报告期", "2013年1-6月", ""],
    ]);
    expect(findings).toEqual([]);
    expect(parameters).toMatchObject({
      parks: ["甲园", "乙园"],
      year: 2013,
      month: 6,
      schedule: 0.5,
      reportDay: 41455,
      periodLabel: "2013年1-6月",
    });
    expect(parameters.source.cells.schedule).toBe("B4");
  });

  test.each([
    ["按月", "", 7 / 12],
    ["按月", 0, 0.58],
    ["按日", "", 212 / 365],
  ])("%s with %j decimals gives the schedule", (basis, digits, value) => {
    const { parameters } = read([
      ["报告期", "2013年1-7月"],
      ["序时进度口径", basis],
      ["序时进度小数位", digits],
    ]);
    expect(parameters.schedule).toBeCloseTo(value, 12);
  });

  test.each([
    ["报告期", "", "missingPeriod"],
    ["报告期", "六月左右", "unreadablePeriod"],
    ["序时进度口径", "按心情", "unknownChoice"],
    ["小数位", "两位", "notANumber"],
  ])("%s %j is refused with its cell", (label, value, kind) => {
    const rows: CellValue[][] =
      label === "报告期"
        ? [[label, value]]
        : [
            ["报告期", "2013-06"],
            [label, value],
          ];
    const { findings } = read(rows);
    expect(findings[0]).toMatchObject({ kind, place: { sheet: "参数", address: `B${rows.length + 1}` } });
  });

  test("gets the rows that the sheets need, and our formulas, and keeps what is typed", () => {
    const values = sheet(["报告期", "2013-06"], ["序时进度", 0.48]);
    const { parameters } = readParameters(values);
    const { updates, parameters: after } = parameterUpdates(parameters, values, values, { style: "native" });
    expect(updates.find(({ address }) => address === "B2")).toBeUndefined();
    expect(after.source.cells.reportDay).toBeDefined();
    const reportDay = updates.find(({ address }) => address === after.source.cells.reportDay);
    expect(reportDay?.content).toContain("DATE(");
    expect(updates.every(({ content }) => !String(content).includes("PARK."))).toBe(true);
  });
});
