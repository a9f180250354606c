import { planFindingsSheet } from "../../../src/templates/findings/findings-sheet";

describe("The plan of 校验结果", () => {
  const lines = [
    { severity: "hint" as const, message: "提示一条" },
    { severity: "error" as const, message: "=1+1看着像公式", place: { sheet: "指标数据", address: "G2" } },
    { severity: "warning" as const, message: "警告一条", quote: "下降5%", stated: "5%", recomputed: "6%" },
  ];

  it("puts errors first, then warnings, then hints, and counts them", () => {
    const plan = planFindingsSheet(lines, "2013年1-6月");
    expect(plan.rows.slice(3).map(({ cells }) => cells[0])).toEqual(["错误", "警告", "提示"]);
    expect(plan.counts).toEqual({ error: 1, warning: 1, hint: 1 });
    expect(plan.rows[1]?.cells[0]).toBe("2013年1-6月  错误1个、警告1个、提示1个");
  });

  it("names the cell, or the words where there is no cell", () => {
    const plan = planFindingsSheet(lines);
    expect(plan.rows.slice(3).map(({ cells }) => cells[1])).toEqual(["指标数据!G2", "下降5%", ""]);
  });

  it("writes no user's words as a formula", () => {
    const cells = planFindingsSheet(lines).rows.flatMap((row) => row.cells);
    expect(cells.filter((cell) => String(cell).startsWith("="))).toEqual([]);
  });

  it("says so where nothing was found", () => {
    expect(planFindingsSheet([]).rows[3]?.cells[0]).toBe("没有发现问题。");
  });
});
