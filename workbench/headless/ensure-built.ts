import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { HeadlessProblem } from "./headless-problem";

const ROOT = resolve(__dirname, "../..");

/** Where the built add-in is; PARK_DIST names another build. */
export const distFolder = (): string => process.env["PARK_DIST"] ?? join(ROOT, "dist");

const built = ["functions.js", "functions.json", "commands.js"];
const sources = ["src", "manifest.xml", "webpack.config.js", "package.json"];

/** Builds the add-in where dist/ is missing or older than what it is made of; a build named by PARK_DIST is taken as it is. */
export function ensureBuilt(onBuild: () => void): void {
  if (process.env["PARK_DIST"] !== undefined || isFresh()) return;
  onBuild();
  const build = spawnSync(
    process.execPath,
    [require.resolve("webpack/bin/webpack.js"), "--mode", "production"],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (build.status !== 0) throw new HeadlessProblem("buildFailed", lastLines(build.stdout + build.stderr));
}

function isFresh(): boolean {
  const files = built.map((name) => join(distFolder(), name));
  if (!files.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...files.map((file) => statSync(file).mtimeMs));
  return sources.every((name) => newest(join(ROOT, name)) <= oldest);
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const lastLines = (text: string): string => text.trim().split("\n").slice(-20).join("\n");
