import { onSheet } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

describe("typed values", () => {
  test.each([
    ["12", 12, "General"],
    ["50%", 0.5, "0%"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["2013-06-30", 41455, "yyyy/m/d"],
    ["2013/6/30", 41455, "yyyy/m/d"],
    ["2013年6月30日", 41455, 'yyyy"年"m"月"d"日"'],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["'12", "12", "General"],
    ["'=A1", "=A1", "General"],
    ["=", "=", "General"],
    ["2013年1-6月", "2013年1-6月", "General"],
    ["园区", "园区", "General"],
  ])("%j is read as Excel reads it", async (typed, value, format) => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[typed]];
      cell.load("values,numberFormat");
      await context.sync();
      expect([cell.values[0]?.[0], cell.numberFormat[0]?.[0]]).toEqual([value, format]);
    });
  });

  test("in a cell of text stay text", async () => {
    await onSheet(async (sheet, context) => {
      const cells = sheet.getRange("A1:A2");
      cells.numberFormat = [["@"], ["@"]];
      cells.values = [["007"], ["=1+1"]];
      cells.load("values,formulas");
      await context.sync();
      expect(cells.values).toEqual([["007"], ["=1+1"]]);
    });
  });

  test("null leaves a cell as it is and an empty text empties it", async () => {
    await onSheet(async (sheet, context) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 2, 3]];
      cells.values = [[null as never, "", 4]];
      cells.load("values,valueTypes");
      await context.sync();
      expect(cells.values).toEqual([[1, "", 4]]);
      expect(cells.valueTypes).toEqual([["Double", "Empty", "Double"]]);
    });
  });

  test("text shows a number in its format", async () => {
    await onSheet(async (sheet, context) => {
      const cells = sheet.getRange("A1:D1");
      cells.values = [[0.3862, -1234.5, 41455, 1 / 3]];
      cells.numberFormat = [["0.00%", "#,##0.00;[Red]-#,##0.00", "yyyy年m月d日", "General"]];
      cells.load("text");
      await context.sync();
      expect(cells.text).toEqual([["38.62%", "-1,234.50", "2013年6月30日", "0.333333333"]]);
    });
  });
});

