import { HistoryIndex } from "../../../src/records/history/history-index";
import type { HistoryRecord } from "../../../src/records/history/history-record";
import type { IndicatorRecord } from "../../../src/records/records";
import type { Parameters } from "../../../src/templates/parameters/parameters";
import { plannedShare, trendsOf } from "../../../src/trends/trend";

const record: IndicatorRecord = {
  ...{ park: "东园", name: "税收", unit: "亿元", target: 12, actual: 6, prior: 5, constantPrices: false },
  source: { sheet: "指标数据", row: 2, cells: {} },
};
const parameters = { year: 2013, month: 6, basis: "month" } as Parameters;
const kept = (year: number, month: number, actual: number, unit = "亿元"): HistoryRecord => ({
  ...{ year, month, kind: "indicator", park: "东园", name: "税收", unit, actual },
});
const index = (...records: HistoryRecord[]) => new HistoryIndex(records);

describe("The months of an indicator", () => {
  test("are in its own unit, whatever they were kept in", () => {
    const [trend] = trendsOf([record], parameters, index(kept(2013, 5, 48000, "万元"), kept(2012, 12, 9)));
    expect(trend?.thisYear.slice(3, 7)).toEqual([undefined, 4.8, 6, undefined]);
    expect(trend?.lastYear[11]).toBe(9);
  });

  test("of last year take the row's own prior where the history lacks that month", () => {
    const [trend] = trendsOf([record], parameters, index(kept(2012, 12, 9)));
    expect(trend?.lastYear[5]).toBe(5);
  });

  test("are found where the row itself named no park when it was kept", () => {
    const [trend] = trendsOf([record], parameters, index({ ...kept(2013, 5, 4), park: "" }));
    expect(trend?.thisYear[4]).toBe(4);
  });

  test("kept in another measure are not drawn", () => {
    expect(trendsOf([record], parameters, index(kept(2013, 5, 400, "人")))).toEqual([]);
  });

  test("of another park are not its own", () => {
    expect(trendsOf([{ ...record, park: "西园" }], parameters, index(kept(2013, 5, 4)))).toEqual([]);
  });
});

test.each([
  ["in twelfths", { ...parameters }, 3, 0.25],
  ["by the plan", { ...parameters, basis: "plan", weights: [1, 1, 1, 1, 1, 1, 2, 2, 2, 4, 4, 4] }, 6, 0.25],
] as [string, Parameters, number, number][])("The target's path goes %s", (_how, given, month, share) => {
  expect(plannedShare(given, month)).toBe(share);
});
