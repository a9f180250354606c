import sample from "../../../examples/seed-2013H1.json";
import { changePeriod } from "../../../src/commands/change-period";
import type { TaskResult } from "../../../src/commands/conductor";
import { generate } from "../../../src/commands/generate";
import { acceptImports, previewImport } from "../../../src/commands/import";
import { prepare } from "../../../src/commands/prepare";
import { canUndo, undo } from "../../../src/commands/undo";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { readOverview } from "../../../src/workbook/reading/read-overview";

const { parameters, ...rows } = sample;
const blank = { language: "zh-CN", parameters: { period: "2026年1-10月", year: 2026 } } as const;

jest.setTimeout(60_000);

beforeEach(() => workbench.openWorkbook());

async function periodNow() {
  const { periodLabel, year, month } = (await readOverview()).parameters ?? {};
  return { periodLabel, year, month };
}

/** What the workbook holds: cells as typed, number formats, tables and names. */
async function contents(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, names, tables } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula");
    tables.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject(true).load("formulas,address"),
    );
    const blocks = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return {
      cells: worksheets.items.map(({ name }, index) => {
        const range = used[index];
        return [name, range?.isNullObject ? undefined : [range?.address, range?.formulas]];
      }),
      names: names.items.map(({ name, formula }) => [name, formula]).sort(),
      tables: tables.items.map(({ name }, index) => [name, blocks[index]?.address]),
    };
  });
}

async function type(sheet: string, address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    await context.sync();
  });
}

const kinds = (result: TaskResult): string[] =>
  "outcome" in result ? result.outcome.findings.map(({ kind }) => kind) : [result.problem.kind];

const undoable = (result: TaskResult): boolean => "outcome" in result && result.outcome.undoable;

describe("撤销 of the period", () => {
  beforeEach(() => prepareWorkbook({ language: "zh-CN", parameters, rows }));

  it("puts the period and its year back", async () => {
    const before = await periodNow();
    expect(await changePeriod("2014年1-9月", 2014)).toMatchObject({ outcome: { undoable: true } });
    expect(await periodNow()).toEqual({ periodLabel: "2014年1-9月", year: 2014, month: 9 });
    await undo();
    expect(await periodNow()).toEqual(before);
    expect(canUndo()).toBe(false);
  });

  it("does not reach behind an update to an older task", async () => {
    await generate({ templates: ["indicators"] });
    await changePeriod("2013年1-9月", 2013);
    expect(undoable(await generate({ templates: ["indicators"] }))).toBe(false);
    await undo();
    expect(await periodNow()).toMatchObject({ periodLabel: "2013年1-9月", month: 9 });
  });
});

