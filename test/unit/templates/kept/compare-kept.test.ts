import { compareKept } from "../../../../src/templates/kept/compare-kept";
import type { SheetBlockCells } from "../../../../src/templates/kept/compare-kept";
import type { CellValue } from "../../../../src/records/reading/sheet-table";

const HEADERS = ["指标", "单位", "本期累计", "占年\n目标", "完成日", "状态", ""];
const FORMATS = ["", "", "0.00", "0.00%", "yyyy-mm-dd", "", ""];

const block = (...rows: CellValue[][]): SheetBlockCells => {
  const values = [["标题", "", "", "", "", "", ""], HEADERS, ...rows];
  return { values, formats: values.map(() => FORMATS) };
};
const identity = (key: string) => key;
const compared = (then: SheetBlockCells, now: SheetBlockCells) => compareKept(then, now, identity, identity);

const INCOME = ["主营业务收入", "亿元", 52.14, 0.3862, 41455, "差欠序时", "主营业务收入"];

describe("Comparing a kept sheet with the one of now", () => {
  it.each<[string, CellValue[], { header: string; then: string; now: string; change?: unknown }[]]>([
    [
      "a figure with its change",
      [...INCOME.slice(0, 2), 60, ...INCOME.slice(3)],
      [{ header: "本期累计", then: "52.14", now: "60", change: { amount: "+7.86", isPoints: false } }],
    ],
    [
      "a percent in percentage points, under a heading that is broken",
      [...INCOME.slice(0, 3), 0.3, ...INCOME.slice(4)],
      [{ header: "占年目标", then: "38.62%", now: "30.00%", change: { amount: "-8.62", isPoints: true } }],
    ],
    [
      "a date as a date, without a difference",
      [...INCOME.slice(0, 4), 41486, ...INCOME.slice(5)],
      [{ header: "完成日", then: "2013-06-30", now: "2013-07-31" }],
    ],
    [
      "a word",
      [...INCOME.slice(0, 5), "超序时", INCOME[6] ?? ""],
      [{ header: "状态", then: "差欠序时", now: "超序时" }],
    ],
    [
      "a figure that is gone",
      [...INCOME.slice(0, 2), "", ...INCOME.slice(3)],
      [{ header: "本期累计", then: "52.14", now: "" }],
    ],
    [
      "no change of a figure whose unit changed",
      ["主营业务收入", "万元", 521400, ...INCOME.slice(3)],
      [
        { header: "单位", then: "亿元", now: "万元" },
        { header: "本期累计", then: "52.14", now: "521400" },
      ],
    ],
    [
      "nothing of what differs by binary dust",
      [...INCOME.slice(0, 2), 52.14 + 1e-13, ...INCOME.slice(3)],
      [],
    ],
  ])("tells %s", (_what, now, figures) => {
    const comparison = compared(block(INCOME), block(now));
    expect(comparison?.rows.flatMap((row) => row.figures)).toEqual(figures);
    expect(comparison?.same).toBe(figures.length === 0 ? 1 : 0);
  });

  it("tells rows that are only in one of the two, whatever their order", () => {
    const tax = ["上交税金", "亿元", 1.42, 0.6, "", "", "上交税金"];
    const jobs = ["从业人员", "人", 10723, "", "", "", "从业人员"];
    expect(compared(block(INCOME, tax), block(jobs, INCOME))).toEqual({
      rows: [
        { name: "上交税金", state: "onlyThen", figures: [] },
        { name: "从业人员", state: "onlyNow", figures: [] },
      ],
      same: 1,
    });
  });

  it("knows no answer where a sheet has lost its keys", () => {
    expect(
      compared(block(INCOME.map((cell, index) => (index === 6 ? "" : cell))), block(INCOME)),
    ).toBeUndefined();
  });
});
