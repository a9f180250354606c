import { violations } from "../support/accessibility";
import { buildFromPane } from "../support/build-from-pane";
import {
  closeBrowser,
  describeInBrowser,
  openWorkbench,
  saveWorkbook,
  type OpenWorkbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);
afterAll(closeBrowser);

const INDICATORS = "主要经济指标完成情况表";

describeInBrowser("building sheets in the page", () => {
  let open: OpenWorkbench;
  beforeAll(async () => {
    open = await openWorkbench();
  });
  afterAll(() => open.close());

  test("gives the pane the width that Excel gives it, and it scrolls in no direction but down", async () => {
    const width = await open.page.locator(".pane iframe").evaluate((frame) => {
      const pane = (frame as HTMLIFrameElement).contentDocument?.documentElement;
      return { frame: frame.clientWidth, content: pane?.scrollWidth };
    });
    expect(width.frame).toBe(350);
    expect(width.content).toBeLessThanOrEqual(350);
  });

  test("makes the indicator sheet with its chart when 一键生成 is pressed in the pane", async () => {
    const { page } = open;
    await buildFromPane(open);
    await page.locator(".grid .chart-box canvas").first().waitFor({ timeout: 60_000 });
    const { file } = await saveWorkbook(open);
    const sheet = file.sheets.find(({ name }) => name === INDICATORS);
    expect(sheet?.charts).toHaveLength(1);
    const gaps = sheet?.rows
      .flatMap(({ cells }) => cells)
      .filter(({ formula }) => formula?.includes("-序时进度))"));
    expect(gaps?.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        expect.closeTo(-11.3778, 3),
        expect.closeTo(-4.7482, 3),
        expect.closeTo(16.3551, 3),
      ]),
    );
  });

  test("lays the sheets that were made out as pages, by Ctrl+P, which the browser prints as one PDF", async () => {
    const { page } = open;
    await page.locator("#file-save").press("Control+P");
    const view = page.getByRole("dialog", { name: "打印" });
    await view.getByRole("button", { name: "打印或存为 PDF" }).and(page.locator(":focus")).waitFor();
    expect(await view.getByRole("checkbox", { checked: true }).count()).toBe(3);
    const pages = view.locator(".printed-page");
    const labels = await pages.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")));
    expect(labels[0]).toBe(`${INDICATORS}\uFF0C第1页\uFF0C共1页`);
    expect(await pages.first().textContent()).toMatch(/-11\.38.*差欠序时.*第1页/s);
    expect(
      await pages
        .first()
        .getByText("-11.38")
        .evaluate((cell) => getComputedStyle(cell).color),
    ).toBe("rgb(192, 0, 0)");
    expect(await violations(page.mainFrame())).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(labels.length);
    const wide = await pages.evaluateAll((all) =>
      all.map((each) => Math.round(parseFloat(each.style.width))),
    );
    const boxes = pdf.match(/\/MediaBox\s*\[[^\]]*\]/g) ?? [];
    expect(boxes.map((box) => Math.round(Number(box.split(/[\s\]]+/)[3]))).sort()).toEqual(wide.sort());
    await view.getByRole("checkbox", { name: "项目进展情况表" }).uncheck();
    expect(await pages.count()).toBeLessThan(labels.length);
    await page.keyboard.press("Escape");
    await view.waitFor({ state: "detached" });
  });

  test("goes to the cell that a finding in the pane is about", async () => {
    const { page, pane } = open;
    const place = pane.getByText(/^[^!]+![A-Z]+\d+$/).first();
    const [sheet = "", address = ""] = (await place.textContent())?.split("!") ?? [];
    await place.click();
    const nameBox = page.locator("[data-u-comp=defined-name] input").first();
    const tries = Array.from({ length: 50 });
    for (const _try of tries) {
      if ((await nameBox.inputValue()) === address) break;
      await page.waitForTimeout(100);
    }
    expect(await nameBox.inputValue()).toBe(address);
    expect(sheet).not.toBe("");
  });

  test("takes the build back once its result has been closed, and says in the pane that it did", async () => {
    const { pane } = open;
    await pane.getByRole("button", { name: "关闭" }).click();
    await pane.getByRole("button", { name: "撤销上一步" }).click();
    await pane.getByRole("region", { name: "已撤销\uFF0C工作簿恢复原样" }).waitFor({ timeout: 60_000 });
    const { file } = await saveWorkbook(open);
    expect(file.sheets.map(({ name }) => name)).not.toContain(INDICATORS);
    expect(await pane.getByRole("button", { name: /^撤销/ }).count()).toBe(0);
    expect(await pane.getByRole("button", { name: /^生成/ }).count()).toBe(3);
  });

  test.each([
    ["一键生成", "build"],
    ["数据校验", "check"],
    ["生成汇报", "report"],
    ["分发版", "distribute"],
  ])(
    "says in the pane what to do when the part of the add-in behind %s cannot be fetched",
    async (name, part) => {
      const { page, pane } = open;
      await page.route(`**/addin/${part}.*.js`, (route) => route.abort());
      await page.getByRole("button", { name, exact: true }).click();
      await pane.getByText("插件的一部分没有下载下来").first().waitFor();
      await page.unroute(`**/addin/${part}.*.js`);
      await pane.getByRole("button", { name: "关闭", exact: true }).first().click();
      if (part !== "build") await pane.getByRole("button", { name: "返回" }).click();
      open.errors.length = 0; // the browser logs what it could not fetch
    },
  );

  test("shows the plan first when the ribbon's 一键生成 is pressed, and builds when that is confirmed", async () => {
    const { page, pane } = open;
    await pane.getByRole("button", { name: "汇报" }).click();
    await page.getByRole("button", { name: "一键生成" }).click();
    const plan = pane.getByRole("region", { name: "将要生成" });
    await plan.getByText("报告期 2013年1-6月").waitFor();
    await page.locator(".status-message", { hasText: "开始生成" }).waitFor();
    const { file } = await saveWorkbook(open);
    expect(file.sheets.map(({ name }) => name)).not.toContain(INDICATORS);
    await plan.getByRole("button", { name: "开始生成" }).click();
    await pane.getByRole("region", { name: "报表已生成" }).waitFor({ timeout: 60_000 });
  });

  test("shows the plan by the add-in's keyboard shortcut, in the grid and in the pane, with Enter to go on", async () => {
    const { page, pane } = open;
    const plan = pane.getByRole("region", { name: "将要生成" });
    const start = plan.getByRole("button", { name: "开始生成" });
    await page.locator("#switch-theme").press("Control+Alt+Shift+G");
    await start.waitFor();
    expect(await plan.getByRole("listitem").first().textContent()).toMatch(/更新\uFF0C您加的内容会保留/);
    await plan.getByRole("button", { name: "取消" }).click();
    await page.locator(".workbench[data-busy=false]").waitFor();
    await pane.locator("button").first().press("Control+Alt+Shift+G");
    await start.and(pane.locator(":focus")).press("Enter");
    await plan.waitFor({ state: "detached" });
    await pane.getByRole("region", { name: "报表已生成" }).waitFor({ timeout: 60_000 });
    expect(await page.locator(".problem").allTextContents()).toEqual([]);
  });

  test("shows the plan for one sheet, too, and gives the keyboard back to its button", async () => {
    const { pane } = open;
    const button = pane.getByRole("button", { name: "更新项目进展情况表" });
    await button.press("Enter");
    const plan = pane.getByRole("region", { name: "将要生成" });
    await plan.getByRole("button", { name: "开始生成" }).and(pane.locator(":focus")).waitFor();
    expect(await plan.getByRole("listitem").count()).toBe(1);
    await plan.press("Escape");
    await button.and(pane.locator(":focus")).waitFor();
  });

  test("keeps the keyboard's place when a page is opened and left", async () => {
    const { pane } = open;
    const link = pane.getByRole("button", { name: "溯源" });
    await link.press("Enter");
    const back = pane.getByRole("button", { name: "返回" });
    await back.and(pane.locator(":focus")).press("Enter");
    await link.and(pane.locator(":focus")).waitFor();
  });

  test("opens the closed pane for the plan, whose functions have gone on running", async () => {
    const { page, pane } = open;
    await page.getByRole("button", { name: "关闭窗格" }).click();
    await page.locator(".pane.closed").waitFor({ state: "attached" });
    await page.getByRole("button", { name: "一键生成" }).click();
    await page.locator(".pane:not(.closed)").waitFor();
    await pane.getByRole("region", { name: "将要生成" }).getByRole("button", { name: "取消" }).click();
  });

  test("leaves no error behind", () => {
    expect(open.errors).toEqual([]);
  });
});
