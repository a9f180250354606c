import { buildSheets } from "../../../src/workbook/build-sheets";
import { traceSelection } from "../../../src/workbook/trace/trace-selection";
import { cellAddress } from "../../../src/formulas/a1";
import { parameterCells } from "../../../src/templates/parameters/parameter-layout";
import { exampleWorkbook } from "../support/example-workbook";
import { inputWorkbook } from "../support/input-workbook";

const SHEET = "主要经济指标完成情况表";

beforeAll(async () => {
  await workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013, parks: "工业园区" },
      {
        indicators: [
          { name: "主营业务收入", unit: "亿元", target: 135, actual: 52.14, publishedGrowth: 0.2047 },
          { name: "从业人员", unit: "人", actual: 10723, prior: 9123 },
        ],
      },
    ),
  );
  await buildSheets();
});

/** Selects the cell under a header in the row of an indicator. */
async function select(name: string, header: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const used = sheet.getUsedRange();
    used.load("values");
    await context.sync();
    const plain = (value: unknown) => String(value).replace(/\s/g, "");
    const column = used.values
      .map((row) => row.findIndex((value) => plain(value).startsWith(header)))
      .find((index) => index > 0);
    const row = used.values.findIndex(([first]) => first === name);
    sheet.activate();
    used.getCell(row, column ?? 0).select();
    await context.sync();
  });
}

async function selectAt(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

describe("Tracing a selected figure", () => {
  it("says how a gap is made, of which typed cells, and which sentence tells of it", async () => {
    await select("主营业务收入", "差欠/超序时");
    const { trace, findings } = await traceSelection();
    expect(findings).toEqual([]);
    expect(trace?.label).toBe("主营业务收入的差欠/超序时\uFF08百分点\uFF09");
    expect(trace?.words).toBe(
      "差欠/超序时\uFF08百分点\uFF09 = \uFF08本期累计 ÷ 年度目标 − 序时进度\uFF09× 100\uFF0C单位为个百分点",
    );
    expect(trace?.inputs).toEqual(
      expect.arrayContaining([
        { place: { sheet: "指标数据", address: "G2" }, label: "主营业务收入的本期累计", shown: "52.14" },
        { place: { sheet: "指标数据", address: "D2" }, label: "主营业务收入的年度目标", shown: "135.00" },
        expect.objectContaining({ label: "报告期", shown: "2013年1-6月" }),
      ]),
    );
    expect(trace?.sentences.join()).toContain("差欠序时进度11.38个百分点");
  });

  it("follows a growth to the two levels", async () => {
    await select("从业人员", "同比增减");
    const { trace } = await traceSelection();
    expect(trace?.words).toBe("同比增减 = 本期累计 − 去年同期");
    expect(trace?.inputs.map(({ label }) => label)).toEqual(["从业人员的本期累计", "从业人员的去年同期"]);
  });

  it("follows a typed cell to the figures and the sentences that use it", async () => {
    await selectAt("指标数据", "G2");
    const { trace, findings } = await traceSelection();
    expect(findings).toEqual([]);
    expect(trace?.words).toBeUndefined();
    expect(trace?.uses).toEqual(
      expect.arrayContaining([
        { place: { sheet: SHEET, address: "D5" }, label: "主营业务收入的本期累计", shown: "52.14" },
        { place: { sheet: SHEET, address: "J5" }, label: "主营业务收入的占年目标", shown: "38.62%" },
        expect.objectContaining({ label: "达到序时进度" }),
      ]),
    );
    expect(trace?.sentences.join()).toContain("完成52.14亿元");
    expect(trace?.sentences.join()).not.toContain("从业人员10723人");
  });

  it("follows a parameter to the schedule and what is measured by it", async () => {
    await selectAt("参数", parameterCells().period.replace(/\$/g, ""));
    const { trace } = await traceSelection();
    expect(trace?.uses.map(({ label }) => label)).toEqual(
      expect.arrayContaining(["截至月份", "序时进度", "主营业务收入的差欠/超序时\uFF08百分点\uFF09"]),
    );
  });

  it.each([
    [SHEET, "C3", "blankCell"],
    [SHEET, "A1", "sheetText"],
    [SHEET, "A4", "sheetText"],
    ["指标数据", "M2", "blankCell"],
  ])("says what %s!%s is where there is nothing to follow", async (sheet, address, kind) => {
    await selectAt(sheet, address);
    const { trace, findings } = await traceSelection();
    expect(trace).toBeUndefined();
    expect(findings.map((finding) => finding.kind)).toEqual([kind]);
  });

  it("takes the active cell of several, and says so; a merged line is one", async () => {
    await selectAt(SHEET, "D5:E6");
    const several = await traceSelection();
    expect(several.trace?.label).toBe("主营业务收入的本期累计");
    expect(several.findings).toEqual([
      expect.objectContaining({ kind: "severalSelected", parameters: { address: "D5", range: "D5:E6" } }),
    ]);
    await selectAt(SHEET, "A7:P7");
    const line = await traceSelection();
    expect(line.findings.map(({ kind }) => kind)).not.toContain("severalSelected");
    expect(line.trace?.label).toBe("达到序时进度");
    expect(line.trace?.sentences.join()).toContain("1项指标未达到序时进度");
  });

  it("words a formula that the user wrote over ours as it is", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).getRange("J6").formulas = [["=D6*2"]];
      await context.sync();
    });
    await selectAt(SHEET, "J6");
    expect((await traceSelection()).trace?.words).toBe("占年目标 = 本期累计 × 2");
  });

  it("words the user's own cells, too, and leaves them out where they are typed", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("我的表");
      sheet.getRange("A1:B1").formulas = [["备注", "=指标数据!G2*2"]];
      await context.sync();
    });
    await selectAt("我的表", "B1");
    const own = await traceSelection();
    expect(own.trace?.words).toContain("主营业务收入的本期累计 × 2");
    expect(own.trace?.inputs.map(({ place }) => place.address)).toEqual(["G2"]);
    await selectAt("我的表", "A1");
    expect((await traceSelection()).findings.map(({ kind }) => kind)).toEqual(["noFormula"]);
  });
});

