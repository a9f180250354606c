import { refusal } from "../support/refusal";

beforeEach(() => workbench.openWorkbook());

describe("worksheets", () => {
  test("are added, renamed, moved, hidden and deleted", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("指标");
      added.name = "指标表";
      added.position = 0;
      worksheets.add("临时").delete();
      worksheets.add("备注").visibility = "Hidden";
      worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ["指标表", "Visible"],
        ["Sheet1", "Visible"],
        ["备注", "Hidden"],
      ]);
    });
  });

  test("that do not exist are null objects where that was asked for", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
    });
  });

  test.each(["", "   ", "一".repeat(32), "a:b", "a\\b", "a/b", "a?b", "a*b", "[a]", "'a"])(
    "refuse the name %j",
    async (name) => {
      const error = await refusal((context) => {
        context.workbook.worksheets.getActiveWorksheet().name = name;
      });
      expect(error.code).toBe("InvalidArgument");
      expect(error.debugInfo.errorLocation).toBe("Worksheet.name");
    },
  );

  test("refuse a name that another sheet has", async () => {
    const error = await refusal((context) => void context.workbook.worksheets.add("sheet1"));
    expect(error.code).toBe("ItemAlreadyExists");
  });

  test("renaming rewrites the formulas that name the sheet", async () => {
    await Excel.run(async (context) => {
      const data = context.workbook.worksheets.add("数据");
      data.getRange("A1").values = [[5]];
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.formulas = [["=数据!A1*2"]];
      data.name = "年度 数据";
      cell.load("formulas,values");
      await context.sync();
      expect(cell.formulas).toEqual([["='年度 数据'!A1*2"]]);
      expect(cell.values).toEqual([[10]]);
    });
  });

  test("the last visible sheet can't be deleted", async () => {
    const error = await refusal((context) => context.workbook.worksheets.getItem("Sheet1").delete());
    expect(error.code).toBe("InvalidOperation");
  });
});
