import { acceptImports, previewImport } from "../../../src/commands/import";
import { undo } from "../../../src/commands/undo";
import { readTextSource } from "../../../src/import/source/read-text-source";
import type { Finding } from "../../../src/records/finding";
import { applyImport } from "../../../src/workbook/import/apply-import";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { expectAllOrNothing } from "../support/every-failure";
import type { TaskResult } from "../../../src/commands/conductor";

const options = { language: "zh-CN" as const, parameters: { period: "2013年1-6月", year: 2013 } };
const rows = {
  enterprises: [
    { name: "甲公司", id: "001", tags: ["停产"], unit: "万元", revenue: 100 },
    { name: "乙公司", tags: ["停产"], unit: "亿元", revenue: 2 },
  ],
};

const SOURCE = [
  "企业名称,统一社会信用代码,企业类型,营业收入（千元）",
  "甲公司,001,停产,1200",
  "乙公司,,停产,200000",
  "丙公司,007,扩建升级,500",
  '=HYPERLINK("x"),1-3,停产,"1,42"',
  "丁公司,1-2,停产,3",
  "合计,,,201700",
].join("\n");

async function importText(text: string): Promise<TaskResult> {
  const [sheet] = readTextSource(text, "来源").sheets;
  const plan = sheet && (await previewImport(sheet));
  if (!plan) throw new Error("no table");
  return acceptImports([plan], options);
}

async function values(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("企业数据").getRange(address);
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function put(address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("企业数据").getRange(address).formulas = [[content]];
    await context.sync();
  });
}

const findingsOf = (result: TaskResult): Finding[] => ("outcome" in result ? result.outcome.findings : []);
const kinds = (result: TaskResult): string[] => findingsOf(result).map(({ kind }) => kind);

beforeEach(() => workbench.openWorkbook());

describe("an import into a protected sheet", () => {
  const protect = (unlocked?: string): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("企业数据");
      if (unlocked) sheet.getRange(unlocked).format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
  const known = "企业名称,统一社会信用代码,企业类型,营业收入（千元）\n甲公司,001,停产,1200\n";

  it.each([
    ["changes nothing and says so where the cells are locked", undefined, known, ["sheetProtected"]],
    ["writes where the cells are unlocked", "A2:Q50", known, ["importDone"]],
    ["adds no rows, which Excel refuses", "A2:Q50", `${known}丙公司,007,停产,5\n`, ["sheetProtected"]],
  ])("%s", async (_title, unlocked, source, expected) => {
    await prepareWorkbook({ ...options, rows });
    await protect(unlocked);
    const before = await values("A1:Q3");
    const found = kinds(await importText(source)).slice(0, 1);
    expect(found).toEqual(expected);
    const isSame = JSON.stringify(await values("A1:Q3")) === JSON.stringify(before);
    expect(isSame).toBe(expected.includes("sheetProtected"));
  });
});

describe("an accepted import", () => {
  it("changes known rows in their own unit, adds new ones and leaves out what it refused", async () => {
    await prepareWorkbook({ ...options, rows });
    const result = await importText(SOURCE);
    expect(findingsOf(result)[0]).toMatchObject({
      kind: "importDone",
      parameters: { added: 2, changed: 1, unchanged: 1, rejected: 1, passed: 1 },
    });
    expect(await values("B2:C6")).toEqual([
      ["001", "甲公司"],
      ["", "乙公司"],
      ["007", "丙公司"],
      ["1-2", "丁公司"],
      ["", ""],
    ]);
    expect(await values("H2:I5")).toEqual([
      ["万元", 120],
      ["亿元", 2],
      ["万元", 50],
      ["万元", 0.3],
    ]);
  });

  it("changes nothing when it is brought in a second time", async () => {
    await prepareWorkbook({ ...options, rows });
    await importText(SOURCE);
    const before = await values("A1:R8");
    const again = await importText(SOURCE);
    expect(findingsOf(again)[0]).toMatchObject({ parameters: { added: 0, changed: 0, unchanged: 4 } });
    expect(await values("A1:R8")).toEqual(before);
  });

  it("is taken back by one 撤销, changed cells and added rows alike", async () => {
    await prepareWorkbook({ ...options, rows });
    const before = await values("A1:R8");
    await importText(SOURCE);
    expect(await values("A1:R8")).not.toEqual(before);
    expect(kinds(await undo())).toEqual([]);
    expect(await values("A1:R8")).toEqual(before);
  });

  it("is not taken back over what the user typed since", async () => {
    await prepareWorkbook({ ...options, rows });
    await importText("企业名称,营业收入\n甲公司,120\n");
    await put("I2", 130);
    expect(kinds(await undo())).toEqual(["undoRowsChanged"]);
    expect(await values("I2")).toEqual([[130]]);
  });

  it("leaves a formula in the table as it is", async () => {
    await prepareWorkbook({ ...options, rows });
    await put("I2", "=50+50");
    const result = await importText("企业名称,营业收入\n甲公司,120\n");
    expect(kinds(result)).toEqual(["importDone", "importFormula"]);
    expect(await values("I2")).toEqual([[100]]);
  });

  it("writes nothing where the table was changed after it was shown", async () => {
    await prepareWorkbook({ ...options, rows });
    const [sheet] = readTextSource("企业名称,营业收入\n甲公司,120\n", "来源").sheets;
    const plan = sheet && (await previewImport(sheet));
    await put("I2", 99);
    const result = await acceptImports(plan ? [plan] : [], options);
    expect(kinds(result)).toEqual(["importChangedSince"]);
    expect(await values("I2")).toEqual([[99]]);
  });

  it("is written as a whole or not at all, whatever request fails", async () => {
    const prepare = async () => {
      await workbench.openWorkbook();
      await prepareWorkbook({ ...options, rows });
    };
    const run = async () => {
      const [sheet] = readTextSource(SOURCE, "来源").sheets;
      const plan = sheet && (await previewImport(sheet));
      return plan && applyImport(plan);
    };
    expect(await expectAllOrNothing({ prepare, run })).toEqual([]);
  });
});
