import { parseBlock } from "../../../src/formulas/a1";
import type { FormData, FormRecord, FormSubject } from "../../../src/forms/form-data";
import { NO_CHOICES } from "../../../src/forms/form-mapping";
import { FormGrid } from "../../../src/forms/form-sheet";
import { planForm } from "../../../src/forms/plan-form";
import { recogniseForm } from "../../../src/forms/recognise-form";

type Cell = string | number | null;

const FIELDS = ["park", "name", "unit", "target", "actual", "prior", "revenue", "priorRevenue", "investment", "invested"]; // prettier-ignore

/** Every record in a row of its own, so that a formula tells by its row whose figure it is. */
function dataOf(parks: readonly string[]): FormData {
  const records: FormRecord[] = [];
  const add = (subject: FormSubject, name: string, unit: string, park: string): void => {
    const row = records.length + 2;
    const cells = Object.fromEntries(FIELDS.map((field, index) => [field, `${"ABCDEFGHIJ"[index]}${row}`]));
    records.push({ subject, name, unit, park, source: { sheet: "数据", row, cells } });
  };
  for (const park of parks.length > 1 ? parks : [""])
    for (const [name, unit] of [
      ["主营业务收入", "亿元"],
      ["上交税金", "万元"],
      ["从业人员", "人"],
    ] as const)
      add("indicator", name, unit, park);
  add("enterprise", "明盛实业", "万元", parks[0] ?? "");
  add("enterprise", "邦威家居", "万元", parks[0] ?? "");
  return {
    ...{
      records,
      parks,
      area: "虚拟开发区",
      year: 2024,
      month: 6,
      moneyUnit: "亿元",
      decimals: { amounts: 2, rates: 2 },
    },
    parameter: (key) => ({ year: "参数!$B$8", month: "参数!$B$7", schedule: "参数!$B$12" })[key as string],
  };
}

/** What each filled cell reads: the records by park and name, and where it stands. */
function filled(rows: Cell[][], merges: string[], parks: string[]): Record<string, string> {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_none, index) => row[index] ?? ""));
  const grid = new FormGrid({
    ...{ sheet: "表", row: 1, column: 1, values, formulas: values },
    formats: values.map((row) => row.map(() => "General")),
    merges: merges.flatMap((block) => parseBlock(block) ?? []),
  });
  const data = dataOf(parks);
  const plan = planForm(grid, recogniseForm(grid, data, NO_CHOICES), data);
  return Object.fromEntries(
    plan.cells.map(({ address, formula }) => {
      const used = [
        ...new Set([...formula.matchAll(/数据!\$[A-Z]+\$(\d+)/g)].map((match) => Number(match[1]))),
      ];
      const names = used
        .map((row) => data.records[row - 2])
        .map((record) => `${record?.park}${record?.name}`);
      return [address, names.join("+")];
    }),
  );
}

const TWO = ["东园", "西园"];

