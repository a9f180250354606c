import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbookFile } from "../../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../../workbench/file/workbook-file";
import { writeWorkbookFile } from "../../workbench/file/write-workbook-file";
import { generatedPark, workbookOf } from "../host/scale/generated-park";
import { buildFromPane } from "../support/build-from-pane";
import { runToolProcess } from "../support/run-tool";
import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

describeInBrowser("a build of hundreds of enterprises", () => {
  let open: OpenWorkbench;
  let folder: string;
  let given: string;
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await open.close();
  });
  const script = "**/addin/build-plan-worker.*.js";

  beforeAll(async () => {
    open = await openWorkbench();
    folder = mkdtempSync(join(tmpdir(), "park-large-"));
    given = join(folder, "given.xlsx");
    const park = generatedPark({ parks: 1, enterprises: 320, projects: 10 });
    writeFileSync(given, await writeWorkbookFile(workbookOf(park)));
  });

  async function openGiven(): Promise<void> {
    const { page } = open;
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(given);
    await page.locator(".status-message", { hasText: /^已打开/ }).waitFor({ timeout: 60_000 });
  }

  test("tells how long it takes, and stops planning at once when that is cancelled, with nothing written", async () => {
    const { page, pane } = open;
    await openGiven();
    await pane.getByRole("button", { name: /^一键生成/ }).click();
    const start = pane.getByRole("button", { name: "开始生成" });
    await start.and(pane.locator(":focus")).waitFor({ timeout: 60_000 });
    const held: (() => void)[] = [];
    await page.route(script, (route) => void held.push(() => void route.continue()));
    await start.press("Enter");
    for (const seconds of ["2.", "3."]) await pane.getByText(`已用${seconds}`).waitFor();
    await pane.getByRole("button", { name: "取消", exact: true }).click();
    await pane.getByText("已取消，工作簿没有改变").first().waitFor({ timeout: 5000 });
    for (const release of held) release();
    await page.unroute(script);
    const { file } = await saveWorkbook(open);
    expect(file.sheets.filter(({ name }) => /情况表$/.test(name))).toEqual([]);
  });

  test("is the same, planned in a worker, as by the headless tool", async () => {
    const { page } = open;
    const started = page.waitForEvent("worker", (worker) => worker.url().includes("build-plan-worker"));
    await buildFromPane(open);
    await started;
    await open.pane.getByRole("region", { name: "报表已生成" }).waitFor({ timeout: 60_000 });
    const { file } = await saveWorkbook(open);
    const made = join(folder, "made.xlsx");
    expect((await runToolProcess("generate", given, made)).code).toBe(0);
    const expected = await readWorkbookFile(readFileSync(made));
    const cellsOf = ({ sheets }: WorkbookFile) =>
      sheets
        .filter(({ name }) => /情况表$/.test(name))
        .map(({ name, rows }) => [name, rows.map(({ row, cells }) => [row, cells.map(({ column, formula, value }) => [column, formula ?? value])])]); // prettier-ignore
    expect(cellsOf(file)).toHaveLength(3);
    expect(cellsOf(file)).toEqual(cellsOf(expected));
  });

  test("leaves no error behind", () => {
    expect(open.errors).toEqual([]);
  });
});
