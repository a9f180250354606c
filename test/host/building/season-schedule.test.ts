import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { readWorkbookData } from "../../../src/workbook/report/read-workbook-data";
import { writeReport } from "../../../src/report/document/write-report";
import { plainReport } from "../../../src/report/document/report-document";
import { HISTORY_TABLE } from "../../../src/records/history/history-table";
import { rollOver } from "../../../src/workbook/roll-over/roll-over";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { inputWorkbook, type Figures } from "../support/input-workbook";
import { sheets } from "../../../src/locales/zh-CN/sheets";
import cases from "../../unit/templates/cases/season-schedule.json";

type Kept = readonly [
  year: number,
  month: number,
  park: string,
  name: string,
  unit: string,
  actual: number | string,
];

const { headers, name: SHEET } = sheets.indicators;

async function open(
  month: number,
  indicators: Figures[],
  history: readonly Kept[],
  more: Record<string, string | number> = {},
): Promise<void> {
  await workbench.openWorkbook(
    inputWorkbook({ period: `2013年1-${month}月`, year: 2013, basis: "按上年进度", ...more }, { indicators }),
  );
  if (history.length > 0) await keep(history);
}

async function keep(history: readonly Kept[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(HISTORY_TABLE.name);
    const rows = history.map(([year, month, park, name, unit, actual]) =>
      HISTORY_TABLE.columns.map(
        ({ field }): string | number =>
          ({ year, month, kind: "指标", park, name, unit, actual })[field as string] ?? "",
      ),
    );
    const range = sheet.getRange(`A1:R${rows.length + 1}`);
    range.values = [HISTORY_TABLE.columns.map(({ header }) => header), ...rows];
    sheet.tables.add(range, true).name = HISTORY_TABLE.name;
    await context.sync();
  });
}

/** The sheet's rows, by the words of the headers. */
async function rows(what: "values" | "formulas" = "values"): Promise<Record<string, unknown>[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getUsedRange();
    range.load(what);
    await context.sync();
    const all = range[what] as unknown[][];
    const head = all.findIndex((line) => line[0] === headers.name);
    const unit = (all[head] ?? []).indexOf(headers.unit);
    const body = all.slice(head + 1);
    const end = body.findIndex((line) => line[unit] === "");
    return body
      .slice(0, end)
      .map((line) => Object.fromEntries((all[head] ?? []).map((header, index) => [header, line[index]])));
  });
}

const close = (value: unknown) => (typeof value === "number" ? Number(value.toFixed(10)) : value);

