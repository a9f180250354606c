import { PARAMETER_ROWS } from "../../../src/templates/parameters/parameter-rows";
import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import type { ParameterKey } from "../../../src/templates/parameters/parameter-keys";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { readOverview } from "../../../src/workbook/reading/read-overview";
import { checkSheets } from "../../../src/workbook/report/check-sheets";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { inputWorkbook } from "../support/input-workbook";
import { reorderInput, typeOver } from "./input-edits";

/** What somebody may put into each line of 参数, other than what stands there. */
const OTHER: Record<string, string | number> = {
  ...{ parks: "甲园", area: "河东新区", period: "2013年1-7月", month: 7, reportDay: 41486, year: 2014 },
  ...{
    moneyUnit: "万元",
    decimals: 1,
    rateDecimals: 1,
    formulas: "PARK",
    basis: "按日",
    scheduleDigits: "0",
    schedule: 0.6,
  },
  ...{ registeredCount: 30, applyingCount: 4, startedCount: 11, finishedCount: 5, trialCount: 3 },
  ...{
    registeredTarget: 40,
    threshold: 500,
    yearlyFiling: 41600,
    monthlyFilingDay: 5,
    doublingBaseYear: 2012,
  },
  ...{ reportingUnit: "开发区管委会", unitHead: "张三", reviewer: "李四", preparer: "王五" },
  ...{ reportedOn: 41490, sumRatios: "有缺数时留空" },
};
const otherOf = (key: ParameterKey): string | number => OTHER[key] ?? 12;

/** Its plan is told by quarters of which one lacks, its ratios lack a figure: every line of 参数 counts for something. */
const workbook = (): WorkbookFile =>
  inputWorkbook(
    { parks: "甲园、乙园", area: "河东开发区", period: "2013年1-6月", year: 2013 },
    {
      indicators: [
        { park: "甲园", name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, prior: 43.28 },
        { park: "乙园", name: "主营业务收入", unit: "亿元", target: 80, actual: 30, prior: "" },
      ],
      enterprises: [
        { park: "甲园", id: "1", name: "鑫旺金属", tags: "扩建升级", registered: "是", unit: "万元", revenue: 900, priorRevenue: 800, revenueLast12: 1700 },
        { park: "乙园", id: "2", name: "锐迈管道", tags: "申报规上", registered: "否", unit: "万元", revenue: 300, revenueLast12: 700 },
      ],
      projects: [
        { park: "甲园", id: "X1", name: "标准厂房", kind: "园区配套", unit: "万元", investment: 900, invested: 500, start: 41000, plannedFinish: 41560 },
        { park: "乙园", id: "X2", name: "污水处理厂", kind: "重大项目", unit: "亿元", investment: 1.2, stage: "筹建" },
      ],
    },
  ); // prettier-ignore

let built: Promise<WorkbookFile> | undefined;

async function build(): Promise<WorkbookFile> {
  await workbench.openWorkbook(workbook());
  await buildSheets();
  return workbench.host.settledSave();
}

async function open(): Promise<void> {
  await workbench.openWorkbook(await (built ??= build()));
}

const shown = async () =>
  (await workbench.host.settledSave()).sheets
    .filter(({ name }) => name.endsWith("情况表"))
    .map(({ name, rows }) => [
      name,
      rows.map(({ row, cells }) => [row, cells.map(({ column, value }) => [column, value ?? ""])]),
    ]);

/** What check and pane say: the same. */
async function told(): Promise<number> {
  const findings = await checkSheets();
  const states = Object.values((await readOverview()).outdated ?? {});
  expect(findings.filter(({ kind }) => kind.startsWith("sheetOther"))).toHaveLength(states.length);
  return states.length;
}

/** Either it is told, or the sheets show by themselves what a new build shows. */
async function expectNothingSilent(): Promise<void> {
  if ((await told()) > 0) return;
  const before = await shown();
  await buildSheets();
  expect(before).toEqual(await shown());
}

describe("After a change of 参数 no sheet is silently another than what would be built", () => {
  test.each(PARAMETER_ROWS.map(({ key, label }) => [label, key] as const))("%s", async (_label, key) => {
    await open();
    expect(await told()).toBe(0);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("参数").getRange(parameterCells()[key]).values = [[otherOf(key)]];
      await context.sync();
    });
    await expectNothingSilent();
  });

  test.each(["moneyUnit", "decimals", "rateDecimals", "sumRatios", "area", "month", "year"] as const)(
    "and %s is told",
    async (key) => {
      await open();
      await Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("参数").getRange(parameterCells()[key]);
        cell.values = [[otherOf(key)]];
        await context.sync();
      });
      expect(await told()).toBeGreaterThan(0);
      await buildSheets();
      expect(await told()).toBe(0);
    },
  );
});

describe("After a change of data likewise", () => {
  test.each<[string, () => Promise<void>]>([
    ["a figure", () => typeOver("指标数据", 0, "本期累计", 60)],
    ["a figure that was missing", () => typeOver("指标数据", 1, "去年同期", 25)],
    ["a unit", () => typeOver("指标数据", 0, "单位", "万元")],
    ["a name", () => typeOver("企业数据", 0, "企业", "鑫旺集团")],
    ["a tag", () => typeOver("企业数据", 0, "标签", "停产")],
    ["a park", () => typeOver("项目数据", 1, "园区", "甲园")],
    ["the order of rows", () => reorderInput("指标数据", (rows) => [...rows].reverse())],
    ["a column that nobody had filled", () => typeOver("项目数据", 0, "责任单位", "经济发展局")],
  ])("%s", async (_what, change) => {
    await open();
    await change();
    await expectNothingSilent();
  });
});
