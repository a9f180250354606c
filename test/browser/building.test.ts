import axe from "axe-core";
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
      .filter(({ formula }) => formula?.includes("PARK.GAP"));
    expect(gaps?.map(({ value }) => value)).toEqual(
      expect.arrayContaining([
        expect.closeTo(-11.3778, 3),
        expect.closeTo(-4.7482, 3),
        expect.closeTo(16.3551, 3),
      ]),
    );
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

  test("builds them again from the ribbon, and by the add-in's keyboard shortcut", async () => {
    const { page, pane } = open;
    await page.locator(".ribbon-button", { hasText: "一键生成" }).click();
    await page.locator(".status-message", { hasText: "报表" }).waitFor({ timeout: 60_000 });
    const shortcut = async (press: () => Promise<void>) => {
      await page.locator(".workbench[data-busy=false]").waitFor();
      await press();
      await page.locator(".status-message", { hasText: "正在执行" }).waitFor();
      await page.locator(".workbench[data-busy=false]").waitFor({ timeout: 60_000 });
    };
    await shortcut(() => page.locator("#switch-theme").press("Control+Alt+Shift+G"));
    await shortcut(() => pane.locator("button").first().press("Control+Alt+Shift+G"));
    expect(await page.locator(".problem").allTextContents()).toEqual([]);
  });

  test("keeps the pane's functions while the pane is closed", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "关闭窗格" }).click();
    await page.locator(".pane.closed").waitFor({ state: "attached" });
    await page.locator(".ribbon-button", { hasText: "一键生成" }).click();
    await page.locator(".workbench[data-busy=false]").waitFor({ timeout: 60_000 });
    await page.locator(".ribbon-button", { hasText: "打开面板" }).click();
    await page.locator(".pane:not(.closed)").waitFor();
  });

  test("leaves no error behind", () => {
    expect(open.errors).toEqual([]);
  });
});

describeInBrowser("page and pane for everyone", () => {
  test.each([
    ["in the dark", { query: "?theme=dark", colorScheme: "dark" as const }],
    ["in high contrast", { forcedColors: "active" as const }],
    ["in English", { query: "?lang=en-US" }],
  ])("have no serious fault of accessibility %s", async (_what, options) => {
    const open = await openWorkbench(options);
    await open.pane.getByRole("button").first().waitFor();
    for (const frame of open.page.frames()) {
      await frame.evaluate(axe.source);
      const grave = await frame.evaluate(async () => {
        interface Result {
          violations: { id: string; impact: string; nodes: { html: string }[] }[];
        }
        const found = await (window as unknown as { axe: { run(where: object): Promise<Result> } }).axe.run({
          exclude: [["#sheet"], ["iframe"]],
        });
        return found.violations
          .filter(({ impact }) => impact === "serious" || impact === "critical")
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
      expect(grave).toEqual([]);
    }
    await open.close();
  });
});
