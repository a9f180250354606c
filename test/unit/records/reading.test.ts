import { headerKey } from "../../../src/records/columns/header-key";
import { INDICATOR_TABLE } from "../../../src/records/columns/indicator-columns";
import { PROJECT_TABLE } from "../../../src/records/columns/project-columns";
import { readDate, readNumber, readRate, serialOf } from "../../../src/records/reading/cell-value";
import { locateColumns } from "../../../src/records/reading/locate-columns";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import { readTags } from "../../../src/records/reading/read-tags";
import type { CellValue } from "../../../src/records/reading/sheet-table";
import { unitFactor } from "../../../src/statistics/units";

const table = (...values: CellValue[][]) => ({ sheet: "数据", row: 3, column: 2, values });
const findings = (reading: { findings: { kind: string; place?: { address: string } }[] }) =>
  reading.findings.map(({ kind, place }) => `${kind} ${place?.address ?? ""}`);

describe("headers", () => {
  test("are compared without width, spaces, line breaks and bracketed units", () => {
    for (const header of [
      "本期累计",
      "本期 累计",
      "本期累计\uFF08亿元\uFF09",
      "本期累计(亿元)",
      "本期\n累计",
      "【亿元】本期累计",
    ]) {
      expect(headerKey(header)).toBe("本期累计");
    }
  });

  test("are found under their common other names, in any order", () => {
    const { indexes, findings: found } = locateColumns(
      INDICATOR_TABLE,
      table(["上年同期", "目标任务数", "累计完成", "计量单位", "指标名称", "电话"]),
    );
    expect(indexes).toMatchObject({ prior: 0, target: 1, actual: 2, unit: 3, name: 4 });
    expect(found).toEqual([]);
  });

  test("that are blank over figures are merged cells and stop the table", () => {
    const reading = readIndicators(table(["指标", "单位", "本期累计", ""], ["收入", "亿元", 1, 2]));
    expect(findings(reading)).toEqual(["mergedHeader E3"]);
    expect(reading.records).toEqual([]);
  });

  test("with a year before them, or holding the name of a missing column, are recognised or asked about", () => {
    const { indexes, findings: found } = locateColumns(
      INDICATOR_TABLE,
      table(["指标", "单位", "本期累计", "2012年同期", "区里的年度目标"]),
    );
    expect(indexes).toMatchObject({ prior: 3 });
    expect(found).toMatchObject([
      {
        severity: "warning",
        kind: "unrecognisedColumn",
        parameters: { value: "区里的年度目标", column: "年度目标" },
        suggestion: "年度目标",
      },
    ]);
  });

  test("that are missing are named with what they may be called", () => {
    expect(findings(readProjects(table(["项目"], ["甲"])))).toEqual(["missingColumn B3"]);
    expect(PROJECT_TABLE.columns.filter(({ required }) => required).map(({ header }) => header)).toEqual([
      "项目",
      "类别",
    ]);
  });
});

describe("cells", () => {
  test.each([
    ["52.14", 52.14],
    ["\uFF15\uFF12\uFF0E\uFF11\uFF14", 52.14],
    ["1,234.5", 1234.5],
    ["38.62%", 0.3862],
    ["-8.71", -8.71],
    ["0.07%", 0.0007],
  ])("%s is read as a number and remarked on", (text, value) => {
    expect(readNumber(text)).toEqual({ state: "value", value, remark: "numberAsText" });
  });

  test.each(["", " ", "-", "—", "/", "无"])("%j is no figure", (text) => {
    expect(readNumber(text)).toEqual({ state: "missing" });
  });

  test("a number with its unit is refused with the number as a suggestion", () => {
    expect(readNumber("52.14亿元")).toEqual({ state: "refused", kind: "notANumber", suggestion: "52.14" });
  });

  test.each(["1,23", "12,34,567", "1,23亿元"])(
    "%s, which may mean more than one number, is refused without a guess",
    (text) => {
      expect(readNumber(text)).toEqual({ state: "refused", kind: "notANumber", suggestion: undefined });
    },
  );

  test("20.47 for 20.47 % is refused, 3.6 for growth of 3.6 times is not", () => {
    expect(readRate(20.47, 5)).toEqual({ state: "refused", kind: "percentTyped", suggestion: "20.47%" });
    expect(readRate(3.6, 5)).toEqual({ state: "value", value: 3.6 });
  });

  test.each([
    ["2013-06-30", serialOf(2013, 6, 30)],
    ["2013年9月", serialOf(2013, 9, 30)],
    ["2013年9月底", serialOf(2013, 9, 30)],
    ["2013年底", serialOf(2013, 12, 31)],
    ["2012.2", serialOf(2012, 2, 29)],
    ["2013H1", serialOf(2013, 6, 30)],
    ["2013Q3", serialOf(2013, 9, 30)],
  ])("%s is a date", (text, value) => {
    expect(readDate(text)).toEqual({ state: "value", value, remark: "dateAsText" });
  });

  test.each(["2013-02-30", "2013-13", "昨天", true, 12])("%s is no date", (value) => {
    expect(readDate(value)).toEqual({ state: "refused", kind: "notADate" });
  });
});

