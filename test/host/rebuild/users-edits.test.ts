import { buildSheets } from "../../../src/workbook/build-sheets";
import { previewBuild } from "../../../src/workbook/preview-build";
import { seedWorkbook } from "../building/seed";
import { readGenerated } from "./generated-sheet";
import type { GeneratedSheet } from "./generated-sheet";
import { insertInputRow, reorderInput } from "./input-edits";

const SHEET = "主要经济指标完成情况表";
const only = { templates: ["indicators"] as const };
const INCOME = "主营业务收入|工业园区";
const TAX = "上交税金|工业园区";

const before = () => readGenerated("indicators");

async function onSheet<T>(
  edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await edit(context.workbook.worksheets.getItem(SHEET), context);
    await context.sync();
    return result;
  });
}

/** The indicators in the opposite order, and one more of them. */
async function rebuilt(): Promise<{ kinds: string[]; sheet: GeneratedSheet }> {
  await reorderInput("指标数据", (rows) => [...rows].reverse());
  await insertInputRow("指标数据", { 指标: "用电量", 单位: "万千瓦时", 本期累计: 880 });
  const { findings } = await buildSheets(only);
  return { kinds: findings.map(({ kind }) => kind), sheet: await before() };
}

const rowOf = (sheet: GeneratedSheet, key: string) => (sheet.rows.get(key) ?? -1) + 1;

async function formulas(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
}

async function refused(kind: string): Promise<void> {
  const saved = await workbench.host.settledSave();
  expect((await previewBuild(only)).findings.map((finding) => finding.kind)).toContain(kind);
  const { sheets, findings } = await buildSheets(only);
  expect([sheets, findings.map((finding) => finding.kind)]).toEqual([[], [kind]]);
  expect(await workbench.host.settledSave()).toEqual(saved);
}

beforeEach(async () => {
  await workbench.openWorkbook(seedWorkbook());
  await buildSheets(only);
});

describe("what a rebuild would destroy stops it, with the place told", () => {
  test("a row of the user's own between ours", async () => {
    await onSheet((sheet) => {
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("B7").values = [["我的一行"]];
    });
    await refused("rowsInside");
  });

  test("a row of ours copied in between, its hidden key along with it", async () => {
    await onSheet((sheet) => {
      sheet.getRange("7:7").insert("Down");
      sheet.getRange("7:7").copyFrom("6:6");
    });
    await refused("rowsInside");
  });

  test("a column of the user's own between ours", async () => {
    await onSheet((sheet) => {
      sheet.getRange("D:D").insert("Right");
      sheet.getRange("D4:D5").values = [["我的列"], [1]];
    });
    await refused("columnsInside");
  });

  test("rows above the title", async () => {
    await onSheet((sheet) => void sheet.getRange("1:2").insert("Down"));
    await refused("blockMoved");
  });

  test("a protected sheet", async () => {
    await onSheet((sheet) => sheet.protection.protect());
    await refused("protectedSheet");
  });
});