describe("Whose figures a form gets", () => {
  it.each<[what: string, rows: Cell[][], merges: string[], parks: string[], cells: Record<string, string>]>([
    [
      "two blocks side by side have names of their own",
      [
        ["表"],
        ["指标", "完成", "指标", "完成"],
        ["主营业务收入", null, "上交税金"],
        ["从业人员", null, "没有的"],
      ],
      [],
      [],
      { B3: "主营业务收入", D3: "上交税金", B4: "从业人员" },
    ],
    [
      "the rows of other parks get none of ours, nor does a total over them",
      [["各园区"], ["园区", "主营业务收入（万元）", "上交税金"], ["甲县"], ["工业园区"], ["乙县"], ["合计"]],
      [],
      ["工业园区"],
      { B4: "主营业务收入", C4: "上交税金" },
    ],
    [
      "a park in a merged column holds for its rows alone",
      [
        ["表"],
        ["园区", "指标名称", "累计完成"],
        ["东园", "主营业务收入"],
        [null, "上交税金"],
        ["丙园", "主营业务收入"],
        [null, "上交税金"],
        ["合计", "主营业务收入"],
      ],
      ["A3:A4", "A5:A6"],
      TWO,
      { C3: "东园主营业务收入", C4: "东园上交税金" },
    ],
    [
      "parks below an indicator are its parts, filled or blank, and head nothing that follows",
      [
        ["表"],
        ["指标名称", "累计完成"],
        ["主营业务收入"],
        ["其中：东园"],
        ["　　西园", 2],
        ["上交税金"],
        ["其中：西园", 1],
        ["从业人员"],
      ],
      [],
      TWO,
      {
        B3: "东园主营业务收入+西园主营业务收入",
        B4: "东园主营业务收入",
        B6: "东园上交税金+西园上交税金",
        B8: "东园从业人员+西园从业人员",
      },
    ],
    [
      "a heading that is no park of ours ends the park before it",
      [["表"], ["指标名称", "累计完成"], ["一、东园"], ["主营业务收入"], ["二、丙园"], ["主营业务收入"]],
      ["A3:B3", "A5:B5"],
      TWO,
      { B4: "东园主营业务收入" },
    ],
    [
      "a total is over the parks that the form lists",
      [["2024年主营业务收入"], ["园区", "完成"], ["东园"], ["西园"], ["合计"]],
      [],
      [...TWO, "南园"],
      { B3: "东园主营业务收入", B4: "西园主营业务收入", B5: "东园主营业务收入+西园主营业务收入" },
    ],
    [
      "parks stand across as well as down",
      [
        ["表"],
        ["指标", "东园", null, "西园", null],
        [null, "完成", "上年同期", "完成", "上年同期"],
        ["主营业务收入"],
      ],
      ["A2:A3", "B2:C2", "D2:E2"],
      TWO,
      { B4: "东园主营业务收入", C4: "东园主营业务收入", D4: "西园主营业务收入", E4: "西园主营业务收入" },
    ],
    [
      "the title of a next table is no row of the one above it",
      [
        ["表一"],
        ["园区", "主营业务收入", "上交税金"],
        ["全区合计"],
        ["东园"],
        ["西园"],
        [],
        ["表二 重点指标"],
        ["指标", "累计完成", "去年同期"],
        ["从业人员"],
      ],
      [],
      TWO,
      {
        ...{ B3: "东园主营业务收入+西园主营业务收入", C3: "东园上交税金+西园上交税金" },
        ...{ B4: "东园主营业务收入", C4: "东园上交税金", B5: "西园主营业务收入", C5: "西园上交税金" },
        ...{ B9: "东园从业人员+西园从业人员", C9: "东园从业人员+西园从业人员" },
      },
    ],
    [
      "a rate is wanted where the unit is one, and an amount is none",
      [["表"], ["指标", "上年同期（%）", "累计（%）"], ["主营业务收入"]],
      [],
      [],
      { C3: "主营业务收入" },
    ],
    [
      "a sum of enterprises of which one is not known is not filled",
      [["表"], ["企业名称", "主营业务收入"], ["明盛实业"], ["不认识的厂"], ["合计"]],
      [],
      [],
      { B3: "明盛实业" },
    ],
  ])("%s", (_what, rows, merges, parks, cells) => {
    expect(filled(rows, merges, parks)).toEqual(cells);
  });
});

describe("What a heading's unit says of 增减", () => {
  const keyOf = (heading: string) => {
    const values = [
      ["指标", "累计完成", heading],
      ["主营业务收入", "", ""],
    ];
    const grid = new FormGrid({
      ...{ sheet: "表", row: 1, column: 1, values, formulas: values, merges: [] },
      formats: values.map((row) => row.map(() => "General")),
    });
    return recogniseForm(grid, dataOf([]), NO_CHOICES).bands[0]?.columns[2]?.key;
  };

  it.each([
    ["增减%", "growth"],
    ["同比增减（%）", "growth"],
    ["同比增长（亿元）", "change"],
    ["增减（万元）", "change"],
    ["比去年增减额", "change"],
    ["完成%", "progress"],
    ["累计完成（%）", "progress"],
    ["累计（亿元）", "actual"],
  ])("%s is the %s", (heading, key) => {
    expect(keyOf(heading)).toBe(key);
  });
});
