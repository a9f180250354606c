import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { devDependencies } from "../../package.json";

export interface FoundBrowser {
  executablePath: string;
  /** What this browser needs beside the arguments common to all. */
  args: string[];
  env: Record<string, string>;
}

export interface NoBrowser {
  /** Why, for a person to read. */
  missing: string;
}

/**
 * A browser to test in: the one that PARK_BROWSER names (a path, or "bundled"), else an installed Chromium, Chrome or
 * Edge, else, on Linux x64, the Chromium inside @sparticuz/chromium, which runs where nothing is installed.
 */
export function findBrowser(wish: string | undefined = process.env.PARK_BROWSER): FoundBrowser | NoBrowser {
  if (wish !== undefined && wish !== "" && wish !== "bundled") return named(wish);
  const installed = wish === "bundled" ? undefined : installedBrowser();
  if (installed !== undefined) return { executablePath: installed, args: sandboxArgs(), env: {} };
  if (process.platform === "linux" && process.arch === "x64") return bundledBrowser();
  return { missing: "no Chromium, Chrome or Edge is installed here; PARK_BROWSER may hold the path of one" };
}

function named(path: string): FoundBrowser | NoBrowser {
  if (!existsSync(path)) return { missing: `PARK_BROWSER is ${path}, where there is no file` };
  return { executablePath: path, args: sandboxArgs(), env: {} };
}

/** Chromium refuses to start as root, as in most containers, unless its sandbox is off. */
function sandboxArgs(): string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

function installedBrowser(): string | undefined {
  return candidates().find((path) => existsSync(path));
}

function candidates(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => process.env[name] ?? [],
    );
    return roots.flatMap((root) =>
      ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
        join(root, path),
      ),
    );
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
}

function bundledBrowser(): FoundBrowser | NoBrowser {
  const folder = resolve(
    __dirname,
    "../../node_modules/.cache/park-browser",
    devDependencies["@sparticuz/chromium"],
  );
  try {
    if (!existsSync(folder)) unpack(folder);
  } catch (error) {
    return { missing: `the bundled Chromium could not be unpacked: ${(error as Error).message}` };
  }
  return {
    executablePath: join(folder, "chromium"),
    args: ["--headless=shell", "--no-sandbox"],
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH ?? ""].join(":"),
      // Without any font a Chromium stops at the first letter.
      ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") }),
    },
  };
}

/** Into a neighbour first, so that an interrupted unpacking leaves nothing that looks complete. */
function unpack(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  execFileSync(process.execPath, [join(__dirname, "unpack-browser.mjs"), partial], { stdio: "pipe" });
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
}
