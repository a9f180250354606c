import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { Archive } from "../../opc/read-archive";
import { writeArchive } from "../../opc/write-archive";
import type { SheetFile } from "../../workbench/file/workbook-file";
import {
  closeBrowser,
  describeInBrowser,
  goTo,
  openBlankPage,
  openWorkbench,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";
import { richParts } from "../host/excel/rich-package";

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "park-page-"));
afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

/** A workbook of years, with a picture, a pivot table and a macro, that may be typed into. */
const unprotected = Object.entries(richParts).map(([name, text]) => ({
  name,
  bytes: strToU8(text.replace(/<(workbookProtection|sheetProtection)\b[^>]*>/g, "")),
}));

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

  test("offers the functions while a formula is typed, tells of its arguments and shows its result", async () => {
    const { page } = open;
    await page.locator("#file-new").click();
    await page.getByText("已新建空白工作簿").waitFor();
    await goTo(open, "B2");
    await page.keyboard.type("=PARK.GA", { delay: 30 });
    await page.locator("[data-u-comp=sheets-formula-editor] li", { hasText: "PARK.GAP" }).first().waitFor();
    // The list takes the keyboard after it has been drawn.
    await page.waitForTimeout(1000);
    await page.keyboard.press("Tab");
    await page.getByText("今年以来的累计完成数").waitFor();
    await page.keyboard.type("52.14,135,0.5)", { delay: 30 });
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 1, 1)).toMatchObject({
      formula: "=PARK.GAP(52.14,135,0.5)",
      value: expect.closeTo(-11.3777, 3),
    });
  });

  test.each(["Enter", "Tab"])(
    "enters by %s the function that was typed, whatever the list of functions still shows",
    async (key) => {
      const { page } = open;
      await goTo(open, "E7");
      await page.keyboard.type("=PARK.", { delay: 30 });
      await page.locator("[data-u-comp=sheets-formula-editor] li").first().waitFor();
      await page.keyboard.type("YOY(63,52.14)"); // faster than the list follows
      await page.keyboard.press(key);
      await page.locator(".dirty").waitFor();
      const { file } = await saveWorkbook(open);
      expect(cellOf(file.sheets[0], 6, 4)?.formula).toBe("=PARK.YOY(63,52.14)");
      await goTo(open, "E7");
      await page.keyboard.press("Delete");
    },
  );

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

  test.each([
    ["what a function said", '=PARK.GAP(52.14,"",0.5)', /年度目标.*为空/],
    ["what a division by zero means", "=1/0", /除数为零/],
    ["that there is no room for a result", "={1,2,3}", /已有内容/],
  ])("says at the cell and in the line below %s", async (_what, formula, words) => {
    const { page } = open;
    await goTo(open, "C4");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await goTo(open, "B4");
    await page.keyboard.type(formula);
    await page.keyboard.press("Enter");
    await goTo(open, "A9");
    await goTo(open, "B4");
    await page.locator(".status-message", { hasText: words }).waitFor();
    await page.locator("section:visible", { hasText: words }).last().waitFor();
    expect(await page.getByText("值中的错误").count()).toBe(0);
  });

  test("takes nothing that Excel would not take, and says so in the user's language", async () => {
    const { page } = open;
    await goTo(open, "C1");
    await page.keyboard.type("=PARK.GAP(1)", { delay: 20 });
    await page.keyboard.press("Enter");
    await page.locator(".problem", { hasText: "PARK.GAP 需要3个参数\uFF0C现在是1个" }).waitFor();
    const { file } = await saveWorkbook(open);
    expect(cellOf(file.sheets[0], 0, 2)).toBeUndefined();
    await goTo(open, "C2");
    await goTo(open, "C1");
    expect(await page.locator("[data-u-comp=formula-bar]").textContent()).not.toContain("PARK");
  });

  test("keeps an unsaved workbook, with all that was in its file, and the pane's width over a reload, and restores it when asked", async () => {
    const { page } = open;
    const path = join(folder, "台账.xlsm");
    writeFileSync(path, writeArchive(unprotected));
    const choosing = page.waitForEvent("filechooser");
    await page.locator("#file-open").click();
    await (await choosing).setFiles(path);
    await page.getByText("已打开台账.xlsm").waitFor();
    await page.locator(".splitter").press("ArrowLeft");
    await goTo(open, "A9");
    await page.keyboard.type("留着");
    await page.keyboard.press("Enter");
    await page.locator(".dirty").waitFor();
    await page.waitForTimeout(1500); // changes that follow one another are kept together
    await page.reload();
    const dialog = page.getByRole("dialog", { name: "有一个没有保存的工作簿" });
    await dialog.getByRole("button", { name: "恢复" }).press("Enter");
    await page.locator(".workbench[data-phase=ready]").waitFor({ timeout: 60_000 });
    await page.locator(".dirty").waitFor();
    expect(await page.locator("aside.pane").evaluate((pane) => pane.clientWidth)).toBe(360);
    const saved = await saveWorkbook(open);
    expect(cellOf(saved.file.sheets[0], 8, 0)?.value).toBe("留着");
    const archive = new Archive(new Uint8Array(readFileSync(saved.path)));
    for (const { name, bytes } of unprotected) {
      if (!/sheet1\.xml$|sharedStrings/.test(name)) expect([name, archive.read(name)]).toEqual([name, bytes]);
    }
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

  test("opens a blank workbook when the sample is missing, and the pane says so when it is incomplete", async () => {
    const { page, close } = await openBlankPage();
    await page.route("**/examples/*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.route("**/addin/pane.*.js", (route) => route.abort());
    await page.goto(process.env.PARK_WORKBENCH_URL ?? "");
    await page.locator(".problem", { hasText: "示例" }).waitFor();
    await page.locator(".workbench[data-phase=ready]").waitFor();
    const pane = page.frameLocator(".pane iframe");
    await pane.getByRole("alert").getByText("插件没有下载完整").waitFor();
    await close();
  });
});
