import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { isBuiltFrom } from "../../scripts/stamp";
import { HeadlessProblem } from "./headless-problem";

const ROOT = resolve(__dirname, "../..");

/** Where the built add-in is; PARK_DIST names another build. */
export const distFolder = (): string => process.env["PARK_DIST"] ?? join(ROOT, "dist");

/** Builds the add-in where dist/ is missing or was made of other sources; a build named by PARK_DIST is taken as it is. */
export function ensureBuilt(onBuild: () => void): void {
  if (process.env["PARK_DIST"] !== undefined || isBuiltFrom(distFolder(), "all")) return;
  onBuild();
  const build = spawnSync(
    process.execPath,
    [require.resolve("webpack/bin/webpack.js"), "--mode", "production"],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (build.status !== 0) throw new HeadlessProblem("buildFailed", lastLines(build.stdout + build.stderr));
}

const lastLines = (text: string): string => text.trim().split("\n").slice(-20).join("\n");