describe("The schedule by last year's course", () => {
  it.each(cases)("$name", async ({ month, target, actual, prior, digits, history, why, ...right }) => {
    const row = { park: "甲园", name: "收入", unit: "亿元", target, actual, prior: prior ?? "" };
    await open(month, [row], history as unknown as Kept[], digits ? { scheduleDigits: digits } : {});
    const { findings } = await buildSheets({ templates: ["indicators"] });
    const [first = {}] = await rows();
    const shown = {
      schedule: close(first[headers.schedule]),
      gap: close(first[headers.gap]),
      shortfall: close(first[headers.shortfall]),
      status: first[headers.status],
    };
    if (why !== undefined) {
      expect(shown).toEqual({ schedule: "", gap: "", shortfall: "", status: "" });
      expect(findings).toContainEqual(expect.objectContaining({ kind: why, severity: "hint" }));
      expect((await checkWorkbook()).data).toContainEqual(expect.objectContaining({ kind: why }));
      expect(await report()).not.toContain("序时");
      return;
    }
    expect({
      ...shown,
      projection: close(first[headers.seasonalProjection]),
      linear: close(first[headers.linearProjection]),
      nextMonth: close(first[headers.seasonalPace]),
    }).toEqual({
      ...{ schedule: right.schedule, gap: right.gap, shortfall: right.shortfall, status: right.status },
      ...{ projection: right.projection, linear: right.linear, nextMonth: right.nextMonth },
    });
    expect(findings.filter(({ kind }) => kind.startsWith("season"))).toEqual([]);
    // The report says nothing that the check would not find in the workbook.
    const text = await report();
    expect((await checkWorkbook(text)).text?.findings).toEqual([]);
  });

  it("follows a correction of 历史数据 without a build, by formulas that a person can read", async () => {
    await open(6, FOUR.slice(0, 1), HISTORY);
    await buildSheets({ templates: ["indicators"] });
    const [formulas = {}] = await rows("formulas");
    expect(formulas[headers.schedule]).toMatch(/^=IF\(COUNT\(C5\)<1,"",IF\('?参数'?!\$B\$\d+=12,1,/);
    expect(String(formulas[headers.seasonPart]).length).toBeLessThan(600);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(HISTORY_TABLE.name).getRange("H2").values = [[30]];
      await context.sync();
    });
    expect((await rows())[0]?.[headers.schedule]).toBeCloseTo(0.3, 12);
  });

  it("adds up last year's figures of several parks for their total, and leaves it out where one is missing", async () => {
    await open(6, FOUR, HISTORY, { parks: "甲园、乙园", area: "示范区" });
    await buildSheets({ templates: ["indicators"] });
    const all = await rows();
    // 甲园 40/100, 乙园 30/50; together 70/150.
    expect(all.map((row) => close(row[headers.schedule]))).toEqual([0.4, 0.6, Number((70 / 150).toFixed(10)), 0.5, "", ""]); // prettier-ignore
    expect(all.map((row) => row[headers.status])).toEqual([
      "超序时",
      "差欠序时",
      "差欠序时",
      "达到序时",
      "",
      "",
    ]);
    const text = await report();
    expect(text).toContain("序时进度按各指标上年进度计算");
    expect(text).toContain("序时进度为46.67%");
    expect((await checkWorkbook(text)).text?.findings).toEqual([]);
    const wrong = text.replace("序时进度为46.67%", "序时进度为50%");
    expect((await checkWorkbook(wrong)).text?.findings).not.toEqual([]);
  });

  it("finds after the turn of the year what 换期 kept of December", async () => {
    const year = [2, 6, 11].map((month): Kept => [2012, month, "甲园", "收入", "亿元", month * 5]);
    await open(1, FOUR.slice(0, 1), [...year], { period: "2012年1-12月", year: 2012 });
    await rollOver({});
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("指标数据");
      const actual = table.columns.getItem("本期累计").getDataBodyRange();
      actual.values = [[3]];
      table.columns.getItem("年度目标").getDataBodyRange().values = [[60]];
      await context.sync();
    });
    await buildSheets({ templates: ["indicators"] });
    // 50 were done by the end of 2012, 10 of them through February.
    expect((await rows())[0]).toMatchObject({ [headers.schedule]: 0.2, [headers.shortfall]: -9 });
  });

  it("can be given up again: the sheet goes back to one schedule for all", async () => {
    await open(6, FOUR.slice(0, 1), HISTORY);
    await buildSheets({ templates: ["indicators"] });
    await Excel.run(async (context) => {
      const label = context.workbook.worksheets.getItem("参数").getRange("A:A").find("序时进度口径", {
        completeMatch: true,
      });
      label.getOffsetRange(0, 1).values = [["按月"]];
      await context.sync();
    });
    const { findings, sheets: made } = await buildSheets({ templates: ["indicators"] });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made[0]?.replaced).toBe(true);
    const [first = {}] = await rows();
    expect(first[headers.schedule]).toBe(0.5);
    expect(Object.keys(first)).not.toContain(headers.seasonWhole);
  });

  it("says the same in a form and in a template of the user's", async () => {
    await open(6, FOUR, HISTORY, { parks: "甲园、乙园", area: "示范区" });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("模板_对照");
      sheet.getRange("A1:D1").values = [
        ["{{指标.园区}}", "{{指标.指标}}", "{{指标.序时进度}}", "{{指标.差欠超序时}}"],
      ];
      await context.sync();
    });
    await fillTemplates();
    const shown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("对照").getRange("A1:D4");
      range.load("values");
      await context.sync();
      return (range.values as unknown[][]).map((line) => line.map(close));
    });
    expect(shown).toEqual([
      ["甲园", "收入", 0.4, 10],
      ["乙园", "收入", 0.6, -20],
      ["甲园", "税收", 0.5, 0],
      ["乙园", "税收", "", ""],
    ]);
  });

  it("finds rows that name no park as they were kept, under the only park of 参数", async () => {
    const bare = { ...FOUR[0], park: "" } as Figures;
    const kept = HISTORY.slice(0, 2).map(([year, month, , name, unit, actual]): Kept => [year, month, "", name, unit, actual]); // prettier-ignore
    await open(6, [bare], kept, { parks: "甲园" });
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect((await rows())[0]?.[headers.schedule]).toBe(0.4);
    expect(findings.filter(({ kind }) => kind.startsWith("season"))).toEqual([]);
    expect((await checkWorkbook()).data.filter(({ kind }) => kind.startsWith("season"))).toEqual([]);
  });

  it("takes 上年进度 as well, and does not take what was typed for all of them", async () => {
    await open(6, FOUR.slice(0, 1), HISTORY, { basis: "上年进度", schedule: 0.5 });
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect((await rows())[0]?.[headers.schedule]).toBe(0.4);
    expect(findings).toContainEqual(expect.objectContaining({ kind: "typedScheduleOfSeason" }));
  });
});

const FOUR: Figures[] = [
  { park: "甲园", name: "收入", unit: "亿元", target: 100, actual: 50, prior: 40 },
  { park: "乙园", name: "收入", unit: "亿元", target: 100, actual: 40, prior: 30 },
  { park: "甲园", name: "税收", unit: "万元", target: 1000, actual: 500, prior: 40 },
  { park: "乙园", name: "税收", unit: "万元", target: 1000, actual: 500, prior: 40 },
];

const HISTORY: Kept[] = [
  [2012, 6, "甲园", "收入", "亿元", 40],
  [2012, 12, "甲园", "收入", "亿元", 100],
  [2012, 6, "乙园", "收入", "亿元", 30],
  [2012, 12, "乙园", "收入", "亿元", 50],
  [2012, 6, "甲园", "税收", "万元", 400],
  [2012, 12, "甲园", "税收", "万元", 800],
];

async function report(): Promise<string> {
  const { input } = await readWorkbookData();
  return input ? plainReport(writeReport(input)) : "";
}
