import { buildSheets } from "../../../src/workbook/build-sheets";
import { distribute } from "../../../src/workbook/distribute/distribute";
import { replacedFormulas, restoreDistribution } from "../../../src/workbook/distribute/restore-distribution";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { expectAllOrNothing } from "../support/every-failure";
import { inputWorkbook } from "../support/input-workbook";

const AUTO_OPEN = "Office.AutoShowTaskpaneWithDocument";

function seed(basis = "按月"): WorkbookFile {
  return inputWorkbook(
    { period: "2013年1-6月", year: 2013, parks: "工业园区", basis },
    {
      indicators: [
        {
          name: "主营业务收入",
          unit: "亿元",
          target: 135,
          actual: 52.14,
          publishedGrowth: 0.2047,
          priorGrowth: 0.2918,
        },
        { name: "上交税金", unit: "亿元", target: 2.14, actual: 1.42 },
        { name: "从业人员", unit: "人", actual: 10723, prior: 9123 },
      ],
      enterprises: [{ name: "鑫旺金属", tags: "扩建升级", unit: "万元", revenue: 900, priorRevenue: 800 }],
      projects: [
        {
          name: "标准厂房",
          kind: "园区配套",
          unit: "万元",
          investment: 900,
          invested: 500,
          start: 41275,
          plannedFinish: 41547,
        },
      ],
    },
    "park",
  );
}

async function built(file = seed()): Promise<void> {
  await workbench.openWorkbook(file);
  await buildSheets();
}

function cells(file: WorkbookFile) {
  return file.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells: line }) => line.map((cell) => ({ sheet: name, row, ...cell }))),
    );
}

const parkFormulas = (file: WorkbookFile) => cells(file).filter(({ formula }) => formula?.includes("PARK."));

async function write(sheet: string, address: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    await context.sync();
  });
}

