import { fillForm, lastFilled, previewForm } from "../../../src/commands/fill-form";
import { undo } from "../../../src/commands/undo";
import { exampleWorkbook } from "../../../scripts/make-examples";
import { readExample } from "../../../scripts/examples/example-data";
import { markForm, unmarkForm } from "../../../src/workbook/forms/mark-form";
import { FILLED_FORMS, workbookWithForm } from "../../support/form-files";
import type { WorkbookFile } from "../../../workbench/file/workbook-file";

const example = (name: string): WorkbookFile => exampleWorkbook(readExample(`examples/${name}.json`));

async function openWith(data: string, form: string, change?: (form: WorkbookFile) => void) {
  const { workbook, sheet } = workbookWithForm({ form, data }, change);
  await workbench.openWorkbook(workbook);
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

describe("A form of a superior office", () => {
  it.each(FILLED_FORMS)(
    "$form is filled from $data where it is blank, and nowhere else",
    async ({ form, data, cells }) => {
      const sheet = await openWith(data, form);
      const { values } = await fill(sheet);
      expect(values).toEqual(cells);
    },
  );

  it("shows the same figures where values are asked for, and holds no formula of ours then", async () => {
    const sheet = await openWith("four-parks", "parks-by-indicator");
    const { values } = await fill(sheet, "values");
    expect(values).toEqual(FILLED_FORMS[1]?.cells);
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
