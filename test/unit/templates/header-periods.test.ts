import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { headersOfOtherPeriods } from "../../../src/templates/parameters/header-periods";
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
