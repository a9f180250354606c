import { repairsStillTold } from "../../../src/workbook/report/still-told";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { previewBuild } from "../../../src/workbook/preview-build";
import { undoRepairs, repairCells } from "../../../src/workbook/repair-cells";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import type { Finding } from "../../../src/records/finding";
import { seedWorkbook } from "../building/seed";

const HEADED = [
  ["指标", "单位", "年度目标", "本期累计", "去年同期"],
  ["用电量", "万千瓦时", 1, 2, 3],
];
const BESIDE = [
  ["指标", "本期累计"],
  ["用电量", 2],
];
const KINDS = new Set(["rowsBelowTable", "columnsBesideTable", "secondTable", "hiddenRows"]);
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ kind }) => KINDS.has(kind))
    .map(({ kind, place, parameters: { count } }) => [kind, `${place?.sheet}!${place?.address}`, count]);

/** Where the input table of indicators stands, with its sheet. */
async function onTable(
  edit: (table: Excel.Table, body: Excel.Range, context: Excel.RequestContext) => Promise<void> | void,
): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("指标数据");
    const body = table.getDataBodyRange();
    body.load("rowIndex,rowCount,columnIndex,columnCount,values");
    await context.sync();
    await edit(table, body, context);
    await context.sync();
  });
}

async function typeBelow(): Promise<void> {
  await onTable((_table, body) => {
    const below = body.getRowsBelow(2);
    const rows = body.values.slice(0, 2).map((row) => [...(row as unknown[])]);
    rows.forEach((row, index) => (row[1] = `新指标${index}`));
    below.values = rows;
  });
}

beforeEach(() => workbench.openWorkbook(seedWorkbook()));

describe("what looks like rows of an input table and is not in it", () => {
  test("rows below it are told by check and plan alike, and 并入 takes them in and lets them go again", async () => {
    await typeBelow();
    const expected = [["rowsBelowTable", "指标数据!B8", 2]];
    const { data } = await checkWorkbook();
    expect(told(data)).toEqual(expected);
    expect(told((await previewBuild()).findings)).toEqual(expected);
    const { before } = await repairCells(
      data.flatMap(({ repairs }) => repairs ?? []),
      repairsStillTold,
    );
    expect(told((await checkWorkbook()).data)).toEqual([]);
    const { sheets } = await buildSheets({ templates: ["indicators"] });
    expect(sheets[0]?.rows).toBe(8);
    expect(await undoRepairs(before)).toEqual([]);
    expect(told((await checkWorkbook()).data)).toEqual(expected);
  });

  test("columns beside it that the table has not", async () => {
    await onTable(async (table, _body, context) => {
      table.columns.getItem("去年同期").delete();
      await context.sync();
      const right = table.getHeaderRowRange().getLastCell().getOffsetRange(0, 1);
      right.values = [["去年同期"]];
    });
    expect(told((await checkWorkbook()).data).map(([kind]) => kind)).toEqual(["columnsBesideTable"]);
  });

  test("a second table of the kind, on a sheet of its own", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("补报");
      sheet.getRange("A1:E2").values = [
        ["指标", "单位", "年度目标", "本期累计", "去年同期"],
        ["用电量", "万千瓦时", 1, 2, 3],
      ];
      sheet.tables.add("A1:E2", true).name = "指标补报";
      await context.sync();
    });
    expect(told((await checkWorkbook()).data)).toEqual([["secondTable", "补报!A1", 1]]);
  });

  test("the header once more further below, with rows", async () => {
    await onTable((_table, body) => {
      body.getRowsBelow(5).getLastRow().getResizedRange(1, 0).getCell(0, 0).getResizedRange(1, 4).values = [
        ["指标", "单位", "年度目标", "本期累计", "去年同期"],
        ["用电量", "万千瓦时", 1, 2, 3],
      ];
    });
    expect(told((await checkWorkbook()).data).map(([kind]) => kind)).toEqual(["secondTable"]);
  });

  test.each([
    ["after many blank rows", 30, 0, [["新指标", "亿元", 5, 2, 1]], [["rowsBelowTable", "指标数据!B36", 1]]],
    ["after many blank rows, with a header", 30, 0, HEADED, [["secondTable", "指标数据!A36", 1]]],
    ["beside it, under two headers", -5, 14, BESIDE, [["secondTable", "指标数据!O1", 1]]],
    ["beside it, what it holds itself", -5, 14, [["指标", "本期累计"], ["上交税金", 1.42]], []], // prettier-ignore
    ["notes far below", 30, 0, [["数据来源", "", "", "", ""]], []],
  ])("rows %s", async (_where, down, right, values, expected) => {
    await onTable((_table, body) => {
      const corner = body
        .getLastRow()
        .getCell(0, 0)
        .getOffsetRange(down - 1, right);
      const named = right === 0 && values.length === 1 ? corner.getOffsetRange(0, 1) : corner;
      named.getResizedRange(values.length - 1, (values[0]?.length ?? 1) - 1).values = values;
    });
    expect(told((await checkWorkbook()).data)).toEqual(expected);
  });

  test("a plain table of the kind on another sheet is a hint; the history and a template are none", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("四月补报").getRange("B3:F4").values = [HEADED[0] ?? [], HEADED[1] ?? []];
      sheets.add("模板").getRange("A1:E2").values = [HEADED[0] ?? [], ["{{指标}}", "", "", "", ""]];
      await context.sync();
    });
    const { data } = await checkWorkbook();
    expect(told(data)).toEqual([["secondTable", "四月补报!B3", 1]]);
    expect(data.find(({ kind }) => kind === "secondTable")?.severity).toBe("hint");
  });

  test("hidden rows are told though they are reported", async () => {
    await onTable((_table, body) => {
      body.getRow(1).rowHidden = true;
    });
    expect(told((await checkWorkbook()).data)).toEqual([["hiddenRows", "指标数据!B3", 1]]);
  });
});

test("a park that is written once over merged cells belongs to all of their rows", async () => {
  await onTable(async (table, body, context) => {
    table.convertToRange();
    await context.sync();
    const parks = body.getColumn(0);
    parks.values = body.values.map((_row, index) => [index === 0 ? "甲园" : index === 2 ? "乙园" : ""]);
    parks.getCell(0, 0).getResizedRange(1, 0).merge();
    parks
      .getCell(2, 0)
      .getResizedRange(body.rowCount - 3, 0)
      .merge();
  });
  const { findings } = await previewBuild({ templates: ["indicators"] });
  // 参数 names another park: the rows are counted by the park that they are read with.
  const counts = findings.filter(({ kind }) => kind === "otherPark").map(({ parameters }) => parameters);
  expect(counts).toEqual([
    { park: "甲园", count: 2 },
    { park: "乙园", count: 4 },
  ]);
});
