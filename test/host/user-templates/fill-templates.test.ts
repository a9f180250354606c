import type { TaskResult } from "../../../src/commands/conductor";
import { fillOwnTemplates } from "../../../src/commands/generate";
import { undo } from "../../../src/commands/undo";
import type { Finding } from "../../../src/records/finding";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { insertField } from "../../../src/workbook/user-templates/insert-field";
import { previewTemplates } from "../../../src/workbook/user-templates/preview-templates";
import { prepareWorkbook } from "../../../src/workbook/prepare/prepare-workbook";
import { expectAllOrNothing } from "../support/every-failure";

const rows = {
  enterprises: [
    { park: "东园", name: "甲", cluster: "电子", unit: "万元", revenue: 300, priorRevenue: 200 },
    { park: "东园", name: "乙", cluster: "建材", unit: "万元", revenue: 500, priorRevenue: 250 },
    { park: "西园", name: "丙", cluster: "电子", unit: "亿元", revenue: 2, priorRevenue: 1 },
  ],
};
const TEMPLATE = "模板_月报";

jest.setTimeout(120_000);

async function open(): Promise<void> {
  await workbench.openWorkbook();
  await prepareWorkbook({ language: "zh-CN", parameters: { period: "2013年1-6月", year: 2013 }, rows });
}

beforeEach(open);

async function onSheet<Result>(
  name: string,
  work: (sheet: Excel.Worksheet) => Result,
  add = false,
): Promise<Result> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const result = work(add ? worksheets.add(name) : worksheets.getItem(name));
    await context.sync();
    return result;
  });
}

const addTemplate = (
  cells: string[][],
  more: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<void> =>
  onSheet(
    TEMPLATE,
    (sheet) => {
      sheet.getRange("A1").getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).values = cells;
      more(sheet);
    },
    true,
  );

const values = async (sheet: string): Promise<unknown[][]> =>
  (await onSheet(sheet, (own) => own.getUsedRange(true).load("values"))).values as unknown[][];

const write = (sheet: string, address: string, content: string | number): Promise<void> =>
  onSheet(sheet, (own) => {
    own.getRange(address).formulas = [[content]];
  });

const findings = (result: TaskResult): Finding[] => ("outcome" in result ? result.outcome.findings : []);

const REPORT = [
  ["{{参数.报告期}}", "", "", ""],
  [
    "{{#企业 | 排序 同比增长 降序}}{{企业.企业}}",
    "{{主营业务收入}}",
    "{{去年同期}}",
    "{{同比增长}}{{/企业}}",
  ],
  ["合计", "=SUM(B2)", "=SUM(C2)", "{{同比(企业.主营业务收入, 企业.去年同期)}}"],
];

