import { restingEngine } from "../../../../workbench/engine/resting-engine";

describe("an engine that rests", () => {
  it.each([
    ["=DATE(2000,1,1)", 36526],
    ["=DATE(2013,6,30)", 41455],
  ])("knows %s, by which an add-in asks from which day the workbook counts", async (formula, serial) => {
    expect(await restingEngine().evaluate(formula)).toEqual([[serial]]);
  });

  it("refuses to calculate anything else rather than to give a figure", async () => {
    await expect(restingEngine().evaluate("=1+1")).rejects.toThrow("=1+1");
    expect(restingEngine().arity("SUM")).toBeUndefined();
  });
});
