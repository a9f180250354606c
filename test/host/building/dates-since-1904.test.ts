import { buildSheets } from "../../../src/workbook/build-sheets";
import { checkWorkbook } from "../../../src/workbook/report/check-workbook";
import { rollOver } from "../../../src/workbook/roll-over/roll-over";
import type { Finding } from "../../../src/records/finding";
import { seedWorkbook } from "./seed";

const commands: [string, () => Promise<readonly Finding[]>][] = [
  ["生成", async () => (await buildSheets()).findings],
  ["校验", async () => (await checkWorkbook()).data],
  ["换期", async () => (await rollOver()).findings],
];

describe("a workbook whose days count from 1904", () => {
  beforeEach(async () => {
    await workbench.openWorkbook(seedWorkbook());
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
