import { onSheet } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

function make(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:B3").values = [["名", "数"], ["甲", 1], ["乙", 2]]; // prettier-ignore
  const table = sheet.tables.add("A1:B3", true);
  table.name = "数据";
  return table;
}

describe("tables", () => {
  test("give their header, body, rows and columns", async () => {
    await onSheet(async (sheet, context) => {
      const table = make(sheet);
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem("数").getDataBodyRange(), table.rows.getItemAt(1).getRange()].map((range) => range.load("address")); // prettier-ignore
      table.load("name,style,showHeaders,showTotals");
      table.columns.load("items/name,items/values,count");
      table.rows.load("items/values,items/index");
      await context.sync();
      expect(parts.map(({ address }) => address)).toEqual(["Sheet1!A1:B3", "Sheet1!A1:B1", "Sheet1!A2:B3", "Sheet1!B2:B3", "Sheet1!A3:B3"]); // prettier-ignore
      expect([table.name, table.style, table.showHeaders, table.showTotals]).toEqual(["数据", "TableStyleMedium2", true, false]); // prettier-ignore
      expect(table.columns.items.map(({ name, values }) => [name, values])).toEqual([["名", [["名"], ["甲"], ["乙"]]], ["数", [["数"], [1], [2]]]]); // prettier-ignore
      expect(table.rows.items.map(({ index, values }) => [index, values])).toEqual([
        [0, [["甲", 1]]],
        [1, [["乙", 2]]],
      ]);
    });
  });

  test("grow by rows that push down what is below, and continue a column's formula", async () => {
    await onSheet(async (sheet, context) => {
      const table = make(sheet);
      table.columns.add(undefined, [["倍"], ["=[@数]*2"], ["=[@数]*2"]]);
      sheet.getRange("A4").values = [["下面"]];
      table.rows.add(undefined, [["丙", 3, ""]]);
      table.rows.add(0, [["零", 0, ""]]);
      const all = sheet.getRange("A1:C6").load("values");
      await context.sync();
      expect(all.values).toEqual([
        ["名", "数", "倍"],
        ["零", 0, 0],
        ["甲", 1, 2],
        ["乙", 2, 4],
        ["丙", 3, 6],
        ["下面", "", ""],
      ]);
    });
  });

  test("made of a header alone have one blank row, which the first new row fills", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["名", "数"]];
      const table = sheet.tables.add("A1:B1", true);
      table.rows.add(undefined, [["甲", 1], ["乙", 2]]); // prettier-ignore
      const range = table.getRange().load("address,values");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!A1:B3", [["名", "数"], ["甲", 1], ["乙", 2]]]); // prettier-ignore
    });
  });

  test("give blank and repeated headers names of their own", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["名", "", "名", 2013]];
      const table = sheet.tables.add("A1:D3", true);
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["名", "列2", "名2", "2013"]]);
    });
  });

  test("lose rows and columns, show totals, and become plain cells", async () => {
    await onSheet(async (sheet, context) => {
      const table = make(sheet);
      table.rows.getItemAt(0).delete();
      table.showTotals = true;
      const total = table.getTotalRowRange().load("values");
      await context.sync();
      expect(total.values).toEqual([["汇总", 2]]);
      table.showTotals = false;
      table.columns.getItem("数").delete();
      const range = table.convertToRange().load("address,values");
      sheet.tables.load("count");
      await context.sync();
      expect([range.address, range.values, sheet.tables.count]).toEqual([
        "Sheet1!A1:A2",
        [["名"], ["乙"]],
        0,
      ]);
    });
  });

  test("are sorted and filtered", async () => {
    await onSheet(async (sheet, context) => {
      const table = make(sheet);
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.getItem("名").filter.applyValuesFilter(["甲"]);
      const body = table.getDataBodyRange().load("values");
      const visible = table.getDataBodyRange().getSpecialCells("Visible").load("address");
      await context.sync();
      expect([body.values, visible.address]).toEqual([[["乙", 2], ["甲", 1]], "Sheet1!A3:B3"]); // prettier-ignore
      table.clearFilters();
      const again = table.getDataBodyRange().getSpecialCells("Visible").load("address");
      await context.sync();
      expect(again.address).toBe("Sheet1!A2:B3");
    });
  });
});
