const GAP = "=PARK.GAP(52.14,135,0.5)";

/** Contents of a block once the functions have answered. */
async function shownIn(address: string): Promise<unknown[][]> {
  await workbench.host.answersArrived();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

const rounded = (values: unknown[][]): unknown[][] =>
  values.map((line) => line.map((each) => (typeof each === "number" ? Math.round(100 * each) / 100 : each)));

describe("A PARK function with one result", () => {
  beforeEach(() => workbench.openWorkbook());

  it("gives each row of a table its figure, and spills over none", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").values = [["累计完成", "年度目标", "差欠"]];
      sheet.getRange("A2:B3").values = [
        [52.14, 135],
        [90, 120],
      ];
      sheet.tables.add("A1:C3", true).name = "指标";
      sheet.getRange("C2:C3").formulas = [["=PARK.GAP([@累计完成],[@年度目标],0.5)"], ["=PARK.GAP([@累计完成],[@年度目标],0.5)"]]; // prettier-ignore
      await context.sync();
    });
    expect(rounded(await shownIn("C1:D4"))).toEqual([
      ["差欠", ""],
      [-11.38, ""],
      [25, ""],
      ["", ""],
    ]);
  });

  it("stands in a merged cell, whose other cells stay empty", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:C3").merge();
      sheet.getRange("B2").formulas = [[GAP]];
      await context.sync();
    });
    expect(rounded(await shownIn("A1:D4"))).toEqual([
      ["", "", "", ""],
      ["", -11.38, "", ""],
      ["", "", "", ""],
      ["", "", "", ""],
    ]);
  });
});
