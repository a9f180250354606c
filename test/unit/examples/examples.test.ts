import { readFileSync } from "fs";
import path from "path";
import { exampleWorkbook } from "../../../scripts/make-examples";
import { readExample } from "../../../scripts/examples/example-data";
import type { Finding } from "../../../src/records/finding";
import { readEnterprises } from "../../../src/records/reading/read-enterprises";
import { readIndicators } from "../../../src/records/reading/read-indicators";
import { readProjects } from "../../../src/records/reading/read-projects";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";
import { readParameters } from "../../../src/templates/parameters/read-parameters";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";

const folder = path.join(__dirname, "../../../examples");
const open = (name: string): Promise<WorkbookFile> => readWorkbookFile(readFileSync(path.join(folder, name)));

/** A sheet of the file as the add-in would load it. */
function tableOf(file: WorkbookFile, name: string): SheetTable {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const width = Math.max(...sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  const values = sheet.rows.map(({ cells }) => {
    const line: CellValue[] = Array.from({ length: width }, () => "");
    for (const { column, value } of cells)
      line[column] =
        value === undefined || value === null ? "" : typeof value === "object" ? value.error : value;
    return line;
  });
  return { sheet: name, row: 1, column: 1, values };
}

const serious = (findings: Finding[]): Finding[] => findings.filter(({ severity }) => severity !== "hint");

describe.each(["seed-2013H1", "four-parks"])("the example %s", (name) => {
  it("is what its data makes, byte for byte", async () => {
    const made = await writeWorkbookFile(exampleWorkbook(readExample(path.join(folder, `${name}.json`))));
    expect(Buffer.compare(Buffer.from(made), readFileSync(path.join(folder, `${name}.xlsx`)))).toBe(0);
  });

  it("has nothing in it that the data check would object to", async () => {
    const file = await open(`${name}.xlsx`);
    expect(serious(readIndicators(tableOf(file, "指标数据")).findings)).toEqual([]);
    expect(serious(readEnterprises(tableOf(file, "企业数据")).findings)).toEqual([]);
    expect(serious(readProjects(tableOf(file, "项目数据")).findings)).toEqual([]);
    expect(serious(readParameters(tableOf(file, "参数")).findings)).toEqual([]);
  });
});

describe("the seed's half-year", () => {
  it("holds the figures as the report states them, and leaves blank what it does not", async () => {
    const { records } = readIndicators(tableOf(await open("seed-2013H1.xlsx"), "指标数据"));
    expect(
      records.map(({ name, unit, target, actual, prior, publishedGrowth }) => [
        name,
        unit,
        target,
        actual,
        prior,
        publishedGrowth,
      ]),
    ).toEqual([
      ["主营业务收入", "亿元", 135, 52.14, undefined, 0.2047],
      ["工业增加值", "亿元", 27.8, 12.58, undefined, 0.2896],
      ["上交税金", "亿元", 2.14, 1.42, undefined, undefined],
      ["招商实际到位资金", "亿元", undefined, 12.17, undefined, undefined],
      ["出货值", "亿元", undefined, 2.12, undefined, undefined],
      ["从业人员", "人", undefined, 10723, 9123, undefined],
    ]);
    expect(records[2]?.publishedGrowthGap).toBe(-7.95);
  });

  it("tells apart the companies whose names are the same stub", async () => {
    const { records } = readEnterprises(tableOf(await open("seed-2013H1.xlsx"), "企业数据"));
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    expect(records.filter(({ name }) => name === "光电")).toHaveLength(4);
    expect(records.find(({ name }) => name === "锐迈管道")?.tags).toEqual([
      "扩建升级",
      "增资扩股",
      "搬迁/退企还城",
    ]);
  });

  it("has its projects once each, with the basis of their progress and 1.90亿元 of priced facilities", async () => {
    const { records } = readProjects(tableOf(await open("seed-2013H1.xlsx"), "项目数据"));
    expect(records.filter(({ name }) => name.includes("城市综合体"))).toHaveLength(1);
    expect(records.filter(({ name }) => name.startsWith("一键通"))).toHaveLength(1);
    expect(
      records
        .filter(({ progress }) => progress !== undefined)
        .map(({ progress, progressBasis }) => [progress, progressBasis]),
    ).toEqual([
      [0.375, "竣工套数（300余套）"],
      [0.8, "土建"],
      [0.9, "路基土方"],
    ]);
    const inYi = records.reduce(
      (sum, { investment = 0, unit }) => sum + (unit === "亿元" ? investment : investment / 1e4),
      0,
    );
    expect(inYi).toBeCloseTo(1.9, 9);
  });

  it("reports through June 2013 with the stated counts", async () => {
    const { parameters } = readParameters(tableOf(await open("seed-2013H1.xlsx"), "参数"));
    expect(parameters).toMatchObject({
      month: 6,
      year: 2013,
      reportDay: 41455,
      startedCount: 11,
      finishedCount: 8,
      trialCount: 8,
    });
  });
});
