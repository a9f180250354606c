/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import {
  formulasOutsideQuotes,
  OWN_TEMPLATE,
  plantedTexts,
  plantedWithOwnThings,
} from "../../support/planted-text";
import { runTool } from "../../support/run-tool";

const folder = mkdtempSync(path.join(tmpdir(), "park-planted-"));
const [input, output] = ["in.xlsx", "out.xlsx"].map((name) => path.join(folder, name)) as [string, string];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("generate writes text that begins like a formula as text, from the user's own columns and templates too", async () => {
  const planted = plantedWithOwnThings(0);
  writeFileSync(input, await writeWorkbookFile(planted));
  const run = await runTool("generate", input, output);
  expect([run.errors, run.code]).toEqual(["", 0]);
  const bytes = readFileSync(output);
  const formulas = formulasOutsideQuotes(bytes);
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((formula) => formula.includes("WEBSERVICE"))).toEqual([]);

  const file = await readWorkbookFile(bytes);
  expect(plantedTexts(file)).toEqual(expect.arrayContaining(plantedTexts(planted)));
  const known = new Set(planted.sheets.map(({ name }) => name));
  const made = file.sheets.filter(({ name }) => !known.has(name) && !name.endsWith("情况表"));
  const filled = made.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ value }) => String(value ?? ""))),
  );
  for (const field of ["name", "cluster", "kind", "help", "area"])
    expect([field, filled.some((text) => text.includes(`&${field}`))]).toEqual([field, true]);
  expect(file.sheets.map(({ name }) => name)).toContain(OWN_TEMPLATE);
}, 120_000);
