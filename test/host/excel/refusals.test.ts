import { onSheet, refusal } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

describe("what Excel refuses", () => {
  test.each([
    ["too few rows", [[1, 2]]],
    ["too many columns", [[1, 2, 3], [4, 5, 6]]], // prettier-ignore
    ["ragged rows", [[1, 2], [3]]], // prettier-ignore
    ["one value as a matrix", [[1]]],
  ])("values of another shape: %s", async (_what, values) => {
    const error = await refusal((context) => {
      sheetOf(context).getRange("A1:B2").values = values;
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.values"]);
  });

  test.each(["=1+", "=SUM(A1", "=A1)", "=ROUND(1)", "=IF(1,2,3,4)", "=(1,", "=SUM(1;2)", '="a'])(
    "the formula %s",
    async (formula) => {
      const error = await refusal((context) => {
        sheetOf(context).getRange("A1").formulas = [[formula]];
      });
      expect(error.code).toBe("InvalidArgument");
    },
  );

  test.each(["A0", "XFE1", "A1048577", "A1:B2:C3", "没有这个名字", ""])("the address %j", async (address) => {
    const error = await refusal((context) => sheetOf(context).getRange(address).load("address"));
    expect(error.code).toBe("InvalidArgument");
  });

  test("a range outside the sheet", async () => {
    const error = await refusal((context) =>
      sheetOf(context).getRange("A1").getOffsetRange(-1, 0).load("address"),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("a table over another table, or over merged cells", async () => {
    const over = await refusal((context) => {
      sheetOf(context).tables.add("A1:B3", true);
      sheetOf(context).tables.add("B3:C5", true);
    });
    expect([over.code, over.debugInfo.errorLocation]).toEqual(["InvalidArgument", "TableCollection.add"]);
    const merged = await refusal((context) => {
      sheetOf(context).getRange("E1:F1").merge();
      sheetOf(context).tables.add("E1:F3", true);
    });
    expect(merged.code).toBe("InvalidArgument");
  });

  test("two tables of one name, and a table named like a cell or a defined name", async () => {
    const twice = await refusal((context) => {
      sheetOf(context).tables.add("A1:B3", true).name = "指标";
      sheetOf(context).tables.add("D1:E3", true).name = "指标";
    });
    expect(twice.code).toBe("ItemAlreadyExists");
    const cell = await refusal((context) => {
      sheetOf(context).tables.add("G1:H3", true).name = "A1";
    });
    expect(cell.code).toBe("InvalidArgument");
    const name = await refusal((context) => {
      context.workbook.names.add("报告期", "=1");
      sheetOf(context).tables.add("J1:K3", true).name = "报告期";
    });
    expect(name.code).toBe("ItemAlreadyExists");
  });

  test("merging cells of a table", async () => {
    const error = await refusal((context) => {
      sheetOf(context).tables.add("A1:B3", true);
      sheetOf(context).getRange("A2:B2").merge();
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(["InvalidArgument", "Range.merge"]);
  });

  test("moving part of a table, or deleting its header alone", async () => {
    const part = await refusal((context) => {
      sheetOf(context).tables.add("A2:C4", true);
      sheetOf(context).getRange("A1").insert("Down");
    });
    expect(part.code).toBe("InvalidOperation");
    const header = await refusal((context) => sheetOf(context).getRange("2:2").delete("Up"));
    expect(header.code).toBe("InvalidOperation");
  });

  test("writing locked cells of a protected sheet, but not unlocked ones", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    await onSheet(async (sheet, context) => {
      sheet.getRange("B1").values = [[1]];
      await context.sync();
    });
    const locked = await refusal((context) => {
      sheetOf(context).getRange("A1:B1").values = [[1, 2]];
    });
    expect(locked.code).toBe("AccessDenied");
    const format = await refusal((context) => {
      sheetOf(context).getRange("B1").format.fill.color = "#FF0000";
    });
    expect(format.code).toBe("AccessDenied");
    const rows = await refusal((context) => void sheetOf(context).getRange("1:1").insert("Down"));
    expect(rows.code).toBe("AccessDenied");
  });

  test("unprotecting with a wrong password", async () => {
    const error = await refusal((context) => {
      sheetOf(context).protection.protect({}, "正确");
      sheetOf(context).protection.unprotect("错误");
    });
    expect(error.code).toBe("AccessDenied");
  });

  test("what does not exist", async () => {
    const codes = await Promise.all([
      refusal((context) => context.workbook.worksheets.getItem("没有").load("name")),
      refusal((context) => context.workbook.tables.getItem("没有").load("name")),
      refusal((context) => context.workbook.names.getItem("没有").load("name")),
      refusal((context) => sheetOf(context).charts.getItem("没有").load("name")),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([
      "ItemNotFound",
      "ItemNotFound",
      "ItemNotFound",
      "ItemNotFound",
    ]);
  });

  test("an API that the workbench lacks, by its name and never in silence", async () => {
    const method = await refusal((context) => context.workbook.pivotTables.load("items/name"));
    expect([method.code, method.message]).toEqual([
      "ApiNotFound",
      expect.stringContaining("Workbook.pivotTables"),
    ]);
  });

  test("reading more than five million cells at once", async () => {
    const error = await refusal((context) => sheetOf(context).getRange("A1:J600000").load("values"));
    expect(error.code).toBe("RangeExceedsLimit");
  });

  test("a request or a response of more than five megabytes", async () => {
    const text = "报".repeat(30_000);
    const request = await refusal((context) => {
      sheetOf(context).getRange("A1:A60").values = Array.from({ length: 60 }, () => [text]);
    });
    expect(request.code).toBe("RequestPayloadSizeLimitExceeded");
    for (const rows of ["A1:A50", "A51:A100"]) {
      await onSheet(async (sheet, context) => {
        sheet.getRange(rows).values = Array.from({ length: 50 }, () => [text]);
        await context.sync();
      });
    }
    const response = await refusal((context) => sheetOf(context).getRange("A1:A100").load("values"));
    expect(response.code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("a batch that fails", () => {
  test("keeps what was done before the failing action and does nothing after it", async () => {
    const error = await refusal((context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").values = [["先"]];
      sheet.getRange("A2:A3").values = [["错"]];
      sheet.getRange("A4").values = [["后"]];
    });
    expect(error.code).toBe("InvalidArgument");
    await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A4").load("values");
      await context.sync();
      expect(range.values).toEqual([["先"], [""], [""], [""]]);
    });
  });

  test("by an injected fault is not carried out, or carried out with the answer lost", async () => {
    const write = (value: string) =>
      refusal((context) => {
        sheetOf(context).getRange("A1").values = [[value]];
      });
    workbench.host.roundTrips = 0;
    workbench.host.faults = [
      { roundTrip: 1, code: "GeneralException" },
      { roundTrip: 2, code: "GeneralException", answerLost: true },
    ];
    const values: unknown[] = [];
    for (const value of ["一", "二"]) {
      expect((await write(value)).code).toBe("GeneralException");
      values.push((await workbench.host.settledSave()).sheets[0]?.rows[0]?.cells[0]?.value);
    }
    expect(values).toEqual([undefined, "二"]);
  });
});
