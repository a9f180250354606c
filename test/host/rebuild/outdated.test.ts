import { buildSheets } from "../../../src/workbook/build-sheets";
import { readOverview } from "../../../src/workbook/reading/read-overview";
import { checkSheets } from "../../../src/workbook/report/check-sheets";
import { setPeriod } from "../../../src/workbook/set-period";
import { seedWorkbook } from "../building/seed";
import { insertInputRow, typeOver } from "./input-edits";

const SHEET = "主要经济指标完成情况表";

const states = async () => [(await checkSheets()).map(({ kind }) => kind), (await readOverview()).outdated];

async function shown(address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

beforeEach(async () => {
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets({ templates: ["indicators"] });
});

describe("a generated sheet says of when it is", () => {
  test("and after a change of the period check and pane say that it was built for another", async () => {
    expect(await states()).toEqual([[], {}]);
    expect(await shown("A2")).toBe("\uFF082013年1-6月\uFF09");
    await setPeriod("2013年1-7月", 2013);
    expect(await shown("A2")).toBe("\uFF082013年1-7月\uFF09");
    expect(await states()).toEqual([["sheetOtherPeriod"], { indicators: "otherPeriod" }]);
    await buildSheets({ templates: ["indicators"] });
    expect(await states()).toEqual([[], {}]);
  });

  test("after a change of rows that the data changed; a corrected figure flows through", async () => {
    await typeOver("指标数据", 0, "本期累计", 60);
    expect(await states()).toEqual([[], {}]);
    await insertInputRow("指标数据", { 指标: "用电量", 单位: "万千瓦时", 本期累计: 880 });
    expect(await states()).toEqual([["sheetOtherRows"], { indicators: "otherRows" }]);
  });
});
