import { fillForm, lastFilled, previewForm } from "../../../src/commands/fill-form";
import { NO_CHOICES } from "../../../src/forms/form-mapping";
import { formWorkbook } from "../../../scripts/examples/form-files";
import type { FormSpec } from "../../../scripts/examples/form-files";
import { exampleWorkbook } from "../../../scripts/make-examples";
import { readExample } from "../../../scripts/examples/example-data";
import { withSheetOf } from "../../../workbench/headless/with-sheet-of";

type Cell = string | number | null;

async function open(rows: Cell[][]): Promise<void> {
  const spec: FormSpec = {
    ...{ file: "", sheet: "表", rows, header: [2, 2], end: rows.length, merges: [], widths: [] },
  };
  const form = formWorkbook(spec);
  const [sheet] = form.sheets;
  if (!sheet) throw new Error("no sheet");
  await workbench.openWorkbook(
    withSheetOf(exampleWorkbook(readExample("examples/four-parks.json")), form, sheet),
  );
}

async function preview(columns: [string, string][] = []) {
  const answer = await previewForm({ sheet: "表", choices: { ...NO_CHOICES, columns: new Map(columns) } });
  if (Array.isArray(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

async function fill(columns: [string, string][] = [], style: "formulas" | "values" = "formulas") {
  const shown = await preview(columns);
  const result = await fillForm(shown, style);
  if (!("outcome" in result)) throw new Error(JSON.stringify(result));
  return {
    values: Object.fromEntries(
      lastFilled.map(({ address, value }) => [
        address,
        typeof value === "number" ? Number(value.toFixed(4)) : value,
      ]),
    ),
    kinds: shown.findings.map(({ kind }) => kind),
  };
}

const numbered = (from: number, to: number): Cell[][] =>
  Array.from({ length: to - from + 1 }, (_none, index) => [from + index]);

describe("A form whose names are blank", () => {
  it("gets the records that its title speaks of, in their order, with their figures and the total over them", async () => {
    await open([
      ["电子信息企业情况表"],
      ["序号", "企业名称", "主营业务收入（万元）"],
      ...numbered(1, 6),
      [null, "合计"],
    ]);
    const { values, kinds } = await fill();
    const named = Object.entries(values).filter(([address]) => address.startsWith("B"));
    expect(named.length).toBeGreaterThan(2);
    const figures = Object.entries(values).filter(([address]) => /^C[3-8]$/.test(address));
    expect(figures).toHaveLength(named.length);
    expect(values["C9"]).toBe(figures.reduce((sum, [, value]) => sum + Number(value), 0));
    expect(kinds).toContain("formListMarked");
  });

  it("says for whom it has no row, and tells no total and no share of a part of them", async () => {
    await open([
      ["企业情况表"],
      ["序号", "企业名称", "主营业务收入（万元）", "占比%"],
      ...numbered(1, 3),
      [null, "合计"],
    ]);
    const { values, kinds } = await fill();
    expect(Object.keys(values)).toEqual(["B3", "C3", "B4", "C4", "B5", "C5"]);
    expect(kinds).toEqual([...["formListAll", "formListLeft", "formTotalUnknown", "formSkipped_noWhole"]]);
  });

  it("stays blank where its title limits it in a way that no record tells, until the user says whom to list", async () => {
    await open([["亏损企业名单"], ["序号", "企业名称", "主营业务收入（万元）"], ...numbered(1, 40)]);
    expect((await preview()).plan.cells).toEqual([]);
    expect((await preview()).findings.map(({ kind }) => kind)).toEqual(["formListUnread"]);
    const { values } = await fill([["企业名称", "list:停产"]]);
    expect(values["B3"]).toBe("虚拟电子元件厂");
    // What was said of it is remembered with the form, and its own names are filled again.
    const again = await preview();
    expect(again.plan.cells.filter(({ column }) => column === "企业名称")).toHaveLength(
      Object.keys(values).filter((address) => address.startsWith("B")).length,
    );
  });

  it("is filled again with whom there is by then", async () => {
    await open([["企业情况表"], ["序号", "企业名称", "主营业务收入（万元）"], ...numbered(1, 40)]);
    const first = await fill([], "values");
    await Excel.run(async (context) => {
      const name = context.workbook.tables.getItem("企业数据").columns.getItem("企业").getDataBodyRange();
      name.getCell(1, 0).values = [["改名后的企业"]];
      await context.sync();
    });
    const second = await fill([], "values");
    expect(second.values).toEqual({ ...first.values, B4: "改名后的企业" });
  });

  it("takes under each heading those that it names, and nobody twice who is named already", async () => {
    await open([
      ["项目情况表"],
      ["序号", "项目名称", "总投资（万元）"],
      ["一、重大项目"],
      ...numbered(1, 9),
      ["二、园区配套"],
      ...numbered(1, 9),
      [null, "合计"],
    ]);
    const { values } = await fill();
    const names = Object.entries(values).filter(([address]) => address.startsWith("B"));
    expect(names).toHaveLength(13);
    expect(values["B13"]).toBeUndefined();
    expect(values["C23"]).toBe(
      Object.entries(values).reduce(
        (sum, [at, value]) => (/^C(?!23)/.test(at) ? sum + Number(value) : sum),
        0,
      ),
    );
  });

  it("leaves a blank row among named ones alone", async () => {
    await open([
      ["企业情况表"],
      ["序号", "企业名称", "主营业务收入（万元）"],
      [1, "虚拟光电科技有限公司"],
      [],
      ["注：", "示例"],
    ]);
    const { values } = await fill();
    expect(values).toEqual({ C3: 25600 });
  });
});

describe("占比, 贡献率 and 拉动 in a form", () => {
  const PARKS = ["虚拟东园", "虚拟西园", "虚拟南园", "虚拟北园"];
  // 61.5, 37.2, 24.8, 12.9 of 136.4; last year 52.3, 33.9, 20.1, 14.2 of 120.5.
  const RIGHT = [
    [45.088, 57.8616, 7.6349],
    [27.2727, 20.7547, 2.7386],
    [18.1818, 29.5597, 3.9004],
    [9.4575, -8.1761, -1.0788],
  ];
  const shares = (values: Record<string, unknown>, columns: string, from: number) =>
    PARKS.map((_park, index) => [...columns].map((column) => values[`${column}${from + index}`]));

  it.each<[what: string, rows: Cell[][], columns: string, from: number]>([
    [
      "by the form's own cells, beside a total that stands first",
      [
        ["园区", "完成数（亿元）", "上年同期", "占比%", "贡献率%", "拉动"],
        ["合计"],
        ...PARKS.map((park) => [park]),
      ],
      ...(["DEF", 4] as const),
    ],
    [
      "by the input tables where the form has no such cells",
      [["园区", "占比%", "贡献率%", "拉动"], ...PARKS.map((park) => [park])],
      ...(["BCD", 3] as const),
    ],
    [
      "in another unit than the table's",
      [
        ["园区", "完成数（万元）", "上年同期（万元）", "占比%", "贡献率%", "拉动"],
        ...PARKS.map((park) => [park]),
      ],
      ...(["DEF", 3] as const),
    ],
  ])("are told %s", async (_what, rows, columns, from) => {
    await open([["2024年1-6月主营业务收入"], ...rows]);
    const { values } = await fill();
    expect(shares(values, columns, from)).toEqual(RIGHT);
  });

  it.each<[what: string, rows: Cell[][]]>([
    ["some of the parks", [["园区", "占比%"], ["虚拟东园"], ["虚拟西园"]]],
    ["a park that is none of ours", [["园区", "占比%"], ...PARKS.map((park) => [park]), ["外地园"]]],
  ])("are not told of %s", async (_what, rows) => {
    await open([["2024年1-6月主营业务收入"], ...rows]);
    const shown = await preview();
    expect(shown.plan.cells).toEqual([]);
    expect(shown.findings.map(({ kind }) => kind)).toContain("formSkipped_noWhole");
  });

  it("are not told of indicators that are parts of nothing", async () => {
    await open([["主要指标"], ["指标名称", "占比%"], ["主营业务收入"], ["工业增加值"]]);
    const shown = await preview();
    expect(shown.plan.cells).toEqual([]);
    expect(shown.findings.map(({ kind }) => kind)).toContain("formSkipped_noWhole");
  });
});
