import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import webpack, { type Configuration } from "webpack";
import config from "./webpack.config.js";

const ROOT = resolve(__dirname, "../..");
const SOURCES = ["workbench", "package-lock.json", "tsconfig.json"];

/**
 * Builds the page unless it was built from these very sources before, and gives the folder that holds it.
 * Throws an Error whose message lists what did not compile.
 */
export async function buildPage(): Promise<string> {
  const folder = config.output?.path ?? "";
  const built = join(folder, "built-from.txt");
  const sources = fingerprint();
  if (existsSync(built) && readFileSync(built, "utf8") === sources) return folder;
  await runWebpack(config);
  writeFileSync(built, sources);
  return folder;
}

function runWebpack(configuration: Configuration): Promise<void> {
  return new Promise((done, failed) => {
    const compiler = webpack(configuration);
    if (compiler === null) return failed(new Error("webpack did not start"));
    compiler.run((error, stats) => {
      const problem = error?.message ?? (stats?.hasErrors() ? stats.toString("errors-only") : undefined);
      // Closing writes the cache.
      compiler.close(() => (problem === undefined ? done() : failed(new Error(problem))));
    });
  });
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((path) => filesUnder(join(ROOT, path)))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
