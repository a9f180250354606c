import fc from "fast-check";
import { buildSheets } from "../../../src/workbook/build-sheets";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";
import { readSheet } from "../build/sheet-cells";
import type { SheetCells } from "../build/sheet-cells";
import type { Figures } from "../support/input-workbook";
import { inputWorkbook } from "../support/input-workbook";
import { expectedFigures } from "./indicator-expectation";
import type { IndicatorFigures } from "./indicator-expectation";

const SHEET = "主要经济指标完成情况表";
const PARKS = ["甲园", "乙园", "丙园"];
const NAMES = ["主营业务收入", "工业增加值", "上交税金", "出货值", "利润总额"];
const MONTH = 6;
const RUNS = 12;

const figure = fc.option(
  fc.integer({ min: -40_000, max: 90_000 }).map((hundredths) => hundredths / 100),
  { nil: undefined },
);
const rate = fc.option(
  fc.integer({ min: -99, max: 450 }).map((percent) => percent / 100),
  { nil: undefined },
);
const priors = fc.oneof(figure, fc.constant(0));

const row = fc.record({
  park: fc.constantFrom(...PARKS),
  name: fc.constantFrom(...NAMES),
  unit: fc.constant("亿元"),
  target: figure,
  actual: figure,
  prior: priors,
  priorGrowth: rate,
  publishedGrowth: rate,
});
const keyOf = ({ name, park }: { name: string; park: string }) => `${name}|${park}`;
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 9, selector: keyOf });

/** The input before, what becomes of it, and which of the rows on the sheet the user writes a note beside. */
const story = fc.record({
  before: rows,
  after: rows,
  noted: fc.array(fc.nat({ max: 30 }), { maxLength: 6 }),
  column: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 40, max: 160 }),
});

function workbookOf(figures: IndicatorFigures[]): WorkbookFile {
  return inputWorkbook(
    { parks: PARKS.join("、"), period: "2013年1-6月", year: 2013 },
    { indicators: figures.map(typed) },
  );
}

const typed = (figures: IndicatorFigures): Figures =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  ) as Figures;

/** Replaces the rows of the input table by others: an order, rows and figures of their own. */
async function retype(figures: IndicatorFigures[]): Promise<void> {
  const body = workbookOf(figures).sheets[0]?.rows.slice(1) ?? [];
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("指标数据");
    const range = table.getDataBodyRange();
    range.load("rowCount,columnCount");
    await context.sync();
    const width = range.columnCount;
    const values = body.map(({ cells }) =>
      Array.from({ length: width }, (_none, column) => cells[column]?.value ?? ""),
    );
    for (let index = range.rowCount; index > values.length; index--) table.rows.getItemAt(index - 1).delete();
    for (let index = range.rowCount; index < values.length; index++)
      table.rows.add(undefined, [Array<string>(width).fill("")]);
    table.getDataBodyRange().values = values;
    await context.sync();
  });
}

/** The rows of the sheet that hold a record or a total, by indicator and park. */
function bodyRows(sheet: SheetCells): Map<string, number> {
  const found = new Map<string, number>();
  const header = sheet.values.findIndex((cells) => cells.includes("状态"));
  const key = (sheet.values[header] ?? []).indexOf("状态");
  for (let index = header + 1; index < sheet.values.length; index++) {
    const cells = sheet.values[index] ?? [];
    const mark = cells.slice(key).find((cell) => typeof cell === "string" && /^[^|]+\|/.test(cell));
    if (typeof mark === "string") found.set(mark, index);
  }
  return found;
}

/** The column right of the hidden column of keys. */
function firstFreeColumn(sheet: SheetCells): number {
  const [row = 0] = bodyRows(sheet).values();
  return (sheet.values[row] ?? []).findIndex((cell) => /^[^|]+\|/.test(String(cell))) + 1;
}

async function annotate(
  sheet: SheetCells,
  { noted, column, width }: { noted: number[]; column: number; width: number },
): Promise<Map<string, string>> {
  const notes = new Map<string, string>();
  const keys = [...bodyRows(sheet)];
  const free = firstFreeColumn(sheet) + column - 1;
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(SHEET);
    for (const index of noted) {
      const [key, line] = keys[index % keys.length] ?? ["", 0];
      const note = `${key.replace("|", "在")}的说明`;
      notes.set(key, note);
      const cell = own.getCell(line, free);
      cell.values = [[note]];
      cell.format.fill.color = "#FFF2CC";
    }
    own.getCell(sheet.values.length + 1, 0).values = [["表下的话"]];
    own.getRange("A1").format.font.color = "#7030A0";
    own.getRange("B:B").format.columnWidth = width;
    own.getRange("G:G").columnHidden = true;
    await context.sync();
  });
  return notes;
}

