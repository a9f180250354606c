import { buildSheets } from "../../../src/workbook/build-sheets";
import { exampleWorkbook } from "../support/example-workbook";

const SHEET = "项目进展情况表";
const SETTING = "park.built";

async function page(): Promise<{ paper: string; widths: number[] }> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const layout = sheet.pageLayout.load("paperSize");
    const columns = ["A1", "H1", "N1"].map((cell) => sheet.getRange(cell).load("format/columnWidth"));
    await context.sync();
    return { paper: layout.paperSize, widths: columns.map(({ format }) => format.columnWidth) };
  });
}

/** As the sheet was built before wide sheets had their own paper, with every column narrow. */
async function makeOld(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.pageLayout.paperSize = Excel.PaperType.a4;
    for (const cell of ["A1", "H1", "N1"]) sheet.getRange(cell).getEntireColumn().format.columnWidth = 30;
    await context.sync();
  });
}

const update = () => buildSheets({ templates: ["projects"] });

test("a sheet of an older version gets the paper and the room of today once, then its user's choice stays", async () => {
  await workbench.openWorkbook(exampleWorkbook("fourParks", "native"));
  await update();
  const built = await page();
  expect(built.paper).toBe("A3");

  await makeOld();
  Office.context.document.settings.remove(SETTING);
  await update();
  expect(await page()).toEqual(built);

  await makeOld();
  await update();
  expect(await page()).toEqual({ paper: "A4", widths: [30, 30, 30] });
});
