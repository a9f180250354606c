/**
 * `npm test`: everything that has to hold, on two cores in two lanes at once: what only reads the sources, and the build
 * with the tests. Words after `--` go to jest. Each check's output comes in one piece; the first failure of each lane ends it.
 */
import { spawn } from "node:child_process";

type Check = [name: string, script: string];

const READING: Check[] = [
  ["formatting", "prettier:check"],
  ["types", "typecheck"],
  ["lint", "lint"],
  ["unused code and circles", "unused"],
];

/** Runs an npm script; what it prints is shown at once, or kept until it ends where another lane prints as well. */
function run(script: string, words: string[], show: "now" | "whole"): Promise<boolean> {
  return new Promise((resolve) => {
    const started = spawn("npm", ["run", "--silent", script, ...(words.length > 0 ? ["--", ...words] : [])], {
      stdio: ["ignore", show === "now" ? "inherit" : "pipe", show === "now" ? "inherit" : "pipe"],
      shell: process.platform === "win32",
    });
    let printed = "";
    started.stdout?.on("data", (part: Buffer) => (printed += part.toString()));
    started.stderr?.on("data", (part: Buffer) => (printed += part.toString()));
    started.on("close", (code) => {
      if (code !== 0) process.stdout.write(printed);
      resolve(code === 0);
    });
  });
}

async function lane(checks: Check[]): Promise<boolean> {
  for (const [name, script] of checks) {
    const passed = await run(script, [], "whole");
    console.log(`${name}: ${passed ? "passed" : "FAILED"}`);
    if (!passed) return false;
  }
  return true;
}

async function build(words: string[]): Promise<boolean> {
  return (await lane([["build", "build"]])) && (await run("test:all", words, "now"));
}

void Promise.all([lane(READING), build(process.argv.slice(2))]).then((lanes) => {
  process.exitCode = lanes.every(Boolean) ? 0 : 1;
});
