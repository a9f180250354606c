import { columnSource, matchColumn } from "../../../src/import/filling/column-by-name";
import { unfilledCells } from "../../../src/import/filling/unfilled-cells";
import { USUAL_INDICATORS } from "../../../src/import/filling/usual-indicators";
import { planImport } from "../../../src/import/plan-import";
import { recogniseTable } from "../../../src/import/recognise-table";
import { INDICATOR_UNITS } from "../../../src/records/columns/units";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";

const tableOf = (...values: CellValue[][]): SheetTable => ({ sheet: "指标数据", row: 3, column: 2, values });

const HEADERS = ["园区", "指标", "单位", "年度目标", "本期累计", "备注"];
const table = tableOf(
  HEADERS,
  ["", "主营业务收入", "亿元", 135, "", ""],
  ["", "上交税金", "", 2.14, 1.42, "待核"],
  ["", "从业人员", "人", "", 10723, ""],
  ["", "", "", "", "", ""],
);

describe("cells that are left to fill in", () => {
  const found = (cells: SheetTable) =>
    unfilledCells("indicators", cells).map(({ name, header, place }) => [name, header, place.address]);

  test("are blank ones that a row cannot be reported without, by their place", () => {
    expect(found(table)).toEqual([
      ["上交税金", "单位", "D5"],
      ["主营业务收入", "本期累计", "F4"],
    ]);
  });

  test("are parks once one row names its park", () => {
    const [headers = [], first = [], ...others] = table.values;
    expect(found(tableOf(headers, ["东园", ...first.slice(1)], ...others))).toContainEqual([
      "从业人员",
      "园区",
      "B6",
    ]);
  });

  test.each([
    [5, 2, 2],
    [5, 3, 0],
    [4, 1, 0],
  ])("of a column that %i rows have, %i of them blank, are %i", (rows, blank, told) => {
    const body = Array.from({ length: rows }, (_none, at) => [
      "",
      `指标${at}`,
      "亿元",
      at < blank ? "" : 9,
      5,
      "",
    ]);
    expect(found(tableOf(HEADERS, ...body)).filter(([, header]) => header === "年度目标")).toHaveLength(told);
  });
});

describe("a column of figures that is pasted with names", () => {
  const match = (text: string, park = "") => {
    const recognised = recogniseTable("indicators", columnSource("indicators", "actual", text, park));
    if (!recognised) throw new Error("not recognised");
    return matchColumn(planImport(recognised, table));
  };
  const changes = (text: string) =>
    match(text).plan.rows.flatMap((row) =>
      row.state === "changed" ? row.changes.map(({ address, value }) => [address, value]) : [],
    );

  test.each([
    ["with tabs", "主营业务收入\t52.14\n从业人员\t10,724"],
    ["with a heading", "名称\t完成\n从业人员\t10724\n主营业务收入\t52.14"],
    ["with blank columns between", "主营业务收入\t\t52.14\n从业人员\t\t10724"],
    ["with spaces before names", " 主营业务收入,52.14\n　从业人员,10724"],
  ])("goes to the rows of those names, %s", (_how, text) => {
    expect(changes(text).sort()).toEqual([
      ["F4", 52.14],
      ["F6", 10724],
    ]);
  });

  test("adds nobody, and says whom it does not know", () => {
    const { plan, unknown } = match("出货值\t2.12\n上交税金\t1.42");
    expect(unknown).toEqual(["出货值"]);
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
  });

  test("refuses what is no figure, with its reason", () => {
    const [row] = match("主营业务收入\t52,1").plan.rows;
    expect(row?.state).toBe("rejected");
  });
});

test("usual indicators stand once each", () => {
  const names = USUAL_INDICATORS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("usual indicators have units of the drop-down", () => {
  for (const { unit } of USUAL_INDICATORS) expect(INDICATOR_UNITS).toContain(unit);
});
