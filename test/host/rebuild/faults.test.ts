import { buildSheets } from "../../../src/workbook/build-sheets";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import { seedWorkbook } from "../building/seed";
import { expectAllOrNothing, expectRecovery, expectSame } from "../support/every-failure";
import { deleteInputRow, insertInputRow, reorderInput, typeOver } from "./input-edits";

/** What the workbook is when the build starts. */
const SITUATIONS: [string, () => Promise<void>][] = [
  ["a first build", async () => undefined],
  [
    "a rebuild with figures corrected",
    async () => {
      await buildSheets();
      await typeOver("指标数据", 0, "本期累计", 60);
    },
  ],
  [
    "a rebuild with rows added, dropped and reordered",
    async () => {
      await buildSheets();
      await annotate();
      await reordered();
    },
  ],
  [
    "a rebuild for several parks of sheets that others refer to",
    async () => {
      await buildSheets();
      await annotate();
      await referTo();
      await severalParks();
    },
  ],
];

/** The user's own things on the generated sheets. */
async function annotate(): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"]) {
      const sheet = context.workbook.worksheets.getItem(name);
      const used = sheet.getUsedRange();
      const beside = used.getLastCell().getOffsetRange(0, 1).getEntireColumn();
      beside.getCell(5, 0).values = [["我的说明"]];
      beside.getCell(5, 0).format.fill.color = "#FFFF00";
      beside.format.columnWidth = 90;
      used.getLastRow().getOffsetRange(2, 0).getCell(0, 0).values = [["表下文字"]];
      sheet.getRange("A1").format.font.color = "#7030A0";
      sheet.getRange("B:B").format.columnWidth = 33;
      sheet.getRange("C:C").columnHidden = true;
    }
    await context.sync();
  });
}

async function reordered(): Promise<void> {
  await reorderInput("指标数据", (rows) => [...rows].reverse());
  await deleteInputRow("企业数据", 1);
  await insertInputRow("项目数据", { 项目: "新项目", 类别: "重大项目", 单位: "亿元", 总投资: 3 });
}

/** A sheet of the user's own that draws on the generated ones, a name over a figure, hidden rows and comments. */
async function referTo(): Promise<void> {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.add("我的汇总");
    own.getRange("A1:A2").formulas = [["=主要经济指标完成情况表!D6"], ["=SUM(企业扩建升级情况表!E6:E8)"]];
    context.workbook.names.add("工业增加值完成", "=主要经济指标完成情况表!$D$6");
    const sheet = context.workbook.worksheets.getItem("项目进展情况表");
    sheet.getRange("8:8").rowHidden = true;
    sheet.getRange("AF8").formulas = [["=项目进展情况表!C8*2"]];
    await context.sync();
  });
}

async function severalParks(): Promise<void> {
  await typeOver("指标数据", 1, "园区", "乙园");
  await typeOver("企业数据", 2, "园区", "乙园");
  await typeOver("项目数据", 0, "园区", "乙园");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("参数").getRange(parameterCells().parks).values = [
      ["工业园区、乙园"],
    ];
    await context.sync();
  });
}

async function start(situation: () => Promise<void>): Promise<WorkbookFile> {
  const host = await workbench.openWorkbook(seedWorkbook());
  await situation();
  return host.settledSave();
}

jest.setTimeout(240_000);

describe.each(SITUATIONS)("in %s", (_what, situation) => {
  let before: WorkbookFile;
  const step = { prepare: () => workbench.openWorkbook(before), run: () => buildSheets() };

  beforeAll(async () => {
    before = await start(situation);
  });

  test("a failure at any round trip leaves the workbook as it was", async () => {
    const held = await expectAllOrNothing(step);
    // Where only the answer to the dropping of the copies is lost, all was written and nothing is left to undo it from.
    expect(held.length).toBeLessThanOrEqual(1);
  });

  test("building again after Excel went away comes to the same end", async () => {
    await expectRecovery(step);
  });

  test("a cancel at any step leaves the workbook as it was", async () => {
    await step.prepare();
    let steps = 0;
    await buildSheets({ report: () => void steps++ });
    expect(steps).toBeGreaterThanOrEqual(6);
    for (let step = 1; step <= steps; step++) {
      await workbench.openWorkbook(before);
      const aborter = new AbortController();
      let seen = 0;
      const building = buildSheets({
        signal: aborter.signal,
        report: () => {
          if (++seen === step) aborter.abort();
        },
      });
      await expect(building).rejects.toMatchObject({ name: "AbortError" });
      expectSame([step, await workbench.host.settledSave()], [step, before]);
    }
  });
});

test("a failure also takes back what was added to a short sheet of parameters", async () => {
  const file = seedWorkbook();
  const parameters = file.sheets.find(({ name }) => name === "参数");
  if (parameters) parameters.rows = parameters.rows.filter(({ row }) => row < 6);
  file.names = [];
  await workbench.openWorkbook(file);
  const before = await workbench.host.settledSave();
  workbench.host.faults = [{ roundTrip: 2, code: "GeneralException", answerLost: true }];
  await expect(buildSheets({ period: "2013年1-5月" })).rejects.toMatchObject({ code: "GeneralException" });
  expect(await workbench.host.settledSave()).toEqual(before);
});
