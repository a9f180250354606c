import { fillForm, lastFilled, previewForm } from "../../../src/commands/fill-form";
import { undo } from "../../../src/commands/undo";
import { formWorkbook } from "../../../scripts/examples/form-files";
import { FORMS } from "../../../scripts/examples/forms";
import { exampleWorkbook } from "../../../scripts/make-examples";
import { readExample } from "../../../scripts/examples/example-data";
import { markForm, unmarkForm } from "../../../src/workbook/forms/mark-form";
import { withSheetOf } from "../../../workbench/headless/with-sheet-of";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";

const example = (name: string): WorkbookFile => exampleWorkbook(readExample(`examples/${name}.json`));

function specOf(file: string) {
  const spec = FORMS.find((each) => each.file === file);
  if (!spec) throw new Error(`no form ${file}`);
  return spec;
}

async function openWith(data: string, file: string, change: (form: WorkbookFile) => void = () => undefined) {
  const form = formWorkbook(specOf(file));
  change(form);
  const [sheet] = form.sheets;
  if (!sheet) throw new Error("no sheet");
  await workbench.openWorkbook(withSheetOf(example(data), form, sheet));
  return sheet.name;
}

async function fill(sheet: string, style: "formulas" | "values" = "formulas") {
  const preview = await previewForm({ sheet });
  if (Array.isArray(preview)) throw new Error(JSON.stringify(preview));
  const result = await fillForm(preview, style);
  if (!("outcome" in result)) throw new Error(JSON.stringify(result));
  const values = Object.fromEntries(
    lastFilled
      .filter(({ value }) => value !== "")
      .map(({ address, value }) => [address, typeof value === "number" ? Number(value.toFixed(4)) : value]),
  );
  return { preview, values, findings: result.outcome.findings };
}

const EXPECTED: [form: string, data: string, cells: Record<string, string | number>][] = [
  [
    "monthly-indicators",
    "seed-2013H1",
    {
      ...{ F7: 52.14, G7: 20.47, I7: 135, J7: 38.6222 },
      ...{ F9: 12.58, G9: 28.96, I9: 27.8, J9: 45.2518 },
      ...{ F10: 14200, I10: 21400, J10: 66.3551, F11: 121700 },
      ...{ F13: 10723, G13: 17.5381, H13: 9123 },
    },
  ],
  [
    "parks-by-indicator",
    "four-parks",
    {
      ...{ B5: 120, C5: 61.5, D5: 0.1759, E5: 2, F5: 14.15, G5: 0.146, H5: 20300, I5: 17600, J5: 53.4211 },
      ...{ B6: 80, C6: 37.2, D6: 0.0973, E6: 3, F6: 8.56, G6: 0.092, H6: 11800, I6: 10900, J6: 48.1633 },
      ...{ B7: 46, C7: 24.8, D7: 0.2338, E7: 1, F7: 5.7, G7: 0.171, H7: 7100, I7: 6050, J7: 52.2059 },
      ...{ B8: 27, C8: 12.9, D8: -0.0915, E8: 4, F8: 2.97, G8: -0.031, H8: 4020, I8: 4310, J8: 44.6667 },
      ...{ C9: 136.4, D9: 0.132, F9: 31.38, H9: 43220, I9: 38860, J9: 50.7873 },
    },
  ],
  [
    "enterprises-by-cluster",
    "four-parks",
    {
      ...{ C5: 184000, D5: 171120, E5: 7.5269, F5: "产能利用率达到92%" },
      ...{ F6: "4月试生产，申报材料已报", F9: "招标中", F10: "达产达标", F11: "材料准备" },
      ...{ C6: 16500, D6: 10060, E6: 64.0159 },
      ...{ C7: 200500, D7: 181180, E7: 10.6634 },
      ...{ C9: 260110, D9: 276300, E9: -5.8596, C10: 188110, D10: 174940, E10: 7.5283 },
      ...{ C11: 12310, D11: 10080, E11: 22.123, C12: 460530, D12: 461320, E12: -0.1712 },
      ...{ C13: 661030, D13: 642500, E13: 2.884 },
    },
  ],
  [
    "project-ledger",
    "four-parks",
    {
      ...{ C5: 5600, D5: 5600, E5: 100, F5: 44986, G5: "试投产", H5: "示例科技局", N5: 5600 },
      ...{ C6: 36000, D6: 17000, E6: 47.2222, F6: 45189, G6: "在建", H6: "示例经济发展局", N6: 17000 },
      ...{ C7: 40000, D7: 19000, E7: 47.5, F7: 45356, G7: "在建", H7: "示例经济发展局", N7: 19000 },
      ...{ C8: 28600, D8: 4000, E8: 13.986, F8: 45422, G8: "开工", H8: "示例经济发展局", N8: 4000 },
      ...{ C9: 110200, D9: 45600, E9: 41.3793, N9: 45600 },
    },
  ],
  [
    "one-enterprise",
    "four-parks",
    { C5: 260110, D5: 276300, E5: -5.8596, C6: 50721, C7: 5200, C8: 1300, C10: "融资" },
  ],
  [
    "quarterly-targets",
    "four-parks",
    {
      ...{ B5: 1200000, E5: 615000, F5: 17.5908, B6: 400000, E6: 208000, F6: 20.9302 },
      ...{ B7: 62000, E7: 33480, F7: 15.0515, B8: 40, E8: 36, F8: 9.0909 },
    },
  ],
];

