import { execFile, spawn } from "child_process";
import path from "path";
import { builtAddIn } from "./built-add-in";

const root = path.join(__dirname, "../..");

export type ToolName =
  | "check"
  | "collect"
  | "distribute"
  | "fill"
  | "generate"
  | "import"
  | "kept"
  | "office"
  | "report"
  | "roll-over";

export interface ToolRun {
  code: number;
  out: string;
  errors: string;
}

declare const runToolHere: (tool: ToolName, words: readonly string[]) => Promise<ToolRun>;

/** Runs a headless tool in this process, with its console and exit code; for test files in tools-environment.ts. */
export const runTool = (tool: ToolName, ...words: string[]): Promise<ToolRun> => runToolHere(tool, words);

/** Runs it as `npm run` does, in a process of its own. The built add-in is that of dist/, or of PARK_DIST. */
export const runToolProcess = (tool: ToolName, ...words: string[]): Promise<ToolRun> =>
  new Promise((resolve) => {
    const parts = [path.join(root, "workbench/headless/start.js"), tool, ...words];
    const env = { ...process.env, PARK_DIST: builtAddIn("all") };
    execFile(process.execPath, parts, { cwd: root, env, encoding: "utf8" }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    );
  });

/** Its exit code where nobody listens any more after its first words, as with `| head`. */
export const runToolUnheard = (tool: ToolName, ...words: string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const parts = [path.join(root, "workbench/headless/start.js"), tool, ...words];
    const started = spawn(process.execPath, parts, { cwd: root });
    for (const stream of [started.stdout, started.stderr]) stream.once("data", () => stream.destroy());
    started.on("close", (code) => resolve(code));
  });
