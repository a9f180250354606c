import { healFormulas } from "../../../src/workbook/heal-formulas";

const at = <Value>(read: (sheet: Excel.Worksheet) => Promise<Value> | Value): Promise<Value> =>
  Excel.run(async (context) => read(context.workbook.worksheets.getItem("Sheet1")));

async function formulas(address: string): Promise<unknown> {
  return at(async (sheet) => {
    const range = sheet.getRange(address).load("formulas");
    await sheet.context.sync();
    return range.formulas[0]?.[0];
  });
}

beforeEach(() => workbench.openWorkbook());

describe("Formulas of functions that Excel does not know yet", () => {
  it("are left alone where they have their figures", async () => {
    await at(async (sheet) => {
      sheet.getRange("A1:A2").formulas = [["=PARK.GAP(52.14,135,0.5)"], ["=1/0"]];
      await sheet.context.sync();
    });
    expect(await healFormulas()).toEqual([]);
    expect(await formulas("A1")).toBe("=PARK.GAP(52.14,135,0.5)");
  });

  it("are told with the cell and what helps where entering them anew does not help", async () => {
    await at(async (sheet) => {
      sheet.getRange("B3:B4").formulas = [["=PARK.NOSUCH(1)"], ["=PARK.NEITHER(1)"]];
      await sheet.context.sync();
    });
    expect(await healFormulas()).toEqual([
      {
        severity: "warning",
        kind: "functionsNotKnown",
        parameters: { count: 2, address: "Sheet1!B3" },
        place: { sheet: "Sheet1", address: "B3" },
      },
    ]);
  });

  it("are not touched on a protected sheet, but told", async () => {
    await at(async (sheet) => {
      sheet.getRange("B3").formulas = [["=PARK.NOSUCH(1)"]];
      sheet.protection.protect();
      await sheet.context.sync();
    });
    expect(await healFormulas()).toEqual([
      {
        severity: "warning",
        kind: "functionsNotKnownLocked",
        parameters: { count: 1, address: "Sheet1!B3" },
        place: { sheet: "Sheet1", address: "B3" },
      },
    ]);
  });
});
