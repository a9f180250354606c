import { repairsStillTold } from "../../../src/workbook/report/still-told";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { previewBuild } from "../../../src/workbook/preview-build";
import { repairCells } from "../../../src/workbook/repair-cells";
import { checkSheets } from "../../../src/workbook/report/check-sheets";
import { traceSelection } from "../../../src/workbook/trace/trace-selection";
import type { Finding } from "../../../src/records/finding";
import { seedWorkbook } from "../building/seed";
import { readGenerated } from "./generated-sheet";
import { insertInputRow, reorderInput } from "./input-edits";

const SHEET = "主要经济指标完成情况表";
const INCOME = "主营业务收入|工业园区";

async function typeInto(address: string, content: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange(address);
    cell.values = [[content]];
    cell.select();
    await context.sync();
  });
}

async function contents(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas[0]?.[0];
  });
}

const incomeRow = async () => ((await readGenerated("indicators")).rows.get(INCOME) ?? -1) + 1;
const told = (findings: readonly Finding[]) =>
  findings
    .filter(({ kind }) => /typedOver|formulaCleared/.test(kind))
    .map(({ kind, place, parameters: { expected, found } }) => [kind, place?.address, expected, found]);

beforeEach(async () => {
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets({ templates: ["indicators"] });
});

describe("a figure typed over a formula of a generated sheet", () => {
  test("is told by check, plan and trace alike, with what it should be", async () => {
    expect(told(await checkSheets())).toEqual([]);
    const address = `D${await incomeRow()}`;
    await typeInto(address, 88);
    const expected = [["typedOver", address, "52.14", "88"]];
    expect(told(await checkSheets())).toEqual(expected);
    const preview = await previewBuild({ templates: ["indicators"] });
    expect([told(preview.findings), preview.typedOver]).toEqual([expected, 1]);
    expect(told((await traceSelection()).findings)).toEqual(expected);
  });

  test("stays through an update that moves its row, and is told", async () => {
    await typeInto(`D${await incomeRow()}`, 88);
    await reorderInput("指标数据", (rows) => [...rows].reverse());
    await insertInputRow("指标数据", { 指标: "用电量", 单位: "万千瓦时", 本期累计: 880 });
    const { findings } = await buildSheets({ templates: ["indicators"] });
    expect(told(findings)).toHaveLength(1);
    expect(await contents(SHEET, `D${await incomeRow()}`)).toBe(88);
  });

  test("goes where the update is told to restore the formulas", async () => {
    const address = `D${await incomeRow()}`;
    const formula = await contents(SHEET, address);
    await typeInto(address, 88);
    const { findings } = await buildSheets({ templates: ["indicators"], onTypedOver: "restore" });
    expect(told(findings)).toEqual([]);
    expect(await contents(SHEET, address)).toBe(formula);
  });

  test("is put right by 恢复, or moved into the input table by 移到数据表", async () => {
    const address = `D${await incomeRow()}`;
    const formula = await contents(SHEET, address);
    await typeInto(address, 88);
    const [first] = await checkSheets();
    const [restore, move] = first?.repairs ?? [];
    await repairCells(restore ? [restore] : [], repairsStillTold);
    expect(await contents(SHEET, address)).toBe(formula);
    await typeInto(address, 88);
    await repairCells(move ? [move] : [], repairsStillTold);
    expect(await contents(SHEET, address)).toBe(formula);
    const [input] = move?.writes ?? [];
    expect(await contents("指标数据", input?.address ?? "A1")).toBe(88);
    expect(told(await checkSheets())).toEqual([]);
  });

  test("with its reckoning, which refers to no cell, is told and kept like one without", async () => {
    const address = `D${await incomeRow()}`;
    await typeInto(address, "=61.5+1");
    expect(told(await checkSheets())).toEqual([["typedOver", address, "52.14", "=61.5+1"]]);
    await buildSheets({ templates: ["indicators"] });
    expect(await contents(SHEET, address)).toBe("=61.5+1");
    await typeInto(address, "=D5*1.1");
    expect(told(await checkSheets())).toEqual([]);
  });

  test("that was cleared is told as well", async () => {
    const address = `D${await incomeRow()}`;
    await typeInto(address, "");
    expect(told(await checkSheets())).toEqual([["formulaCleared", address, "52.14", ""]]);
  });
});
