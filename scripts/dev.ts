/**
 * `npm run dev`: the development build, made again at every change of src/, and the workbench that serves it: reload the
 * page to see a change. Ends with Ctrl+C.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { watch } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");
const BUILT = "built-from.json";

const start = (...words: string[]): ChildProcess =>
  spawn(process.execPath, words, { cwd: ROOT, stdio: "inherit" });

const webpack = require.resolve("webpack/bin/webpack.js");
const tsx = require.resolve("tsx/cli");

async function main(): Promise<void> {
  const first = start(webpack, "--mode", "development");
  const code = await new Promise((done) => first.once("close", done));
  if (code !== 0) throw new Error("the build failed");
  const running = [
    start(webpack, "--mode", "development", "--watch"),
    start(tsx, "workbench/page/serve.ts", ...process.argv.slice(2)),
  ];
  watch(join(ROOT, "dist"), (_event, file) => {
    if (file === BUILT) console.log("built: reload the page");
  });
  const end = (): void => {
    for (const each of running) each.kill();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
