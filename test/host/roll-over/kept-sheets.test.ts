import { generate } from "../../../src/commands/generate";
import { check } from "../../../src/commands/check";
import { rollOver as rollOverAndTell } from "../../../src/commands/roll-over";
import { undo } from "../../../src/commands/undo";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { hideMarks } from "../../../src/workbook/marks";
import { distribute } from "../../../src/workbook/distribute/distribute";
import { restoreDistribution } from "../../../src/workbook/distribute/restore-distribution";
import { compareWithNow, listKept } from "../../../src/workbook/kept/read-kept";
import { previewRollOver, rollOver } from "../../../src/workbook/roll-over/roll-over";
import type { SheetFile, WorkbookFile } from "../../../workbench/file/workbook-file";
import { expectAllOrNothing } from "../support/every-failure";
import { inputWorkbook } from "../support/input-workbook";

const JUNE = ["2013年上半年 主要指标", "2013年上半年 企业情况", "2013年上半年 项目进展"];

function june(): WorkbookFile {
  return inputWorkbook(
    { period: "2013年1-6月", year: 2013, parks: "工业园区" },
    {
      indicators: [
        { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, prior: 43.28 },
        { name: "上交税金", unit: "亿元", target: 2.14, actual: 1.42, prior: 1.1 },
      ],
      enterprises: [
        { id: "1", name: "=1+1", tags: "扩建升级", unit: "万元", revenue: 900, priorRevenue: 800 },
      ],
      projects: [
        { id: "X1", name: "标准厂房", kind: "园区配套", unit: "万元", investment: 900, invested: 500 },
      ],
    },
  );
}

let sheets: Promise<WorkbookFile> | undefined;

async function build(): Promise<WorkbookFile> {
  await workbench.openWorkbook(june());
  await buildSheets();
  await hideMarks();
  return workbench.host.settledSave();
}

/** The workbook with its sheets, built once. */
async function built(): Promise<WorkbookFile> {
  await workbench.openWorkbook(await (sheets ??= build()));
  return workbench.host.settledSave();
}

