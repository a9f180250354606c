import { buildSheets } from "../../../src/workbook/build-sheets";
import type { BuildOptions } from "../../../src/workbook/build-sheets";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import type { Fault } from "../../../workbench/host/host";
import { seedWorkbook } from "../build/seed";
import { deleteInputRow, insertInputRow, reorderInput, typeOver } from "./input-edits";

/** Ways in which a request can go wrong. */
const FAILURES: [string, Omit<Fault, "roundTrip">][] = [
  ["an error", { code: "GeneralException" }],
  ["refused access", { code: "AccessDenied" }],
  ["a lost answer", { code: "GeneralException", answerLost: true }],
];

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

async function start(situation: () => Promise<void>): Promise<WorkbookFile> {
  const host = await workbench.openWorkbook(seedWorkbook());
  await situation();
  return host.settledSave();
}

async function tripsOfBuild(options: BuildOptions = {}): Promise<number> {
  workbench.host.roundTrips = 0;
  await buildSheets(options);
  return workbench.host.roundTrips;
}

/** Reading, and writing everything; a rebuild then drops the copies that it could be taken back from. */
const FIRST_BUILD_TRIPS = 2;

jest.setTimeout(60_000);

describe.each(SITUATIONS)("in %s", (_what, situation) => {
  test.each(FAILURES)("%s at any round trip leaves the workbook as it was", async (_failure, failure) => {
    const before = await start(situation);
    await workbench.openWorkbook(before);
    const trips = await tripsOfBuild();
    const after = await workbench.host.settledSave();
    expect(trips).toBeGreaterThanOrEqual(2);
    for (let roundTrip = 1; roundTrip <= trips; roundTrip++) {
      await workbench.openWorkbook(before);
      workbench.host.faults = [{ roundTrip, ...failure }];
      // Where only the answer to the last request is lost, nothing is left to take the build back from: it holds.
      const holds = failure.answerLost && roundTrip === trips && trips > FIRST_BUILD_TRIPS;
      if (holds) await buildSheets();
      else await expect(buildSheets()).rejects.toMatchObject({ code: failure.code });
      const left = await workbench.host.settledSave();
      expect([roundTrip, left]).toEqual([roundTrip, holds ? after : before]);
    }
  });

  test("a cancel at any step leaves the workbook as it was", async () => {
    const before = await start(situation);
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
      expect([step, await workbench.host.settledSave()]).toEqual([step, before]);
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
