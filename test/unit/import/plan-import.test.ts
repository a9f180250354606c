import fc from "fast-check";
import { recogniseBook } from "../../../src/commands/import";
import { planImport } from "../../../src/import/plan-import";
import type { ImportPlan } from "../../../src/import/plan-import";
import { recogniseTable } from "../../../src/import/recognise-table";
import type { ColumnChoices } from "../../../src/import/recognise-table";
import { readTextSource } from "../../../src/import/source/read-text-source";
import type { SourceSheet } from "../../../src/import/source/source-book";
import { INPUT_TABLES } from "../../../src/records/columns/input-tables";
import type { InputTableKey } from "../../../src/records/columns/input-tables";
import type { CellValue, SheetTable } from "../../../src/records/reading/sheet-table";

const sheetOf = (values: CellValue[][]): SourceSheet => ({ name: "来源", values });

/** The input table as a workbook holds it. */
function targetOf(key: InputTableKey, rows: Partial<Record<string, CellValue>>[]): SheetTable {
  const { name, columns } = INPUT_TABLES[key];
  return {
    ...{ sheet: name, row: 1, column: 1 },
    values: [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map(({ field }) => row[field] ?? "")),
    ],
  };
}

function planOf(
  key: InputTableKey,
  values: CellValue[][],
  target?: SheetTable,
  choices: ColumnChoices = {},
): ImportPlan {
  const recognised = recogniseTable(key, sheetOf(values), choices);
  if (!recognised) throw new Error("no table");
  return planImport(recognised, target);
}

const valuesOf = (plan: ImportPlan, index = 0): Record<string, string | number> => {
  const row = plan.rows[index];
  return row?.state === "added" ? Object.fromEntries(row.values) : {};
};

const states = (plan: ImportPlan): string[] => plan.rows.map(({ row, state }) => `${row} ${state}`);

