import { writeFindings } from "../../../src/commands/findings-sheet";
import { planFindingsSheet } from "../../../src/templates/findings/findings-sheet";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { writeFindingsSheet } from "../../../src/workbook/report/write-findings-sheet";
import { expectAllOrNothing, expectRecovery } from "../support/every-failure";
import { inputWorkbook } from "../support/input-workbook";

const SHEET = "校验结果";

const open = () =>
  workbench.openWorkbook(
    inputWorkbook(
      { period: "2013年1-6月", year: 2013, parks: "工业园区" },
      {
        indicators: [
          {
            name: "主营业务收入",
            unit: "亿元",
            target: 135,
            actual: 52.14,
            prior: 40,
            publishedGrowth: 0.2047,
          },
        ],
      },
    ),
  );

async function valuesOf(name: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getUsedRange();
    range.load("values");
    await context.sync();
    return range.values;
  });
}

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

describe("The sheet 校验结果", () => {
  beforeEach(open);

  it("lists the findings of data and text with their place, stated and recomputed figures", async () => {
    const { data, text, period } = await checkWorkbook("主营业务收入53.14亿元。");
    const findings = [...data, ...(text?.findings ?? [])];
    const result = await writeFindings(findings, period);
    expect(result).toMatchObject({ outcome: { sheets: [{ name: SHEET, rows: findings.length }] } });
    const values = await valuesOf(SHEET);
    expect(values[1]?.[0]).toMatch(/^2013年1-6月 /);
    expect(values[2]).toEqual(["级别", "位置", "问题", "写的是", "推算是", "建议"]);
    expect(values).toHaveLength(3 + findings.length);
    expect(values[3]?.[0]).toBe("错误");
    const stated = values.find((row) => String(row[3]).includes("53.14"));
    expect(String(stated?.[4])).toContain("52.14");
    expect(values.some((row) => /^指标数据!/.test(String(row[1])))).toBe(true);
  });

  it("prints on A4 with its header on every page, and keeps the header in sight", async () => {
    await writeFindings((await checkWorkbook()).data, "");
    const file = await workbench.host.settledSave();
    const sheet = file.sheets.find(({ name }) => name === SHEET);
    expect(sheet?.freeze).toMatchObject({ rows: 3 });
    expect(sheet?.pageLayout).toMatchObject({ orientation: "landscape", titleRows: "$1:$3" });
    expect(sheet?.pageLayout?.paper?.toUpperCase()).toBe("A4");
  });

  it("takes the place of the one written before, under the name that the user gave it", async () => {
    const { data } = await checkWorkbook();
    await writeFindings(data, "");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).name = "六月校验";
      await context.sync();
    });
    await writeFindings(data.slice(0, 1), "");
    expect((await sheetNames()).filter((name) => /校验/.test(name))).toEqual(["六月校验"]);
    expect(await valuesOf("六月校验")).toHaveLength(4);
  });

  it("never touches a user's own sheet of that name", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(SHEET).getRange("A1").values = [["我的"]];
      await context.sync();
    });
    const result = await writeFindings((await checkWorkbook()).data, "");
    expect(result).toMatchObject({ outcome: { sheets: [], findings: [{ kind: "sheetConflict" }] } });
    expect(await valuesOf(SHEET)).toEqual([["我的"]]);
  });

  it.each([
    ["for the first time", open],
    [
      "in the place of an earlier one",
      async () => {
        await open();
        await writeFindingsSheet(planFindingsSheet([{ severity: "hint", message: "旧的" }]));
      },
    ],
  ])("is written %s as a whole or not at all, whatever request fails", async (_what, prepare) => {
    const run = () => writeFindingsSheet(planFindingsSheet([{ severity: "error", message: "新的" }]));
    const held = await expectAllOrNothing({ prepare, run });
    // Of the last request only the answer was lost.
    expect(held).toHaveLength(1);
    await expectRecovery({ prepare, run });
  });
});

test("a workbook whose tables hold nothing yet is told so, table by table", async () => {
  await workbench.openWorkbook(
    inputWorkbook({ period: "2013年1-6月", year: 2013 }, { indicators: [], enterprises: [] }),
  );
  const { data } = await checkWorkbook();
  const told = data.filter(({ kind }) => kind === "emptyTable");
  expect(told.map(({ place }) => place?.sheet)).toEqual(expect.arrayContaining(["指标数据", "企业数据"]));
  expect(told.every(({ severity }) => severity === "error")).toBe(true);
});
