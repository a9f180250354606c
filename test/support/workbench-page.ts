import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Frame,
  type FrameLocator,
  type Page,
} from "playwright-core";
import { readWorkbookFile } from "../../workbench/file/read-workbook-file";
import type { WorkbookFile } from "../../workbench/file/workbook-file";

/** Describes tests that need a browser; without one they are skipped, and the set-up has said why. */
export const describeInBrowser = process.env.PARK_BROWSER_ENDPOINT ? describe : describe.skip;

const STARTED_WITHIN = 120_000;

export interface OpenWorkbench {
  page: Page;
  pane: FrameLocator;
  /** Messages of errors that the page or the pane threw or logged. */
  errors: string[];
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Of the address, for instance "?theme=dark". */
  query?: string;
}

let browser: Browser | undefined;

/** A new window that has not gone anywhere yet. */
export async function openBlankPage(
  options: BrowserContextOptions = {},
): Promise<Omit<OpenWorkbench, "pane">> {
  browser ??= await chromium.connect(process.env.PARK_BROWSER_ENDPOINT ?? "");
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return { page, errors, close: () => context.close() };
}

/** A new window of the workbench, ready for use: the sample open, the pane beside it. */
export async function openWorkbench({ query = "", ...options }: OpenOptions = {}): Promise<OpenWorkbench> {
  const open = await openBlankPage(options);
  await open.page.goto(`${process.env.PARK_WORKBENCH_URL}${query}`, { timeout: STARTED_WITHIN });
  await open.page.locator(".workbench[data-phase=ready]").waitFor({ timeout: STARTED_WITHIN });
  return { ...open, pane: open.page.frameLocator(".pane iframe") };
}

/** The pane's own frame, for what has to run inside it. */
export function paneFrame({ page }: Pick<OpenWorkbench, "page">): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (!frame) throw new Error("the page has no pane");
  return frame;
}

let saved: string | undefined;

/** Of this test file; `closeBrowser` removes it. */
function savedFolder(): string {
  saved ??= mkdtempSync(join(tmpdir(), "park-saved-"));
  return mkdtempSync(join(saved, "file-"));
}

/** What the browser downloads when something is pressed; the file is kept at `path` until `closeBrowser`. */
export async function download(
  { page }: OpenWorkbench,
  press: () => Promise<void>,
): Promise<{ name: string; path: string; bytes: Uint8Array }> {
  const downloading = page.waitForEvent("download");
  await press();
  const file = await downloading;
  const path = join(savedFolder(), file.suggestedFilename());
  await file.saveAs(path);
  return { name: file.suggestedFilename(), path, bytes: new Uint8Array(readFileSync(path)) };
}

/** Presses 保存 and reads the file that comes of it. */
export async function saveWorkbook(open: OpenWorkbench): Promise<{ path: string; file: WorkbookFile }> {
  const { path, bytes } = await download(open, () => open.page.locator("#file-save").click());
  return { path, file: await readWorkbookFile(bytes) };
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
  if (saved !== undefined) rmSync(saved, { recursive: true });
  saved = undefined;
}

/** Goes to a cell as a person would: its address into the name box, then Enter. */
export async function goTo({ page }: Pick<OpenWorkbench, "page">, address: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input").first();
  await box.fill(address);
  await box.press("Enter");
  await page.waitForFunction((input) => document.activeElement !== input, await box.elementHandle());
  await page.waitForTimeout(250); // the grid takes the keyboard a moment after the box has given it back
}