describe("The distribution copy", () => {
  it("has native formulas in place of PARK formulas, and the same figures", async () => {
    await built();
    const before = await workbench.host.settledSave();
    expect(parkFormulas(before).length).toBeGreaterThan(20);
    const outcome = await distribute();
    expect(outcome).toMatchObject({ done: true, values: 0 });
    expect(outcome.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    const after = await workbench.host.settledSave();
    expect(parkFormulas(after)).toEqual([]);
    expect(outcome.formulas).toBe(parkFormulas(before).length);
    const figures = (file: WorkbookFile) =>
      cells(file).map(({ sheet, row, column, value }) => [
        ...[sheet, row, column],
        typeof value === "number" ? Number(value.toPrecision(12)) : value,
      ]);
    expect(figures(after)).toEqual(figures(before));
  });

  it("still follows its inputs", async () => {
    await built();
    await distribute();
    await write("指标数据", "G2", "135");
    const sheet = (await workbench.host.settledSave()).sheets.find(
      ({ name }) => name === "主要经济指标完成情况表",
    );
    const shown = sheet?.rows.flatMap(({ cells: line }) => line.map(({ value }) => value));
    expect(shown).toContain("超序时");
  });

  it("goes back to what it was, every formula and format", async () => {
    await built();
    const before = await workbench.host.settledSave();
    await distribute();
    expect(await replacedFormulas()).toBe(parkFormulas(before).length);
    const { done, findings } = await restoreDistribution();
    expect(done).toBe(true);
    expect(findings).toEqual([]);
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("computes working days from a hidden sheet of holidays, which goes when the formulas come back", async () => {
    await built(seed("按工作日"));
    await write("指标数据", "R2", '=PARK.SCHEDULE(报告日,"workday")');
    const before = await workbench.host.settledSave();
    const outcome = await distribute();
    expect(outcome.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    const holidays = (await workbench.host.settledSave()).sheets.find(
      ({ name }) => name === "PARK法定节假日",
    );
    expect(holidays?.visibility).toBe("Hidden");
    await restoreDistribution();
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("holds values only where that is asked for, and comes back", async () => {
    await built();
    const before = await workbench.host.settledSave();
    const outcome = await distribute({ mode: "values" });
    expect(outcome.formulas).toBe(0);
    const generated = new Set(["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"]);
    const left = cells(await workbench.host.settledSave()).filter(
      ({ sheet, formula }) => formula !== undefined && generated.has(sheet),
    );
    expect(left).toEqual([]);
    await restoreDistribution();
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("keeps spilled ranges spilled, and brings them back", async () => {
    await built();
    await write("指标数据", "R2", "=PARK.PROGRESS(G2:G3,D2:D3)");
    await write("指标数据", "T2", '="007"&PARK.STATUS(1,2,0.5)');
    const before = await workbench.host.settledSave();
    for (const mode of ["native", "values"] as const) {
      await distribute({ mode });
      const values = cells(await workbench.host.settledSave()).filter(
        ({ sheet, column }) => sheet === "指标数据" && column === 17,
      );
      expect(values.map(({ value }) => value)).toEqual([
        expect.closeTo(0.38622, 4),
        expect.closeTo(0.66355, 4),
      ]);
      await restoreDistribution();
      expect(await workbench.host.settledSave()).toEqual(before);
    }
  });

  it("does not open the pane with the file, until the formulas are back", async () => {
    await built();
    Office.context.document.settings.set(AUTO_OPEN, true);
    await distribute();
    expect(Office.context.document.settings.get(AUTO_OPEN)).toBeNull();
    await restoreDistribution();
    expect(Office.context.document.settings.get(AUTO_OPEN)).toBe(true);
    Office.context.document.settings.remove(AUTO_OPEN);
  });
});

describe("What cannot be converted", () => {
  it("is listed with its cell, and nothing is changed", async () => {
    await built();
    await write("指标数据", "R2", "=PARK.NOSUCH(G2)");
    const before = await workbench.host.settledSave();
    const outcome = await distribute();
    expect(outcome.done).toBe(false);
    expect(outcome.findings).toContainEqual(
      expect.objectContaining({
        kind: "noNativeUnknownFunction",
        place: { sheet: "指标数据", address: "R2" },
      }),
    );
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("is kept as its value where that is chosen", async () => {
    await built();
    await write("指标数据", "R2", "=IFERROR(PARK.NOSUCH(G2),7)");
    const outcome = await distribute({ unconvertible: "values" });
    expect(outcome).toMatchObject({ done: true, values: 1 });
  });

  it("is said where there is nothing to convert, or it was converted before", async () => {
    await workbench.openWorkbook();
    expect((await distribute()).findings).toEqual([expect.objectContaining({ kind: "nothingToReplace" })]);
    await built();
    await distribute();
    expect((await distribute()).findings).toContainEqual(
      expect.objectContaining({ kind: "alreadyDistributed" }),
    );
  });
});

describe("Formulas beside the PARK formulas", () => {
  it("that refer to a spilled result have its range, so that they hold where nothing spills", async () => {
    await built();
    await write("指标数据", "R2", "=PARK.PROGRESS(G2:G3,D2:D3)");
    await write("指标数据", "T2", "=SUM(R2#)");
    await write("指标数据", "T3", "=SUM(PARK.TARGET(1,R2#))");
    const before = await workbench.host.settledSave();
    const shown = (file: WorkbookFile) =>
      cells(file).filter(({ sheet, column }) => sheet === "指标数据" && column === 19);
    for (const mode of ["native", "values"] as const) {
      const { findings } = await distribute({ mode });
      const after = shown(await workbench.host.settledSave());
      expect(after.map(({ value }) => value)).toEqual(
        shown(before).map(({ value }) => (typeof value === "number" ? expect.closeTo(value, 9) : value)),
      );
      expect(after.filter(({ formula }) => formula?.includes("#"))).toEqual([]);
      expect(findings).toContainEqual(
        expect.objectContaining({
          kind: "spillFixed",
          parameters: { reference: "R2#", range: "R2:R3" },
        }),
      );
      await restoreDistribution();
      expect(await workbench.host.settledSave()).toEqual(before);
    }
  });

  it("stay formulas where only a text in them looks like a call", async () => {
    await built();
    await write("指标数据", "R2", '="PARK.GAP(1,2,3)"&G2');
    await distribute({ mode: "values" });
    const kept = cells(await workbench.host.settledSave()).find(
      ({ sheet, column }) => sheet === "指标数据" && column === 17,
    );
    expect(kept?.formula).toBe('="PARK.GAP(1,2,3)"&G2');
  });

  it("are names too, of the workbook and of a sheet, in either mode", async () => {
    await built();
    await Excel.run(async (context) => {
      context.workbook.names.add("差距", "=PARK.GAP(指标数据!$G$2,指标数据!$D$2,0.5)");
      context.workbook.worksheets.getItem("指标数据").names.add("进度", "=PARK.PROGRESS(1,4)");
      await context.sync();
    });
    await write("指标数据", "R2", "=差距+进度");
    const before = await workbench.host.settledSave();
    for (const mode of ["native", "values"] as const) {
      const { findings } = await distribute({ mode });
      expect(findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
      expect(
        (await workbench.host.settledSave()).names.filter(({ refersTo }) => refersTo.includes("PARK.")),
      ).toEqual([]);
      await restoreDistribution();
      expect(await workbench.host.settledSave()).toEqual(before);
    }
  });
});

describe("A workbook whose only PARK formula is a name", () => {
  it.each(["native", "values"] as const)("is converted and comes back (%s)", async (mode) => {
    await workbench.openWorkbook(inputWorkbook({ period: "2013年1-6月", year: 2013, parks: "工业园区" }, {}));
    await Excel.run(async (context) => {
      context.workbook.names.add("差距", "=PARK.GAP(1,4,0.5)");
      await context.sync();
    });
    const before = await workbench.host.settledSave();
    expect(await distribute({ mode })).toMatchObject({ done: true });
    const { names } = await workbench.host.settledSave();
    expect(names.filter(({ refersTo }) => refersTo.includes("PARK."))).toEqual([]);
    await restoreDistribution();
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});

describe("A formula that would be too long", () => {
  it("is named with its cell and nothing is done, or its value is kept", async () => {
    await built();
    const nested = Array.from({ length: 8 }).reduce<string>((inner) => `PARK.YOY(${inner},D2)`, "G2");
    await write("指标数据", "R2", `=IFERROR(${nested},"-")`);
    const before = await workbench.host.settledSave();
    const refused = await distribute();
    expect(refused).toMatchObject({ done: false });
    expect(refused.findings).toContainEqual(
      expect.objectContaining({
        severity: "error",
        kind: "noNativeTooLong",
        place: { sheet: "指标数据", address: "R2" },
      }),
    );
    expect(await workbench.host.settledSave()).toEqual(before);
    expect(await distribute({ unconvertible: "values" })).toMatchObject({ done: true, values: 1 });
    await restoreDistribution();
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});

describe("Restoring after the copy was worked in", () => {
  it("says nothing of cells that a build has given their formulas back", async () => {
    await built();
    const before = await workbench.host.settledSave();
    await distribute();
    await buildSheets();
    const { findings } = await restoreDistribution();
    expect(findings).toEqual([]);
    expect(parkFormulas(await workbench.host.settledSave())).toEqual(parkFormulas(before));
  });

  it("leaves a cell that was changed, and tells the formula that it had", async () => {
    await built();
    await write("指标数据", "R2", "=PARK.YOYCHANGE(G2,1)");
    await distribute();
    await write("指标数据", "R2", "=1+1");
    const { findings } = await restoreDistribution();
    expect(findings).toEqual([
      expect.objectContaining({
        kind: "replacementChanged",
        parameters: { formula: "=PARK.YOYCHANGE(G2,1)" },
        place: { sheet: "指标数据", address: "R2" },
      }),
    ]);
  });

  it("finds its cells under a sheet's new name", async () => {
    await built();
    const count = parkFormulas(await workbench.host.settledSave()).length;
    await distribute();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("主要经济指标完成情况表").name = "指标表";
      await context.sync();
    });
    const { formulas, findings } = await restoreDistribution();
    expect(findings).toEqual([]);
    expect(formulas).toBe(count);
  });
});

describe("Whatever request fails", () => {
  it.each(["native", "values"] as const)("the mode %s is done as a whole or not at all", async (mode) => {
    const run = () => distribute({ mode });
    expect(await expectAllOrNothing({ prepare: () => built(), run })).toEqual([]);
  });
});
