/**
 * Takes the pictures of the README and of the guide anew: npm run screenshots. With -- --pages FOLDER it takes every page
 * of the pane instead, for looking at. Needs a built dist/ and a browser (see test/support/find-browser.ts).
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../test/support/launch-browser";
import { buildPage } from "../workbench/page/build-page";
import { startPageServer } from "../workbench/page/page-server";
import { pageFolders } from "../workbench/page/serve";
import { picturePages } from "./picture-pages";

const FOLDER = join(__dirname, "../docs/images");
const WINDOW = { width: 1500, height: 880 };
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
    for (const pane of PANE_PICTURES) await takePane(page, pane);
    await printPreview(page);
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
  const pane = paneOf(page);
  await pane.getByRole("button", { name: /^一键生成/ }).click();
  await pane.getByRole("button", { name: "开始生成" }).waitFor();
  await panePicture(page, "pane-plan");
  await pane.getByRole("button", { name: "开始生成" }).click();
  await page.locator(".grid .chart-box canvas").first().waitFor({ timeout: STARTED_WITHIN });
  await pane.getByRole("region", { name: "报表已生成" }).waitFor();
  await goTo(page, "L5");
  await settle(page);
  await picture(page, "workbench");
}

/** The pages of the sheets, as they are printed. */
async function printPreview(page: Page): Promise<void> {
  await page.locator("#file-print").click();
  await page.locator(".printed-page canvas").first().waitFor();
  await settle(page);
  await picture(page, "print");
  await page.keyboard.press("Escape");
}

interface PanePicture {
  name: string;
  /** The id of the button that opens the page. */
  opener: string;
  /** What is pressed and waited for, once the page is open. */
  ready: (pane: FrameLocator) => Promise<void>;
}

const PANE_PICTURES: PanePicture[] = [
  {
    name: "pane-check",
    opener: "open-check",
    ready: async (pane) => {
      await pane.getByRole("textbox").fill("主营业务收入完成53.14亿元\uFF0C增幅较去年下降8.71%。");
      await pane.getByRole("button", { name: "核对文字" }).click();
      await pane.getByText("52.14亿元").first().waitFor();
      await pane.getByRole("textbox").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "pane-report",
    opener: "open-report",
    ready: (pane) => pane.getByRole("article").waitFor(),
  },
  {
    name: "pane-fill",
    opener: "open-fill",
    ready: (pane) => pane.getByRole("textbox").first().waitFor(),
  },
  {
    name: "pane-next-period",
    opener: "open-rollOver",
    ready: (pane) => pane.getByText("将要做的事").waitFor(),
  },
  {
    name: "pane-trace",
    opener: "open-trace",
    ready: async (pane) => {
      await pane.getByRole("button", { name: "追溯选中的数" }).click();
      await pane.getByText("用到的数").waitFor();
    },
  },
];

async function takePane(page: Page, { name, opener, ready }: PanePicture): Promise<void> {
  const pane = paneOf(page);
  await pane.locator(`#${opener}`).click();
  await ready(pane);
  await panePicture(page, name);
  await pane.getByRole("button", { name: "返回" }).click();
}

function paneOf(page: Page): FrameLocator {
  return page.frameLocator(".pane iframe");
}

async function panePicture(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.locator("aside.pane").screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
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

const [what, folder] = process.argv.slice(2);
if (what === undefined) void main();
else if (what === "--pages" && folder !== undefined) void picturePages(folder);
else {
  process.stderr.write("Usage: npm run screenshots [-- --pages FOLDER]\n");
  process.exitCode = 1;
}