describe("what goes with its row", () => {
  test("formulas elsewhere and names that refer to a figure, one by one or all of a column", async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("我的汇总");
      const texts = [`=${SHEET}!$D5`, `="见${SHEET}!D5"&SUM(${SHEET}!D5:D10)`, `=${SHEET}!D5+${SHEET}!D7`];
      own.getRange("A1:A3").formulas = texts.map((text) => [text]);
      context.workbook.names.add("收入", `=${SHEET}!$D$5`);
      await context.sync();
    });
    const { sheet } = await rebuilt();
    const [income, tax] = [rowOf(sheet, INCOME), rowOf(sheet, TAX)];
    expect(await formulas("我的汇总", "A1:A3")).toEqual([
      [`=${SHEET}!$D${income}`],
      [`="见${SHEET}!D5"&SUM(${SHEET}!D5:D11)`],
      [`=${SHEET}!D${income}+${SHEET}!D${tax}`],
    ]);
    const name = (await workbench.host.settledSave()).names.find((each) => each.name === "收入");
    expect(name?.refersTo).toBe(`=${SHEET}!$D$${income}`);
  });

  test("a formula beside the table that compares two rows, and one below it", async () => {
    await onSheet((sheet) => {
      sheet.getRange("R5").formulas = [["=D5-$D$7"]];
      sheet.getRange("A40").formulas = [["=D7*2"]];
    });
    const { sheet } = await rebuilt();
    const [income, tax] = [rowOf(sheet, INCOME), rowOf(sheet, TAX)];
    expect(await formulas(SHEET, `R${income}`)).toEqual([[`=D${income}-$D$${tax}`]]);
    expect(sheet.values.flat()).toContain(2.84);
  });

  test("a colour, a number format of a column, a comment and the row's being hidden", async () => {
    await onSheet((sheet, context) => {
      sheet.getRange("A7:P7").format.fill.color = "#FFFF00";
      sheet.getRange("D5:D10").numberFormat = Array.from({ length: 6 }, () => ["0.0000"]);
      context.workbook.comments.add(`${SHEET}!E7`, "请核对");
      sheet.getRange("6:6").rowHidden = true;
    });
    const { sheet } = await rebuilt();
    const tax = rowOf(sheet, TAX);
    const looks = await onSheet(async (own, context) => {
      const cell = own.getRange(`D${tax}`).load("numberFormat,format/fill/color");
      const fresh = own.getRange(`D${rowOf(sheet, "用电量|工业园区")}`).load("numberFormat");
      const hidden = own.getRange(
        `${rowOf(sheet, "工业增加值|工业园区")}:${rowOf(sheet, "工业增加值|工业园区")}`,
      );
      hidden.load("rowHidden");
      own.comments.load("items/content");
      await context.sync();
      const places = own.comments.items.map((comment) => comment.getLocation().load("address"));
      await context.sync();
      return [
        cell.numberFormat,
        cell.format.fill.color,
        fresh.numberFormat,
        hidden.rowHidden,
        places.map(({ address }) => address),
      ];
    });
    expect(looks).toEqual([[["0.0000"]], "#FFFF00", [["0.0000"]], true, [`${SHEET}!E${tax}`]]);
  });

  test("a note beside a row that only its 编号 makes the same one", async () => {
    await buildSheets({ templates: ["enterprises"] });
    const sheet = await readGenerated("enterprises");
    const key = "志强力车|停产|id:Q3";
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("企业扩建升级情况表");
      own.getCell(sheet.rows.get(key) ?? 0, sheet.keyColumn + 1).values = [["停产到年底"]];
      const names = context.workbook.tables.getItem("企业数据").columns.getItem("企业");
      names.getDataBodyRange().getCell(2, 0).values = [["志强动力"]];
      await context.sync();
    });
    await reorderInput("企业数据", (rows) => [...rows].reverse());
    await buildSheets({ templates: ["enterprises"] });
    const after = await readGenerated("enterprises");
    expect(after.cell(after.rows.get("志强动力|停产|id:Q3") ?? 0, after.keyColumn + 1)).toBe("停产到年底");
  });
});