describe("A form of a superior office", () => {
  it.each(EXPECTED)("%s is filled from %s where it is blank, and nowhere else", async (form, data, cells) => {
    const sheet = await openWith(data, form);
    const { values } = await fill(sheet);
    expect(values).toEqual(cells);
  });

  it("shows the same figures where values are asked for, and holds no formula of ours then", async () => {
    const sheet = await openWith("four-parks", "parks-by-indicator");
    const { values } = await fill(sheet, "values");
    expect(values).toEqual(EXPECTED[1]?.[2]);
    const formulas = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange("B5:K9").load("formulas");
      await context.sync();
      return range.formulas.flat().filter((cell) => typeof cell === "string" && cell.startsWith("="));
    });
    expect(formulas).toEqual(["=SUM(B5:B8)"]);
  });

  it("is as it was after 撤销", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators");
    const read = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getItem(sheet)
          .getRange("A1:K15")
          .load("formulas,numberFormat");
        await context.sync();
        return { formulas: range.formulas, formats: range.numberFormat };
      });
    const before = await read();
    await fill(sheet);
    expect(await read()).not.toEqual(before);
    await undo();
    expect(await read()).toEqual(before);
  });

  it("is filled again in the next month, but for what the user has typed since", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators");
    await fill(sheet, "values");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("指标数据").getRange("D2").load("address");
      const form = context.workbook.worksheets.getItem(sheet);
      form.getRange("F9").values = [[99]];
      const table = context.workbook.tables
        .getItem("指标数据")
        .columns.getItem("本期累计")
        .getDataBodyRange();
      table.getCell(0, 0).values = [[60]];
      table.getCell(1, 0).values = [[15]];
      await context.sync();
    });
    const { values } = await fill(sheet, "values");
    expect(values["F7"]).toBe(60);
    expect(values["F9"]).toBeUndefined();
  });

  it("gets nothing into protected cells, and what may be typed into is filled", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators");
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRange("F7:F8").format.protection.locked = false;
      worksheet.protection.protect();
      await context.sync();
    });
    const { values, findings } = await fill(sheet);
    expect(values).toEqual({ F7: 52.14 });
    expect(findings.map(({ kind }) => kind)).toContain("formSkipped_locked");
  });

  it("says of rows and columns what is not known of them, and fills them once they are chosen, now and later", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators");
    const first = await previewForm({ sheet });
    if (Array.isArray(first)) throw new Error("not read");
    const unknown = first.findings
      .filter(({ kind }) => /Unknown$/.test(kind))
      .map(({ parameters }) => parameters["row"] ?? parameters["column"]);
    expect(unknown).toEqual(["全市位次", "主营业务收入：规上企业", "从业人员期末人数"]);
    const key = first.lists[0]?.records.find(({ name }) => name === "从业人员")?.key ?? "";
    const chosen = await previewForm({
      sheet,
      choices: { columns: new Map([["全市位次", "status"]]), rows: new Map([["从业人员期末人数", key]]) },
    });
    if (Array.isArray(chosen)) throw new Error("not read");
    await fillForm(chosen, "formulas");
    expect(lastFilled.find(({ address }) => address === "F12")?.value).toBe(10723);
    await undo();
    const { values } = await fill(sheet);
    expect(values["F12"]).toBe(10723);
    expect(values["K7"]).toBe("差欠序时");
  });
});

describe("The marks of a proposal", () => {
  it("stand on the cells that would be filled, and go without a trace", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators");
    const preview = await previewForm({ sheet });
    if (Array.isArray(preview)) throw new Error("not read");
    const marked = () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange("F7");
        const count = range.conditionalFormats.getCount();
        await context.sync();
        return count.value;
      });
    await markForm(
      sheet,
      preview.plan.cells.map(({ address }) => address),
    );
    expect(await marked()).toBe(1);
    await unmarkForm(sheet);
    expect(await marked()).toBe(0);
  });
});

describe("What is no form", () => {
  it.each([
    ["指标数据", "formOwnSheet"],
    ["没有这张", "formNoSheet"],
  ])("%s is left alone: %s", async (sheet, kind) => {
    await workbench.openWorkbook(example("seed-2013H1"));
    const answer = await previewForm({ sheet });
    expect(Array.isArray(answer) && answer.map((finding) => finding.kind)).toEqual([kind]);
  });

  it("is a sheet without headings that are known, and one of a million rows", async () => {
    const sheet = await openWith("seed-2013H1", "monthly-indicators", (form) => {
      for (const row of form.sheets[0]?.rows ?? [])
        for (const cell of row.cells) if (typeof cell.value === "string") cell.value = "甲乙丙丁";
    });
    const answer = await previewForm({ sheet });
    expect(Array.isArray(answer) && answer.map(({ kind }) => kind)).toEqual(["formNotRead"]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange("XFD900000").values = [[1]];
      await context.sync();
    });
    const large = await previewForm({ sheet });
    expect(Array.isArray(large) && large.map(({ kind }) => kind)).toEqual(["formTooLarge"]);
  });
});

test.each([
  ["a row put in above", (sheet: Excel.Worksheet) => void sheet.getRange("3:3").insert("Down")],
  ["a name that is another's", (sheet: Excel.Worksheet) => void (sheet.getRange("A2").values = [["别的指标"]])], // prettier-ignore
  ["the table sorted", (sheet: Excel.Worksheet) => sheet.tables.getItemAt(0).sort.apply([{ key: 5, ascending: true }])], // prettier-ignore
])("is not filled from other rows than those that were shown: %s", async (_name, change) => {
  const sheet = await openWith("seed-2013H1", "monthly-indicators");
  const preview = await previewForm({ sheet });
  if (Array.isArray(preview)) throw new Error(JSON.stringify(preview));
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("指标数据"));
    await context.sync();
  });
  const before = await workbench.host.settledSave();
  expect(await fillForm(preview, "formulas")).toMatchObject({ problem: { kind: "changedMeanwhile" } });
  expect(await workbench.host.settledSave()).toEqual(before);
});
