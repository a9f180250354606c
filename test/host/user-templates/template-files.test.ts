import { undo } from "../../../src/commands/undo";
import { exportTemplateFile, importTemplateFile } from "../../../src/commands/template-files";
import { customiseSheets } from "../../../src/workbook/user-templates/customise-sheets";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { previewTemplates } from "../../../src/workbook/user-templates/preview-templates";
import { exportTemplate, importTemplates } from "../../../src/workbook/user-templates/template-files";
import { readWorkbookFile } from "../../../workbench/file/read-workbook-file";
import type { SheetFile } from "../../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../../workbench/file/write-workbook-file";
import { exampleWorkbook } from "../support/example-workbook";

const NAME = "模板_主要经济指标完成情况表_自定";
const FILLED = "主要经济指标完成情况表_自定";

jest.setTimeout(120_000);

/** A sheet as it would be saved, but for the styles' numbers. */
async function saved(name: string): Promise<{ sheet: SheetFile; looks: unknown[] }> {
  const file = await workbench.host.settledSave();
  const sheet = file.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const plain = JSON.parse(JSON.stringify(sheet)) as SheetFile;
  // A file leaves out what its usual font is.
  const looks = plain.rows.flatMap(({ cells }) =>
    cells.map(({ style }) => {
      const look = file.styles[style ?? 0];
      return { ...look, font: { name: "宋体", ...look?.font } };
    }),
  );
  // A file has widths in fractions of its own.
  for (const { position } of plain.charts) position.width = Math.round(position.width * 100) / 100;
  for (const row of plain.rows) {
    delete row.style;
    for (const cell of row.cells) delete cell.style;
  }
  return { sheet: plain, looks };
}

async function exported(): Promise<Uint8Array> {
  const result = await exportTemplate(NAME);
  if ("findings" in result) throw new Error(JSON.stringify(result.findings));
  return result.file.bytes;
}

const usual = workbench.host.profile.name;
afterEach(() => workbench.host.useProfile(usual));

describe("a template as a file", () => {
  it("goes out and comes in as the same template, which fills the same sheet", async () => {
    await workbench.host.useProfile("windows-ltsc2021");
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await customiseSheets(["indicators"]);
    await fillTemplates();
    // What a file says in other words than a running workbook is no difference.
    await workbench.openWorkbook(
      await readWorkbookFile(await writeWorkbookFile(await workbench.host.settledSave())),
    );
    const [template, filled] = [await saved(NAME), await saved(FILLED)];
    const bytes = await exported();

    await workbench.openWorkbook(exampleWorkbook("seed"));
    const imported = await importTemplates(bytes, "来自市局.xlsx");
    expect(imported).toMatchObject({ sheets: [NAME], findings: [] });
    expect(await saved(NAME)).toEqual(template);
    expect(await previewTemplates()).toMatchObject([
      { sheet: NAME, imported: "来自市局.xlsx", findings: [] },
    ]);
    await fillTemplates();
    expect(await saved(FILLED)).toEqual(filled);
    expect(await exported()).toEqual(bytes);

    // Another of that name is not taken, and nothing changes.
    const again = await importTemplates(bytes, "来自市局.xlsx");
    expect(again.findings).toMatchObject([{ kind: "templateFileNameTaken", parameters: { sheet: NAME } }]);
  });

  it("can be taken back, and one that is none is told", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await customiseSheets(["indicators"]);
    const bytes = await exported();
    await workbench.openWorkbook(exampleWorkbook("seed"));
    const before = (await workbench.host.settledSave()).sheets.map(({ name }) => name);
    expect((await importTemplateFile(bytes, "a.xlsx", "zh-CN")).message).toContain(NAME);
    await undo();
    expect((await workbench.host.settledSave()).sheets.map(({ name }) => name)).toEqual(before);
    const none = await importTemplateFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), "a.xls", "zh-CN");
    expect(none.problems).toEqual([expect.stringContaining(".xls")]);
    expect((await workbench.host.settledSave()).sheets.map(({ name }) => name)).toEqual(before);
  });

  it("comes without its charts, and that is said, where Excel takes no charts from a file", async () => {
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await customiseSheets(["indicators"]);
    expect((await saved(NAME)).sheet.charts).not.toEqual([]);
    const bytes = await exported();
    await workbench.host.useProfile("web");
    await workbench.openWorkbook(exampleWorkbook("seed"));
    const { problems, message } = await importTemplateFile(bytes, "a.xlsx", "zh-CN");
    expect(problems).toEqual([expect.stringContaining("图表没有带来")]);
    expect(message).toContain(NAME);
    expect((await saved(NAME)).sheet.charts).toEqual([]);
    expect((await fillTemplates()).sheets).toMatchObject([{ name: FILLED }]);
  });

  it("is not handed out where Excel gives no file, and a copy of the workbook does instead", async () => {
    await workbench.host.useProfile("web");
    await workbench.openWorkbook(exampleWorkbook("seed"));
    await customiseSheets(["indicators"]);
    const answer = await exportTemplateFile(NAME, "zh-CN");
    expect(answer).not.toHaveProperty("file");
    expect(answer.problems).toEqual([expect.stringContaining("下载副本")]);
    const copy = await writeWorkbookFile(await workbench.host.settledSave());
    await workbench.openWorkbook(exampleWorkbook("seed"));
    expect(await importTemplates(copy, "副本.xlsx")).toMatchObject({ sheets: [NAME] });
  });
});
