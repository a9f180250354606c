import { makeTrends, previewTrends } from "../../../src/commands/trends";
import { HISTORY_TABLE } from "../../../src/records/history/history-table";
import { inputWorkbook } from "../support/input-workbook";
import type { Figures } from "../support/input-workbook";

const INDICATORS: Figures[] = [
  { park: "工业园区", name: "主营业务收入", unit: "亿元", target: 120, actual: 60, prior: 50 },
  { park: "工业园区", name: "从业人员", unit: "人", actual: 900, prior: 800 },
];

/** Cumulative figures by year and month; January was reported with February, and April of 2013 is missing. */
const KEPT: readonly [year: number, month: number, actual: number][] = [
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month): [number, number, number] => [2012, month, month * 8]),
  ...[2, 3, 5].map((month): [number, number, number] => [2013, month, month * 10]),
];

async function open(kept: typeof KEPT): Promise<void> {
  await workbench.openWorkbook(
    inputWorkbook({ period: "2013年1-6月", year: 2013, parks: "工业园区" }, { indicators: INDICATORS }),
  );
  if (kept.length === 0) return;
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("历史数据");
    const rows = kept.map(([year, month, actual]) =>
      HISTORY_TABLE.columns.map(({ field }): string | number => {
        const row: Record<string, string | number> = { year, month, kind: "指标", park: "工业园区", actual };
        return row[field] ?? (field === "name" ? "主营业务收入" : field === "unit" ? "亿元" : "");
      }),
    );
    const range = sheet.getRange(`A1:R${rows.length + 1}`);
    range.values = [HISTORY_TABLE.columns.map(({ header }) => header), ...rows];
    sheet.tables.add(range, true).name = HISTORY_TABLE.name;
    await context.sync();
  });
}

async function values(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("走势").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

describe("The sheet of trends", () => {
  it("has the months of both years and the target's path, and gaps where nothing was kept", async () => {
    await open(KEPT);
    await makeTrends();
    expect(await values("A3:D16")).toEqual([
      ["主营业务收入（亿元）", "", "", ""],
      ["月份", "2013年累计", "2012年累计", "目标进度"],
      ["1月", "", "", 10],
      ["2月", 20, 16, 20],
      ["3月", 30, 24, 30],
      ["4月", "", 32, 40],
      ["5月", 50, 40, 50],
      ["6月", 60, 50, 60],
      ["7月", "", 56, 70],
      ["8月", "", 64, 80],
      ["9月", "", 72, 90],
      ["10月", "", 80, 100],
      ["11月", "", 88, 110],
      ["12月", "", 96, 120],
    ]);
  });

  it("draws a line each for an indicator that the history knows, and none for others", async () => {
    await open(KEPT);
    await makeTrends();
    const drawn = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("走势");
      charts.load("items/chartType,items/name");
      await context.sync();
      const series = charts.items.map((chart) => chart.series.load("items/name"));
      await context.sync();
      return charts.items.map(({ chartType }, index) => [
        chartType,
        ...(series[index]?.items ?? []).map(({ name }) => name),
      ]);
    });
    expect(drawn).toEqual([["Line", "2013年累计", "2012年累计", "目标进度"]]);
  });

  it("follows a correction of the history", async () => {
    await open(KEPT);
    await makeTrends();
    await Excel.run(async (context) => {
      const column = HISTORY_TABLE.columns.findIndex(({ field }) => field === "actual");
      const table = context.workbook.tables.getItem(HISTORY_TABLE.name);
      table.getDataBodyRange().getCell(0, column).values = [[17]];
      await context.sync();
    });
    expect((await values("C6"))[0]?.[0]).toBe(17);
  });

  it("takes the place of the one before, and never of a user's own sheet", async () => {
    await open(KEPT);
    await makeTrends();
    const again = await makeTrends();
    expect("outcome" in again && again.outcome.sheets.map(({ name }) => name)).toEqual(["走势"]);
    await open(KEPT);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("走势").getRange("A1").values = [["我的"]];
      await context.sync();
    });
    const refused = await makeTrends();
    expect("outcome" in refused && refused.outcome.findings.map(({ kind }) => kind)).toEqual([
      "sheetConflict",
    ]);
    expect(await values("A1")).toEqual([["我的"]]);
  });

  it("is not made without a history, and says so", async () => {
    await open([]);
    const result = await makeTrends();
    expect("outcome" in result && result.outcome.findings.map(({ kind }) => kind)).toEqual([
      "trendNoHistory",
    ]);
    expect(await previewTrends()).toMatchObject([{ kind: "trendNoHistory" }]);
  });
});
