import { buildSheets } from "../../../src/workbook/build-sheets";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { cellAddress } from "../../../src/formulas/a1";
import type { Finding } from "../../../src/records/finding";
import { seedWorkbook } from "../building/seed";

/** What the pane shows of figures that are used as the file has them. */
const marked = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ kind, place }) => (kind === "storedFigure" ? [`${place?.sheet}!${place?.address}`] : [])); // prettier-ignore

test("figures that nothing here comes to are marked in the pane's checks and after a build, and go when they are typed", async () => {
  const file = seedWorkbook();
  const rows = file.sheets.find(({ name }) => name === "指标数据")?.rows ?? [];
  const header = rows[0]?.cells.find(({ value }) => value === "本期累计");
  for (const [row, formula] of [[1, "=[1]Sheet1!$B$2"], [2, "=1+11.58"]] as const) {
    const cell = rows[row]?.cells.find(({ column }) => column === header?.column);
    if (cell) cell.formula = formula;
  } // prettier-ignore
  await workbench.openWorkbook(file);
  const address = cellAddress(2, (header?.column ?? 0) + 1);
  expect(marked((await checkWorkbook()).data)).toEqual([`指标数据!${address}`]);
  expect(marked((await buildSheets()).findings)).toEqual([`指标数据!${address}`]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("指标数据").getRange(address).values = [[52.14]];
    await context.sync();
  });
  expect(marked((await checkWorkbook()).data)).toEqual([]);
});
