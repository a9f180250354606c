/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { Archive } from "../../../opc/read-archive";
import { runTool } from "../../support/run-tool";
import { foreignWorkbook, FOREIGN_PARTS } from "./foreign-package";

const folder = mkdtempSync(path.join(tmpdir(), "park-foreign-"));
const [input, output] = ["in.xlsm", "out.xlsm"].map((name) => path.join(folder, name)) as [string, string];

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
});
