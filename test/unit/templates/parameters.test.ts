import { readParameters } from "../../../src/templates/parameters/read-parameters";
import { parameterReference } from "../../../src/templates/parameters/parameter-reference";
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
    ["one row of an older workbook", [["小数位", 1]], { amounts: 1, rates: 1 }],
    [
      "both rows",
      [
        ["小数位", 2],
        ["百分数小数位", 1],
      ],
      { amounts: 2, rates: 1 },
    ],
    [
      "whole percents",
      [
        ["小数位", 2],
        ["百分数小数位", 0],
      ],
      { amounts: 2, rates: 0 },
    ],
    [
      "a blank second row",
      [
        ["小数位", 0],
        ["百分数小数位", ""],
      ],
      { amounts: 0, rates: 0 },
    ],
    ["neither", [], { amounts: 2, rates: 2 }],
    ["only that of percents", [["百分数小数位", 1]], { amounts: 2, rates: 1 }],
  ] as const)("%s gives the decimals of amounts and of percents", (_rows, rows, decimals) => {
    const { parameters } = read([["报告期", "2013年1-6月"], ...rows.map((row) => [...row])]);
    expect(parameters.decimals).toEqual(decimals);
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

  test.each([
    ["小数位", -1, "outOfRange", { decimals: { amounts: 2, rates: 2 } }],
    ["小数位", 1.5, "notWhole", { decimals: { amounts: 2, rates: 2 } }],
    ["百分数小数位", 7, "outOfRange", { decimals: { amounts: 2, rates: 2 } }],
    ["小数位", 40, "outOfRange", { decimals: { amounts: 2, rates: 2 } }],
    ["序时进度小数位", -1, "unknownChoice", { scheduleDigits: undefined, schedule: 0.5 }],
    ["序时进度小数位", "两位", "unknownChoice", { scheduleDigits: undefined }],
    ["序时进度", 50, "outOfRange", { schedule: 0.5 }],
    ["序时进度", "一半", "notANumber", { schedule: 0.5 }],
    ["公式", "别的", "unknownChoice", { style: "native" }],
    ["计量单位", "斤", "unknownChoice", { moneyUnit: "亿元" }],
    ["规上门槛", "两千万", "notANumber", { threshold: 2000 }],
    ["规上门槛", -5, "belowLeast", { threshold: 2000 }],
    ["月度申报截止", 32, "outOfRange", { monthlyFilingDay: 15 }],
    ["月度申报截止", "月中", "notANumber", { monthlyFilingDay: 15 }],
    ["年度申报截止", "年底前后", "notADate", { yearlyFiling: 41618 }],
    ["新增开工", -1, "belowLeast", { startedCount: undefined }],
    ["新增开工", 1.5, "notWhole", { startedCount: undefined }],
    ["分月计划3月", "多", "notANumber", { weights: undefined }],
    ["分月计划3月", -2, "belowLeast", { weights: undefined }],
    ["填报日期", "过几天", "notADate", { reportedOn: undefined }],
    ["报告日", "月末", "notADate", { reportDay: 41455 }],
    ["截至月份", 13, "outOfRange", { month: 6 }],
    ["年度", "今年", "notANumber", { year: 2013 }],
  ])("%s %j is told with its cell and not used", (label, value, kind, expected) => {
    const { parameters, findings } = read([
      ["报告期", "2013年1-6月"],
      [label, value],
    ]);
    expect(findings).toMatchObject([
      { severity: "error", kind, parameters: { column: label }, place: { sheet: "参数", address: "B3" } },
    ]);
    expect(parameters).toMatchObject(expected);
    expect(parameterReference(parameters.source)(parameters.source.refused?.[0] ?? "period")).toBeUndefined();
  });

  test.each([
    ["年度", 2014, "contradictsPeriod", 2013],
    ["年度", "2013年", "numberAsText", 2013],
    ["截至月份", 7, "contradictsPeriod", "=IF("],
    ["规上门槛", "3000", "numberAsText", 3000],
    ["报告日", "2013.6.28", "dateAsText", 41453],
  ])("%s %j is corrected, and told", (label, value, kind, content) => {
    const values = sheet(["报告期", "2013年1-6月"], [label, value]);
    const { parameters, findings } = readParameters(values);
    expect(findings).toMatchObject([{ severity: "warning", kind, place: { address: "B2" } }]);
    const { updates, parameters: after } = parameterUpdates(parameters, values, values, { style: "native" });
    const written = updates.find(({ address }) => address === "B2")?.content;
    expect(typeof content === "string" ? String(written).slice(0, content.length) : written).toBe(content);
    expect(after.source.refused ?? []).toEqual([]);
  });

  test.each([
    ["按日", "1-6月", 0.4959, "2013年1-6月"],
    ["按工作日", "上半年", 0.488, "2013年上半年"],
    ["按月", "1-6月", 0.5, undefined],
  ])(
    "%s of the period %s is %d, and where days count the year goes into the period",
    (basis, period, schedule, written) => {
      const values = sheet(["报告期", period], ["年度", 2013], ["序时进度口径", basis]);
      const { parameters, findings } = readParameters(values);
      expect(findings.map(({ kind }) => kind)).toEqual(written === undefined ? [] : ["yearAdded"]);
      expect(parameters.schedule).toBeCloseTo(schedule, 4);
      const { updates } = parameterUpdates(parameters, values, values, { style: "park" });
      expect(updates.find(({ address }) => address === "B1")?.content).toBe(written);
    },
  );

  test("tells of a report date of another time, and believes it", () => {
    const { parameters, findings } = read([
      ["报告期", "2013年1-6月"],
      ["报告日", 41820],
    ]);
    expect(findings).toMatchObject([{ severity: "warning", kind: "reportDayFarOff" }]);
    expect(parameters.reportDay).toBe(41820);
  });

  test("asks for all twelve months of a plan at the first that is blank", () => {
    const months = [1, 2, 3, 4].map((month): CellValue[] => [`分月计划${month}月`, 25]);
    const { findings } = read([
      ["报告期", "2013年1-6月"],
      ["序时进度口径", "按分月计划"],
      ...months,
      ["分月计划5月", ""],
    ]);
    expect(findings).toMatchObject([{ kind: "wrongNumberOfWeights", place: { address: "B8" } }]);
  });

  test("takes weights of any sum for shares", () => {
    const months = Array.from({ length: 12 }, (_none, index): CellValue[] => [
      `分月计划${index + 1}月`,
      index < 6 ? 3 : 1,
    ]);
    const { parameters } = read([["报告期", "2013年1-6月"], ["序时进度口径", "按分月计划"], ...months]);
    expect(parameters.schedule).toBeCloseTo(0.75, 12);
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

  test("takes a period of 6月 for the value that it is, and not for the label of June's plan", () => {
    const { parameters, findings } = read([
      ["报告期", "6月", "例如2013年1-6月"],
      ["年度", 2013],
    ]);
    expect(findings).toEqual([]);
    expect(parameters).toMatchObject({ month: 6, year: 2013, weights: undefined });
  });

  test.each([
    ["\uFF12\uFF10\uFF11\uFF13年\uFF11\uFF0D\uFF18月", "2013年1-8月", 8],
    ["2013年\uFF19月", "2013年9月", 9],
  ])("writes the period %s in the digits that the sheet's own formula reads", (period, written, month) => {
    const values = sheet(["报告期", period]);
    const { parameters, findings } = readParameters(values);
    expect(findings).toEqual([]);
    expect(parameters).toMatchObject({ month, year: 2013, periodLabel: written });
    const { updates } = parameterUpdates(parameters, values, values, { style: "native" });
    expect(updates.find(({ address }) => address === "B1")?.content).toBe(written);
  });

  test("dates that only follow from last year's 年度 follow the period instead", () => {
    const { parameters, findings } = read([
      ["报告期", "2014年1-6月"],
      ["年度", 2013],
      ["报告日", 41455],
      ["年度申报截止", 41618],
    ]);
    expect(findings.map(({ kind }) => kind)).toEqual(["contradictsPeriod"]);
    expect(parameters).toMatchObject({
      year: 2014,
      reportDay: 41820,
      yearlyFiling: 41983,
    });
  });

  test("writes a formula that reads the public holidays again where their sheet is gone", () => {
    const values = sheet(["报告期", "2013年1-6月"], ["序时进度", 0.5]);
    const formulas = sheet(["报告期", "2013年1-6月"], ["序时进度", "=PARK法定节假日!$A$2"]);
    const { parameters } = readParameters(values);
    const of = (hasHolidays: boolean) =>
      parameterUpdates(parameters, values, formulas, { style: "native", hasHolidays }).updates.find(
        ({ address }) => address === "B2",
      );
    expect(of(true)).toBeUndefined();
    expect(of(false)).toMatchObject({ content: "=PARK法定节假日!$A$2" });
  });
});
