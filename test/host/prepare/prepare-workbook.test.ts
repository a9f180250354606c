import { readFileSync } from "node:fs";
import sample from "../../../examples/seed-2013H1.json";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { readOverview } from "../../../src/workbook/reading/read-overview";
import { putPeriodBack, setPeriod } from "../../../src/workbook/set-period";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { expectAllOrNothing, expectRecovery } from "../support/every-failure";

const { parameters, ...rows } = sample;
const period = { period: "2026年1-10月", year: 2026 };

async function valuesOf(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values;
  });
}

jest.setTimeout(60_000);

beforeEach(() => workbench.openWorkbook());

describe("an empty workbook", () => {
  it("gets the three input tables and 参数, blank but for the period", async () => {
    const added = await prepareWorkbook({ language: "zh-CN", parameters: period });
    expect(added).toEqual(["参数", "PARK法定节假日", "指标数据", "企业数据", "项目数据"]);
    const overview = await readOverview();
    expect(overview.rows).toEqual({ indicators: 0, enterprises: 0, projects: 0 });
    expect(overview.parameters).toMatchObject({ periodLabel: "2026年1-10月", year: 2026, month: 10 });
    expect(overview.parameters?.schedule).toBeCloseTo(10 / 12, 12);
    expect(overview.generated).toEqual({});
  });

  it("gets the sample's rows, from which every sheet can be built without an error", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    const overview = await readOverview();
    expect(overview.rows).toEqual({
      indicators: rows.indicators.length,
      enterprises: rows.enterprises.length,
      projects: rows.projects.length,
    });
    expect(overview.parameters).toMatchObject({ parks: ["工业园区"], month: 6, schedule: 0.5 });
    const { sheets, findings } = await buildSheets();
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(sheets.map(({ name }) => name)).toContain("主要经济指标完成情况表");
    expect(Object.keys((await readOverview()).generated)).toContain("indicators");
  });

  it("has its tables in the style that the sample's have", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters: period });
    const made = workbench.host.save().sheets.flatMap(({ tables }) => tables);
    const { sheets } = await readWorkbookFile(readFileSync("examples/seed-2013H1.xlsx"));
    const ofSample = sheets.flatMap(({ tables }) => tables);
    const looks = ({ name, style, showBandedRows, showFilterButton }: (typeof made)[number]) =>
      [name, style, showBandedRows, showFilterButton] as const;
    expect(made.map(looks)).toEqual(ofSample.map(looks));
    expect(made.length).toBeGreaterThanOrEqual(3);
  });

  it("is prepared in as few round trips with rows as without", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters: period });
    const blank = workbench.host.roundTrips;
    await workbench.openWorkbook();
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    expect(workbench.host.roundTrips).toBe(blank);
    expect(blank).toBeLessThanOrEqual(4);
  });

  it("is prepared as a whole or not at all, whatever request fails, and by the next try at the latest", async () => {
    const run = () => prepareWorkbook({ language: "zh-CN", parameters, rows });
    const prepare = () => workbench.openWorkbook();
    expect(await expectAllOrNothing({ prepare, run })).toEqual([]);
    await expectRecovery({ prepare, run });
  });
});

describe("what is there", () => {
  it("stays: a second time adds nothing, and a lost table alone is made again", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    expect(await prepareWorkbook({ language: "zh-CN", parameters: period })).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("项目数据").delete();
      await context.sync();
    });
    expect(await prepareWorkbook({ language: "zh-CN", parameters: period })).toEqual(["项目数据"]);
    expect((await readOverview()).parameters?.periodLabel).toBe("2013年1-6月");
  });

  it("keeps its name: a sheet of the user's own is not taken for a table", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("指标数据").getRange("A1").values = [["我的笔记"]];
      await context.sync();
    });
    expect(await prepareWorkbook({ language: "zh-CN", parameters: period })).toContain("指标数据(2)");
    expect(await valuesOf("指标数据", "A1")).toEqual([["我的笔记"]]);
  });
});

describe("the period", () => {
  it("is written with its year, and everything that follows from it moves along", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    await setPeriod("2014年1-9月", 2014);
    expect((await readOverview()).parameters).toMatchObject({
      periodLabel: "2014年1-9月",
      year: 2014,
      month: 9,
      schedule: 0.75,
    });
  });
});

describe("whatever request fails", () => {
  const prepared = async () => {
    await workbench.openWorkbook();
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
  };

  it("the period is set, and put back, as a whole or not at all", async () => {
    const run = () => setPeriod("2014年1-9月", 2014);
    expect(await expectAllOrNothing({ prepare: prepared, run })).toEqual([]);
    let before = {};
    const changed = async () => {
      await prepared();
      before = await run();
    };
    expect(await expectAllOrNothing({ prepare: changed, run: () => putPeriodBack(before) })).toEqual([]);
  });
});
