import { areaOf } from "../../../../workbench/host/model/area";
import { SheetModel } from "../../../../workbench/host/model/sheet-model";
import { StyleTable } from "../../../../workbench/host/model/styles";
import { TableModel } from "../../../../workbench/host/model/table-model";
import { filledAreas, grownTables } from "../../../../workbench/page/client/view/grown-tables";

/** A table over B2:D4. */
function sheetWithTable(): { sheet: SheetModel; table: TableModel } {
  const sheet = new SheetModel("s", "数据", new StyleTable());
  const table = new TableModel("1", "表", sheet, areaOf(1, 1, 3, 3));
  sheet.tables.push(table);
  return { sheet, table };
}

describe("a table grows over what a person puts right below it", () => {
  test("by the row that was typed into, in any of its columns", () => {
    const { sheet } = sheetWithTable();
    sheet.setContent(4, 2, 7);
    expect(grownTables(sheet, areaOf(4, 2, 1, 1))).toEqual([{ name: "表", area: areaOf(1, 1, 4, 3) }]);
  });

  test("by all rows of a paste", () => {
    const { sheet } = sheetWithTable();
    for (let row = 4; row < 9; row++) sheet.setContent(row, 1, row);
    expect(grownTables(sheet, areaOf(4, 1, 5, 3))).toEqual([{ name: "表", area: areaOf(1, 1, 8, 3) }]);
  });

  test.each([
    ["a row is left blank between", areaOf(5, 1, 1, 1)],
    ["it is beside the table's columns", areaOf(4, 5, 1, 1)],
    ["it is within the table", areaOf(3, 1, 1, 1)],
  ])("not where %s", (_name, filled) => {
    expect(grownTables(sheetWithTable().sheet, filled)).toEqual([]);
  });

  test("not over something that stood there, a totals row or merged cells", () => {
    const one = sheetWithTable();
    one.sheet.setContent(4, 1, "说明");
    one.sheet.setContent(4, 2, 7);
    expect(grownTables(one.sheet, areaOf(4, 2, 1, 1))).toEqual([]);
    const two = sheetWithTable();
    two.table.showTotals = true;
    expect(grownTables(two.sheet, areaOf(4, 2, 1, 1))).toEqual([]);
    const three = sheetWithTable();
    three.sheet.merges.push(areaOf(4, 1, 1, 2));
    expect(grownTables(three.sheet, areaOf(4, 1, 1, 1))).toEqual([]);
  });

  test("emptying cells is no filling", () => {
    expect(filledAreas([{ kind: "cells", sheet: "s", cells: [{ row: 4, column: 1, content: "" }] }])).toEqual(
      [],
    );
  });
});
