import { chosenShape, editedColumns, movedColumn } from "../../../src/taskpane/shape-edit";

const GIVEN = {
  template: "indicators" as const,
  sheet: "主要经济指标完成情况表",
  columns: ["指标", "单位", "本期累计", "状态"],
};

describe("The columns of a sheet as they are edited", () => {
  it("begin with those that 参数 lists, and are all chosen where it lists none", () => {
    const shape = [{ name: "状态", heading: "进度", decimals: 0 }];
    expect(editedColumns({ ...GIVEN, shape }).map(({ name, shown }) => [name, shown])).toEqual([
      ["状态", true],
      ["指标", false],
      ["单位", false],
      ["本期累计", false],
    ]);
    expect(editedColumns({ ...GIVEN, shape: [] }).every(({ shown }) => shown)).toBe(true);
  });

  it("give what was chosen, in the order in which they stand", () => {
    const columns = editedColumns({ ...GIVEN, shape: [] });
    const moved = movedColumn(columns, 3, -1).map((column) =>
      column.name === "状态"
        ? { ...column, heading: "进度、情况", decimals: "" }
        : column.name === "本期累计"
          ? { ...column, decimals: "1" }
          : column,
    );
    expect(chosenShape(moved.filter(({ name }) => name !== "单位"))).toEqual([
      { name: "指标" },
      { name: "状态", heading: "进度 情况" },
      { name: "本期累计", decimals: 1 },
    ]);
  });
});