describe("an import", () => {
  it("takes units from the header and percents as percents", () => {
    const plan = planOf("enterprises", [
      ["企业名称", "企业类型", "主营业务收入（千元）", "去年同期（千元）"],
      ["甲公司", "停产", 18500, 15000],
    ]);
    expect(valuesOf(plan)).toMatchObject({ revenue: 1850, priorRevenue: 1500, unit: "万元" });
    const growth = planOf("indicators", [
      ["指标名称", "计量单位", "本月止累计", "同比增长(%)"],
      ["税收", "亿元", 1.42, -0.7],
    ]);
    expect(valuesOf(growth)).toMatchObject({ actual: 1.42, publishedGrowth: -0.007 });
  });

  it("takes the unit from a line above the table", () => {
    const plan = planOf("enterprises", [
      ["规上企业情况表", "", ""],
      ["", "", "计量单位：千元"],
      ["单位名称", "企业类型", "营业收入"],
      ["甲公司", "停产", 18500],
    ]);
    expect(valuesOf(plan)).toMatchObject({ revenue: 1850, unit: "万元" });
  });

  it.each([["1,42"], ["90,5"], ["1,23,456"], ["1 2a"], ["1.07万"]])(
    "refuses %s and never reads it as another number",
    (text) => {
      const plan = planOf("indicators", [
        ["指标名称", "计量单位", "本期累计"],
        ["税收", "亿元", text],
        ["收入", "亿元", "1,234.5"],
      ]);
      expect(states(plan)).toEqual(["2 rejected", "3 added"]);
      expect(plan.rows[0]?.findings[0]).toMatchObject({ place: { sheet: "来源", address: "C2" } });
      expect(valuesOf(plan, 1)).toMatchObject({ actual: 1234.5 });
    },
  );

  it("keeps sums, headings, parts and notes apart, each row accounted for", () => {
    const plan = planOf("enterprises", [
      ["序号", "企业名称", "企业类型", "主营业务收入"],
      ["一", "光电信息", "", 150],
      [1, "甲公司", "停产", 100],
      [2, "乙公司", "停产", 50],
      ["", "光电信息小计", "", 150],
      ["", "合计", "", 150],
      ["", "其中：规上", "", 100],
      ["注：本表为快报数", "", "", ""],
    ]);
    expect(states(plan)).toEqual([
      "2 passed",
      "3 added",
      "4 added",
      "5 passed",
      "6 passed",
      "7 passed",
      "8 passed",
    ]);
  });

  it("keeps parts of indicators apart, whose names alone do not say of which", () => {
    const plan = planOf("indicators", [
      ["指标", "单位", "本期累计"],
      ["主营业务收入", "亿元", 52.14],
      ["  其中：规上", "亿元", 40],
      ["出口总额", "万美元", 300],
      ["其中：规上", "万美元", 200],
      ["出口总额其中规上", "万美元", 200],
    ]);
    expect(states(plan)).toEqual(["2 added", "3 passed", "4 added", "5 passed", "6 added"]);
  });

  it("matches known rows by 编号, else by name, and shows what changes from what", () => {
    const target = targetOf("enterprises", [
      { id: "001", name: "甲公司", tags: "停产", unit: "万元", revenue: 100 },
      { name: "乙（集团）公司", tags: "停产", unit: "亿元", revenue: 2 },
      { name: "丙公司", tags: "停产", unit: "万元", revenue: 7 },
    ]);
    const plan = planOf(
      "enterprises",
      [
        ["企业名称", "企业编号", "营业收入（万元）"],
        ["甲公司（新名）", "001", 120],
        ["乙(集团)公司", "", 30000],
        ["丙公司", "", 7],
        ["丁公司", "", 1],
      ],
      target,
    );
    expect(states(plan)).toEqual(["2 changed", "3 changed", "4 unchanged", "5 added"]);
    expect(plan.rows[0]).toMatchObject({
      changes: [
        { header: "企业", address: "C2", old: "甲公司", value: "甲公司（新名）" },
        { header: "主营业务收入", address: "I2", old: 100, value: 120 },
      ],
    });
    // In the unit that the row has: 30000万元 are 3亿元.
    expect(plan.rows[1]).toMatchObject({ changes: [{ address: "I3", old: 2, value: 3 }] });
  });

  it("refuses a row that fits two, and the second of two rows for one", () => {
    const target = targetOf("enterprises", [
      { park: "甲园", name: "明盛", tags: "停产", revenue: 1 },
      { park: "乙园", name: "明盛", tags: "停产", revenue: 2 },
      { park: "乙园", name: "恒远", tags: "停产", revenue: 2 },
    ]);
    const plan = planOf(
      "enterprises",
      [
        ["企业名称", "园区", "营业收入"],
        ["明盛", "", 5],
        ["明盛", "乙园", 6],
        ["恒远", "", 7],
        ["恒远", "乙园", 8],
      ],
      target,
    );
    expect(states(plan)).toEqual(["2 rejected", "3 changed", "4 changed", "5 rejected"]);
    expect(plan.rows.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual([
      "importAmbiguous",
      "importTwice",
    ]);
  });

  it("takes nothing away where the source is blank", () => {
    const target = targetOf("indicators", [{ name: "税收", unit: "亿元", target: 3, actual: 1, prior: 0.9 }]);
    const plan = planOf(
      "indicators",
      [
        ["指标名称", "计量单位", "年度目标", "本期累计", "去年同期"],
        ["税收", "亿元", "", 1.2, "—"],
      ],
      target,
    );
    expect(plan.rows[0]).toMatchObject({ changes: [{ field: "actual", old: 1, value: 1.2 }] });
  });

  it("refuses a unit that cannot be converted to that of the known row", () => {
    const target = targetOf("indicators", [{ name: "外资", unit: "万美元", actual: 800 }]);
    const plan = planOf(
      "indicators",
      [
        ["指标名称", "计量单位", "本期累计"],
        ["外资", "亿元", 1],
      ],
      target,
    );
    expect(plan.rows[0]).toMatchObject({ state: "rejected", findings: [{ kind: "importUnits" }] });
  });

  it("reads months with a point as they were meant and keeps a month a month", () => {
    const plan = planOf("projects", [
      ["项目名称", "类别", "开工时间", "计划竣工时间"],
      ["甲", "重大项目", 2021.04, "2026年3月"],
      ["乙", "重大项目", 2021.1, "2023-06-15"],
      ["丙", "重大项目", 2021.12, ""],
    ]);
    expect(valuesOf(plan, 0)).toMatchObject({ start: "2021-04", plannedFinish: "2026-03" });
    expect(valuesOf(plan, 1)).toMatchObject({ start: "2021-10", plannedFinish: 45092 });
    expect(valuesOf(plan, 2)).toMatchObject({ start: "2021-12" });
    const alone = planOf("projects", [
      ["项目名称", "类别", "开工时间"],
      ["甲", "重大项目", 2013.1],
    ]);
    expect(states(alone)).toEqual(["2 rejected"]);
  });

  it("never takes a month's figure for the cumulative one", () => {
    const plan = planOf("indicators", [
      ["指标名称", "计量单位", "本月", "", "累计", ""],
      ["", "", "完成", "同比±%", "完成", "同比±%"],
      ["税收", "亿元", 0.3, 5, 1.42, 7],
    ]);
    expect(valuesOf(plan)).toMatchObject({ actual: 1.42, publishedGrowth: 0.07 });
  });

  it("keeps codes and what begins as a formula does as the texts that they are", () => {
    const plan = planOf("enterprises", [
      ["企业名称", "统一社会信用代码", "企业类型", "主营业务收入"],
      ["甲", "001", "停产", 1],
      ["乙", "1-2", "停产", 1],
      ["=1+1", "1E10", "停产", 1],
      ["__proto__", "constructor", "停产", 1],
    ]);
    expect([0, 1, 2, 3].map((index) => valuesOf(plan, index)["id"])).toEqual([
      "001",
      "1-2",
      "1E10",
      "constructor",
    ]);
    expect([2, 3].map((index) => valuesOf(plan, index)["name"])).toEqual(["=1+1", "__proto__"]);
  });

  it("does what the user says of a column, also for a header that is a word of the language", () => {
    const values = [
      ["名字", "__proto__", "数"],
      ["甲公司", "停产", 5],
    ];
    expect(recogniseTable("enterprises", sheetOf(values))).toBeUndefined();
    const known = [["企业名称", "企业类型", "constructor"], ...values.slice(1)];
    const plan = planOf("enterprises", known, undefined, { constructor: "revenue" });
    expect(plan.columns[2]).toMatchObject({ field: "revenue", certainty: "chosen" });
    expect(valuesOf(plan)).toMatchObject({ revenue: 5 });
    const without = planOf("enterprises", known, undefined, { 企业类型: "" });
    expect(valuesOf(without)).not.toHaveProperty("tags");
  });

  it("refuses a table without names before anything is compared", () => {
    const book = readTextSource("分组\t营业收入\t利润总额\n总计\t920.2\t52.6\n", "粘贴");
    expect(recogniseBook(book)).toEqual([]);
  });

  it("brings the same rows a second time without changing anything, whatever they are", () => {
    const amount = fc.option(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => Number(value.toFixed(4))),
      { nil: "" },
    );
    const row = fc.record({
      name: fc.stringMatching(/^[甲乙丙丁戊][\u4e00-\u4eff]{1,4}$/),
      revenue: amount,
      priorRevenue: amount,
      unit: fc.constantFrom("亿元", "万元", "元", "千元"),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ name }) => name, minLength: 1, maxLength: 12 }),
        (rows) => {
          const source: CellValue[][] = [
            ["企业名称", "标签", "单位", "营业收入", "去年同期"],
            ...rows.map(({ name, unit, revenue, priorRevenue }) => [
              name,
              "停产",
              unit,
              revenue ?? "",
              priorRevenue ?? "",
            ]),
          ];
          const first = planOf("enterprises", source);
          const written = first.rows.flatMap((each) =>
            each.state === "added" ? [Object.fromEntries(each.values)] : [],
          );
          const second = planOf("enterprises", source, targetOf("enterprises", written));
          expect(second.counts).toEqual({ ...second.counts, added: 0, changed: 0 });
          expect(second.rows.length).toBe(rows.length);
        },
      ),
      { numRuns: 100, seed: 20260331 },
    );
  });
});
