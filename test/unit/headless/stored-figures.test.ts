/**
 * @jest-environment ./test/support/tools-environment.ts
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import path from "path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeArchive } from "../../../opc/write-archive";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import { runTool } from "../../support/run-tool";
import { foreignWorkbook } from "./foreign-package";

const folder = mkdtempSync(path.join(tmpdir(), "park-stored-"));
const at = (name: string): string => path.join(folder, name);

/** Cells of 指标数据!F: what they stand on, what the file stores of them, and whether that can only be believed. */
const FIGURES: [cell: string, was: string, formula: string, stored: string, isKept: boolean][] = [
  ["F2", "52.14", "[1]Sheet1!$B$2", "52.14", true],
  ["F3", "12.58", "台账!C5", "12.58", true],
  ["F4", "0.97", "SUM('台账:透视表'!B2)/10", "1.2", false],
  ["F5", "2.87", 'INDIRECT("台账!C"&amp;5)/10', "1.258", true],
  ["F6", "10723", 'GETPIVOTDATA("收入",透视表!A3)*100', "4200", true],
  ["F7", "73.4", "F2+1", "53.14", true],
];

jest.setTimeout(120_000);

beforeAll(() => {
  const parts = unzipSync(foreignWorkbook());
  const change = (name: string, old: string | RegExp, now: string): void => {
    const text = strFromU8(parts[name] ?? new Uint8Array());
    if (text.search(old) < 0) throw new Error(`${name} has no ${String(old)}`);
    parts[name] = strToU8(text.replace(old, now));
  };
  for (const [cell, , formula, stored] of FIGURES)
    change(
      "xl/worksheets/sheet1.xml",
      new RegExp(`<c r="${cell}"( s="\\d+")?(?:/>|><v>[^<]*</v></c>)`),
      `<c r="${cell}"$1><f>${formula}</f><v>${stored}</v></c>`,
    );
  change(
    "xl/worksheets/sheet91.xml",
    "</row></sheetData>",
    '<c r="C5"><f>[1]Sheet1!$B$2/200</f><v>12.58</v></c></row></sheetData>',
  );
  writeFileSync(at("in.xlsm"), writeArchive(Object.entries(parts).map(([name, bytes]) => ({ name, bytes }))));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEPT = FIGURES.filter(([, , , , isKept]) => isKept).map(([cell]) => cell);

describe("figures of the input tables that only Excel can calculate", () => {
  test("are used by check as the file has them, and told as a hint with each cell", async () => {
    const { out, errors } = await runTool("check", at("in.xlsm"), "--json");
    expect(errors).toBe("");
    const { findings } = JSON.parse(out) as {
      findings: { kind: string; severity: string; place: { sheet: string; address: string } }[];
    };
    const told = findings.filter(({ kind }) => kind === "storedFigure");
    expect(told.map(({ severity, place }) => [severity, place.sheet, place.address])).toEqual(
      KEPT.map((cell) => ["hint", "指标数据", cell]),
    );
    expect(findings.filter(({ kind }) => kind === "inputError")).toEqual([]);
  });

  test.each(["generate", "report"] as const)("are told by %s with their cells", async (tool) => {
    const run = await runTool(tool, at("in.xlsm"), at(tool === "generate" ? "out.xlsm" : "out.txt"));
    expect(run.out).toContain(`提示 指标数据!${KEPT.join("、")} 公式在这里算不出来`);
    if (tool === "report") expect(readFileSync(at("out.txt"), "utf8")).toContain("52.14亿元");
  });

  test("stay as they are in what generate makes", async () => {
    const before = await readWorkbookFile(readFileSync(at("in.xlsm")));
    const after = await readWorkbookFile(readFileSync(at("out.xlsm")));
    const rows = ({ sheets }: typeof before): unknown =>
      sheets
        .find(({ name }) => name === "指标数据")
        ?.rows.map(({ cells }) => cells.map(({ formula, value }) => [formula, value]));
    expect(rows(after)).toEqual(rows(before));
  });
});
