import { previewImport } from "../../../src/commands/import";
import { buildSheets } from "../../../src/workbook/build-sheets";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { readForm } from "../../../src/workbook/forms/read-form";
import { applyImport } from "../../../src/workbook/import/apply-import";
import { readTrends } from "../../../src/workbook/trends/read-trends";
import { fillTemplates } from "../../../src/workbook/user-templates/fill-templates";
import { rollOver } from "../../../src/workbook/roll-over/roll-over";
import type { Finding } from "../../../src/records/finding";
import { seedWorkbook } from "./seed";

const commands: [string, () => Promise<readonly Finding[]>][] = [
  ["生成", async () => (await buildSheets()).findings],
  ["校验", async () => (await checkWorkbook()).data],
  ["换期", async () => (await rollOver()).findings],
  ["导入", imported],
  ["填表", () => Excel.run(async (context) => findingsOf(await readForm(context, "模板_月报")))],
  ["模板", async () => (await fillTemplates()).findings],
  ["走势", async () => findingsOf(await readTrends())],
];

const findingsOf = (result: object | Finding[]): Finding[] => (Array.isArray(result) ? result : []);

async function imported(): Promise<Finding[]> {
  const plan = await previewImport({
    name: "来源",
    values: [
      ["指标", "单位", "本期累计"],
      ["新指标", "亿元", "1"],
    ],
  });
  if (!plan) throw new Error("no table was recognised");
  return (await applyImport(plan)).findings;
}

describe("a workbook whose days count from 1904", () => {
  beforeEach(async () => {
    await workbench.openWorkbook(seedWorkbook());
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("模板_月报").getRange("A1").values = [["{{园区}}"]];
      await context.sync();
    });
    workbench.host.state.countsFrom1904 = true;
  });
  afterEach(() => {
    workbench.host.state.countsFrom1904 = false;
  });

  test.each(commands)("is refused in words by %s, and nothing is changed", async (_name, run) => {
    const before = await workbench.host.settledSave();
    expect((await run()).map(({ kind, severity }) => [kind, severity])).toEqual([
      ["datesSince1904", "error"],
    ]);
    expect(await workbench.host.settledSave()).toEqual(before);
  });
});
