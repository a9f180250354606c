import { onSheet, refusal } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

const read = async (sheet: Excel.Worksheet, address: string, what: "values" | "formulas" | "text") => {
  const range = sheet.getRange(address).load(what);
  await sheet.context.sync();
  return range[what].map((row) => row.map((cell: unknown) => cell));
};

/** A table 数据 of three rows: 名, 数 and a blank column 倍. */
function makeTable(sheet: Excel.Worksheet): Excel.Table {
  sheet.getRange("A1:C4").values = [["名", "数", "倍"], ["甲", 1, ""], ["乙", 2, ""], ["丙", 3, ""]]; // prettier-ignore
  const table = sheet.tables.add("A1:C4", true);
  table.name = "数据";
  return table;
}

describe("a table that goes", () => {
  test("leaves #REF! in the formulas that named it, also after another of its name has come", async () => {
    await onSheet(async (sheet, context) => {
      const table = makeTable(sheet);
      sheet.getRange("F1:F2").formulas = [["=SUM(数据[数])"], ["=ROWS(数据)"]];
      await context.sync();
      table.delete();
      await context.sync();
      expect(await read(sheet, "F1:F2", "formulas")).toEqual([["=SUM(#REF!)"], ["=ROWS(#REF!)"]]);
      makeTable(sheet);
      expect(await read(sheet, "F1:F2", "values")).toEqual([["#REF!"], ["#REF!"]]);
    });
  });

  test("leaves the addresses of its cells where it is only taken off them", async () => {
    await onSheet(async (sheet, context) => {
      const table = makeTable(sheet);
      sheet.getRange("C2:C4").formulas = [["=[@数]*2"], ["=[@数]*2"], ["=[@数]*2"]];
      sheet.getRange("F1:F2").formulas = [["=SUM(数据[数])"], ["=数据[[#Headers],[数]]"]];
      await context.sync();
      table.convertToRange();
      expect(await read(sheet, "F1:F2", "formulas")).toEqual([["=SUM(Sheet1!$B$2:$B$4)"], ["=Sheet1!$B$1"]]);
      expect(await read(sheet, "C3:C4", "formulas")).toEqual([["=Sheet1!$B3*2"], ["=Sheet1!$B4*2"]]);
      expect(await read(sheet, "F1:F2", "values")).toEqual([[6], ["数"]]);
    });
  });
});

describe("a calculated column", () => {
  test("arises of a formula in one cell of a blank column", async () => {
    await onSheet(async (sheet) => {
      makeTable(sheet);
      sheet.getRange("C3").formulas = [["=B3*10"]];
      expect(await read(sheet, "C2:C4", "formulas")).toEqual([["=B2*10"], ["=B3*10"], ["=B4*10"]]);
    });
  });

  test("takes the last of several formulas that are written into it together", async () => {
    await onSheet(async (sheet) => {
      makeTable(sheet);
      sheet.getRange("C2:C4").formulas = [["=1+1"], ["=2+2"], ["=3+3"]];
      expect(await read(sheet, "C2:C4", "values")).toEqual([[6], [6], [6]]);
    });
  });

  test("goes on into inserted rows and into new ones", async () => {
    await onSheet(async (sheet, context) => {
      const table = makeTable(sheet);
      sheet.getRange("C2").formulas = [["=[@数]*2"]];
      await context.sync();
      sheet.getRange("3:3").insert("Down");
      table.rows.add(undefined, [["丁", 4, ""]]);
      expect((await read(sheet, "C2:C6", "formulas")).flat()).toEqual(Array(5).fill("=[@数]*2"));
    });
  });

  test("does not arise where other cells hold values", async () => {
    await onSheet(async (sheet) => {
      makeTable(sheet);
      sheet.getRange("B3").formulas = [["=1+1"]];
      expect(await read(sheet, "B2:B4", "formulas")).toEqual([[1], ["=1+1"], [3]]);
    });
  });
});

test("a table whose rows are all deleted as sheet rows keeps a blank one", async () => {
  await onSheet(async (sheet, context) => {
    const table = makeTable(sheet);
    sheet.getRange("A6").values = [["下面"]];
    await context.sync();
    sheet.getRange("2:4").delete("Up");
    const range = table.getRange().load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A1:C2");
    expect(range.values[1]).toEqual(["", "", ""]);
    expect(await read(sheet, "A4", "values")).toEqual([["下面"]]);
  });
});