test("an amount typed with its unit is refused with what it is in the row's unit", () => {
  const reading = readIndicators(
    table(["指标", "单位", "本期累计"], ["收入", "亿元", "615000万元"], ["税金", "万元", "1.42亿元"]),
  );
  expect(reading.findings).toMatchObject([
    { kind: "notANumber", suggestion: "61.5" },
    { kind: "notANumber", suggestion: "14200" },
  ]);
});

test("an indicator's name is one name with spaces and line breaks inside it", () => {
  const rows: CellValue[][] = [
    ["主营业务 收入", "亿元", 1],
    ["工业\n增加值", "亿元", 2],
    ["主营业务收入", "亿元", 3],
  ];
  const { records, findings: found } = readIndicators(table(["指标", "单位", "本期累计"], ...rows));
  expect(records.map(({ name }) => name)).toEqual(["主营业务收入", "工业增加值"]);
  expect(found.map(({ kind }) => kind)).toEqual(["duplicateRow"]);
});

describe("rows", () => {
  const header = ["指标", "单位", "年度目标", "本期累计", "去年同期", "公布同比"];

  test("are read with the address of each field; blank rows are passed over", () => {
    const { records, findings: found } = readIndicators(
      table(header, ["", "", "", "", "", ""], ["收入", "\uFF08亿元\uFF09", 135, 52.14, "", 0.2047]),
    );
    expect(found).toEqual([]);
    expect(records).toMatchObject([
      { name: "收入", unit: "亿元", target: 135, actual: 52.14, prior: undefined, publishedGrowth: 0.2047 },
    ]);
    expect(records[0]?.source).toMatchObject({ sheet: "数据", row: 5, cells: { name: "B5", actual: "E5" } });
  });

  test("without a name, repeated, or totals are left out and said so", () => {
    const reading = readIndicators(
      table(
        header,
        ["收入", "亿元", "", 1, "", ""],
        ["", "亿元", "", 2, "", ""],
        ["收入", "亿元", "", 3, "", ""],
        ["合 计", "亿元", "", 6, "", ""],
      ),
    );
    expect(reading.records.map(({ actual }) => actual)).toEqual([1]);
    expect(findings(reading)).toEqual(["missingName B5", "duplicateRow B6", "totalRow B7"]);
  });

  test("with a target of zero, an error value or a slip of units name the cell", () => {
    const reading = readIndicators(
      table(header, ["收入", "亿元", 0, "#N/A", "", ""], ["税金", "亿元", 2, 14200, "", ""]),
    );
    expect(findings(reading)).toEqual(["targetNotPositive D4", "errorValue E4", "unitSlip E5"]);
    expect(reading.records[0]).toMatchObject({ target: undefined, actual: undefined });
  });

  test("of two enterprises of one name are told apart by their numbers", () => {
    const enterprises = (ids: string[]) =>
      readEnterprises(table(["编号", "企业", "标签"], ...ids.map((id) => [id, "生物", "达产达标"])));
    expect(enterprises(["Q4", "Q5"]).records.length).toBe(2);
    expect(findings(enterprises(["", ""]))).toEqual(["duplicateRow C5"]);
  });

  test("whose money is in an unknown unit keep their text and lose their amounts", () => {
    const reading = readProjects(
      table(["项目", "类别", "单位", "总投资"], ["污水处理厂", "园区配套", "万圆", 1.2]),
    );
    expect(findings(reading)).toEqual(["unknownMoneyUnit D4"]);
    expect(reading.records).toMatchObject([{ name: "污水处理厂", investment: undefined }]);
  });
});

test("tags are read in any spelling, the one with a slash whole, each once", () => {
  expect(readTags("扩建升级,增资扩股/搬迁/退企还城 扩建升级")).toEqual({
    tags: ["扩建升级", "增资扩股", "搬迁/退企还城"],
    unknown: [],
  });
  expect(readTags("新投产进规模(潜质)、明星").unknown).toEqual(["明星"]);
});

test("units convert within what they measure", () => {
  expect(unitFactor("亿元", "万元")).toBe(10_000);
  expect(unitFactor("万元", "亿元")).toBe(0.0001);
  expect(unitFactor("人", "亿元")).toBeUndefined();
});