describe("撤销 of a build", () => {
  beforeEach(() => prepareWorkbook({ language: "zh-CN", parameters, rows }));

  it("takes the sheets that are new away again, with everything that came with them", async () => {
    const before = await contents();
    expect(undoable(await generate())).toBe(true);
    expect(await contents()).not.toEqual(before);
    expect(kinds(await undo())).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it.each([
    ["a note beside a figure", "主要经济指标完成情况表", "Z5", "待核实"],
    ["a figure typed over one of ours", "主要经济指标完成情况表", "D5", 53],
  ])("does nothing where %s would be lost, and says where it is", async (_what, sheet, address, content) => {
    await generate();
    await type(sheet, address, content);
    const before = await contents();
    const refused = await undo();
    expect(refused).toMatchObject({
      outcome: { undoable: true, findings: [{ kind: "undoSheetChanged", place: { sheet, address } }] },
    });
    expect(kinds(await undo())).toEqual(["undoSheetChanged"]);
    expect(await contents()).toEqual(before);
  });

  it("does nothing where a formula elsewhere reads a sheet, and does it once the formula has gone", async () => {
    const before = await contents();
    await generate();
    await type("Sheet1", "B2", "=主要经济指标完成情况表!D5*2");
    expect(await undo()).toMatchObject({
      outcome: { findings: [{ kind: "undoSheetUsed", place: { sheet: "Sheet1", address: "B2" } }] },
    });
    await type("Sheet1", "B2", "");
    expect(kinds(await undo())).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it.each(["comment", "note"] as const)(
    "does nothing where the user has put a %s on a sheet",
    async (kind) => {
      await generate();
      const sheet = workbench.host.state.workbook.sheetByName("主要经济指标完成情况表");
      const place = { row: 5, column: 3 };
      if (kind === "note") sheet?.notes.push({ ...place, text: "已核对", visible: false });
      else
        await Excel.run(async (context) => {
          const own = context.workbook.worksheets.getItem("主要经济指标完成情况表");
          own.comments.add(own.getRange("D6"), "已核对");
          await context.sync();
        });
      const result = await undo();
      expect(kinds(result)).toEqual(["undoSheetChanged"]);
      expect("outcome" in result && result.outcome.findings[0]?.place?.address).toBe("D6");
      expect(workbench.host.state.workbook.sheetByName("主要经济指标完成情况表")).toBeDefined();
      if (kind === "note") sheet?.notes.splice(0);
      else sheet?.comments.splice(0);
      expect(kinds(await undo())).toEqual([]);
    },
  );

  it("does nothing where a sheet has another name by now", async () => {
    await generate({ templates: ["projects"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("项目进展情况表").name = "上报";
      await context.sync();
    });
    expect(kinds(await undo())).toEqual(["undoSheetGone"]);
  });
});

describe("撤销 of prepared tables", () => {
  it("takes them and their names away as long as nothing has been typed", async () => {
    const before = await contents();
    expect(undoable(await prepare(blank))).toBe(true);
    expect(kinds(await undo())).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it("leaves them once something has been typed", async () => {
    await prepare(blank);
    await type("指标数据", "B2", "主营业务收入");
    const before = await contents();
    expect(kinds(await undo())).toEqual(["undoSheetChanged"]);
    expect(await contents()).toEqual(before);
  });

  it("leaves them where a formula elsewhere uses one of their names", async () => {
    await prepare(blank);
    await type("Sheet1", "A1", "=序时进度*2");
    expect(kinds(await undo())).toEqual(["undoSheetUsed"]);
  });
});

async function importLines(lines: string[][]): Promise<TaskResult> {
  const plan = await previewImport({ name: "来源", values: lines });
  return acceptImports(plan ? [plan] : [], blank);
}

describe("撤销 of an import", () => {
  const lines = [
    ["指标", "单位", "本期累计", "去年同期增幅"],
    ["出货值", "亿元", "3.5", "29.18%"],
    ["利润", "亿元", "1.25", ""],
  ];

  it("takes the rows away again, and what stood below the table back to its place", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    await type("指标数据", "A9", "表下的说明");
    const before = await contents();
    expect(undoable(await importLines(lines))).toBe(true);
    expect(JSON.stringify(await contents())).toContain("表下的说明");
    expect(kinds(await undo())).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it("takes the tables away that were made for it", async () => {
    const before = await contents();
    await importLines(lines);
    expect(kinds(await undo())).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it("leaves the rows once one of them has been corrected, or the table has grown", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters, rows });
    await importLines(lines);
    const next = 2 + rows.indicators.length;
    await type("指标数据", `B${next}`, "千瓦时");
    expect(kinds(await undo())).toEqual(["undoRowsChanged"]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("指标数据").rows.add();
      await context.sync();
    });
    expect(kinds(await undo())).toEqual(["undoTableChanged"]);
  });

  it("gives the new rows the look of the table's other rows", async () => {
    await prepareWorkbook({ language: "zh-CN", parameters: blank.parameters });
    await importLines(lines);
    await Excel.run(async (context) => {
      const body = context.workbook.tables.getItem("指标数据").getDataBodyRange();
      body.load("numberFormat,text");
      await context.sync();
      expect(body.numberFormat[1]).toEqual(body.numberFormat[0]);
      expect(body.text[0]).toContain("29.18%");
    });
  });
});
