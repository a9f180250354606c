import { buildSheets } from "../../../src/workbook/build-sheets";
import { previewRollOver, rollOver, undoRollOver } from "../../../src/workbook/roll-over/roll-over";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { expectAllOrNothing, expectRecovery } from "../support/every-failure";
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
    const before = await workbench.host.settledSave();
    expect((await previewRollOver()).ready).toBe(true);
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});

describe("Taking a roll-over back", () => {
  it("restores the workbook exactly, the history sheet gone", async () => {
    await workbench.openWorkbook(seed());
    const before = await workbench.host.settledSave();
    await rollOver();
    expect(await undoRollOver()).toMatchObject({ done: true });
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("takes only its own rows out of a history that was there", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    await write("指标数据", "G2", 60);
    const before = await workbench.host.settledSave();
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
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("waits to be told again where figures were entered since", async () => {
    await workbench.openWorkbook(seed());
    const before = await workbench.host.settledSave();
    await rollOver();
    await write("指标数据", "G2", 60);
    const refusal = await undoRollOver();
    expect(refusal.done).toBe(false);
    expect(refusal.findings).toEqual([
      expect.objectContaining({ kind: "changedSince", place: { sheet: "指标数据", address: "G2" } }),
    ]);
    expect(await values("指标数据", "G2")).toEqual([[60]]);
    expect(await undoRollOver({ evenIfChanged: true })).toMatchObject({ done: true });
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});

describe("Since the roll-over", () => {
  async function undone(): Promise<string[]> {
    const { done, findings } = await undoRollOver();
    expect(done).toBe(false);
    return findings.map(({ kind }) => kind);
  }

  it("rows that were moved keep undo from writing into others, however often it is asked", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("指标数据");
      table.rows.add(0, [Array.from({ length: 13 }, (_none, index) => (index === 1 ? "新指标" : ""))]);
      await context.sync();
    });
    const before = await workbench.host.settledSave();
    expect(await undone()).toEqual(["rowsMovedSince"]);
    expect((await undoRollOver({ evenIfChanged: true })).done).toBe(false);
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("rows of the user's own in the history are told of and stay", async () => {
    await workbench.openWorkbook(seed());
    await rollOver();
    await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("历史数据");
      const own = [2012, 6, "指标", "工业园区", "", "主营业务收入", "亿元", 43.28];
      rows.add(0, [[...own, ...Array.from({ length: 10 }, () => "")]]);
      await context.sync();
    });
    expect(await undone()).toEqual(["historyChangedSince"]);
    expect((await undoRollOver({ evenIfChanged: true })).done).toBe(true);
    expect(await values("指标数据", "G2")).toEqual([[52.14]]);
    const [table] = workbench.host
      .save()
      .sheets.flatMap(({ tables }) => tables.filter(({ name }) => name === "历史数据"));
    expect(table?.range).toBe("A1:R2");
    expect((await values("历史数据", "A2:H2"))[0]?.slice(0, 2)).toEqual([2012, 6]);
  });
});

describe("Before it is done the user is told", () => {
  it("which rows have no figure yet, and that the generated sheets will be empty", async () => {
    const file = seed();
    await workbench.openWorkbook(file);
    await write("指标数据", "G3", "");
    await buildSheets({ templates: ["indicators"] });
    const planning = await previewRollOver();
    expect(planning.ready && planning.plan.findings.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["closedUnfilled", "sheetsEmptied"]),
    );
    const unfilled = planning.ready && planning.plan.findings.find(({ kind }) => kind === "closedUnfilled");
    expect(unfilled).toMatchObject({
      parameters: { table: "指标数据", count: 1, names: "从业人员" },
      place: { sheet: "指标数据", address: "G3" },
    });
  });
});

describe("A roll-over that cannot be done changes nothing", () => {
  async function refused(file: WorkbookFile): Promise<string[]> {
    await workbench.openWorkbook(file);
    const before = await workbench.host.settledSave();
    const outcome = await rollOver();
    expect(outcome.done).toBe(false);
    expect(await workbench.host.settledSave()).toEqual(before);
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

describe("Where Excel fails", () => {
  const SITUATIONS: [string, { year: number; month: number }, () => Promise<unknown>][] = [
    ["a first roll-over", { year: 2013, month: 7 }, () => workbench.openWorkbook(seed())],
    [
      "a second one",
      { year: 2013, month: 8 },
      async () => {
        await workbench.openWorkbook(seed());
        await rollOver();
        await write("指标数据", "G2", 60);
      },
    ],
  ];

  it.each(SITUATIONS)("%s is done as a whole or not at all", async (_what, _to, prepare) => {
    expect(await expectAllOrNothing({ prepare, run: () => rollOver() })).toEqual([]);
  });

  it.each(SITUATIONS)("%s that broke off is put back before the next one", async (_what, to, prepare) => {
    // The page names the period: what was complete all the same is not rolled on once more.
    await expectRecovery({ prepare, run: () => rollOver({ to }) });
  });

  const rolled = (prepare: () => Promise<unknown>) => async () => {
    await prepare();
    await rollOver();
    await write("指标数据", "G3", 12000);
  };
  const takeBack = () => undoRollOver({ evenIfChanged: true });

  it.each(SITUATIONS)("taking %s back is done as a whole or not at all", async (_what, _to, prepare) => {
    const held = await expectAllOrNothing({ prepare: rolled(prepare), run: takeBack });
    // Of the last request only the answer was lost: everything is as before the roll-over.
    expect(held).toHaveLength(1);
  });

  it.each(SITUATIONS)("taking %s back can be gone on with when it broke off", async (_what, _to, prepare) => {
    await expectRecovery({ prepare: rolled(prepare), run: takeBack });
  });
});
