import { buildSheets } from "../../../src/workbook/build-sheets";
import { sheets } from "../../../src/locales/zh-CN/sheets";
import { readShape } from "../../../src/templates/layout/sheet-shape";
import { readShapes, saveShape } from "../../../src/workbook/shape-sheets";
import { exampleWorkbook } from "../support/example-workbook";

const { name: SHEET } = sheets.indicators;

/** The cells of a sheet that are shown, from its header on. */
async function shown(sheet: string, rows = 3): Promise<string[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("text,columnCount");
    await context.sync();
    const columns = Array.from({ length: used.columnCount }, (_none, index) => used.getColumn(index));
    for (const column of columns) column.load("columnHidden");
    await context.sync();
    const head = used.text.findIndex(([first]) => ["指标", "企业", "项目"].includes(first ?? ""));
    return used.text
      .slice(head, head + rows)
      .map((line) => line.filter((_cell, index) => columns[index]?.columnHidden !== true));
  });
}

/** As the pane writes it. */
const save = (text: string) =>
  saveShape("indicators", readShape(text, Object.values(sheets.indicators.headers)).shape);

async function set(label: string, text: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("参数");
    const found = sheet.getRange("A:A").find(label, { completeMatch: true });
    found.getOffsetRange(0, 1).values = [[text]];
    await context.sync();
  });
}

describe("Sheets in a shape of the user's", () => {
  it("show the columns that 参数 lists, in its order, under its headings, with its decimals", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await set("指标表列", "单位、占年目标（0）、本期累计=完成数（1）、状态");
    const { findings, sheets: made } = await buildSheets({ templates: ["indicators"] });
    expect(findings.filter(({ kind }) => kind === "unknownSheetColumn")).toEqual([]);
    expect(made[0]?.leftOut).toEqual([]);
    const [header, first] = await shown(SHEET);
    expect(header).toEqual(["指标", "单位", "占年目标", "完成数", "状态"]);
    expect(first?.map((cell) => cell.trim())).toEqual(["主营业务收入", "亿元", "39%", "52.1", "差欠序时"]);
  });

  it("are known again when headings and columns change, and keep what stands beside them", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await set("指标表列", "单位、本期累计=完成数、状态=进度");
    await buildSheets({ templates: ["indicators"] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const used = sheet.getUsedRange();
      used.load("columnCount");
      await context.sync();
      sheet.getCell(4, used.columnCount + 1).values = [["已核"]];
      await context.sync();
    });
    for (const text of ["单位、本期累计=累计数、去年同期", ""]) {
      await set("指标表列", text);
      const { findings, sheets: made } = await buildSheets({ templates: ["indicators"] });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(made[0]?.replaced).toBe(true);
      expect(JSON.stringify(await allOf(SHEET))).toContain("已核");
    }
    expect((await shown(SHEET, 1))[0]).toContain("本期累计");
    expect((await shown(SHEET, 1))[0]).toContain("占年目标");
  });

  it("of groups and totals keep their words apart from the figures", async () => {
    await workbench.openWorkbook(exampleWorkbook("fourParks"));
    await set("企业表列", "主营业务收入、同比增长=增速（1）、产业集群");
    await set("项目表列", "总投资、状态、各月");
    const { findings } = await buildSheets({ templates: ["enterprises", "projects"] });
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const firms = await shown(sheets.enterprises.name, 2);
    expect(firms[0]?.slice(0, 5)).toEqual(["企业", "园区", "主营业务\n收入", "增速", "产业集群"]);
    expect(firms[1]?.[0]).toMatch(/户）$/);
    expect(firms[1]?.[2]).toMatch(/^[\d,.]+/);
    expect((await shown(sheets.projects.name, 1))[0]).toHaveLength(2 + 2 + 12);
  });

  it("are chosen in the pane, also in a workbook whose 参数 has no line for it yet", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("参数");
      const label = sheet.getRange("A:A").find("指标表列", { completeMatch: true });
      label.getEntireRow().delete("Up");
      await context.sync();
    });
    await save("状态、单位");
    const shapes = await readShapes();
    expect(shapes?.[0]?.shape).toEqual([{ name: "状态" }, { name: "单位" }]);
    expect(shapes?.[2]?.columns).toContain("各月");
    await buildSheets({ templates: ["indicators"] });
    expect((await shown(SHEET, 1))[0]).toEqual(["指标", "状态", "单位"]);
    await save("");
    await buildSheets({ templates: ["indicators"] });
    expect((await shown(SHEET, 1))[0]?.length).toBeGreaterThan(8);
  });

  it("head a column with a text, whatever it begins with", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await set("指标表列", "本期累计==WEBSERVICE(B1)&x");
    for (const replaced of [false, true]) {
      const { sheets: made } = await buildSheets({ templates: ["indicators"] });
      expect(made[0]?.replaced).toBe(replaced);
      expect((await shown(SHEET, 1))[0]).toEqual(["指标", "=WEBSERVICE(B1)&x"]);
    }
  });

  it("tell a column that the sheet does not have", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await set("指标表列", "单位、完成情况");
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: "unknownSheetColumn", severity: "error" }),
    );
  });
});

async function allOf(sheet: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange();
    used.load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}
