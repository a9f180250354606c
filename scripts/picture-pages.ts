import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../test/support/launch-browser";
import { PANE_PAGES, leavePage, showPage } from "../test/support/pane-pages";
import { buildPage } from "../workbench/page/build-page";
import { startPageServer } from "../workbench/page/page-server";
import { pageFolders } from "../workbench/page/serve";

/** The panes as they are narrowest in use in each language. */
const PANES = [
  { language: "zh-CN", width: 350 },
  { language: "en-US", width: 320 },
] as const;
const LOOKS = ["light", "dark", "contrast"] as const;
const HEIGHT = 900;
/** A window of 1440 by 900 in a browser that magnifies twice. */
const MAGNIFIED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
const STARTED_WITHIN = 120_000;

/** Every page of the pane in each language and look, on one picture a look, and the page magnified twice. */
export async function picturePages(folder: string): Promise<void> {
  const browser = await launchBrowser();
  if (browser === undefined) return;
  const server = await startPageServer(pageFolders(await buildPage()), 0);
  mkdirSync(folder, { recursive: true });
  try {
    for (const pane of PANES)
      for (const look of LOOKS) await pictureLook(browser, server.url, { ...pane, look, folder });
    for (const { language } of PANES) await pictureMagnified(browser, server.url, language, folder);
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Wanted {
  language: string;
  width: number;
  look: (typeof LOOKS)[number];
  folder: string;
}

async function pictureLook(browser: Browser, url: string, wanted: Wanted): Promise<void> {
  const { language, width, look, folder } = wanted;
  const page = await openPage(
    browser,
    `${url}?lang=${language}&theme=${look === "light" ? "light" : "dark"}`,
    {
      viewport: { width: 1440, height: HEIGHT },
      colorScheme: look === "light" ? "light" : "dark",
      forcedColors: look === "contrast" ? "active" : "none",
    },
  );
  const frame = page.locator(".pane iframe");
  await frame.evaluate((pane, pixels) => pane.style.setProperty("width", `${pixels}px`), width);
  const pane = page.frameLocator(".pane iframe");
  const shots: string[] = [];
  for (const each of PANE_PAGES) {
    await showPage(pane, each);
    await page.waitForTimeout(300);
    shots.push((await frame.screenshot()).toString("base64"));
    await leavePage(pane);
  }
  await page.context().close();
  await sheetOf(browser, shots, width, join(folder, `${language}-${width}-${look}.png`));
}

/** The pictures side by side, eight a row. */
async function sheetOf(browser: Browser, shots: string[], width: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 8 * (width + 12), height: 400 } });
  const images = shots.map((shot) => `<img width="${width}" src="data:image/png;base64,${shot}">`).join("");
  await page.setContent(
    `<body style="margin:0;display:flex;flex-wrap:wrap;gap:12px;background:#888">${images}</body>`,
  );
  await page.screenshot({ path, fullPage: true });
  await page.close();
  console.log(path);
}

async function pictureMagnified(
  browser: Browser,
  url: string,
  language: string,
  folder: string,
): Promise<void> {
  const page = await openPage(browser, `${url}?lang=${language}`, MAGNIFIED);
  await page.waitForTimeout(1000);
  const path = join(folder, `${language}-magnified-twice.png`);
  await page.screenshot({ path });
  await page.context().close();
  console.log(path);
}

async function openPage(
  browser: Browser,
  address: string,
  options: Parameters<Browser["newContext"]>[0],
): Promise<Page> {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  await page.goto(address, { timeout: STARTED_WITHIN });
  await page.locator(".workbench[data-phase=ready]").waitFor({ timeout: STARTED_WITHIN });
  return page;
}
