/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { execFileSync } from "child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { Archive } from "../../../opc/read-archive";
import { findLibreOffice } from "../../support/libreoffice";
import { runTool } from "../../support/run-tool";
import { foreignWorkbook, FOREIGN_PARTS } from "./foreign-package";

const folder = mkdtempSync(path.join(tmpdir(), "park-foreign-"));
const [input, output] = ["in.xlsm", "out.xlsm"].map((name) => path.join(folder, name)) as [string, string];
const program = findLibreOffice();

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("generate on a workbook with a picture, a pivot table, a macro, a protected sheet and a link to another file", () => {
  test("makes the three sheets and leaves every one of those parts as it is", async () => {
    writeFileSync(input, foreignWorkbook());
    const run = await runTool("generate", input, output);
    expect(`${run.errors}${run.code}`).toBe("0");
    const archive = new Archive(readFileSync(output));
    const textOf = (name: string): string => new TextDecoder().decode(archive.read(name));
    for (const [name, text] of Object.entries(FOREIGN_PARTS))
      expect([name, textOf(name)]).toEqual([name, text]);
    const before = new Archive(readFileSync(input));
    expect(before.names.filter((name) => !archive.entry(name))).toEqual([]);
    expect(textOf("[Content_Types].xml")).toContain("application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    expect(textOf("xl/workbook.xml")).toMatch(/<externalReferences>.*<pivotCaches>/);
  }, 120_000);

  const title = program
    ? "is opened by LibreOffice with everything there"
    : "is opened by LibreOffice with everything there (skipped: it is not installed)";
  (program ? test : test.skip)(
    title,
    () => {
      const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
      const words = [
        "--headless",
        "--norestore",
        profile,
        "--convert-to",
        "fods",
        "--outdir",
        folder,
        output,
      ];
      execFileSync(program ?? "", words, { stdio: "ignore" });
      const shown = readFileSync(path.join(folder, "out.fods"), "utf8");
      const sheets = [...shown.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
      expect(sheets).toEqual(expect.arrayContaining(["台账", "透视表", "指标数据"]));
      expect(sheets.length).toBeGreaterThanOrEqual(9);
      expect(shown).toMatch(/<draw:frame [^>]*draw:name="章"/);
      expect(shown).toMatch(/<table:data-pilot-table table:name="透视"/);
      expect(shown).toMatch(/<table:table table:name="台账"[^>]* table:protected="true"/);
      expect(shown).toMatch(/table:formula="of:=\[[^"]*other\.xlsx[^"]*"[^>]*office:value="2541.87"/);
      expect(shown).toContain('xlink:href="https://example.org/"');
    },
    120_000,
  );
});
