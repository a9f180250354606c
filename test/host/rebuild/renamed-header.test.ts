import { buildSheets } from "../../../src/workbook/build-sheets";
import { readSheet } from "../building/sheet-cells";
import { inputWorkbook } from "../support/input-workbook";

jest.setTimeout(30_000);

const SHEET = "主要经济指标完成情况表";

test("a heading that is renamed after a build stays its column, is said, and is remembered", async () => {
  await workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013 },
      { indicators: [{ name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14 }] },
    ),
  );
  await buildSheets();
  await Excel.run(async (context) => {
    const header = context.workbook.tables
      .getItem("指标数据")
      .columns.getItem("年度目标")
      .getHeaderRowRange();
    header.values = [["咱们今年要干的数"]];
    await context.sync();
  });
  const kindsOf = async () =>
    (await buildSheets()).findings.map(({ kind, severity }) => `${kind} ${severity}`);
  expect(await kindsOf()).toContain("renamedColumn warning");
  expect((await readSheet(SHEET)).at("主营业务收入", "年度目标")).toBe(135);
  expect(await kindsOf()).toContain("renamedColumn hint");
});