describe("ranges", () => {
  test("are reached from one another", async () => {
    await onSheet(async (sheet, context) => {
      const base = sheet.getRange("C3:E6");
      const found = [
        base.getCell(1, 1),
        base.getRow(0),
        base.getColumn(2),
        base.getLastCell(),
        base.getLastRow(),
        base.getLastColumn(),
        base.getOffsetRange(1, -1),
        base.getResizedRange(-1, 1),
        base.getAbsoluteResizedRange(1, 2),
        base.getEntireRow(),
        base.getEntireColumn(),
        base.getRowsAbove(2),
        base.getRowsBelow(),
        base.getColumnsBefore(1),
        base.getColumnsAfter(2),
        base.getBoundingRect("G1"),
        base.getIntersection("D1:Z4"),
        sheet.getCell(0, 0),
        sheet.getRangeByIndexes(1, 1, 2, 3),
      ].map((range) => range.load("address"));
      const none = base.getIntersectionOrNullObject("A1");
      await context.sync();
      expect(found.map(({ address }) => address.replace("Sheet1!", ""))).toEqual([
        "D4", "C3:E3", "E3:E6", "E6", "C6:E6", "E3:E6", "B4:D7", "C3:F5", "C3:D3", "3:6", "C:E", "C1:E2", "C7:E7",
        "B3:B6", "F3:G6", "C1:G6", "D3:E4", "A1", "B2:D3",
      ]); // prettier-ignore
      expect(none.isNullObject).toBe(true);
    });
  });

  test("used ranges count content, and formats only where they are asked for", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D5").format.fill.color = "#FF0000";
      const withFormats = sheet.getUsedRange().load("address");
      const values = sheet.getUsedRange(true).load("address");
      const nothing = sheet.getRange("X1:Z9").getUsedRangeOrNullObject();
      await context.sync();
      expect([withFormats.address, values.address, nothing.isNullObject]).toEqual([
        "Sheet1!B2:D5",
        "Sheet1!B2",
        true,
      ]);
    });
  });

  test("formats are set and read, and null where cells differ", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.fill.color = "yellow";
      range.format.font.set({ bold: true, size: 14, name: "黑体", color: "#c00000" });
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.columnWidth = 100;
      sheet.getRange("A1").format.font.bold = false;
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      range.format.borders.getItem("EdgeTop").weight = "Thick";
      range.load("format/columnWidth,format/horizontalAlignment,format/wrapText,format/fill/color,format/font/name,format/font/size,format/font/color,format/font/bold"); // prettier-ignore
      const inside = range.format.borders.getItem("InsideHorizontal").load("style,weight");
      const top = sheet.getRange("B1").format.borders.getItem("EdgeTop").load("style,weight");
      const below = sheet.getRange("A2").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      const { format } = range;
      expect([format.columnWidth, format.horizontalAlignment, format.wrapText, format.fill.color]).toEqual([100, "Center", true, "#FFFF00"]); // prettier-ignore
      expect([format.font.name, format.font.size, format.font.color, format.font.bold]).toEqual(["黑体", 14, "#C00000", null]); // prettier-ignore
      expect([inside.style, inside.weight, top.style, top.weight, below.style]).toEqual(["Dash", "Thin", "Continuous", "Thick", "Dash"]); // prettier-ignore
    });
  });

  test("formats of whole columns hold for cells filled later", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").format.font.bold = true;
      sheet.getRange("3:3").format.font.italic = true;
      sheet.getRange("B7").values = [[1]];
      const filled = sheet.getRange("B7").load("format/font/bold");
      const crossing = sheet.getRange("B3").load("format/font/bold,format/font/italic");
      const whole = sheet.getRange("B:B").load("values");
      await context.sync();
      expect([filled.format.font.bold, crossing.format.font.bold, crossing.format.font.italic]).toEqual([
        true,
        true,
        true,
      ]);
      expect(whole.values).toBeNull();
    });
  });

  test("are cleared by content, by format or wholly", async () => {
    await onSheet(async (sheet, context) => {
      for (const address of ["A1", "B1", "C1"]) {
        sheet.getRange(address).values = [[1]];
        sheet.getRange(address).format.fill.color = "#FF0000";
      }
      sheet.getRange("A1").clear("Contents");
      sheet.getRange("B1").clear("Formats");
      sheet.getRange("C1").clear();
      const row = sheet.getRange("A1:C1").load("values");
      const fills = ["A1", "B1", "C1"].map((address) => sheet.getRange(address).load("format/fill/color"));
      await context.sync();
      expect(row.values).toEqual([["", 1, ""]]);
      expect(fills.map((cell) => cell.format.fill.color)).toEqual(["#FF0000", "#FFFFFF", "#FFFFFF"]);
    });
  });

  test("are copied with their relative formulas, as values, and transposed", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").formulas = [[1, "=A1*10"], [2, "=$A$1*10"]]; // prettier-ignore
      sheet.getRange("D1").copyFrom("A1:B2");
      sheet.getRange("G1").copyFrom("A1:B2", "Values");
      sheet.getRange("J1").copyFrom("A1:B2", "Values", false, true);
      const [all, values, turned] = ["D1:E2", "G1:H2", "J1:K2"].map((address) => sheet.getRange(address).load("formulas,values")); // prettier-ignore
      await context.sync();
      expect(all?.formulas).toEqual([[1, "=D1*10"], [2, "=$A$1*10"]]); // prettier-ignore
      expect(values?.formulas).toEqual([[1, 10], [2, 10]]); // prettier-ignore
      expect(turned?.formulas).toEqual([[1, 2], [10, 10]]); // prettier-ignore
    });
  });

  test("are filled down from a row of formulas, without its looks and past rows that a filter hides", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A5").values = [["数"], [1], [2], [3], [4]];
      sheet.getRange("B2:C2").formulas = [["=A2*$A$2", "=SUM(A$2:A2)&Sheet1!A2&A1"]];
      sheet.getRange("B2").format.fill.color = "#FF0000";
      sheet.autoFilter.apply(sheet.getRange("A1:A5"), 0, { filterOn: "Custom", criterion1: "<>3" });
      await context.sync();
      sheet.getRange("B3:C5").copyFrom(sheet.getRange("B2:C2"), "Formulas");
      const filled = sheet.getRange("B3:C5").load("formulas,values,format/fill/color");
      await context.sync();
      expect(filled.formulas).toEqual([
        ["=A3*$A$2", "=SUM(A$2:A3)&Sheet1!A3&A2"],
        ["", ""],
        ["=A5*$A$2", "=SUM(A$2:A5)&Sheet1!A5&A4"],
      ]);
      expect(filled.values).toEqual([[2, "321"], ["", ""], [4, "1043"]]); // prettier-ignore
      expect(filled.format.fill.color).toBe("#FFFFFF");
    });
  });

  test("are merged with the first value kept, and unmerged", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [["", "甲"], ["乙", ""]]; // prettier-ignore
      range.merge();
      range.load("values");
      const merged = range.getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect([range.values, merged.address]).toEqual([[["甲", ""], ["", ""]], "Sheet1!A1:B2"]); // prettier-ignore
      range.unmerge();
      const after = range.getMergedAreasOrNullObject();
      await context.sync();
      expect(after.isNullObject).toBe(true);
    });
  });

  test("are sorted, searched, replaced and freed of duplicates", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B5");
      range.values = [["名", "数"], ["乙", 2], ["甲", 3], ["乙", 2], ["丙", 1]]; // prettier-ignore
      const result = range.removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
      sheet.getRange("A1:B4").sort.apply([{ key: 1, ascending: false }], false, true);
      const found = sheet.getRange("A1:B5").find("丙", { completeMatch: true }).load("address");
      const count = sheet.getRange("A1:B5").replaceAll("乙", "丁", {});
      range.load("values");
      await context.sync();
      expect([result.removed, result.uniqueRemaining, found.address, count.value]).toEqual([
        1,
        3,
        "Sheet1!A4",
        1,
      ]);
      expect(range.values).toEqual([["名", "数"], ["甲", 3], ["丁", 2], ["丙", 1], ["", ""]]); // prettier-ignore
    });
  });

  test("kept across syncs move with inserted rows; untracked ones are invalid after a sync", async () => {
    await onSheet(async (sheet, context) => {
      const kept = sheet.getRange("A2");
      kept.values = [["我"]];
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      kept.load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Sheet1!A3", [["我"]]]);
    });
    const context = new Excel.RequestContext();
    const loose = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    expect(() => loose.load("address")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  test("properties that were not loaded are not there", async () => {
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1").load("address");
      await context.sync();
      expect(() => range.values).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      expect(range.toJSON().address).toBe("Sheet1!A1");
    });
  });
});
