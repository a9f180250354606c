/**
 * Takes the pictures of the README anew: npm run screenshots. Needs a built dist/ and a browser (see
 * test/support/find-browser.ts).
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser } from "../test/support/launch-browser";
import { buildPage } from "../workbench/page/build-page";
import { startPageServer } from "../workbench/page/page-server";
import { pageFolders } from "../workbench/page/serve";

const FOLDER = join(__dirname, "../docs/images");
const WINDOW = { width: 1720, height: 1000 };
/** Sharp on dense screens, and still small files. */
const SCALE = 1.25;
const STARTED_WITHIN = 60_000;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  if (browser === undefined) return;
  const server = await startPageServer(pageFolders(await buildPage()), 0);
  mkdirSync(FOLDER, { recursive: true });
  try {
    const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: SCALE, locale: "zh-CN" });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator(".workbench[data-phase=ready]").waitFor({ timeout: STARTED_WITHIN });
    await typeFormula(page);
    await buildSheets(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}

/** The help that a formula gets while it is typed; the formula is given up again. */
async function typeFormula(page: Page): Promise<void> {
  await goTo(page, "D10");
  await page.keyboard.type("=PARK.G", { delay: 30 });
  await page.getByText("PARK.GAP").first().waitFor();
  await picture(page, "completion");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

async function buildSheets(page: Page): Promise<void> {
  const pane = page.frameLocator(".pane iframe");
  await pane
    .getByRole("button", { name: /^一键生成/ })
    .first()
    .click();
  await pane.getByRole("button", { name: "开始生成" }).click();
  await page.locator(".grid .chart-box canvas").first().waitFor({ timeout: STARTED_WITHIN });
  await goTo(page, "L5");
  await settle(page);
  await picture(page, "workbench");
}

async function goTo(page: Page, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input").first();
  await box.fill(address);
  await box.press("Enter");
  await page.waitForTimeout(300);
}

/** Lets buttons that were pressed and drawings that are under way come to rest. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(WINDOW.width / 2, WINDOW.height - 10);
  await page.waitForTimeout(1500);
}

void main();
