import { onSheet } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

async function fill(): Promise<void> {
  await onSheet(async (sheet, context) => {
    sheet.getRange("A1:C3").values = [["名", "数", "比"], ["甲", 1, "=B2/SUM(数据[数])"], ["乙", 3, "=B3/SUM(数据[数])"]]; // prettier-ignore
    await context.sync().catch(() => undefined);
    sheet.tables.add("A1:C3", true).name = "数据";
    sheet.getRange("C2:C3").numberFormat = [["0.0%"], ["0.0%"]];
    sheet.getRange("E1").formulas = [["=SEQUENCE(2,2)"]];
    context.workbook.names.add("合计", "=SUM(数据[数])");
    const rule = sheet.getRange("B2:B3").conditionalFormats.add("CellValue").cellValue;
    rule.rule = { operator: "GreaterThan", formula1: "2" };
    rule.format.font.color = "#FF0000";
    sheet.getRange("A2:A3").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙,丙" } };
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.name = "图";
    chart.title.text = "数";
    sheet.getRange("G:H").format.columnWidth = 66;
    sheet.getRange("9:9").format.rowHeight = 30;
    await context.sync();
  });
}

describe("a saved workbook", () => {
  test("is the same after it is opened and saved again", async () => {
    await fill();
    const saved = await workbench.host.settledSave();
    await workbench.openWorkbook(saved);
    expect(await workbench.host.settledSave()).toEqual(saved);
  });

  test("is the same however it was made", async () => {
    await fill();
    const straight = await workbench.host.settledSave();
    await workbench.openWorkbook();
    await onSheet(async (sheet, context) => {
      sheet.getRange("Z9:Z1").format.fill.color = "#00FF00";
      sheet.getRange("J1").values = [["临时"]];
      await context.sync();
      sheet.getRange("Z1:Z9").clear();
      sheet.getRange("J1").clear();
      await context.sync();
    });
    await fill();
    expect(await workbench.host.settledSave()).toEqual(straight);
  });

  test("holds values beside formulas, spilled cells, tables, rules, charts and print setup", async () => {
    await fill();
    const { sheets, names } = await workbench.host.settledSave();
    const [sheet] = sheets;
    const cells = sheet?.rows.flatMap(({ row, cells: line }) => line.map(({ column, value, formula, arrayRange }) => ({ at: [row, column], value, formula, arrayRange }))); // prettier-ignore
    expect(cells).toContainEqual({
      at: [1, 2],
      value: 0.25,
      formula: "=B2/SUM(数据[数])",
      arrayRange: undefined,
    });
    expect(cells).toContainEqual({ at: [0, 4], value: 1, formula: "=SEQUENCE(2,2)", arrayRange: "E1:F2" });
    expect(cells).toContainEqual({ at: [1, 5], value: 4, formula: undefined, arrayRange: undefined });
    expect(names).toEqual([{ name: "合计", refersTo: "=SUM(数据[数])", visible: true }]);
    expect(sheet?.freeze).toEqual({ rows: 1, columns: 0 });
    expect(sheet?.validations[0]).toMatchObject({
      ranges: ["A2:A3"],
      type: "list",
      items: ["甲", "乙", "丙"],
    });
    expect(sheet?.conditionalFormats[0]).toMatchObject({
      ranges: ["B2:B3"],
      rule: { type: "cellValue", formula1: "2" },
    });
    expect(sheet?.pageLayout).toMatchObject({
      orientation: "landscape",
      zoom: { fitWidth: 1 },
      titleRows: "$1:$1",
    });
    expect(sheet?.charts[0]).toMatchObject({
      name: "图",
      series: [{ name: "=Sheet1!$B$1", categories: "=Sheet1!$A$2:$A$3", values: "=Sheet1!$B$2:$B$3" }],
    });
  });
});
