import { readFileSync } from "fs";
import path from "path";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { presentCopies, removeCopies } from "../../../src/workbook/distribute/copy-changes";
import { makeCopies } from "../../../src/workbook/distribute/make-copies";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { SheetFile, WorkbookFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { findLibreOffice, recalculatedFile } from "../../support/libreoffice";
import { expectAllOrNothing } from "../support/every-failure";
import { differences, shown } from "./shown-cells";

const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];
const COPIES = SHEETS.map((name) => `${name}\uFF08分发\uFF09`);
const example = path.join(__dirname, "../../../examples/seed-2013H1.xlsx");

/** The example with its sheets, built once. */
let sheets: Promise<WorkbookFile> | undefined;

async function buildExample(): Promise<WorkbookFile> {
  await workbench.openWorkbook(await readWorkbookFile(readFileSync(example)));
  await buildSheets({ style: "park" });
  return workbench.host.settledSave();
}

async function built(): Promise<WorkbookFile> {
  await workbench.openWorkbook(await (sheets ??= buildExample()));
  return workbench.host.settledSave();
}

const sheetOf = (file: WorkbookFile, name: string): SheetFile => {
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const formulasOf = (sheet: SheetFile) =>
  sheet.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));

async function write(sheet: string, address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

/** The cells of the sheets under the names of the copies. */
const asCopies = (cells: Map<string, unknown>): Map<string, unknown> =>
  new Map(
    [...cells].flatMap(([cell, value]): [string, unknown][] => {
      const index = SHEETS.findIndex((name) => cell.startsWith(`${name}!`));
      return index < 0 ? [] : [[cell.replace(SHEETS[index] ?? "", COPIES[index] ?? ""), value]];
    }),
  );
const ofCopies = (cells: Map<string, unknown>): Map<string, unknown> =>
  new Map([...cells].filter(([cell]) => COPIES.some((name) => cell.startsWith(`${name}!`))));

describe("Copies of the sheets", () => {
  it("stand beside the sheets, which stay as they are, and show the same without a PARK formula", async () => {
    const before = await built();
    const outcome = await makeCopies({});
    expect(outcome).toMatchObject({ done: true, values: 0, sheets: COPIES });
    expect(outcome.findings.filter(({ severity }) => severity !== "hint")).toEqual([]);
    const after = await workbench.host.settledSave();
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
    expect(await presentCopies()).toEqual(COPIES);
    const added = after.sheets.slice(before.sheets.length);
    expect(added.map(({ visibility }) => visibility)).toEqual(["Visible", "Visible", "Visible", "Hidden"]);
    expect(added.flatMap(formulasOf).filter((formula) => /PARK\./.test(formula))).toEqual([]);
    expect(differences(asCopies(shown(before)), ofCopies(shown(after)))).toEqual([]);
  });

  it("read nothing that needs the add-in, and follow the input tables and 参数", async () => {
    await built();
    await makeCopies({});
    const made = await workbench.host.settledSave();
    const formulas = COPIES.flatMap((name) => formulasOf(sheetOf(made, name)));
    const references = formulas.map((formula) => formula.replace(/"[^"]*"/g, ""));
    for (const needsAddIn of ["序时进度", "报告日", ...SHEETS.map((name) => `${name}!`)])
      expect(references.filter((text) => text.includes(needsAddIn))).toEqual([]);
    await write("指标数据", "G2", 135);
    await write("参数", "B5", "2013年1-9月");
    const file = await workbench.host.settledSave();
    expect(ofCopies(shown(file)).size).toBeGreaterThan(100);
    expect(differences(asCopies(shown(file)), ofCopies(shown(file)))).toEqual([]);
  });

  it("have charts that draw their own cells, and the print setup, widths and rules of the sheets", async () => {
    await built();
    await makeCopies({});
    const file = await workbench.host.settledSave();
    for (const [index, name] of COPIES.entries()) {
      const [copy, sheet] = [sheetOf(file, name), sheetOf(file, SHEETS[index] ?? "")];
      expect(copy.pageLayout).toEqual(sheet.pageLayout);
      expect(copy.columns).toEqual(sheet.columns);
      expect(copy.merges).toEqual(sheet.merges);
      expect(copy.conditionalFormats.map(({ rule }) => rule)).toEqual(
        sheet.conditionalFormats.map(({ rule }) => rule),
      );
      expect(copy.charts).toHaveLength(sheet.charts.length);
      for (const { series } of copy.charts) for (const { values } of series) expect(values).toContain(name);
    }
  });

  it("are not taken for the sheets by a later build, and are replaced by later copies", async () => {
    await built();
    await makeCopies({});
    await write("指标数据", "G2", 60);
    await buildSheets({ style: "park" });
    const names = (await workbench.host.settledSave()).sheets.map(({ name }) => name);
    await makeCopies({});
    const after = await workbench.host.settledSave();
    expect(after.sheets.map(({ name }) => name)).toEqual(names);
    expect(differences(asCopies(shown(after)), ofCopies(shown(after)))).toEqual([]);
  });

  it.each(["native", "values"] as const)(
    "are made of a workbook without PARK formulas too (%s)",
    async (mode) => {
      await workbench.openWorkbook(await readWorkbookFile(readFileSync(example)));
      await buildSheets();
      const before = await workbench.host.settledSave();
      const { done, findings } = await makeCopies({ mode });
      expect([done, findings.filter(({ severity }) => severity !== "hint")]).toEqual([true, []]);
      const after = await workbench.host.settledSave();
      expect(differences(asCopies(shown(before)), ofCopies(shown(after)))).toEqual([]);
      const hasFormulas = COPIES.some((name) => formulasOf(sheetOf(after, name)).length > 0);
      expect(hasFormulas).toBe(mode === "native");
      await removeCopies();
      expect(await workbench.host.settledSave()).toEqual(before);
    },
  );

  it("hold values only where that is asked for", async () => {
    const before = await built();
    const outcome = await makeCopies({ mode: "values" });
    expect(outcome.formulas).toBe(0);
    const after = await workbench.host.settledSave();
    expect(COPIES.flatMap((name) => formulasOf(sheetOf(after, name)))).toEqual([]);
    expect(differences(asCopies(shown(before)), ofCopies(shown(after)))).toEqual([]);
  });

  it("go away when they are taken back", async () => {
    const before = await built();
    await makeCopies({});
    expect(await removeCopies()).toHaveLength(4);
    expect(await workbench.host.settledSave()).toEqual(before);
  });

  it("leave a user's own sheet of their name alone", async () => {
    await built();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(COPIES[0]);
      await context.sync();
    });
    const { sheets } = await makeCopies({});
    expect(sheets[0]).toMatch(/\(2\)$/);
    await removeCopies();
    expect((await workbench.host.settledSave()).sheets.map(({ name }) => name)).toContain(COPIES[0]);
  });

  it("carry the user's own formulas, and say where one reads a range that needs the add-in", async () => {
    await built();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("自用");
      sheet.getRange("A1:A2").formulas = [["=PARK.GAP(1,2,0.25)"], ["=A1*2"]];
      await context.sync();
    });
    await write(SHEETS[0] ?? "", "T6", '=自用!A2+1&"PARK.GAP("');
    await write(SHEETS[0] ?? "", "T7", "=SUM(自用!A1:A2)");
    const { findings } = await makeCopies({});
    expect(findings.filter(({ kind }) => kind === "copyReadsPark")).toEqual([
      expect.objectContaining({ place: { sheet: SHEETS[0], address: "T7" } }),
    ]);
    const cells = shown(await workbench.host.settledSave());
    expect(cells.get(`${COPIES[0]}!T6`)).toBe("51PARK.GAP(");
    expect(cells.get(`${COPIES[0]}!T7`)).toBe(75);
  });

  it("are refused where there is nothing to copy", async () => {
    await workbench.openWorkbook();
    expect(await makeCopies({})).toMatchObject({ done: false, findings: [{ kind: "nothingToCopy" }] });
  });
});