function expectFigures(sheet: SheetCells, figures: IndicatorFigures[]): void {
  const rowsOf = bodyRows(sheet);
  for (const record of figures) {
    const line = rowsOf.get(keyOf(record));
    expect([keyOf(record), line === undefined]).toEqual([keyOf(record), false]);
    for (const [header, expected] of Object.entries(expectedFigures(record, MONTH))) {
      const shown = sheet.values[line ?? 0]?.[sheet.column(header)];
      const what = [keyOf(record), header];
      if (typeof expected === "string") expect([...what, shown]).toEqual([...what, expected]);
      else expect([...what, typeof shown, near(Number(shown), expected)]).toEqual([...what, "number", true]);
    }
  }
}

const near = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other));

/** With several parks the total of an indicator is the sum of what every park of it has. */
function expectTotals(sheet: SheetCells, figures: IndicatorFigures[]): void {
  const rowsOf = bodyRows(sheet);
  if (new Set(figures.map(({ park }) => park)).size < 2) return;
  for (const name of new Set(figures.map((record) => record.name))) {
    const named = figures.filter((record) => record.name === name);
    const line = rowsOf.get(`${name}|合计`);
    expect([name, line !== undefined]).toEqual([name, named.length > 1]);
    if (line === undefined) continue;
    const values = named.map(({ actual }) => actual);
    const total = values.includes(undefined)
      ? ""
      : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const shown = sheet.values[line]?.[sheet.column("本期累计")];
    if (total === "") expect(shown).toBe("");
    else expect(near(Number(shown), total)).toBe(true);
  }
}

async function expectUserThings(width: number): Promise<void> {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(SHEET);
    const font = own.getRange("A1").format.font.load("color");
    const second = own.getRange("B1").format.load("columnWidth");
    const hidden = own.getRange("G:G").load("columnHidden");
    await context.sync();
    expect([font.color, Math.round(second.columnWidth), hidden.columnHidden]).toEqual([
      "#7030A0",
      width,
      true,
    ]);
  });
}

/** The column of keys is out of sight, also where it has moved; those of the table are not. */
async function expectHidden(keys: number): Promise<void> {
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(SHEET);
    const columns = [keys - 1, keys, keys + 1].map((column) =>
      own.getCell(0, column).getEntireColumn().load("columnHidden"),
    );
    await context.sync();
    expect(columns.map(({ columnHidden }) => columnHidden)).toEqual([false, true, false]);
  });
}

test("notes keep to their rows, figures equal the statistics, and building again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ before, after, ...user }) => {
      await workbench.openWorkbook(workbookOf(before));
      await buildSheets({ templates: ["indicators"] });
      const first = await readSheet(SHEET);
      expectFigures(first, before);
      const columns = firstFreeColumn(first);
      const notes = await annotate(first, user);

      await retype(after);
      const { findings } = await buildSheets({ templates: ["indicators"] });
      const second = await readSheet(SHEET);
      expectFigures(second, after);
      expectTotals(second, after);
      const kept = bodyRows(second);
      for (const [key, note] of notes) {
        const line = kept.get(key);
        const noteAt = second.values.findIndex((cells) => cells.includes(note));
        if (line !== undefined) expect([key, noteAt]).toEqual([key, line]);
        else {
          expect([key, noteAt > Math.max(...kept.values())]).toEqual([key, true]);
          expect(findings.map(({ kind }) => kind)).toContain("noteWithoutRow");
        }
      }
      expect(second.values.flat().filter((cell) => cell === "表下的话")).toHaveLength(1);
      if (firstFreeColumn(second) === columns) await expectUserThings(user.width);
      await expectHidden(firstFreeColumn(second) - 1);

      const saved = await workbench.host.settledSave();
      await buildSheets({ templates: ["indicators"] });
      expect(await workbench.host.settledSave()).toEqual(saved);
    }),
    { numRuns: RUNS, seed: 20130630 },
  );
}, 120_000);