const names = async () => (await workbench.host.settledSave()).sheets.map(({ name }) => name);
const sheetOf = (file: WorkbookFile, name: string): SheetFile => {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const shown = ({ rows }: SheetFile) =>
  rows.flatMap(({ row, cells }) => cells.map(({ column, value }) => [row, column, value ?? ""]));
const formulas = ({ rows }: SheetFile) =>
  rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

async function write(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("Sheets that a roll-over keeps", () => {
  it("hold the figures of their period as values, charts and looks with them, and stay when figures change", async () => {
    const before = await built();
    const { done, plan } = await rollOver({ keep: "new" });
    expect([done, plan?.keeps.map(({ name }) => name)]).toEqual([true, JUNE]);
    await write("指标数据", "G2", 60);
    const after = await workbench.host.settledSave();
    const generated = before.sheets.filter(({ name }) => name.endsWith("情况表"));
    generated.forEach((sheet, index) => {
      const kept = sheetOf(after, JUNE[index] ?? "");
      expect(formulas(kept)).toEqual([]);
      expect(shown(kept)).toEqual(shown(sheet));
      expect(kept.columns).toEqual(sheet.columns);
      expect(kept.pageLayout).toEqual(sheet.pageLayout);
      expect(kept.charts).toHaveLength(sheet.charts.length);
    });
    expect((await listKept()).map(({ sheet, period }) => [sheet, period])).toEqual(
      JUNE.map((name) => [name, "2013年上半年"]),
    );
  });

  it("go with the roll-over when it is taken back: the workbook is as it was", async () => {
    const before = await built();
    await rollOverAndTell({ keep: "new" });
    expect(await names()).toEqual(expect.arrayContaining(JUNE));
    expect(await undo()).toMatchObject({ outcome: { findings: [] } });
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("stay, and are told, where somebody has written into one since", async () => {
    await built();
    await rollOverAndTell({ keep: "new" });
    await write(JUNE[0] ?? "", "B40", "会上用过");
    expect(await undo()).toMatchObject({
      outcome: { findings: [{ severity: "warning", kind: "keptLeft", parameters: { sheet: JUNE[0] } }] },
    });
    expect((await names()).filter((name) => JUNE.includes(name))).toEqual([JUNE[0]]);
  });

  it("are neither called out of date nor built over nor taken for input tables, also under another name", async () => {
    await built();
    await rollOver({ keep: "new" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(JUNE[0] ?? "").name = "六月留底";
      context.workbook.tables.getItem("项目数据").delete();
      await context.sync();
    });
    await write("指标数据", "G2", 60);
    await write("指标数据", "G3", 2);
    const kept = sheetOf(await workbench.host.settledSave(), "六月留底");
    await generate();
    const { findings } = await check("zh-CN");
    expect(findings.filter(({ place }) => [...JUNE, "六月留底"].includes(place?.sheet ?? ""))).toEqual([]);
    const after = await workbench.host.settledSave();
    expect(shown(sheetOf(after, "六月留底"))).toEqual(shown(kept));
    expect((await listKept()).map(({ sheet }) => sheet)).toEqual(["六月留底", JUNE[1], JUNE[2]]);
  });

  it("are left as they are by a distribution and by its way back", async () => {
    await workbench.openWorkbook(june());
    await buildSheets({ style: "park" });
    await rollOver({ keep: "new" });
    await write("指标数据", "G2", 60);
    const before = shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""));
    expect(await distribute({})).toMatchObject({ done: true });
    expect(shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""))).toEqual(before);
    expect(await restoreDistribution()).toMatchObject({ done: true });
    expect(shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""))).toEqual(before);
  });

  it("are compared with the sheets of now, row by row", async () => {
    await built();
    await rollOver({ keep: "new" });
    await write("指标数据", "G2", 60);
    const answer = await compareWithNow(JUNE[0] ?? "");
    if ("problem" in answer) throw new Error(answer.problem);
    const income = answer.rows.find(({ name }) => name === "主营业务收入");
    expect(income?.figures).toContainEqual({
      header: "本期累计",
      then: "52.14",
      now: "60",
      change: { amount: "+7.86", isPoints: false },
    });
    const tax = answer.rows.find(({ name }) => name === "上交税金");
    expect(tax?.figures).toContainEqual({ header: "本期累计", then: "1.42", now: "" });
    expect(await compareWithNow("指标数据")).toEqual({ problem: "gone", name: "指标数据" });
  });

  it("of one period are kept once: a second time the first stay, or are replaced when that is asked for", async () => {
    await built();
    await rollOver({ keep: "new" });
    const back = async () => {
      await write("参数", "B6", "2013年1-6月");
      await write("指标数据", "G2", 70);
      await write("指标数据", "G3", 2);
      await generate();
    };
    await back();
    const planning = await previewRollOver({ keep: "new" });
    expect(planning.ready && planning.plan.keepable.again).toEqual(JUNE);
    expect(planning.ready && planning.plan.keeps).toEqual([]);
    const first = shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""));
    await rollOver({ keep: "new" });
    expect(shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""))).toEqual(first);
    await back();
    const { findings } = await rollOver({ keep: "replace" });
    expect(findings.filter(({ kind }) => kind === "keptReplaced")).toHaveLength(3);
    expect((await names()).filter((name) => name.includes("上半年") || name.startsWith("~"))).toEqual(JUNE);
    expect(shown(sheetOf(await workbench.host.settledSave(), JUNE[0] ?? ""))).toEqual(
      expect.arrayContaining([[4, 3, 70]].map(() => expect.arrayContaining([70]) as unknown)),
    );
  });

  it("are all kept, or nothing is changed at all, wherever Excel fails", async () => {
    await expectAllOrNothing({ prepare: built, run: () => rollOver({ keep: "new" }) });
  });

  it("cannot be kept of a protected sheet: that is said and nothing is changed", async () => {
    await built();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("项目进展情况表").protection.protect();
      await context.sync();
    });
    const before = await workbench.host.settledSave();
    const outcome = await rollOver({ keep: "new" });
    expect(outcome).toMatchObject({
      done: false,
      findings: [{ kind: "keptSheetProtected", parameters: { sheet: "项目进展情况表" } }],
    });
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("of a year in a row have names of their own", async () => {
    await built();
    for (let month = 6; month <= 12; month++) {
      await generate();
      expect(await rollOver({ keep: "new" })).toMatchObject({ done: true });
      await write("指标数据", "G2", month * 10);
      await write("指标数据", "G3", month / 10);
    }
    const kept = (await listKept()).map(({ sheet }) => sheet);
    expect(new Set(kept).size).toBe(21);
    expect(Math.max(...kept.map(({ length }) => length))).toBeLessThanOrEqual(31);
    expect(kept[0]).toBe("2013年全年 主要指标");
  });
});
