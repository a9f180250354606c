import sample from "../../../examples/seed-2013H1.json";
import { planBuild } from "../../../src/commands/plan-build";
import { requestedPage } from "../../../src/commands/requested-page";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { previewBuild } from "../../../src/workbook/preview-build";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { readOverview } from "../../../src/workbook/reading/read-overview";

const { parameters, ...rows } = sample;

jest.setTimeout(60_000);

beforeEach(async () => {
  await workbench.openWorkbook();
  await prepareWorkbook({ language: "zh-CN", parameters, rows });
});

describe("the ribbon's 一键生成", () => {
  it("asks the pane for the plan and builds nothing yet", async () => {
    const outcome = await planBuild("zh-CN");
    expect(outcome).toMatchObject({ sheets: [], message: expect.stringContaining("开始生成") });
    expect(requestedPage()?.page).toBe("plan");
    expect((await readOverview()).generated).toEqual({});
  });

  it("builds at once where no pane can be shown", async () => {
    const { showAsTaskpane } = Office.addin;
    Office.addin.showAsTaskpane = () => Promise.reject(new Error("no pane here"));
    try {
      const outcome = await planBuild("zh-CN");
      expect(outcome.sheets).toHaveLength(3);
      expect(outcome.message).toBe("已生成3张报表");
    } finally {
      Office.addin.showAsTaskpane = showAsTaskpane;
    }
  });
});

describe("the plan of an update", () => {
  it("counts the rows that come and go, and the user's own cells that stay", async () => {
    await buildSheets();
    await Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.getItem("主要经济指标完成情况表").getRange("Z5:Z6").values = [["待核实"], ["已核"]];
      const body = tables.getItem("指标数据").getDataBodyRange();
      body.load("values");
      await context.sync();
      const [first] = body.values;
      body.getRow(0).values = [
        first?.map((cell: unknown) => (cell === "主营业务收入" ? "营业收入" : cell)) ?? [],
      ];
      await context.sync();
    });
    const { sheets } = await previewBuild();
    expect(sheets.map(({ template, replaces }) => [template, replaces])).toEqual([
      ["indicators", { added: 1, removed: 1, kept: 2 }],
      ["enterprises", { added: 0, removed: 0, kept: 0 }],
      ["projects", { added: 0, removed: 0, kept: 0 }],
    ]);
  });
});