describe("rows of a table that a filter hides some of", () => {
  test.each([
    ["insertion of sheet rows", (sheet: Excel.Worksheet) => void sheet.getRange("3:3").insert("Down")],
    ["deletion of sheet rows", (sheet: Excel.Worksheet) => sheet.getRange("3:3").delete("Up")],
    ["deletion of a row of it", (_sheet: Excel.Worksheet, table: Excel.Table) => table.rows.getItemAt(1).delete()], // prettier-ignore
  ])("refuse the %s", async (_name, change) => {
    const { code } = await refusal(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const table = makeTable(sheet);
      table.columns.getItem("数").filter.applyCustomFilter(">1");
      await context.sync();
      change(sheet, table);
    });
    expect(code).toBe("InsertDeleteConflict");
  });
});

describe("a text that begins with a sign", () => {
  test.each([
    ["+A1", "=+A1", 5],
    ["-A1*2", "=-A1*2", -10],
    ["-3", -3, -3],
  ])("%s is taken as a formula unless it is a number", async (typed, formula, value) => {
    await onSheet(async (sheet) => {
      sheet.getRange("A1:B1").values = [[5, typed]];
      expect(await read(sheet, "B1", "formulas")).toEqual([[formula]]);
      expect(await read(sheet, "B1", "values")).toEqual([[value]]);
    });
  });

  test("and cannot be read as one is refused", async () => {
    const { code } = await refusal((context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["- 同比（上年"]];
    });
    expect(code).toBe("InvalidArgument");
  });
});

