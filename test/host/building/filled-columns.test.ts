import { buildSheets } from "../../../src/workbook/build-sheets";
import { planBuild } from "../../../src/workbook/building/plan-build";
import { historyReading } from "../../../src/workbook/reading/history-reading";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { RoundTrips } from "../../../src/workbook/round-trips";
import type { FormulaStyle } from "../../../src/templates/parameters/parameter-keys";
import { plannedFills } from "../../../src/workbook/writing/fills";
import { generatedPark, workbookOf } from "../scale/generated-park";

const PROJECTS = "项目进展情况表";
const SIZE = { parks: 2, enterprises: 40, projects: 30 };

const open = () => workbench.openWorkbook(workbookOf(generatedPark(SIZE)));

/** The sheets as they are planned over the inputs as they stand. */
async function plans(style: FormulaStyle) {
  return Excel.run(async (context) => {
    const trips = new RoundTrips(context);
    const inputs = await readInputs(trips, historyReading(trips));
    return planBuild(inputs, { style }).plans;
  });
}

async function onSheet<Result>(
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result | Promise<Result>,
): Promise<Result> {
  return Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getItem(name), context);
    await context.sync();
    return result;
  });
}

const cellsOf = (name: string): Promise<unknown[][]> =>
  onSheet(name, async (sheet, context) => {
    const used = sheet.getUsedRange().load("formulas");
    await context.sync();
    return used.formulas as unknown[][];
  });

/** As Excel gives it back: a text without its apostrophe, small numbers of a formula in full. */
const shown = (content: unknown): unknown =>
  typeof content === "string"
    ? content
        .replace(/^'/, "")
        .replace(/\b1e-(\d+)\b/gi, (_number, zeros) => (10 ** -Number(zeros)).toFixed(Number(zeros)))
    : content;

/** Cells that hold something else than the plan says. */
async function strayCells(style: FormulaStyle): Promise<string[]> {
  const stray: string[] = [];
  for (const plan of await plans(style)) {
    const cells = await cellsOf(plan.name);
    plan.rows.forEach((row, down) =>
      row.cells.forEach((planned, across) => {
        const there = cells[down]?.[across] ?? "";
        if (there !== shown(planned)) stray.push(`${plan.name} R${down + 1}C${across + 1}: ${String(there)}`);
      }),
    );
  }
  return stray;
}

async function valuesOf(name: string): Promise<unknown[][]> {
  await workbench.host.answersArrived();
  return onSheet(name, async (sheet, context) => {
    const used = sheet.getUsedRange().load("values");
    await context.sync();
    return used.values as unknown[][];
  });
}

describe.each(["park", "native"] as const)("With %s formulas that are filled down their columns", (style) => {
  beforeEach(async () => {
    await open();
    await buildSheets({ style });
  });

  test("every cell holds what was planned, first and again, with another project and with one less", async () => {
    const fills = await Promise.all((await plans(style)).map(plannedFills));
    expect(fills.flat().length).toBeGreaterThan(2);
    expect(await strayCells(style)).toEqual([]);
    await buildSheets({ style });
    expect(await strayCells(style)).toEqual([]);
    await onSheet("项目数据", (sheet) => {
      sheet.getRange("A20:A20").getEntireRow().insert("Down");
      sheet.getRange("A20:O20").copyFrom("A19:O19");
      sheet.getRange("B20:C20").values = [["X900", "新建标准厂房"]];
    });
    await buildSheets({ style });
    expect(await strayCells(style)).toEqual([]);
    await onSheet("项目数据", (sheet) => void sheet.getRange("12:12").delete("Up"));
    await buildSheets({ style });
    expect(await strayCells(style)).toEqual([]);
  });
});

describe("What the user made of a sheet whose formulas are filled", () => {
  beforeEach(async () => {
    await open();
    await buildSheets({ style: "native" });
  });

  test("as rows that a filter hides: what was emptied in them comes back as elsewhere", async () => {
    await onSheet(PROJECTS, (sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A4:AE60"), 0, { filterOn: "Custom", criterion1: "=*1*" });
    });
    await onSheet(PROJECTS, (sheet) => void (sheet.getRange("V8:AE20").values = emptied(13, 10)));
    await buildSheets({ style: "native", onTypedOver: "restore" });
    expect(await strayCells("native")).toEqual([]);
  });

  test("as cells that were merged: no row loses its figures", async () => {
    await onSheet(PROJECTS, (sheet) => sheet.getRange("V8:W9").merge());
    await buildSheets({ style: "native", onTypedOver: "restore" });
    expect(await strayCells("native")).toEqual([]);
  });

  test("as looks: a colour of one cell in the middle stays, and goes nowhere else", async () => {
    await onSheet(PROJECTS, (sheet) => void (sheet.getRange("T12").format.fill.color = "#123456"));
    await buildSheets({ style: "native" });
    const fills = await onSheet(PROJECTS, async (sheet, context) => {
      const cells = ["T11", "T12", "T13", "U12"].map((cell) =>
        sheet.getRange(cell).load("format/fill/color"),
      );
      await context.sync();
      return cells.map(({ format }) => format.fill.color);
    });
    expect(fills.map((color) => color === "#123456")).toEqual([false, true, false, false]);
  });
});

test("A build that is filled shows what one shows that sends every formula", async () => {
  await open();
  await buildSheets({ style: "native" });
  const filled = await Promise.all((await plans("native")).map(({ name }) => valuesOf(name)));
  for (const name of (await plans("native")).map((plan) => plan.name)) await touched(name);
  await buildSheets({ style: "native" });
  expect(await Promise.all((await plans("native")).map(({ name }) => valuesOf(name)))).toEqual(filled);
});

const emptied = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
/** A hidden row lets a sheet be written cell by cell. */
const touched = (name: string): Promise<void> =>
  onSheet(name, (sheet) => void (sheet.getRange("8:8").rowHidden = true));
