import { previewImport } from "../../../src/commands/import";
import { applyImport } from "../../../src/workbook/import/apply-import";
import { undoOfImport } from "../../../src/workbook/undo/undo-import";
import { inputWorkbook } from "../support/input-workbook";

const rows = (count: number) => [
  ["指标", "单位", "本期累计"],
  ...Array.from({ length: count }, (_none, index) => [`指标${index + 1}`, "亿元", String(index + 1)]),
];

async function table() {
  return Excel.run(async (context) => {
    const found = context.workbook.tables.getItem("指标数据");
    const [whole, body] = [found.getRange(), found.getDataBodyRange()];
    whole.load("address");
    body.load("values");
    found.load("showTotals");
    found.autoFilter.load("criteria,isDataFiltered");
    await context.sync();
    return {
      address: whole.address,
      names: body.values.map((line) => String(line[1])),
      totals: found.showTotals,
      filtered: found.autoFilter.isDataFiltered,
    };
  });
}

beforeEach(() =>
  workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013 },
      {
        indicators: [
          { name: "主营业务收入", unit: "亿元", actual: 52.14 },
          { name: "上交税金", unit: "亿元", actual: 1.42 },
        ],
      },
    ),
  ),
);

describe.each([
  ["a totals row", true, false],
  ["a filter", false, true],
  ["a totals row and a filter", true, true],
])("Rows that are brought into a table with %s", (_what, totals, filter) => {
  it("stand below its last row, and go again", async () => {
    await Excel.run(async (context) => {
      const found = context.workbook.tables.getItem("指标数据");
      if (totals) found.showTotals = true;
      if (filter) found.columns.getItem("指标").filter.applyValuesFilter(["上交税金"]);
      await context.sync();
    });
    const before = await table();
    const plan = await previewImport({ name: "来源", values: rows(3) });
    if (!plan) throw new Error("no table was recognised");
    const { appended } = await applyImport(plan);
    const after = await table();
    expect(after.names).toEqual(["主营业务收入", "上交税金", "指标1", "指标2", "指标3"]);
    expect([after.totals, after.filtered]).toEqual([totals, filter]);
    if (!appended) throw new Error("nothing was appended");
    const undo = await undoOfImport(appended, []);
    expect(await undo()).toEqual([]);
    expect(await table()).toEqual(before);
  });
});
