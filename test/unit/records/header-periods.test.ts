import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { planRows } from "../../../src/import/plan-rows";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { headersOfOtherPeriods } from "../../../src/records/reading/header-periods";
import { parameterLines } from "../../../src/templates/parameters/parameter-layout";
import { readParameters } from "../../../src/templates/parameters/read-parameters";

const table = (header: string[], row: CellValue[] = []): SheetTable => ({
  ...{ sheet: "指标数据", row: 1, column: 1 },
  values: [header, row],
});

function parametersOf(period: string) {
  const lines = parameterLines().map((line): CellValue[] =>
    "section" in line
      ? [line.section, ""]
      : [line.parameter.label, line.parameter.key === "period" ? period : (line.parameter.initial ?? "")],
  );
  return readParameters({
    ...{ sheet: "参数", row: 1, column: 1 },
    values: [["参数", ""], ["项目", "内容"], ...lines],
  }).parameters;
}

const told = (header: string, period: string): (string | undefined)[] =>
  headersOfOtherPeriods(
    { indicators: table(["指标", "单位", header]) },
    ["indicators"],
    parametersOf(period),
  ).map(({ place }) => place?.address);

describe("a header that names its period", () => {
  test.each([
    ["2013年1-6月", "2013年1-6月"],
    ["2013年1—6月累计完成数（亿元）", "2013年1-6月"],
    ["1-本月", "2013年1-6月"],
    ["本期累计", "2013年1-6月"],
    ["2013年目标", "2013年1-6月"],
    ["2012年同期", "2013年1-6月"],
    ["上年1-6月", "2013年1-6月"],
    ["元至六月", "2013年1-6月"],
    ["一至六月累计", "2013年1-6月"],
    ["1-6月", "1-6月"],
    ["2013年1-6月", "1-6月"],
  ])("%s is right for %s", (header, period) => {
    expect(told(header, period)).toEqual([]);
  });

  test.each([
    ["2013年1-5月", "2013年1-6月"],
    ["2012年1-6月", "2013年1-6月"],
    ["1-5月", "2013年1-6月"],
    ["1至5月累计", "2013年1-6月"],
    ["元至5月", "2013年1-6月"],
    ["2012年目标", "2013年1-6月"],
    ["2012年目标任务", "2013年1-6月"],
    ["元月至五月", "2013年1-6月"],
    ["一至五月份", "2013年1-6月"],
    ["二〇一二年1-6月", "2013年1-6月"],
    ["2011年同期", "2013年1-6月"],
    ["2013年同期", "2013年1-6月"],
    ["上年1-5月", "2013年1-6月"],
    ["2013年1-5月", "1-6月"],
  ])("%s is told where the report is of %s", (header, period) => {
    expect(told(header, period)).toEqual(["C1"]);
  });
});

describe("a source that is to be imported", () => {
  const kindsOf = (values: CellValue[][]): string[] =>
    planRows({
      sheet: { name: "来源", values },
      target: { tables: {}, period: { year: 2013, month: 6, periodLabel: "2013年1-6月" } },
    })?.findings.map(({ kind }) => kind) ?? [];
  const rows = (title: string, header: string): CellValue[][] => [
    [title, "", ""],
    ["指标", "单位", header],
    ["主营业务收入", "亿元", 50],
  ];

  test("is told where its title or its header names another period", () => {
    expect(kindsOf(rows("2013年1-5月主要经济指标", "本期累计"))).toEqual(["titleOfOtherPeriod"]);
    expect(kindsOf(rows("主要经济指标", "2013年1-5月"))).toEqual(["headerOfOtherPeriod"]);
    expect(kindsOf(rows("2012年度主要经济指标", "本期累计"))).toEqual(["titleOfOtherPeriod"]);
  });

  test("is not where they name the report's, or none", () => {
    expect(kindsOf(rows("2013年1—6月主要经济指标", "2013年1-6月"))).toEqual([]);
    expect(kindsOf(rows("主要经济指标", "1-本月"))).toEqual([]);
  });
});

describe("headers of two years in one table", () => {
  const fieldsOf = (...headers: string[]): Record<string, string> => {
    const { indexes, findings } = locateColumns(INPUT_TABLES.indicators, table(["指标", "单位", ...headers]));
    expect(findings.filter(({ kind }) => kind === "repeatedColumn")).toEqual([]);
    return Object.fromEntries(
      Object.entries(indexes)
        .filter(([field]) => field !== "name" && field !== "unit")
        .map(([field, index]) => [field, headers[index - 2] ?? ""]),
    );
  };

  test.each([
    [["2013年1-6月", "2012年1-6月"], { actual: "2013年1-6月", prior: "2012年1-6月" }],
    [["2012年1-6月", "2013年1-6月"], { actual: "2013年1-6月", prior: "2012年1-6月" }],
    [["1-6月", "2012年1-6月"], { actual: "1-6月", prior: "2012年1-6月" }],
    [["2012年1-6月", "本期累计"], { actual: "本期累计", prior: "2012年1-6月" }],
    [["2011年1-6月", "2012年1-6月", "2013年1-6月"], { actual: "2013年1-6月", prior: "2012年1-6月" }],
    [["2012年1-6月"], { actual: "2012年1-6月" }],
  ])("%p: the earlier one is last year's", (headers, fields) => {
    expect(fieldsOf(...headers)).toEqual(fields);
  });

  test("the figures are read from the column of their year", () => {
    const { records } = readIndicators(
      table(["指标", "单位", "2012年1-6月", "2013年1-6月"], ["主营业务收入", "亿元", 40, 50]),
    );
    expect(records).toMatchObject([{ actual: 50, prior: 40 }]);
  });
});
