import {
  canUndoRollOver,
  previewRollOver,
  rollOver,
  undoRollOver,
} from "../../../src/workbook/roll-over/roll-over";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook } from "../support/input-workbook";

const SEED = {
  park: "工业园区",
  name: "主营业务收入",
  unit: "亿元",
  target: 135,
  actual: 52.14,
  prior: 43.28,
};

function seed(): WorkbookFile {
  return inputWorkbook(
    { period: "2013年1-6月", year: 2013, parks: "工业园区", startedCount: 11 },
    {
      indicators: [
        SEED,
        { park: "工业园区", name: "从业人员", unit: "人", actual: 10723, prior: 9123 },
        { park: "工业园区", name: "用电量", unit: "万千瓦时", actual: "=100+1" },
      ],
      enterprises: [
        {
          park: "工业园区",
          id: "007",
          name: "鑫旺金属",
          tags: "扩建升级",
          unit: "万元",
          revenue: 900,
          completedInvestment: 50,
        },
      ],
      projects: [
        { park: "工业园区", name: "标准厂房", kind: "园区配套", unit: "万元", invested: 500, progress: 0.8 },
      ],
    },
  );
}

async function values(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function write(sheet: string, address: string, value: unknown): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("Rolling a workbook over", () => {
  it("moves the period on, and what follows from it", async () => {
    await workbench.openWorkbook(seed());
    const { done } = await rollOver();
    expect(done).toBe(true);
    const parameters = await values("参数", "A3:B14");
    const of = (label: string) => parameters.find(([name]) => name === label)?.[1];
    expect(of("报告期")).toBe("2013年1-7月");
    expect(of("截至月份")).toBe(7);
    expect(of("报告日")).toBe(41486);
  });

  it("clears the figures for entry and keeps formulas, targets and what counts from the start of a project", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    expect(await values("指标数据", "D2:H4")).toEqual([
      [135, "", "", "", ""],
      ["", "", "", "", ""],
      ["", "", "", 101, ""],
    ]);
    expect(await values("企业数据", "I2")).toEqual([[""]]);
    expect(await values("企业数据", "N2")).toEqual([[50]]);
    expect(await values("项目数据", "G2")).toEqual([[500]]);
  });

  it("keeps the period in the table 历史数据, texts as texts", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    const history = await values("历史数据", "A1:I6");
    expect(history.map((row) => row.slice(0, 8))).toEqual([
      ["年度", "截至月份", "类别", "园区", "编号", "名称", "单位", "累计完成"],
      [2013, 6, "指标", "工业园区", "", "主营业务收入", "亿元", 52.14],
      [2013, 6, "指标", "工业园区", "", "从业人员", "人", 10723],
      [2013, 6, "指标", "工业园区", "", "用电量", "万千瓦时", 101],
      [2013, 6, "企业", "工业园区", "007", "鑫旺金属", "万元", 900],
      [2013, 6, "项目", "工业园区", "", "标准厂房", "万元", ""],
    ]);
    const [table] = workbench.host
      .save()
      .sheets.flatMap(({ tables }) => tables.filter(({ name }) => name === "历史数据"));
    expect(table?.range).toBe("A1:R6");
  });

  it("changes nothing in a preview", async () => {
    await workbench.openWorkbook(seed());
    const before = workbench.host.save();
    expect((await previewRollOver()).ready).toBe(true);
    expect(workbench.host.save()).toEqual(before);
  });
});

describe("Taking a roll-over back", () => {
  it("restores the workbook exactly, the history sheet gone", async () => {
    await workbench.openWorkbook(seed());
    const before = workbench.host.save();
    await rollOver();
    expect(canUndoRollOver()).toBe(true);
    expect(await undoRollOver()).toMatchObject({ done: true });
    expect(workbench.host.save()).toEqual(before);
    expect(canUndoRollOver()).toBe(false);
  });

  it("takes only its own rows out of a history that was there", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    await write("指标数据", "G2", 60);
    const before = workbench.host.save();
    await rollOver();
    expect((await values("历史数据", "A7:H7"))[0]).toEqual([
      2013,
      7,
      "指标",
      "工业园区",
      "",
      "主营业务收入",
      "亿元",
      60,
    ]);
    await undoRollOver();
    expect(workbench.host.save()).toEqual(before);
  });

  it("waits to be told again where figures were entered since", async () => {
    await workbench.openWorkbook(seed());
    const before = workbench.host.save();
    await rollOver();
    await write("指标数据", "G2", 60);
    const refusal = await undoRollOver();
    expect(refusal.done).toBe(false);
    expect(refusal.findings).toEqual([
      expect.objectContaining({ kind: "changedSince", place: { sheet: "指标数据", address: "G2" } }),
    ]);
    expect(await values("指标数据", "G2")).toEqual([[60]]);
    expect(await undoRollOver({ evenIfChanged: true })).toMatchObject({ done: true });
    expect(workbench.host.save()).toEqual(before);
  });
});

describe("A roll-over that cannot be done changes nothing", () => {
  async function refused(file: WorkbookFile): Promise<string[]> {
    await workbench.openWorkbook(file);
    const before = workbench.host.save();
    const outcome = await rollOver();
    expect(outcome.done).toBe(false);
    expect(workbench.host.save()).toEqual(before);
    return outcome.findings.map(({ kind }) => kind);
  }

  it("where a sheet that it writes to is protected", async () => {
    const file = seed();
    for (const sheet of file.sheets) if (sheet.name === "参数") sheet.protection = { options: {} };
    expect(await refused(file)).toEqual(["sheetProtected"]);
  });

  it("where the user has a sheet of that name", async () => {
    const file = seed();
    const [first] = file.sheets;
    if (!first) throw new Error("no sheet");
    file.sheets.push({ ...first, name: "历史数据", tables: [], rows: [] });
    expect(await refused(file)).toEqual(["sheetTaken"]);
  });

  it("in an empty workbook", async () => {
    expect(await refused(workbench.emptyWorkbook())).toEqual(["noParameters", "nothingToClose"]);
  });
});

describe("A failure at any round trip leaves the workbook as it was", () => {
  it.each([
    { answerLost: false, twice: false },
    { answerLost: true, twice: false },
    { answerLost: false, twice: true },
    { answerLost: true, twice: true },
  ])("%p", async ({ answerLost, twice }) => {
    for (let roundTrip = 1; ; roundTrip++) {
      await workbench.openWorkbook(seed());
      if (twice) {
        await rollOver();
        await write("指标数据", "G2", 60);
      }
      const before = workbench.host.save();
      workbench.host.roundTrips = 0;
      workbench.host.faults = [{ roundTrip, code: "GeneralException", answerLost }];
      const failed = await rollOver().then(
        () => false,
        () => true,
      );
      workbench.host.faults = [];
      if (!failed) {
        expect(roundTrip).toBeGreaterThan(4);
        return;
      }
      expect(await workbench.host.settledSave()).toEqual(before);
    }
  });
});
