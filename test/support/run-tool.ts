import { execFile } from "child_process";
import path from "path";

const root = path.join(__dirname, "../..");

export interface ToolRun {
  code: number;
  out: string;
  errors: string;
}

/** Runs a headless tool as `npm run` does. The built add-in is that of dist/, or of PARK_DIST. */
export const runTool = (tool: string, ...words: string[]): Promise<ToolRun> =>
  new Promise((resolve) => {
    const parts = [require.resolve("tsx/cli"), path.join(root, `workbench/headless/${tool}.ts`), ...words];
    execFile(process.execPath, parts, { cwd: root, encoding: "utf8" }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) : 0, out, errors }),
    );
  });
