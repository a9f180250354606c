/** @jest-environment-options {"profile": "windows-365"} */
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";

const TEMPLATE = "模板_月报";

/** A template whose chart draws its one row of enterprises, one whole column, and cells of another sheet. */
async function addTemplate(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(TEMPLATE);
    sheet.getRange("A1:B4").values = [
      ["企业", "收入"],
      ["{{企业.企业}}", "{{主营业务收入}}"],
      ["合计", "=SUM(B2)"],
      ["图", ""],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2"), "Columns");
    chart.name = "收入图";
    const own = chart.series.getItemAt(0);
    own.setValues(sheet.getRange("B2"));
    own.setXAxisValues(sheet.getRange("A2"));
    const whole = chart.series.add("全部");
    whole.setValues(sheet.getRange("B1:B3"));
    const other = chart.series.add("别处");
    other.setValues(context.workbook.worksheets.getItem("企业数据").getRange("I2:I3"));
    await context.sync();
  });
}

const drawn = (sheet: string): (string | undefined)[][] =>
  (workbench.host.state.workbook.sheetByName(sheet)?.charts[0]?.series ?? []).map(
    ({ values, categories }) => [values, categories],
  );

describe("the charts of a template", () => {
  const names = ["甲", "乙", "丙", "丁"];

  beforeEach(async () => {
    await workbench.openWorkbook();
    await prepareWorkbook({
      language: "zh-CN",
      parameters: { period: "2013年1-6月", year: 2013 },
      rows: {
        enterprises: names.map((name, index) => ({ park: "东园", name, unit: "万元", revenue: 100 * index })),
      },
    });
    await addTemplate();
  });

  it("draw all that their cells became, and what stands elsewhere as before", async () => {
    const { findings } = await fillTemplates();
    expect(findings).toEqual([]);
    expect(drawn("月报")).toEqual([
      ["=月报!$B$2:$B$5", "=月报!$A$2:$A$5"],
      ["=月报!$B$1:$B$6", undefined],
      ["=企业数据!$I$2:$I$3", undefined],
    ]);
    expect(drawn(TEMPLATE)[0]).toEqual([`=${TEMPLATE}!$B$2`, `=${TEMPLATE}!$A$2`]);
  });

  it("draw fewer rows once there are fewer", async () => {
    await fillTemplates();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("企业数据").getRange("4:5").delete("Up");
      await context.sync();
    });
    await fillTemplates();
    expect(drawn("月报")[0]).toEqual(["=月报!$B$2:$B$3", "=月报!$A$2:$A$3"]);
  });
});
