/** @jest-environment ./test/support/tools-environment.ts */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { CellFile, WorkbookFile } from "../../../workbench/file/workbook-file";
import { runTool as run, runToolProcess, runToolUnheard } from "../../support/run-tool";

const root = path.join(__dirname, "../../..");
const seed = path.join(root, "examples/seed-2013H1.xlsx");

jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => path.join(folder, name);
const open = (name: string): Promise<WorkbookFile> => readWorkbookFile(readFileSync(at(name)));
const cellsOf = (file: WorkbookFile, sheet: string): CellFile[] =>
  file.sheets.find(({ name }) => name === sheet)?.rows.flatMap(({ cells }) => cells) ?? [];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "park-tools-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm run generate", () => {
  const INDICATORS = "主要经济指标完成情况表";

  it("makes the sheets with native formulas, their values and a chart", async () => {
    const { code, out, errors } = await run("generate", seed, at("native.xlsx"));
    expect([code, errors]).toEqual([0, ""]);
    expect(out).toMatch(/主要经济指标完成情况表：\d+ 行，\d+ 个公式，1 个图表/);
    expect(out).toContain("1个园区\uFF0C6项指标\uFF0C共6行");
    expect(out).toContain(
      "32户企业\uFF08每户只计一次\uFF1B一户有几个标签的在每个标签下各列一行\uFF0C共列出41行\uFF09",
    );
    expect(out).toContain("重大项目19个、园区配套11个");
    expect(out).toMatch(/用时 \d+\.\d 秒/);
    const file = await open("native.xlsx");
    const cells = cellsOf(file, INDICATORS);
    expect(cells.filter(({ formula }) => formula?.includes("PARK."))).toEqual([]);
    const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    for (const figure of [-11.37777777, -4.748201438, 16.35514018, -15.36, -1.32, 0.35, 1600, 13.81]) {
      expect(Math.min(...numbers.map((number) => Math.abs(number - figure)))).toBeLessThan(1e-6);
    }
    expect(cells.filter(({ value }) => typeof value === "object" && value !== null)).toEqual([]);
    expect(file.sheets.find(({ name }) => name === INDICATORS)?.charts).toHaveLength(1);
    expect(Object.keys(file.settings).sort()).toEqual(["park.built", "park.headers"]);
  });

  it("makes the sheets of the parks that are asked for, and none of parks that are not there", async () => {
    const four = path.join(path.dirname(seed), "four-parks.xlsx");
    // Started as users start it: in the tools' one file, too, 、 is what names are split by.
    const two = await runToolProcess("generate", four, at("two.xlsx"), "--parks", "虚拟东园、虚拟西园");
    expect(two.out).toContain("2个园区\uFF0C8项指标");
    const none = await run("generate", four, at("none.xlsx"), "--parks", "没有的园");
    expect(none.code).toBe(1);
    expect(none.out).toContain("没有的园");
  });

  it("keeps PARK formulas as Excel stores them, for the period that is asked for", async () => {
    const { code } = await run(
      "generate",
      seed,
      at("park.xlsx"),
      "--keep-park",
      "--period",
      "2013-03",
      "--lang",
      "en-US",
    );
    expect(code).toBe(0);
    const stored = Object.entries(unzipSync(readFileSync(at("park.xlsx"))))
      .filter(([name]) => name.startsWith("xl/worksheets/sheet"))
      .map(([, bytes]) => strFromU8(bytes))
      .join("");
    expect(stored).toContain("_xldudf_PARK_");
    const file = await open("park.xlsx");
    expect(cellsOf(file, "参数").map(({ value }) => value)).toContain("2013年1-3月");
    expect(
      cellsOf(file, INDICATORS).some(
        ({ formula, value }) => formula?.includes("PARK.") && typeof value === "number",
      ),
    ).toBe(true);
    expect(cellsOf(file, INDICATORS).map(({ value }) => value)).toContain(0.25);
  });

  it("says what is wrong with the input and makes nothing", async () => {
    writeFileSync(at("cut.xlsx"), readFileSync(seed).subarray(0, 5000));
    const cut = await run("generate", at("cut.xlsx"), at("out.xlsx"));
    expect([cut.code, cut.errors]).toEqual([2, expect.stringContaining("文件不完整")]);
    expect((await run("generate", seed)).errors).toContain("输入和输出两个文件");
  });
});

describe("npm run office", () => {
  it("does all of its work where nobody listens any more", async () => {
    writeFileSync(
      at("talking.ts"),
      `for (let line = 0; line < 9; line++) {
         console.error("第" + line + "行");
         await new Promise((done) => setTimeout(done, 50));
       }
       await Excel.run(async (context) => {
         context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
       });`,
    );
    expect(await runToolUnheard("office", at("talking.ts"), "--out", at("unheard.xlsx"))).toBe(0);
    expect(cellsOf(await open("unheard.xlsx"), "Sheet1").map(({ value }) => value)).toEqual([1]);
  });

  it("runs a script with await at its top, presses its buttons, prints its console and saves", async () => {
    writeFileSync(
      at("script.ts"),
      `const start: number = 20;
       await Excel.run(async (context) => {
         const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
         range.values = [[start, "=A1*2"]];
         range.load("values");
         await context.sync();
         console.log(JSON.stringify(range.values));
       });
       document.getElementById("run").addEventListener("click", () => { Excel.run(async (context) => {
         context.workbook.worksheets.add("按钮");
         await context.sync();
       }); });`,
    );
    const { code, out } = await run("office", at("script.ts"), "--out", at("made.xlsx"));
    expect([code, out]).toEqual([0, expect.stringContaining("[[20,40]]")]);
    const made = await open("made.xlsx");
    expect(made.sheets.map(({ name }) => name)).toContain("按钮");
    expect(made.sheets[0]?.rows[0]?.cells[1]).toMatchObject({ formula: "=A1*2", value: 40 });
  });

  it("tells an error that nobody caught, with its code and place, and ends with 1", async () => {
    writeFileSync(
      at("wrong.js"),
      `Excel.run(async (context) => {
         context.workbook.worksheets.getItem("没有").load("name");
         await context.sync();
       });`,
    );
    const { code, errors } = await runToolProcess("office", at("wrong.js"));
    expect(code).toBe(1);
    expect(errors).toContain("ItemNotFound");
    expect(errors).toContain("WorksheetCollection.getItem");
  });

  it("tells a syntax error", async () => {
    writeFileSync(at("broken.js"), "await Excel.run(async (context) => {");
    const { code, errors } = await run("office", at("broken.js"));
    expect([code, errors]).toEqual([1, expect.stringContaining("语法错误")]);
  });
});