describe("a template of the workbook", () => {
  it("is filled with live figures, ordered by what Excel computes", async () => {
    await addTemplate(REPORT);
    expect(findings(await fillOwnTemplates())).toEqual([]);
    const filled = await values("月报");
    expect(filled.map(([name]) => name)).toEqual(["2013年1-6月", "乙", "丙", "甲", "合计"]);
    expect(filled[4]?.slice(1, 3)).toEqual([20_800, 10_450]);
    expect(filled[4]?.[3]).toBeCloseTo(20_800 / 10_450 - 1, 12);
    await write("企业数据", "I2", 400);
    expect((await values("月报"))[4]?.[1]).toBe(20_900);
  });

  it("takes merged cells, heights and rules along with its rows", async () => {
    await addTemplate([["{{企业.企业}}", "", "{{主营业务收入}}"]], (sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1").format.rowHeight = 33;
      const rule = sheet.getRange("C1").conditionalFormats.add("Custom");
      rule.custom.rule.formula = "=C1>400";
      rule.custom.format.font.color = "#FF0000";
    });
    await fillOwnTemplates();
    const { merged, height, count } = await onSheet("月报", (sheet) => ({
      merged: sheet.getRange("A3:B3").getMergedAreasOrNullObject().load("address"),
      height: sheet.getRange("A3").format.load("rowHeight"),
      count: sheet.getRange("C3").conditionalFormats.getCount(),
    }));
    expect(merged.address).toContain("A3:B3");
    expect(height.rowHeight).toBe(33);
    expect(count.value).toBe(1);
  });

  it("tells where a chart has not grown, since this Excel does not say what it draws", async () => {
    await addTemplate([["{{企业.企业}}", "{{主营业务收入}}"]], (sheet) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B1"), "Rows");
    });
    expect(findings(await fillOwnTemplates())).toMatchObject([
      { kind: "templateChartsFixed", severity: "hint", place: { sheet: "月报" } },
    ]);
  });

  it("filled again is the same, keeps notes beside its rows and formulas that read them", async () => {
    await addTemplate(REPORT);
    await fillOwnTemplates();
    const before = await values("月报");
    await write("月报", "F3", "丙的备注");
    await onSheet(
      "我的",
      (sheet) => {
        sheet.getRange("A1").formulas = [["=月报!B3"]];
      },
      true,
    );
    await fillOwnTemplates();
    expect((await values("月报")).map((line) => line.slice(0, 4))).toEqual(before);
    // Now 甲 grows most and 丙 moves down.
    await write("企业数据", "I2", 4000);
    await fillOwnTemplates();
    const after = await values("月报");
    expect(after.map(([name]) => name)).toEqual(["2013年1-6月", "甲", "乙", "丙", "合计"]);
    expect(after[3]?.[5]).toBe("丙的备注");
    expect(await values("我的")).toEqual([[20_000]]);
  });

  it("that is new goes again with 撤销; a sheet of the same name is left alone", async () => {
    await addTemplate(REPORT);
    await fillOwnTemplates();
    await undo();
    await onSheet(
      "月报",
      (sheet) => {
        sheet.getRange("A1").values = [["自己的"]];
      },
      true,
    );
    expect(findings(await fillOwnTemplates()).map(({ kind }) => kind)).toEqual(["templateConflict"]);
    expect(await values("月报")).toEqual([["自己的"]]);
  });

  it("with something wrong is told with its cell and makes nothing", async () => {
    await addTemplate([["{{企业.收如}}", "{{企业.企业}}"]]);
    const [finding] = findings(await fillOwnTemplates());
    expect(finding).toMatchObject({ kind: "templateUnknownName", place: { sheet: TEMPLATE, address: "A1" } });
    expect(await previewTemplates()).toMatchObject([
      { sheet: TEMPLATE, makes: [], findings: [{ place: { address: "A1" } }] },
    ]);
    await expect(values("月报")).rejects.toThrow();
  });

  it("makes a sheet for each park, and values where it asks for them", async () => {
    await addTemplate([
      ["{{@每表 园区}}{{@数值}}{{园区}}", ""],
      ["{{企业.企业}}", "{{主营业务收入}}"],
    ]);
    await fillOwnTemplates();
    expect(await values("月报_西园")).toEqual([
      ["西园", ""],
      ["丙", 20_000],
    ]);
    const formulas = await onSheet("月报_东园", (sheet) => sheet.getUsedRange(true).load("formulas"));
    expect(formulas.formulas).toEqual([
      ["东园", ""],
      ["甲", 300],
      ["乙", 500],
    ]);
  });

  it("is filled again as a whole or not at all, whatever request fails", async () => {
    const prepare = async () => {
      await open();
      await addTemplate([
        ["{{企业.企业}}", "{{主营业务收入}}"],
        ["合计", "=SUM(B1)"],
      ]);
      await fillTemplates();
      await write("月报", "D2", "备注");
      await write("企业数据", "I2", 999);
    };
    await expectAllOrNothing({ prepare, run: () => fillTemplates() });
  });

  it("gets placeholders from the pane, but none over a formula or into a table", async () => {
    await addTemplate([["一："]]);
    const select = (sheet: string, address: string) =>
      onSheet(sheet, (own) => own.getRange(address).select());
    await select(TEMPLATE, "A1");
    expect(await insertField("{{企业.企业}}")).toMatchObject({ put: true });
    expect(await values(TEMPLATE)).toEqual([["一：{{企业.企业}}"]]);
    await select("企业数据", "C2");
    expect(await insertField("{{企业.企业}}")).toMatchObject({ put: false });
  });
});
