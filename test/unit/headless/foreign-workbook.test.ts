/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { execFileSync } from "child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { Archive } from "../../../opc/read-archive";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { findLibreOffice } from "../../support/libreoffice";
import { runTool, type ToolName } from "../../support/run-tool";
import { foreignWorkbook, FOREIGN_PARTS } from "./foreign-package";

const SEED = path.join(__dirname, "../../../examples/seed-2013H1.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "park-foreign-"));
const at = (name: string): string => path.join(folder, name);
const [input, output] = [at("in.xlsm"), at("out.xlsm")];
const program = findLibreOffice();

jest.setTimeout(120_000);

beforeAll(() => {
  writeFileSync(input, foreignWorkbook());
  writeFileSync(at("rows.csv"), "指标,单位,年度目标,本期累计\n主营业务收入,亿元,135,60.5\n");
  writeFileSync(
    at("script.js"),
    'Excel.run(async (context) => { context.workbook.worksheets.getItem("参数").getRange("H1").values = [[1]]; await context.sync(); });',
  );
  mkdirSync(at("forms"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (archive: Archive, name: string): string => new TextDecoder().decode(archive.read(name));

/** Every tool that writes a workbook that somebody gave it, and what it ends with. */
const WAYS: Record<string, [tool: ToolName, words: string[], code: number]> = {
  generate: ["generate", [input, output, "--force"], 0],
  "generate --trends": ["generate", [input, output, "--force", "--trends"], 0],
  "roll-over": ["roll-over", [input, output], 0],
  distribute: ["distribute", [input, output], 0],
  "distribute --values": ["distribute", [input, output, "--values"], 0],
  "import into it": ["import", [at("rows.csv"), input, output], 0],
  "fill a sheet of it": ["fill", [input, output, "--sheet", "上报表"], 0],
  "fill it as a form": ["fill", [SEED, input, output, "--sheet", "上报表"], 0],
  // Nobody has answered.
  "collect receive into it": ["collect", ["receive", input, at("forms"), output], 1],
  "office --in --out": ["office", [at("script.js"), "--in", input, "--out", output], 0],
};

describe("a workbook with a picture, a pivot table, a macro, a protected sheet and a link to another file", () => {
  test.each(Object.entries(WAYS))(
    "%s leaves every one of those parts as it is",
    async (_way, [tool, words, code]) => {
      rmSync(output, { force: true });
      const run = await runTool(tool, ...words);
      expect([run.errors, run.code]).toEqual(["", code]);
      const archive = new Archive(readFileSync(output));
      for (const [name, text] of Object.entries(FOREIGN_PARTS))
        expect([name, textOf(archive, name)]).toEqual([name, text]);
      const before = new Archive(readFileSync(input));
      expect(before.names.filter((name) => !archive.entry(name))).toEqual([]);
      expect(textOf(archive, "[Content_Types].xml")).toContain(
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      );
      expect(textOf(archive, "xl/workbook.xml")).toMatch(/<externalReferences>.*<pivotCaches>/);
      // What came in by the tool's own run is no part of the workbook.
      expect(
        Object.keys((await readWorkbookFile(readFileSync(output))).settings).filter((name) =>
          /^park\.(form$|import|rollOver$)/.test(name),
        ),
      ).toEqual([]);
    },
  );

  test("that is filled as a form has its own totals of what was filled in", async () => {
    rmSync(output, { force: true });
    await runTool("fill", SEED, input, output, "--sheet", "上报表");
    const file = await readWorkbookFile(readFileSync(output));
    const rows = file.sheets.find(({ name }) => name === "上报表")?.rows ?? [];
    const value = (row: number): unknown => rows[row]?.cells.find(({ column }) => column === 2)?.value;
    expect([value(1), value(2), value(3)]).toEqual([52.14, 12.58, expect.closeTo(64.72, 9)]);
  });

  const title = program
    ? "is opened by LibreOffice after generate with everything there"
    : "is opened by LibreOffice after generate with everything there (skipped: it is not installed)";
  (program ? test : test.skip)(title, async () => {
    rmSync(output, { force: true });
    expect((await runTool("generate", input, output)).code).toBe(0);
    const profile = `-env:UserInstallation=file://${at("profile")}`;
    const words = ["--headless", "--norestore", profile, "--convert-to", "fods", "--outdir", folder, output];
    execFileSync(program ?? "", words, { stdio: "ignore" });
    const shown = readFileSync(at("out.fods"), "utf8");
    const sheets = [...shown.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expect(sheets).toEqual(expect.arrayContaining(["台账", "透视表", "指标数据"]));
    expect(sheets.length).toBeGreaterThanOrEqual(9);
    expect(shown).toMatch(/<draw:frame [^>]*draw:name="章"/);
    expect(shown).toMatch(/<table:data-pilot-table table:name="透视"/);
    expect(shown).toMatch(/<table:table table:name="台账"[^>]* table:protected="true"/);
    expect(shown).toMatch(/table:formula="of:=\[[^"]*other\.xlsx[^"]*"[^>]*office:value="2541.87"/);
    expect(shown).toContain('xlink:href="https://example.org/"');
  });
});
