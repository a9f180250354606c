import { writeFindings } from "../../../src/commands/findings-sheet";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { seedWorkbook } from "./seed";

afterEach(() => {
  workbench.host.state.hasPrinter = true;
});

async function orientations(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/pageLayout/orientation");
    await context.sync();
    return worksheets.items.map(({ pageLayout }) => String(pageLayout.orientation));
  });
}

test("without a printer sheets are built all the same, and a hint tells of the paper", async () => {
  await workbench.openWorkbook(seedWorkbook());
  workbench.host.state.hasPrinter = false;
  const { sheets, findings } = await buildSheets();
  expect(sheets).toHaveLength(3);
  expect(findings.filter(({ kind }) => kind === "pageSetupFailed")).toEqual([
    { severity: "hint", kind: "pageSetupFailed", parameters: {} },
  ]);
  expect((await orientations()).filter((each) => each === "Landscape").length).toBeGreaterThanOrEqual(3);
  const again = await buildSheets();
  expect(again.sheets.every(({ replaced }) => replaced)).toBe(true);
});

test("without a printer the input tables and the sheet of findings are made as well", async () => {
  await workbench.openWorkbook();
  workbench.host.state.hasPrinter = false;
  expect(await prepareWorkbook({ language: "zh-CN" })).toHaveLength(5);
  expect(await writeFindings([], "2013年1-6月")).toMatchObject({ outcome: { sheets: [{}] } });
});

test("figures that Excel has not calculated are told of where it calculates by hand", async () => {
  await workbench.openWorkbook(seedWorkbook());
  await Excel.run(async (context) => {
    context.application.calculationMode = Excel.CalculationMode.manual;
    await context.sync();
  });
  expect((await buildSheets()).findings.map(({ kind }) => kind)).toContain("manualCalculation");
});
