import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pageText } from "../locales/page";
import { machineLanguage } from "./machine-language";
import { buildPage } from "./build-page";
import { openInBrowser } from "./open-in-browser";
import { startPageServer, type PageFolders, type PageServer } from "./page-server";

const ROOT = resolve(__dirname, "../..");
const DEFAULT_PORT = 3100;
const PORTS_TO_TRY = 20;

const LANGUAGES = ["zh-CN", "en-US"] as const;

const text = pageText(machineLanguage()).server;

/** Where everything lies that the page is made of, beside its own bundle. */
export function pageFolders(page: string): PageFolders {
  return {
    page,
    addIn: join(ROOT, "dist"),
    officeJs: join(ROOT, "node_modules/@microsoft/office-js/dist"),
    examples: join(ROOT, "examples"),
  };
}

async function main(): Promise<void> {
  const values = readOptions();
  if (values.help) return void console.log(text.usage);
  const port = values.port === undefined ? undefined : portNumber(values.port);
  if (!existsSync(join(ROOT, "dist/taskpane.html"))) throw new Error(text.notBuilt);
  console.log(text.building);
  const folders = pageFolders(await buildPage());
  const server = port === undefined ? await startOnFreePort(folders) : await startOnPort(folders, port);
  // Whoever reads this may have come from either side.
  for (const language of LANGUAGES) console.log(pageText(language).server.ready(server.url));
  if (!values["no-open"]) openInBrowser(server.url);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch {
    throw new Error(text.usage);
  }
}

function portNumber(wish: string): number {
  const port = Number(wish);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(text.badPort(wish));
  return port;
}

async function startOnPort(folders: PageFolders, port: number): Promise<PageServer> {
  try {
    return await startPageServer(folders, port);
  } catch (error) {
    if (isTaken(error)) throw new Error(text.portTaken(port));
    throw (error as NodeJS.ErrnoException).code === "EACCES" ? new Error(text.portForbidden(port)) : error;
  }
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "EADDRINUSE";
}

async function startOnFreePort(folders: PageFolders): Promise<PageServer> {
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TO_TRY; port++) {
    try {
      return await startPageServer(folders, port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return startPageServer(folders, 0);
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
