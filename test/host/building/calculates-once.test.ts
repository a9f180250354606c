import { RoundTrips } from "../../../src/workbook/round-trips";

beforeEach(() => workbench.openWorkbook());

describe("what is written in several requests", () => {
  test("is calculated at the end of each and not in between, until the work is done", async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const trips = new RoundTrips(context);
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      /** Enters a number, and what its double shows meanwhile and then. */
      const enter = async (number: number) => {
        sheet.getRange("A1").values = [[number]];
        const meanwhile = sheet.getRange("B1").load("values");
        await trips.sync();
        const then = sheet.getRange("B1").load("values");
        await trips.sync();
        seen.push([meanwhile.values[0]?.[0], then.values[0]?.[0]]);
      };
      sheet.getRange("B1").formulas = [["=A1*2"]];
      await trips.sync();
      await trips.calculatingOnce(async () => {
        await enter(1);
        await enter(2);
      });
      await trips.sync();
      await enter(3);
    });
    expect(seen).toEqual([
      [0, 2],
      [2, 4],
      [6, 6],
    ]);
  });
});
