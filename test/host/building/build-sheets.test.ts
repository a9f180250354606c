import { buildSheets } from "../../../src/workbook/build-sheets";
import { previewBuild } from "../../../src/workbook/preview-build";
import { INDICATORS, PARAMETERS, seedWorkbook } from "./seed";
import { readSheet, sheetNames } from "./sheet-cells";

const INDICATOR_SHEET = "主要经济指标完成情况表";
const ENTERPRISE_SHEET = "企业扩建升级情况表";
const PROJECT_SHEET = "项目进展情况表";

/** What the source report prints, to its printed decimals. */
const PRINTED: [name: string, header: string, value: number, decimals: number][] = [
  ["主营业务收入", "占年目标", 0.3862, 4],
  ["主营业务收入", "差欠", -11.38, 2],
  ["主营业务收入", "欠账", -15.36, 2],
  ["主营业务收入", "后续月均", 13.81, 2],
  ["主营业务收入", "同比增长", 0.2047, 4],
  ["主营业务收入", "增幅变化", -8.71, 2],
  ["工业增加值", "占年目标", 0.4525, 4],
  ["工业增加值", "差欠", -4.75, 2],
  ["工业增加值", "欠账", -1.32, 2],
  ["工业增加值", "后续月均", 2.54, 2],
  ["工业增加值", "增幅变化", -5.27, 2],
  ["上交税金", "占年目标", 0.6636, 4],
  ["上交税金", "差欠", 16.36, 2],
  ["上交税金", "欠账", 0.35, 2],
  ["上交税金", "后续月均", 0.12, 2],
  ["上交税金", "增幅变化", -7.95, 2],
  ["从业人员", "同比增减", 1600, 0],
  ["从业人员", "同比增长", 0.1754, 4],
];

describe.each(["park", "native"] as const)("with %s formulas", (style) => {
  beforeEach(() => workbench.openWorkbook(seedWorkbook()));

  test("the indicator sheet shows the printed figures", async () => {
    const outcome = await buildSheets({ templates: ["indicators"], style });
    expect(outcome.findings).toEqual([]);
    const sheet = await readSheet(INDICATOR_SHEET);
    for (const [name, header, value, decimals] of PRINTED) {
      const shown = sheet.at(name, header);
      expect([name, header, typeof shown]).toEqual([name, header, "number"]);
      expect([name, header, Number((shown as number).toFixed(decimals))]).toEqual([name, header, value]);
    }
    expect(sheet.at("主营业务收入", "状态")).toBe("差欠序时");
    expect(sheet.at("上交税金", "状态")).toBe("超序时");
    expect(sheet.text).toContain("达到序时进度\uFF1A1项\uFF1B未达到序时进度\uFF1A2项");
  });

  test("the totals row of an input table is no row of data", async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("指标数据");
      table.showTotals = true;
      table.getTotalRowRange().getCell(0, 0).values = [["全部"]];
      await context.sync();
    });
    const outcome = await buildSheets({ templates: ["indicators"], style });
    expect(outcome.findings).toEqual([]);
    expect((await readSheet(INDICATOR_SHEET)).text).not.toContain("全部");
  });

  test("a missing input leaves a computed cell blank and no cell is an error", async () => {
    await buildSheets({ style });
    for (const name of [INDICATOR_SHEET, ENTERPRISE_SHEET, PROJECT_SHEET]) {
      const { values } = await readSheet(name);
      expect(
        values
          .flat()
          .filter(
            (cell) => typeof cell === "string" && cell.startsWith("#") && !/^#[^A-Z]|^#total/.test(cell),
          ),
      ).toEqual([]);
    }
    const sheet = await readSheet(INDICATOR_SHEET);
    for (const header of ["占年目标", "差欠", "欠账", "状态", "同比增长"])
      expect(sheet.at("出货值", header)).toBe("");
  });

  test("an enterprise stands under each of its tags and is counted once", async () => {
    await buildSheets({ templates: ["enterprises"], style });
    const sheet = await readSheet(ENTERPRISE_SHEET);
    expect(sheet.at("锐迈管道", "主营业务收入", 0)).toBe(5000);
    expect(sheet.at("锐迈管道", "主营业务收入", 1)).toBe(5000);
    expect(sheet.at("合计\uFF085户\uFF09", "主营业务收入")).toBe(17000);
    expect(sheet.at("假发", "距规上门槛")).toBe(200);
    expect(sheet.text).toContain("现有3户\uFF0C申报中1户\uFF0C预计年底4户\uFF0C年底目标40户\uFF0C还差36户");
    expect(sheet.text).toContain("停产企业比去年同期减少15,000.00万元");
  });

  test("projects add up in one unit, with time progress and stated counts beside the named", async () => {
    await buildSheets({ templates: ["projects"], style });
    const sheet = await readSheet(PROJECT_SHEET);
    expect(sheet.at("合计\uFF085个\uFF09", "总投资")).toBeCloseTo(1.9, 10);
    expect(sheet.at("综合污水处理厂一期", "时间进度")).toBeCloseTo((41455 - 41275) / (41486 - 41275), 10);
    expect(sheet.at("综合污水处理厂一期", "状态")).toBe("正常");
    expect(sheet.text).toContain("新增开工\uFF1A11个\uFF08列名2个\uFF0C未列名9个\uFF09");
    expect(sheet.text).toContain("总投资\uFF1A1.90亿元");
  });
});

