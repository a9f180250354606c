import { onSheet } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

async function table(sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange("A1:C3").values = [
    ["指标", "目标", "完成 数"],
    ["收入", 135, 52.14],
    ["税金", 27.8, 12.58],
  ];
  sheet.tables.add("A1:C3", true).name = "指标数据";
}

async function values(sheet: Excel.Worksheet, address: string): Promise<unknown[][]> {
  const range = sheet.getRange(address).load("values");
  await sheet.context.sync();
  return range.values;
}

describe("formulas", () => {
  test.each([
    ["=SUM(指标数据[目标])", 162.8],
    ["=SUM(指标数据[[目标]:[完成 数]])", 227.52],
    ["=COUNTA(指标数据[#All])", 9],
    ["=指标数据[[#Headers],[目标]]", "目标"],
    ["=ROWS(指标数据)", 2],
    ["=INDEX(指标数据[目标],2)", 27.8],
    ['=SUMIFS(指标数据[完成 数],指标数据[指标],"税金")', 12.58],
  ])("%s reads the table from another sheet", async (formula, expected) => {
    await onSheet(async (sheet, context) => {
      await table(sheet);
      const other = context.workbook.worksheets.add("别的");
      const cell = other.getRange("D2");
      cell.formulas = [[formula]];
      cell.load("values,formulas");
      await context.sync();
      if (typeof expected === "number") expect(cell.values[0]?.[0]).toBeCloseTo(expected, 10);
      else expect(cell.values[0]?.[0]).toBe(expected);
      expect(cell.formulas).toEqual([[formula]]);
    });
  });

  test.each([
    ["=A1&B1", "0.3%"],
    ['=A1&""', "0.3"],
    ["=B1&A1*100", "%30"],
    ["=CONCATENATE(A1,B1)", "0.3%"],
    ["=CONCAT(A1:B1)", "0.3%"],
    ['=TEXTJOIN("/",TRUE,A1:B1,A1)', "0.3/%/0.3"],
    ["=LEN(A1)", 3],
    ["=RIGHT(A1,1)", "3"],
    ['=EXACT(A1,"0.3")', true],
    ['=SUBSTITUTE(A1,".",",")', "0,3"],
    ['=1/3&""', "0.333333333333333"],
    ['=100*0.2047&"%"', "20.47%"],
    ['=1E-7&""', "0.0000001"],
    ['=123456789012345678*10&""', "1234567890123460000"],
    ['=1E21&""', "1E+21"],
    ['=TRUE&""', "TRUE"],
  ])("%s reads a number as a text of 15 digits", async (formula, expected) => {
    await onSheet(async (sheet) => {
      sheet.getRange("A1:B1").formulas = [["=0.1+0.2", "%"]];
      sheet.getRange("C1").formulas = [[formula]];
      expect(await values(sheet, "C1")).toEqual([[expected]]);
    });
  });

  test.each([
    ["2013-06-30", true],
    ["50%", true],
    ["2013-06-3", false],
  ])("EXACT compares a cell's text with %s as it is written", async (text, expected) => {
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.numberFormat = [["@"]];
      cell.values = [[text.startsWith("2013") ? "2013-06-30" : text]];
      sheet.getRange("B1").formulas = [[`=EXACT(A1,"${text}")`]];
      const result = sheet.getRange("B1").load("values");
      await context.sync();
      expect(result.values).toEqual([[expected]]);
    });
  });

  test("[@column] reads the row inside the table and beside it", async () => {
    await onSheet(async (sheet) => {
      await table(sheet);
      sheet.getRange("E2:E3").formulas = [["=指标数据[@目标]*2"], ["=指标数据[@[完成 数]]"]];
      expect(await values(sheet, "E2:E3")).toEqual([[270], [12.58]]);
    });
  });

  test("a resized table is read in its new size", async () => {
    await onSheet(async (sheet, context) => {
      await table(sheet);
      sheet.getRange("F1").formulas = [["=SUM(指标数据[目标])"]];
      await context.sync();
      sheet.getRange("A4:C4").values = [["就业", 100, 1]];
      sheet.tables.getItem("指标数据").resize("A1:C4");
      expect((await values(sheet, "F1"))[0]?.[0]).toBeCloseTo(262.8, 10);
    });
  });

  test("renaming a column or a table rewrites the formulas that name it", async () => {
    await onSheet(async (sheet, context) => {
      await table(sheet);
      const cell = sheet.getRange("F1");
      cell.formulas = [["=SUM(指标数据[完成 数])"]];
      await context.sync();
      sheet.getRange("C1").values = [["累计"]];
      sheet.tables.getItem("指标数据").name = "指标表";
      cell.load("formulas,values");
      await context.sync();
      expect([cell.formulas, cell.values]).toEqual([[["=SUM(指标表[累计])"]], [[64.72]]]);
    });
  });

  test("names mean cells, values and formulas, a sheet's own before the workbook's", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[3]];
      context.workbook.names.add("甲", sheet.getRange("A1"));
      context.workbook.names.add("乙", "=2");
      context.workbook.names.add("丙", "=甲*乙+1");
      sheet.names.add("乙", "=10");
      sheet.getRange("B1:B2").formulas = [["=丙*甲"], ["=乙"]];
      const other = context.workbook.worksheets.add("别的");
      other.getRange("A1").formulas = [["=乙"]];
      expect(await values(sheet, "B1:B2")).toEqual([[93], [10]]);
      expect(await values(other, "A1")).toEqual([[2]]);
      context.workbook.names.getItem("甲").formula = "=5";
      expect(await values(sheet, "B1")).toEqual([[255]]);
    });
  });

  test("follow cells that are inserted, deleted and moved", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      const total = sheet.getRange("C5");
      total.formulas = [["=SUM(A1:A3)+$A$2+A3"]];
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A:A").insert("Right");
      const moved = sheet.getRange("D6").load("formulas,values");
      await context.sync();
      expect([moved.formulas, moved.values]).toEqual([[["=SUM(B1:B4)+$B$3+B4"]], [[11]]]);
      sheet.getRange("B4").delete("Up");
      moved.load("formulas,values");
      await context.sync();
      expect([moved.formulas, moved.values]).toEqual([[["=SUM(B1:B3)+$B$3+#REF!"]], [["#REF!"]]]);
    });
  });

  test("spill, are blocked by content in the way, and spill again when it is gone", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=SEQUENCE(3)"]];
      sheet.getRange("B1").formulas = [["=SUM(A1#)"]];
      expect(await values(sheet, "A1:B3")).toEqual([[1, 6], [2, ""], [3, ""]]); // prettier-ignore
      sheet.getRange("A2").values = [["挡"]];
      expect(await values(sheet, "A1:A3")).toEqual([["#SPILL!"], ["挡"], [""]]);
      sheet.getRange("A2").clear("Contents");
      expect(await values(sheet, "A1:A3")).toEqual([[1], [2], [3]]);
      sheet.getRange("A1").values = [[7]];
      expect(await values(sheet, "A1:A3")).toEqual([[7], [""], [""]]);
      await context.sync();
    });
  });

  test("over whole columns see values that come later", async () => {
    await onSheet(async (sheet) => {
      sheet.getRange("C1").formulas = [["=SUM(A:A)"]];
      sheet.getRange("A1").values = [[1]];
      expect(await values(sheet, "C1")).toEqual([[1]]);
      sheet.getRange("A5000").values = [[2]];
      expect(await values(sheet, "C1")).toEqual([[3]]);
    });
  });

  test("R1C1 is read and written", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; // prettier-ignore
      const range = sheet.getRange("C1:C2");
      range.formulasR1C1 = [["=RC[-2]+RC[-1]"], ["=R1C1*R[-1]C[-1]"]];
      range.load("formulas,formulasR1C1,values");
      await context.sync();
      expect(range.formulas).toEqual([["=A1+B1"], ["=$A$1*B1"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-2]+RC[-1]"], ["=R1C1*R[-1]C[-1]"]]);
      expect(range.values).toEqual([[3], [2]]);
    });
  });

  test("come to the same where a value is entered again, but for those that are others each time", async () => {
    await onSheet(async (sheet) => {
      const entered = sheet.getRange("A1:A2");
      entered.values = [[2], [""]];
      sheet.getRange("B1:D1").formulas = [["=A1*2", '=IF(A2="","空",A2)', "=SEQUENCE(A1)"]];
      expect(await values(sheet, "B1:D2")).toEqual([
        [4, "空", 1],
        ["", "", 2],
      ]);
      entered.values = [[2], [""]];
      expect(await values(sheet, "B1:D1")).toEqual([[4, "空", 1]]);
      entered.values = [["2"], [0]];
      expect(await values(sheet, "B1:D1")).toEqual([[4, 0, 1]]);
      entered.values = [[3], [0]];
      entered.values = [[2], [""]];
      expect(await values(sheet, "B1:D1")).toEqual([[4, "空", 1]]);
      // In the way of what spills, and gone again.
      sheet.getRange("D2").values = [[2]];
      expect(await values(sheet, "D1:D2")).toEqual([["#SPILL!"], [2]]);
      sheet.getRange("D2").values = [[2]];
      expect(await values(sheet, "D1")).toEqual([["#SPILL!"]]);
      sheet.getRange("D2").clear("Contents");
      expect(await values(sheet, "D1:D2")).toEqual([[1], [2]]);
      sheet.getRange("E1").formulas = [["=A1+RAND()"]];
      const before = await values(sheet, "E1");
      entered.values = [[2], [""]];
      expect(await values(sheet, "E1")).not.toEqual(before);
    });
  });

  test("manual calculation waits until it is asked for", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await context.sync();
      context.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[5]];
      expect(await values(sheet, "B1")).toEqual([[2]]);
      context.application.calculate("Recalculate");
      expect(await values(sheet, "B1")).toEqual([[10]]);
    });
  });
});