describe("A failure at any round trip of the copying", () => {
  jest.setTimeout(240_000);

  it.each([false, true])(
    "leaves the workbook as it was, or done (copies there before: %p)",
    async (again) => {
      let before: WorkbookFile | undefined;
      const prepare = async (): Promise<void> => {
        if (before) await workbench.openWorkbook(before);
        else {
          await built();
          if (again) await makeCopies({});
          before = await workbench.host.settledSave();
        }
      };
      await expectAllOrNothing({ prepare, run: () => makeCopies({}) });
      expect(await presentCopies()).toEqual(COPIES);
    },
  );

  it("is what a cancel is, too", async () => {
    const before = await built();
    const aborter = new AbortController();
    const cancelled = makeCopies(
      {},
      { signal: aborter.signal, report: ({ step }) => step === "compare" && aborter.abort() },
    );
    await expect(cancelled).rejects.toMatchObject({ name: "AbortError" });
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});

const program = findLibreOffice();
(program === undefined ? it.skip : it)(
  `Copies recalculated by LibreOffice show what the sheets show${program === undefined ? " (skipped: soffice is not installed)" : ""}`,
  async () => {
    const before = await built();
    await makeCopies({});
    const bytes = await writeWorkbookFile(await workbench.host.settledSave());
    const recalculated = await readWorkbookFile(recalculatedFile(program ?? "", bytes));
    expect(differences(asCopies(shown(before)), ofCopies(shown(recalculated)))).toEqual([]);
  },
  120_000,
);