describe("building", () => {
  test("takes three round trips at most for all sheets, and every figure is a formula over the input", async () => {
    const host = await workbench.openWorkbook(seedWorkbook());
    const outcome = await buildSheets();
    expect(host.roundTrips).toBeLessThanOrEqual(3);
    expect(outcome.roundTrips).toBe(2);
    expect(outcome.sheets.map(({ name, rows, replaced }) => [name, rows > 0, replaced])).toEqual([
      [INDICATOR_SHEET, true, false],
      [ENTERPRISE_SHEET, true, false],
      [PROJECT_SHEET, true, false],
    ]);
    const sheet = await readSheet(INDICATOR_SHEET);
    const row = sheet.formulas[sheet.row("主营业务收入")] ?? [];
    expect(row[sheet.column("本期累计")]).toContain("指标数据!$G$2");
    expect(row[sheet.column("差欠")]).toMatch(/^=IF\(COUNT\(.*100\*\(\w+\/\w+-序时进度\)\)$/);
  });

  test("can be looked at first: what will be made, what replaced, and nothing changes", async () => {
    const host = await workbench.openWorkbook(seedWorkbook());
    await buildSheets({ templates: ["indicators"] });
    const before = await host.settledSave();
    const { sheets, conflicts } = await previewBuild();
    expect(sheets.map(({ name, rows, replaces }) => [name, rows, replaces])).toEqual([
      [INDICATOR_SHEET, 6, { added: 0, removed: 0, kept: 0 }],
      [ENTERPRISE_SHEET, 8, undefined],
      [PROJECT_SHEET, 5, undefined],
    ]);
    expect(conflicts).toEqual([]);
    expect(await host.settledSave()).toEqual(before);
  }, 20_000);

  test("a corrected input flows through", async () => {
    await workbench.openWorkbook(seedWorkbook());
    await buildSheets({ templates: ["indicators"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("指标数据").getRange("G2").values = [[67.5]];
      await context.sync();
    });
    expect((await readSheet(INDICATOR_SHEET)).at("主营业务收入", "状态")).toBe("达到序时");
  });

  test("the round trips do not grow with the rows", async () => {
    const many = Array.from({ length: 200 }, (_none, index) => ({
      name: `指标${index}`,
      unit: "亿元",
      target: 10,
      actual: 5,
    }));
    const host = await workbench.openWorkbook(seedWorkbook({ indicators: many }));
    await buildSheets({ templates: ["indicators"] });
    expect(host.roundTrips).toBeLessThanOrEqual(3);
  }, 30_000);

  test("tells what it does, and a cancel leaves the workbook as it was", async () => {
    const host = await workbench.openWorkbook(seedWorkbook());
    const before = await host.settledSave();
    const aborter = new AbortController();
    const steps: string[] = [];
    const building = buildSheets({
      signal: aborter.signal,
      report: ({ step }) => {
        steps.push(step);
        if (step === "write") aborter.abort();
      },
    });
    await expect(building).rejects.toMatchObject({ name: "AbortError" });
    expect(steps).toEqual(["read", "check", "write"]);
    expect(await host.settledSave()).toEqual(before);
  });

  test("makes its sheets beside a user's own sheet of that name only when asked, and never touches it", async () => {
    const file = seedWorkbook();
    file.sheets.push({
      ...workbench.emptyWorkbook().sheets[0]!,
      name: INDICATOR_SHEET,
      rows: [{ row: 0, cells: [{ column: 0, value: "我的" }] }],
    });
    await workbench.openWorkbook(file);
    const refused = await buildSheets({ templates: ["indicators"] });
    expect(refused.sheets).toEqual([]);
    expect(refused.conflicts).toEqual([{ template: "indicators", name: INDICATOR_SHEET }]);
    expect(refused.findings.map(({ kind }) => kind)).toEqual(["sheetConflict"]);
    const renamed = await buildSheets({ templates: ["indicators"], onConflict: "rename" });
    expect(renamed.sheets.map(({ name }) => name)).toEqual([`${INDICATOR_SHEET}(2)`]);
    expect((await readSheet(INDICATOR_SHEET)).values).toEqual([["我的"]]);
  });
});

describe("bad input is answered in words and nothing is made of it", () => {
  const kinds = async (file = seedWorkbook()): Promise<string[]> => {
    const host = await workbench.openWorkbook(file);
    // Headers of the workbook that was open before.
    Office.context.document.settings.remove("park.headers");
    Office.context.document.settings.remove("park.built");
    const before = await host.settledSave();
    const outcome = await buildSheets({ templates: ["indicators"] });
    if (outcome.sheets.length === 0) expect(await host.settledSave()).toEqual(before);
    return outcome.findings.map(({ kind }) => kind);
  };

  test("an empty workbook", async () => {
    expect(await kinds(workbench.emptyWorkbook())).toEqual(["missingTable"]);
  });

  test("no period", async () => {
    expect(await kinds(seedWorkbook(undefined, { ...PARAMETERS, period: "" }))).toEqual(["missingPeriod"]);
  });

  test("a missing column", async () => {
    const file = seedWorkbook({ indicators: INDICATORS });
    const header = file.sheets[0]?.rows[0]?.cells.find(({ value }) => value === "本期累计");
    if (header) header.value = "甲";
    file.sheets[0]?.tables[0]?.columns.splice(6, 1, "甲");
    expect(await kinds(file)).toEqual(["missingColumn"]);
  });

  test.each([
    ["text in a number column", { actual: "约52" }, "notANumber"],
    ["a target of zero", { target: 0 }, "targetNotPositive"],
    ["a percentage typed without its sign", { publishedGrowth: 20.47 }, "percentTyped"],
    ["a figure in the wrong unit", { actual: 521400 }, "unitSlip"],
  ])("%s is named with its cell", async (_what, change, kind) => {
    const file = seedWorkbook({ indicators: [{ ...INDICATORS[0], ...change }] });
    await workbench.openWorkbook(file);
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect(findings.map((finding) => [finding.kind, finding.place?.sheet])).toEqual([[kind, "指标数据"]]);
  });

  test.each([
    ["a mark where there is one indicator to draw", INDICATORS.slice(0, 1), "Diamond"],
    ["a line through all where there are several", INDICATORS, "None"],
  ])("the schedule is %s", async (_what, indicators, marker) => {
    await workbench.openWorkbook(seedWorkbook({ indicators }));
    await buildSheets({ templates: ["indicators"] });
    const [chart] = workbench.host.save().sheets.find(({ name }) => name === INDICATOR_SHEET)?.charts ?? [];
    expect(chart?.series.at(-1)?.markerStyle).toBe(marker);
  });

  test("two rows of one indicator: the later one is left out", async () => {
    await workbench.openWorkbook(
      seedWorkbook({ indicators: [...INDICATORS, { ...INDICATORS[0], actual: 1 }] }),
    );
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect(findings).toMatchObject([
      { kind: "duplicateRow", place: { sheet: "指标数据", address: "B8" }, parameters: { first: "B2" } },
    ]);
    expect((await readSheet(INDICATOR_SHEET)).values.filter((row) => row[0] === "主营业务收入").length).toBe(
      2,
    );
  });

  test("a table that has lost its name is found by its headers", async () => {
    const file = seedWorkbook({ indicators: INDICATORS });
    const table = file.sheets[0]?.tables[0];
    if (table) table.name = "表1";
    await workbench.openWorkbook(file);
    const { sheets } = await buildSheets({ templates: ["indicators"] });
    expect(sheets.map(({ name }) => name)).toEqual([INDICATOR_SHEET]);
    expect(await sheetNames()).toContain(INDICATOR_SHEET);
  });
});
