import { buildSheets } from "../../../src/workbook/build-sheets";
import { INDICATORS, seedWorkbook } from "./seed";
import { readSheet } from "./sheet-cells";

const SHEET = "主要经济指标完成情况表";

/** Writes cells of the generated sheet as its user would. */
async function write(cells: Record<string, string | number>, sheet = SHEET): Promise<void> {
  await Excel.run(async (context) => {
    for (const [address, content] of Object.entries(cells)) {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    }
    await context.sync();
  });
}

/** The input rows in another order, with the figures that go with them. */
async function reorderInput(order: number[]): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("指标数据").getDataBodyRange();
    body.load("values");
    await context.sync();
    body.values = order.map((index) => body.values[index] ?? []);
    await context.sync();
  });
}

async function built(): Promise<void> {
  await workbench.openWorkbook(seedWorkbook({ indicators: INDICATORS }));
  await buildSheets({ templates: ["indicators"] });
}

const only = { templates: ["indicators"] as const };

describe("building again", () => {
  test("after no change leaves every cell as it was, in four round trips at most", async () => {
    await built();
    await write({ R5: "备注一", A40: "表下的话" });
    const before = await readSheet(SHEET);
    workbench.host.roundTrips = 0;
    const outcome = await buildSheets(only);
    expect(workbench.host.roundTrips).toBeLessThanOrEqual(4);
    expect(outcome.sheets).toMatchObject([{ name: SHEET, replaced: true }]);
    const after = await readSheet(SHEET);
    expect(after.formulas).toEqual(before.formulas);
    expect(after.values).toEqual(before.values);
  }, 20_000);

  test("takes notes beside a row along with their row when the order changes", async () => {
    await built();
    await write({ R5: "收入的备注", R7: "税金的备注", S7: "=D7*2", A40: "表下的话" });
    await reorderInput([2, 5, 0, 1, 3, 4]);
    await buildSheets(only);
    const sheet = await readSheet(SHEET);
    expect(sheet.values[sheet.row("上交税金")]?.slice(17, 19)).toEqual(["税金的备注", 2.84]);
    expect(sheet.values[sheet.row("主营业务收入")]?.[17]).toBe("收入的备注");
    expect(sheet.values[sheet.row("工业增加值")]?.[17]).toBe("");
    expect(sheet.at("主营业务收入", "本期累计")).toBe(52.14);
    expect(sheet.text).toContain("表下的话");
  }, 20_000);

  test("moves the notes of a row that is gone below the table and says so", async () => {
    await built();
    await write({ R9: "出货值的备注", A40: "表下的话" });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("指标数据").rows.getItemAt(4).delete();
      await context.sync();
    });
    const { findings } = await buildSheets(only);
    expect(findings).toMatchObject([{ kind: "noteWithoutRow", parameters: { name: "出货值" } }]);
    const sheet = await readSheet(SHEET);
    expect(sheet.values[sheet.row("出货值")]?.[17]).toBe("出货值的备注");
    expect(sheet.text).toContain("表下的话");
    expect(sheet.at("从业人员", "同比增减")).toBe(1600);
  }, 20_000);

  test("keeps the title's own format and a column's width", async () => {
    await built();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("A1").format.font.color = "#123456";
      sheet.getRange("C1").format.columnWidth = 77;
      await context.sync();
    });
    await reorderInput([1, 0, 2, 3, 4, 5]);
    await buildSheets(only);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const font = sheet.getRange("A1").format.font.load("color");
      const format = sheet.getRange("C1").format.load("columnWidth");
      await context.sync();
      expect([font.color, Math.round(format.columnWidth)]).toEqual(["#123456", 77]);
    });
  }, 20_000);

  test("leaves a sheet alone in which the user put a row of their own between ours", async () => {
    await built();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("A7").values = [["我的一行"]];
      await context.sync();
    });
    const before = await readSheet(SHEET);
    const { findings, sheets } = await buildSheets(only);
    expect(sheets).toEqual([]);
    expect(findings).toMatchObject([{ kind: "rowsInside", place: { sheet: SHEET, address: "A7" } }]);
    expect((await readSheet(SHEET)).formulas).toEqual(before.formulas);
  }, 20_000);

  test("updates the sheet under the name that the user gave it", async () => {
    await built();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = "六月报表";
      await context.sync();
    });
    const { sheets } = await buildSheets(only);
    expect(sheets).toMatchObject([{ name: "六月报表", replaced: true }]);
  }, 20_000);
});

describe("a failure leaves the workbook as it was", () => {
  const faults = [
    { code: "GeneralException", answerLost: false },
    { code: "AccessDenied", answerLost: false },
    { code: "RequestAborted", answerLost: true },
  ];

  test.each(faults.flatMap((fault) => [1, 2].map((roundTrip) => ({ ...fault, roundTrip }))))(
    "when a first build fails at round trip $roundTrip ($code, answer lost: $answerLost)",
    async (fault) => {
      const host = await workbench.openWorkbook(seedWorkbook({ indicators: INDICATORS }));
      const before = await host.settledSave();
      host.faults = [fault];
      await expect(buildSheets(only)).rejects.toMatchObject({ code: fault.code });
      host.faults = [];
      expect(await host.settledSave()).toEqual(before);
    },
    20_000,
  );

  test.each(faults.flatMap((fault) => [1, 2].map((roundTrip) => ({ ...fault, roundTrip }))))(
    "when an update fails at round trip $roundTrip ($code, answer lost: $answerLost)",
    async (fault) => {
      await built();
      await write({ R5: "备注", A40: "表下的话" });
      await reorderInput([2, 5, 0, 1, 3, 4]);
      const { host } = workbench;
      const before = await host.settledSave();
      host.roundTrips = 0;
      host.faults = [fault];
      await expect(buildSheets(only)).rejects.toMatchObject({ code: fault.code });
      host.faults = [];
      expect(await host.settledSave()).toEqual(before);
    },
    20_000,
  );
});
