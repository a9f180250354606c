import { TestEnvironment } from "jest-environment-node";
import { register } from "tsx/cjs/api";
import { collect } from "../../workbench/headless/collect";
import { check } from "../../workbench/headless/check";
import { distribute } from "../../workbench/headless/distribute";
import { fill } from "../../workbench/headless/fill";
import { generate } from "../../workbench/headless/generate";
import { importSource } from "../../workbench/headless/import";
import { kept } from "../../workbench/headless/kept";
import { office } from "../../workbench/headless/office";
import { report } from "../../workbench/headless/report";
import { rollOver } from "../../workbench/headless/roll-over";
import { exitCodeOf } from "../../workbench/headless/run-tool";
import { builtAddIn } from "./built-add-in";
import type { ToolName, ToolRun } from "./run-tool";

const TOOLS = {
  ...{ check, collect, distribute, fill, generate, import: importSource, kept, office, report },
  "roll-over": rollOver,
};

/**
 * Gives tests the headless tools, run one after another in the worker's own process, where Univer loads and is loaded
 * once: a process for every case would spend most of its time on starting.
 */
export default class ToolsEnvironment extends TestEnvironment {
  private unregister?: () => void;

  override async setup(): Promise<void> {
    // The tools build where the build is old, which is not to happen within the time of a test: it is refused here.
    process.env["PARK_DIST"] = builtAddIn("all");
    await super.setup();
    // The tools load Excel's stand-in only when they need it, when jest reads no TypeScript for its environments any more.
    this.unregister = register();
    this.global.runToolHere = runToolHere;
  }

  override async teardown(): Promise<void> {
    this.unregister?.();
    await super.teardown();
  }
}

async function runToolHere(tool: ToolName, words: readonly string[]): Promise<ToolRun> {
  const printed = { log: "", error: "" };
  const { log, error } = console;
  console.log = (...parts: unknown[]) => void (printed.log += `${parts.join(" ")}\n`);
  console.error = (...parts: unknown[]) => void (printed.error += `${parts.join(" ")}\n`);
  try {
    // The words of another realm's array are those of this one's.
    const code = await exitCodeOf(TOOLS[tool], [...words]);
    return { code, out: printed.log, errors: printed.error };
  } finally {
    Object.assign(console, { log, error });
  }
}
