import { buildSheets } from "../../../src/workbook/build-sheets";
import { traceSelection } from "../../../src/workbook/trace/trace-selection";
import { inputWorkbook } from "../support/input-workbook";

const SHEET = "主要经济指标完成情况表";

beforeAll(async () => {
  await workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013, parks: "工业园区" },
      {
        indicators: [
          { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, publishedGrowth: 0.2047 },
          { name: "从业人员", unit: "人", actual: 10723, prior: 9123 },
        ],
      },
    ),
  );
  await buildSheets();
});

/** Selects the cell under a header in the row of an indicator. */
async function select(name: string, header: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const used = sheet.getUsedRange();
    used.load("values");
    await context.sync();
    const plain = (value: unknown) => String(value).replace(/\s/g, "");
    const column = used.values
      .map((row) => row.findIndex((value) => plain(value).startsWith(header)))
      .find((index) => index > 0);
    const row = used.values.findIndex(([first]) => first === name);
    sheet.activate();
    used.getCell(row, column ?? 0).select();
    await context.sync();
  });
}

describe("Tracing a selected figure", () => {
  it("says how a gap is made, of which typed cells, and which sentence tells of it", async () => {
    await select("主营业务收入", "差欠/超序时");
    const { trace, findings } = await traceSelection();
    expect(findings).toEqual([]);
    expect(trace?.label).toBe("主营业务收入的差欠/超序时\uFF08百分点\uFF09");
    expect(trace?.words).toBe(
      "差欠/超序时\uFF08百分点\uFF09 = \uFF08本期累计 ÷ 年度目标 − 序时进度\uFF09× 100\uFF0C单位为个百分点",
    );
    expect(trace?.inputs).toEqual(
      expect.arrayContaining([
        { place: { sheet: "指标数据", address: "G2" }, label: "主营业务收入的本期累计", shown: "52.14" },
        { place: { sheet: "指标数据", address: "D2" }, label: "主营业务收入的年度目标", shown: "135.00" },
        expect.objectContaining({ label: "报告期", shown: "2013年1-6月" }),
      ]),
    );
    expect(trace?.sentences.join()).toContain("差欠序时进度11.38个百分点");
  });

  it("follows a growth to the two levels", async () => {
    await select("从业人员", "同比增减");
    const { trace } = await traceSelection();
    expect(trace?.words).toBe("同比增减 = 本期累计 − 去年同期");
    expect(trace?.inputs.map(({ label }) => label)).toEqual(["从业人员的本期累计", "从业人员的去年同期"]);
  });

  it("says so where the cell has no formula", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("指标数据");
      sheet.activate();
      sheet.getRange("G2").select();
      await context.sync();
    });
    const { trace, findings } = await traceSelection();
    expect(trace).toBeUndefined();
    expect(findings.map(({ kind }) => kind)).toEqual(["noFormula"]);
  });
});