describe.each(["park", "native"] as const)(
  "Every figure of three sheets with formulas in %s style",
  (style) => {
    const SHEETS = ["主要经济指标完成情况表", "企业扩建升级情况表", "项目进展情况表"];
    beforeAll(async () => {
      await workbench.openWorkbook(exampleWorkbook("fourParks", style));
      await buildSheets();
    });

    it.each(SHEETS)("of %s is said in the words of its footnotes", async (name) => {
      const { values, formulas } = await contentsOf(name);
      const headerRow = values.findIndex((row) => row.filter((value) => value !== "").length > 10);
      const said = new Map<string, string>();
      for (const [row, column] of oneOfEachKind(formulas, headerRow)) {
        await selectAt(name, cellAddress(row + 1, column + 1));
        const { trace } = await traceSelection();
        said.set(`${String(formulas[row]?.at(-1))} ${column}`, trace?.words ?? "");
        expect([name, row, column, trace?.inputs.length]).not.toEqual([name, row, column, undefined]);
      }
      expect(said.size).toBeGreaterThan(15);
      // Nothing of a formula's making shows in them.
      for (const words of said.values())
        expect(words).not.toMatch(/连接|按条件|乘积|时取|!|\$|[A-Z]{2}\d|PARK/);
    });
  },
);

type Cells = (string | number)[][];

async function contentsOf(name: string): Promise<{ values: Cells; formulas: Cells }> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRange();
    used.load("values,formulas");
    await context.sync();
    return { values: used.values as Cells, formulas: used.formulas as Cells };
  });
}

/** A record, a group, a subtotal, a total and every line of words: each column that has a formula there. */
function oneOfEachKind(formulas: Cells, headerRow: number): [number, number][] {
  const keyOf = (row: number) => String(formulas[row]?.at(-1) ?? "");
  const kind = (row: number) => {
    const key = keyOf(row);
    if (key === "")
      return /^="(?:达到|双过半|规上企业|已达|停产|三年|新增)/.test(String(formulas[row]?.[0]))
        ? `line ${row}`
        : "";
    return /\|合计$|^#total/.test(key) ? "total" : key.startsWith("#") ? `# ${key.includes("园")}` : "record";
  };
  const seen = new Set<string>([""]);
  return formulas.flatMap((cells, row): [number, number][] => {
    if (row === headerRow || seen.has(kind(row))) return [];
    seen.add(kind(row));
    return cells.flatMap((content, column): [number, number][] =>
      String(content).startsWith("=") ? [[row, column]] : [],
    );
  });
}
