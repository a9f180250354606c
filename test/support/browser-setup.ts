import type { BrowserServer } from "playwright-core";
import { buildPage } from "../../workbench/page/build-page";
import { startPageServer, type PageServer } from "../../workbench/page/page-server";
import { pageFolders } from "../../workbench/page/serve";
import { builtAddIn } from "./built-add-in";
import { launchBrowserServer } from "./launch-browser";

export interface BrowserProject {
  server: PageServer;
  browser: BrowserServer;
}

declare global {
  var parkBrowserProject: BrowserProject | undefined;
}

/**
 * One server and one browser for all files of the browser project. Where there is no browser nothing is started, and the
 * tests skip themselves (see workbench-page.ts).
 */
export default async function setUp(): Promise<void> {
  builtAddIn("all");
  const browser = await launchBrowserServer();
  if (browser === undefined) return;
  const server = await startPageServer(pageFolders(await buildPage()), 0);
  globalThis.parkBrowserProject = { server, browser };
  process.env.PARK_WORKBENCH_URL = server.url;
  process.env.PARK_BROWSER_ENDPOINT = browser.wsEndpoint();
}