describe("what stays as the user made it", () => {
  test("a second table under the block moves down as a whole", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A34:B36").values = [
        ["部门", "人数"],
        ["财务", 3],
        ["统计", 2],
      ];
      sheet.tables.add("A34:B36", true).name = "我的表";
    });
    const { sheet } = await rebuilt();
    const table = workbench.host
      .save()
      .sheets.flatMap(({ tables }) => tables)
      .find(({ name }) => name === "我的表");
    const row = sheet.values.findIndex((cells) => cells[0] === "部门") + 1;
    expect([table?.range, row > sheet.bottom]).toEqual([`A${row}:B${row + 2}`, true]);
  });

  test("a name, a place, being hidden, panes, a deleted chart, a print area and page breaks", async () => {
    await onSheet(async (sheet, context) => {
      sheet.name = "六月报表";
      sheet.position = 0;
      sheet.freezePanes.unfreeze();
      sheet.charts.getItemAt(0).delete();
      sheet.pageLayout.setPrintArea("A1:R40");
      sheet.horizontalPageBreaks.add("A20");
      context.workbook.worksheets.getItem("参数").activate();
      await context.sync();
    });
    await rebuilt();
    const sheet = (await workbench.host.settledSave()).sheets[0];
    const bottom = (await before()).bottom + 1;
    expect([sheet?.name, sheet?.freeze, sheet?.charts]).toEqual(["六月报表", undefined, []]);
    expect([bottom, sheet?.pageLayout?.printArea]).toEqual([33, "A1:R41"]);
  });

  test.each<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void]>([
    ["has a series of the user's", (chart, sheet) => chart.series.add("我的").setValues(sheet.getRange("D5:D7"))], // prettier-ignore
    ["has another name", (chart) => void (chart.name = "我的图")],
  ])("a chart that %s draws on what it drew", async (_name, change) => {
    const charts = async () =>
      (await workbench.host.settledSave()).sheets
        .find(({ name }) => name === SHEET)
        ?.charts.map(({ name, series }) => [name, series.map((each) => each.name)]);
    await onSheet((sheet) => change(sheet.charts.getItemAt(0), sheet));
    const drawn = await charts();
    await rebuilt();
    expect(await charts()).toEqual(drawn);
  });

  test("rules and checks of the user's own beside the table", async () => {
    await onSheet((sheet) => {
      sheet.getRange("R5:R5").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      const rule = sheet.getRange("R7").conditionalFormats.add("Custom");
      rule.custom.rule.formula = '=$R7="急"';
      rule.custom.format.fill.color = "#FF0000";
      sheet.getRange("R5:R7").values = [["是"], [""], ["急"]];
    });
    const { sheet } = await rebuilt();
    const file = (await workbench.host.settledSave()).sheets.find(({ name }) => name === SHEET);
    expect(file?.validations.map(({ ranges }) => ranges)).toEqual([[`R${rowOf(sheet, INCOME)}`]]);
    const own = file?.conditionalFormats.filter(({ rule }) => JSON.stringify(rule).includes("急"));
    expect(own?.map(({ ranges }) => ranges)).toEqual([[`R${rowOf(sheet, TAX)}`]]);
  });

  test("rules of the user's own over the table, with ours made anew", async () => {
    const ourRules = () =>
      workbench.host
        .save()
        .sheets.find(({ name }) => name === SHEET)
        ?.conditionalFormats.filter(({ rule }) => rule.type === "custom") ?? [];
    const ours = ourRules().length;
    await onSheet((sheet) => {
      const scale = sheet.getRange("F5:F10").conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
    });
    await rebuilt();
    const file = (await workbench.host.settledSave()).sheets.find(({ name }) => name === SHEET);
    const scales = file?.conditionalFormats.filter(({ rule }) => rule.type === "colorScale") ?? [];
    expect(scales.length).toBeGreaterThan(0);
    expect(ours).toBeGreaterThan(0);
    expect(ourRules()).toHaveLength(ours);
    const saved = await workbench.host.settledSave();
    await buildSheets(only);
    expect(await workbench.host.settledSave()).toEqual(saved);
  });

  test("a filter looks again at which rows it hides", async () => {
    await onSheet((sheet) => {
      sheet.autoFilter.apply(sheet.getRange("A4:P10"), 1, { filterOn: "Values", values: ["人"] });
    });
    const { sheet } = await rebuilt();
    const shown = await onSheet(async (own, context) => {
      const lines = [...sheet.rows].map(([key, row]) => ({
        key,
        line: own.getCell(row, 0).getEntireRow().load("rowHidden"),
      }));
      await context.sync();
      return lines.flatMap(({ key, line }) => (line.rowHidden ? [] : [key]));
    });
    expect(shown).toContain("从业人员|工业园区");
    expect(shown).not.toContain(INCOME);
  });
});
