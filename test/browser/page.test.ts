import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetFile } from "../../workbench/file/workbook-file";
import {
  closeBrowser,
  describeInBrowser,
  openBlankPage,
  openWorkbench,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "park-page-"));
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

/** Where a cell lies in the window, found through the name box as a person would: typed, then Enter. */
async function goTo({ page }: OpenWorkbench, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input").first();
  await box.fill(address);
  await box.press("Enter");
  await until(() => box.evaluate((input) => document.activeElement !== input));
  await page.waitForTimeout(300); // the grid takes the keyboard a moment after the box has given it back
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 100) throw new Error("waited in vain");
    await new Promise((done) => setTimeout(done, 100));
  }
}

function cellOf(sheet: SheetFile | undefined, row: number, column: number) {
  return sheet?.rows.find((line) => line.row === row)?.cells.find((cell) => cell.column === column);
}

describeInBrowser("the workbench's page", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.close());
  test("starts with the sample workbook and no error", async () => {
    await expect(open.page.locator(".file-name").textContent()).resolves.toContain("2013");
    expect(open.errors).toEqual([]);
  });

  test("says that it is no Excel", async () => {
    const status = await open.page.locator(".status-line").textContent();
    expect(status).toContain("不是 Excel");
  });

  test("has the ribbon that the manifest declares, with its icons", async () => {
    const manifest = readFileSync(join(__dirname, "../../dist/manifest.xml"), "utf8");
    const declared = [...manifest.matchAll(/<Control [^>]*id="([^"]+)"/g)].map((match) => match[1]);
    const buttons = open.page.locator(".ribbon-button");
    expect(await buttons.evaluateAll((all) => all.map((one) => one.id))).toEqual(declared);
    const widths = await buttons
      .locator("img")
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(widths).toHaveLength(declared.length);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });

  test("offers the functions while a formula is typed, explains its arguments and shows its result", async () => {
    const { page } = open;
    await page.locator("#file-new").click();
    await page.getByText("已新建空白工作簿").waitFor();
    await goTo(open, "B2");
    await page.keyboard.type("=PARK.GA", { delay: 30 });
    await page.getByText("PARK.GAP", { exact: false }).first().waitFor();
    await page.keyboard.press("Tab");
    await page.getByText("PARK.GAP(actual,target,schedule)").first().waitFor();
    await page.keyboard.type("52.14,135,0.5)", { delay: 30 });
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 1, 1)).toMatchObject({
      formula: "=PARK.GAP(52.14,135,0.5)",
      value: expect.closeTo(-11.3777, 3),
    });
  });

  test("opens again what it saved", async () => {
    const { path } = await saveWorkbook(open);
    const { page } = open;
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(path);
    await page.getByText(/^已打开/).waitFor();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 1, 1)?.formula).toBe("=PARK.GAP(52.14,135,0.5)");
  });

  test.each([
    ["a text with the name of a workbook", "报表.xlsx", "这不是表格"],
    ["a file of another kind", "报表.docx", "x"],
    ["nothing at all", "空.xlsx", ""],
  ])("refuses %s in words and keeps the workbook", async (_what, name, content) => {
    const { page } = open;
    const path = join(folder, name);
    writeFileSync(path, content);
    const before = await page.locator(".file-name").textContent();
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(path);
    const notice = page.locator(".problem");
    await notice.waitFor();
    expect(await notice.textContent()).toMatch(/\.xlsx|空/);
    expect(await page.locator(".file-name").textContent()).toBe(before);
    await notice.getByRole("button").click();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 1, 1)?.formula).toBe("=PARK.GAP(52.14,135,0.5)");
  });

  test("asks before unsaved changes are given up", async () => {
    const { page } = open;
    await goTo(open, "A1");
    await page.keyboard.type("未保存");
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    await page.locator("#file-new").click();
    await page.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 0, 0)?.value).toBe("未保存");
    await expect(page.locator(".dirty").count()).resolves.toBe(0);
  });

  test("says beside the grid what a function said with its error", async () => {
    const { page } = open;
    await goTo(open, "B4");
    await page.keyboard.type('=PARK.GAP(52.14,"",0.5)', { delay: 20 });
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    await goTo(open, "B4");
    await page.locator(".status-message", { hasText: "年度目标" }).waitFor();
  });

  test("takes nothing that Excel would not take, and says so", async () => {
    const { page } = open;
    await goTo(open, "C1");
    await page.keyboard.type("=PARK.GAP(1)", { delay: 20 });
    await page.keyboard.press("Enter");
    await page.locator(".problem", { hasText: "没有写入" }).waitFor();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 0, 2)).toBeUndefined();
    await goTo(open, "C2");
    await goTo(open, "C1");
    expect(await page.locator("[data-u-comp=formula-bar]").textContent()).not.toContain("PARK");
  });

  test("opens a workbook that is dropped onto it", async () => {
    const { page } = open;
    const bytes = [...readFileSync(join(__dirname, "../../examples/seed-2013H1.xlsx"))];
    const dragged = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], "拖进来的.xlsx"));
      return transfer;
    }, bytes);
    await page.dispatchEvent(".workbench", "dragenter", { dataTransfer: dragged });
    await page.locator(".drop").waitFor();
    await page.dispatchEvent(".workbench", "drop", { dataTransfer: dragged });
    await page.getByText("已打开拖进来的.xlsx").waitFor();
    await open.pane.getByRole("heading", { name: "2013年1-6月" }).waitFor();
  });
});

describeInBrowser("a workbench that cannot start", () => {
  test.each([
    ["the pane has not been built", "**/addin/taskpane.html", "npm run build"],
    ["the functions have not been built", "**/addin/functions.json", "npm run build"],
    ["Microsoft's client is missing", "**/office-js/*", "office-js"],
  ])("says so in words when %s", async (_what, address, words) => {
    const { page, close } = await openBlankPage();
    await page.route(address, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(process.env.PARK_WORKBENCH_URL ?? "");
    await page.locator(".cover[role=alert]", { hasText: words }).waitFor();
    await page.getByRole("button", { name: "重新载入" }).waitFor();
    await close();
  });

  test("opens a blank workbook when the sample is missing", async () => {
    const { page, close } = await openBlankPage();
    await page.route("**/examples/*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(process.env.PARK_WORKBENCH_URL ?? "");
    await page.locator(".problem", { hasText: "示例" }).waitFor();
    await page.locator(".workbench[data-phase=ready]").waitFor();
    await close();
  });
});