describe("the copy of a sheet", () => {
  test("names itself where the sheet named itself, and has the names of its cells for its own", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").formulas = [[5], ["=Sheet1!A1+1"], ["=基数*2"]];
      context.workbook.names.add("基数", sheet.getRange("A1"));
      await context.sync();
      const copy = sheet.copy("End").load("name");
      copy.names.load("items/name,items/formula,items/scope");
      await context.sync();
      copy.getRange("A1").values = [[50]];
      const own = copy.names.items.filter(({ scope }) => scope === "Worksheet");
      expect(own.map(({ name, formula }) => [name, formula])).toEqual([["基数", "='Sheet1 (2)'!$A$1"]]);
      expect(await read(copy, "A2:A3", "formulas")).toEqual([["='Sheet1 (2)'!A1+1"], ["=基数*2"]]);
      expect(await read(copy, "A2:A3", "values")).toEqual([[51], [100]]);
      expect(await read(sheet, "A2:A3", "values")).toEqual([[6], [10]]);
    });
  });

  test("is named by formulas that are copied back from it, which end when it is deleted", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A2").formulas = [[5], ["=Sheet1!A1+1"]];
      await context.sync();
      const copy = sheet.copy("End");
      sheet.getRange("A2").copyFrom(copy.getRange("A2"));
      await context.sync();
      copy.delete();
      expect(await read(sheet, "A2", "formulas")).toEqual([["=#REF!A1+1"]]);
      expect(await read(sheet, "A2", "values")).toEqual([["#REF!"]]);
    });
  });

  test("comes without notes and comments", async () => {
    await onSheet(async (sheet, context) => {
      sheet.comments.add("A1", "请核实");
      await context.sync();
      const count = sheet.copy("End").comments.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

test("a number in a cell of the format text becomes one", async () => {
  await onSheet(async (sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1").values = [[12]];
    expect(await read(sheet, "A1", "values")).toEqual([["12"]]);
  });
});

describe("what Excel does not take", () => {
  const long = (length: number): string => "字".repeat(length);
  type Change = (sheet: Excel.Worksheet) => void;
  const prompt =
    (title: string, message: string): Change =>
    (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.prompt = { showPrompt: true, title, message };
    };
  const cases: [string, Change][] = [
    ["a title of 33 characters", prompt(long(33), "")],
    ["a prompt of 256 characters", prompt("", long(256))],
    ["an error of 225 characters", (sheet) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: long(225) };
    }],
    ["a footer of 256 characters", (sheet) => {
      sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = long(200);
      sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = long(56);
    }],
    ["65 calls inside each other", (sheet) => {
      sheet.getRange("A1").formulas = [[`=${"ABS(".repeat(65)}1${")".repeat(65)}`]];
    }],
    ["a text of 256 characters in a formula", (sheet) => {
      sheet.getRange("A1").formulas = [[`="${long(256)}"`]];
    }],
    ["a number format that is none", (sheet) => {
      sheet.getRange("A1").numberFormat = [["0.0.0[zz"]];
    }],
    ["a rule whose formula cannot be read", (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=SUM(A1" } };
    }],
    ["a condition whose formula cannot be read", (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>>1";
    }],
    ["a row of 410 points", (sheet) => {
      sheet.getRange("A1").format.rowHeight = 410;
    }],
    ["a name's comment of 256 characters", (sheet) => {
      sheet.names.add("标记", "=1", long(256));
    }],
  ]; // prettier-ignore

  test.each(cases)("is %s", async (_name, change) => {
    const { code } = await refusal((context) => change(context.workbook.worksheets.getItem("Sheet1")));
    expect(code).toBe("InvalidArgument");
  });

  test.each<[string, Change]>([
    ["pasting", (sheet) => sheet.getRange("D1").copyFrom("A1")],
    ["filling down over it", (sheet) => sheet.getRange("C1:D4").copyFrom("C8:D8", "Formulas")],
    ["clearing the contents", (sheet) => sheet.getRange("C1").clear("Contents")],
  ])("is %s in part of a merged cell", async (_name, change) => {
    const { code } = await refusal((context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("C1:D1").merge();
      change(sheet);
    });
    expect(code).toBe("InvalidOperation");
  });

  test("is a paper size where there is no printer", async () => {
    workbench.host.state.hasPrinter = false;
    const { code } = await refusal((context) => {
      context.workbook.worksheets.getItem("Sheet1").pageLayout.paperSize = "A3";
    });
    workbench.host.state.hasPrinter = true;
    expect(code).toBe("GeneralException");
  });
});

describe("events", () => {
  test("tell of formulas, of hidden rows, of what was calculated and of comments", async () => {
    await onSheet(async (sheet, context) => {
      const told: unknown[] = [];
      sheet.onFormulaChanged.add(async ({ formulaDetails }) => void told.push(formulaDetails));
      sheet.onRowHiddenChanged.add(async ({ address, changeType }) => void told.push([address, changeType]));
      sheet.onCalculated.add(async ({ address }) => void told.push(address));
      context.workbook.comments.onAdded.add(async ({ type }) => void told.push(type));
      await context.sync();
      sheet.getRange("B2").formulas = [["=1+1"]];
      sheet.getRange("4:5").rowHidden = true;
      context.workbook.comments.add("Sheet1!A1", "请核实");
      await context.sync();
      expect(told).toEqual(
        expect.arrayContaining([
          [expect.objectContaining({ cellAddress: "B2", previousFormula: "" })],
          ["4:5", "Hidden"],
          "B2",
          "CommentAdded",
        ]),
      );
    });
  });
});

describe("what is not there", () => {
  test("has no used range", async () => {
    const { code } = await refusal((context) =>
      context.workbook.worksheets.getItem("Sheet1").getRange("C1:D4").getUsedRange().load("address"),
    );
    expect(code).toBe("ItemNotFound");
  });

  test("leaves its cells behind in references, and nothing for INDIRECT", async () => {
    await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add("他表");
      sheet.getRange("A1:A3").formulas = [["=他表!B2"], ["=SUM(他表!A1:B2)"], ['=INDIRECT("他表!A1")']];
      await context.sync();
      other.delete();
      expect(await read(sheet, "A1:A2", "formulas")).toEqual([["=#REF!B2"], ["=SUM(#REF!A1:B2)"]]);
      expect(await read(sheet, "A1:A3", "values")).toEqual([["#REF!"], ["#REF!"], ["#REF!"]]);
    });
  });
});

test("a name over a table's column has its value", async () => {
  await onSheet(async (sheet, context) => {
    makeTable(sheet);
    const name = context.workbook.names.add("合计", "=SUM(数据[数])").load("value");
    await context.sync();
    expect(name.value).toBe(6);
  });
});

test("a range that is turned over keeps its references to neighbours", async () => {
  await onSheet(async (sheet) => {
    sheet.getRange("C3:D3").formulas = [["=B3", "=C3"]];
    sheet.getRange("F6").copyFrom("C3:D3", "All", false, true);
    expect(await read(sheet, "F6:F7", "formulas")).toEqual([["=F5"], ["=F6"]]);
  });
});

test("a name that is hidden in the batch that adds it stays visible", async () => {
  await onSheet(async (_sheet, context) => {
    const name = context.workbook.names.add("标记", "=1");
    name.visible = false;
    await context.sync();
    name.load("visible");
    await context.sync();
    expect(name.visible).toBe(true);
    name.visible = false;
    name.load("visible");
    await context.sync();
    expect(name.visible).toBe(false);
  });
});
